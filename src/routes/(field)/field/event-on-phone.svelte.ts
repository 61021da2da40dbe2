/** One event as it is on this phone: the list while it lives, what was signed here, and what is not finished. */
import { untrack } from 'svelte';
import { clockHere } from '#lib/device/clock.ts';
import type { SigningDraft } from '#lib/device/signing-draft.ts';
import { unfinished } from '#lib/device/draft-autosave.ts';
import type { SigningSummary, StorageFailure } from '#lib/device/local-store.ts';
import { packLife } from '#lib/device/pack-life.ts';
import { fetchPack, readLivePack, type LivePack, type PackRefusal } from '#lib/device/pack-store.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Phone } from './phone.svelte.ts';

type ListState =
	| LivePack
	| { readonly type: 'Loading' }
	| { readonly type: 'NoEvent' }
	| { readonly type: 'Broken'; readonly refusal: StorageFailure };

/** A list may be large, and the network bad. */
const fetchForMs = 60_000;

export class EventOnPhone {
	list: ListState = $state.raw({ type: 'Loading' });
	summaries: readonly SigningSummary[] = $state.raw([]);
	drafts: readonly SigningDraft[] = $state.raw([]);
	isFetching = $state(false);
	fetchRefusal: PackRefusal | null = $state.raw(null);
	#reading = 0;

	readonly #phone: Phone;
	readonly #eventId: () => string | null;

	/** Follows the id, what has been sent, and the clock; for the setting-up of a component. */
	constructor(phone: Phone, eventId: () => string | null) {
		this.#phone = phone;
		this.#eventId = eventId;
		$effect(() => {
			// It changes when something has been saved or received, and when somebody comes back to the app.
			void phone.outbox;
			void this.read();
		});
		$effect(() => {
			if (this.list.type === 'Alive' && packLife(this.list, phone.now) !== 'alive') void this.read();
		});
	}

	async read(): Promise<void> {
		const reading = ++this.#reading;
		const { store, deadEventIds } = this.#phone;
		const eventId = this.#eventId();
		if (!eventId) {
			this.list = { type: 'NoEvent' };
			return;
		}
		const [list, summaries, drafts] = await Promise.all([
			this.#readList(eventId),
			store.readSummaries(eventId),
			store.listDrafts()
		]);
		// A later reading has begun: its answer counts.
		if (reading !== this.#reading) return;
		// Where nothing is new, nothing is worked out anew either.
		if (
			summaries.ok &&
			!isSame(
				summaries.value,
				untrack(() => this.summaries)
			)
		)
			this.summaries = summaries.value;
		if (drafts.ok) this.drafts = unfinished(drafts.value, eventId);
		if (!list.ok) this.list = { type: 'Broken', refusal: list.refusal };
		else if (list.value.type === 'None' && deadEventIds.includes(eventId)) this.list = { type: 'Dead' };
		else this.list = list.value;
	}

	/** A list may be large: it is opened again only where another one has taken its place, or its life is over. */
	async #readList(eventId: string): Promise<Result<LivePack, StorageFailure>> {
		const { store } = this.#phone;
		const shown = untrack(() => this.list);
		if (shown.type === 'Alive' && shown.pack.event.id === eventId) {
			const heads = await store.listPacks();
			if (!heads.ok) return heads;
			const isStillThere = heads.value.some(
				(head) =>
					head.eventId === eventId && head.fetchedAt === shown.fetchedAt && head.madeAt === shown.pack.madeAt
			);
			if (isStillThere && packLife(shown, clockHere()) === 'alive') return ok(shown);
		}
		return readLivePack(store, eventId, clockHere());
	}

	/** Fetches the list anew; the old one stays until the new one is stored. */
	async fetch(): Promise<void> {
		const eventId = this.#eventId();
		if (!eventId || this.isFetching) return;
		this.isFetching = true;
		this.fetchRefusal = null;
		const fetched = await fetchPack(
			{
				store: this.#phone.store,
				fetch: (url, init) => fetch(url, init),
				now: clockHere,
				signal: AbortSignal.timeout(fetchForMs)
			},
			eventId
		);
		this.isFetching = false;
		this.#phone.noteContact(fetched.ok ? 'there' : fetched.refusal.type);
		if (!fetched.ok) this.fetchRefusal = fetched.refusal;
		await this.read();
	}
}

const isSame = (some: readonly unknown[], others: readonly unknown[]) =>
	some.length === others.length && JSON.stringify(some) === JSON.stringify(others);
