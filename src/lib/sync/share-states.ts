/**
 * A pack whose answers stand once each, as it travels and lies on a phone: thousands of children share a handful of them,
 * and each comes with its reason in two languages and its citation. Pure.
 */
import type { EventPack, PackState, SharedPack } from './pack.ts';

export function shareStates(pack: EventPack): SharedPack {
	const states: PackState[] = [];
	const places = new Map<string, number>();
	const placeOf = (state: PackState): number => {
		const text = JSON.stringify(state);
		const known = places.get(text);
		if (known !== undefined) return known;
		places.set(text, states.length);
		return states.push(state) - 1;
	};
	const people = pack.people.map((person) => ({ ...person, states: person.states.map(placeOf) }));
	return { ...pack, v: 2, states, people };
}

/** The pack for a phone that reads no shared answers: without what was first said in such a pack. */
export function packBefore(pack: EventPack): EventPack {
	const people = pack.people.map(({ signedBy: _, ...person }) => person);
	return { ...pack, people };
}

/** The pack as it is read, where many people hold the same answer; null where somebody's is none of those. */
export function withStates({ states: shared, ...pack }: SharedPack): EventPack | null {
	let isWhole = true;
	const stateAt = (place: number): PackState[] => {
		const state = shared[place];
		isWhole &&= state !== undefined;
		return state ? [state] : [];
	};
	const people = pack.people.map((person) => ({ ...person, states: person.states.flatMap(stateAt) }));
	return isWhole ? { ...pack, v: 1, people } : null;
}
