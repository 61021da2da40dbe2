/** What the check of the record reads in a payload. Somebody may have written anything there: what does not fit is left. */
import * as v from 'valibot';
import type { Day, Instant } from '#lib/domain/day.ts';
import type { MadeFact } from '../db/made-facts.ts';
import type { StoredEntry } from '../db/record.ts';

/** The looks that an entry seals: all that are older than `until` and younger than the seal before. */
export interface Seal {
	readonly seq: number;
	readonly day: Day;
	readonly until: Instant;
	readonly rows: number;
	readonly sha256: string;
}

export const sealType = 'access-log-sealed.v1';
export const erasedType = 'payloads-erased.v1';

type Payload = Readonly<Record<string, unknown>>;

export function payloadOf({ payload }: Pick<StoredEntry, 'payload'>): Payload {
	if (!payload) return {};
	try {
		const value: unknown = JSON.parse(payload.text);
		return typeof value === 'object' && value !== null ? { ...value } : {};
	} catch {
		return {};
	}
}

export function factsIn({ facts }: Payload): MadeFact[] {
	return Array.isArray(facts) ? facts.filter(isFact) : [];
}

function isFact(value: unknown): value is MadeFact {
	return Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'string');
}

const sealShape = v.object({ day: v.string(), until: v.string(), rows: v.number(), sha256: v.string() });

export function sealIn({ type, seq }: Pick<StoredEntry, 'type' | 'seq'>, payload: Payload): Seal | null {
	if (type !== sealType) return null;
	const read = v.safeParse(sealShape, payload);
	return read.success ? { seq, ...read.output } : null;
}

/** The entries whose payloads this entry says have been erased. */
export function erasedIn({ type }: Pick<StoredEntry, 'type'>, { seqs }: Payload): number[] {
	if (type !== erasedType || !Array.isArray(seqs)) return [];
	return seqs.filter((seq) => typeof seq === 'number');
}
