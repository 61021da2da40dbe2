/** What goes between the process that hands lots of cases out and those that try them. */
import * as v from 'valibot';

/** The same lot has the same cases, and each of them the same turns, in whichever process it is tried. */
export const lotMessage = v.object({
	seed: v.number(),
	cases: v.number(),
	/** Where in the lot one case alone stands, as a report of a broken one says; unset, all of them. */
	path: v.optional(v.string())
});
export type Lot = v.InferOutput<typeof lotMessage>;

const faults = ['lost', 'doubled', 'altered', 'stuck'] as const;
export type Fault = (typeof faults)[number];

export const triedMessage = v.object({
	seed: v.number(),
	/** How many cases held. */
	held: v.number(),
	saved: v.number(),
	wiped: v.number(),
	received: v.number(),
	/** A number that says in which order the turns of all cases were taken. */
	order: v.number(),
	/** The first case that did not hold, made as small as it can be; null where all did. */
	broken: v.nullable(
		v.object({ fault: v.picklist([...faults, 'error']), path: v.nullable(v.string()), report: v.string() })
	)
});
export type Tried = v.InferOutput<typeof triedMessage>;
