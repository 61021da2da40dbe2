/** The search among a list's people, made ready a little at a time, so that no letter that is typed has to wait for it. */
import { byName, findPlaces, preparingPeople, type PeopleIndex } from '#lib/device/find-people.ts';
import { inSteps } from '#lib/device/in-steps.ts';
import type { EventPack } from '#lib/sync/pack.ts';

export class PeopleSearch {
	text = $state('');
	readonly isSearching = $derived(this.text.trim() !== '');
	/** Everybody, in Swedish order. */
	readonly people = $derived.by(() => [...(this.#pack()?.people ?? [])].sort(byName));
	/** The places among `people` of whom it finds; null while nobody searches, and until the search is ready. */
	readonly found = $derived.by(() =>
		this.isSearching && this.#index ? findPlaces(this.#index, this.text) : null
	);
	#index: PeopleIndex | null = $state.raw(null);
	readonly #pack: () => EventPack | null;

	/** Follows the pack; for the setting-up of a component. */
	constructor(pack: () => EventPack | null) {
		this.#pack = pack;
		$effect(() => {
			const steps = preparingPeople(this.people);
			const giveUp = new AbortController();
			this.#index = null;
			void inSteps(steps, giveUp.signal).then((index) => {
				if (!giveUp.signal.aborted) this.#index = index;
			});
			return () => giveUp.abort();
		});
	}
}
