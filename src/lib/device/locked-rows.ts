/**
 * How lists, drafts, answers and the code of a signer's page lie in the phone's store: locked, or in clear from before
 * there was a key. In clear beside what is locked stands only what the list of events and of what waits needs.
 */
import type { EventPack, SharedPack } from '#lib/sync/pack.ts';
import { shareStates, withStates } from '#lib/sync/share-states.ts';
import type { PackHead, SettingValue, SigningSummary, StoredPack } from './local-store.ts';
import type { SigningDraft } from './signing-draft.ts';
import { VaultClosed } from './vault.ts';
import type { Locked, Vault } from './vault.ts';

export interface ClearPack extends StoredPack {
	readonly eventId: string;
}
export interface LockedPack {
	readonly eventId: string;
	readonly head: PackHead;
	readonly locked: Locked;
}
export type PackRow = ClearPack | LockedPack;

export type DraftRow = SigningDraft | { readonly id: string; readonly locked: Locked };

type Hidden = Pick<SigningSummary, 'signedBy' | 'answers'>;
/** `locked` is null when the key is gone: what was answered can then be read on the server alone. */
export type LockedSummary = Omit<SigningSummary, keyof Hidden> & { readonly locked: Locked | null };
export type SummaryRow = SigningSummary | LockedSummary;

export type SettingRow = SettingValue | { readonly locked: Locked };
/** Settings that somebody who finds the phone must not read: the codes of signers' pages, and those at events' doors. */
export const secretSettings: ReadonlySet<string> = new Set(['slate', 'posters']);

export const isLocked = <Row>(row: Row): row is Extract<Row, { readonly locked: Locked | null }> =>
	typeof row === 'object' && row !== null && 'locked' in row;

export function headOf(row: PackRow): PackHead {
	if (isLocked(row)) return row.head;
	const { pack, fetchedAt } = row;
	const { id, name, on } = pack.event;
	return { eventId: id, name, on, madeAt: pack.madeAt, diesAt: pack.diesAt, fetchedAt };
}

export function withoutAnswers(row: SummaryRow): LockedSummary {
	if (isLocked(row)) return { ...row, locked: null };
	const { recordId, seq, sha256, eventId, initials, savedAt, voids, receivedAt } = row;
	const kept = { recordId, seq, sha256, eventId, initials, savedAt, receivedAt, locked: null };
	return voids === undefined ? kept : { ...kept, voids };
}

/** Nothing is locked without a vault; with a closed one nothing can be read or written. */
export function lockedRows(vault: Vault | null) {
	const read = async <T>(place: string, locked: Locked, is: (value: unknown) => value is T): Promise<T> => {
		if (!vault) throw new VaultClosed('there is no vault to open it with');
		const value = await vault.read(place, locked);
		if (!is(value)) throw new Error(`something else lies in ${place}`);
		return value;
	};
	const mayReadClear = () => {
		if (vault?.keyId === null) throw new VaultClosed('the lists are locked');
	};
	return {
		async pack(stored: StoredPack): Promise<PackRow> {
			const eventId = stored.pack.event.id;
			const clear = { eventId, ...stored };
			if (!vault) return clear;
			const shared = shareStates(stored.pack);
			return { eventId, head: headOf(clear), locked: await vault.lock(`packs/${eventId}`, shared) };
		},
		async readPack(row: PackRow): Promise<StoredPack> {
			if (!isLocked(row)) return (mayReadClear(), { pack: row.pack, fetchedAt: row.fetchedAt });
			const lies = await read(`packs/${row.eventId}`, row.locked, isPack);
			const pack = lies.v === 2 ? withStates(lies) : lies;
			if (!pack) throw new Error(`answers are missing in packs/${row.eventId}`);
			return { pack, fetchedAt: row.head.fetchedAt };
		},
		async draft(draft: SigningDraft): Promise<DraftRow> {
			const { id } = draft;
			return vault ? { id, locked: await vault.lock(`drafts/${id}`, draft) } : draft;
		},
		async readDraft(row: DraftRow): Promise<SigningDraft> {
			if (!isLocked(row)) return (mayReadClear(), row);
			return read(`drafts/${row.id}`, row.locked, isFirstVersion<SigningDraft>);
		},
		async summary(summary: SigningSummary): Promise<SummaryRow> {
			if (!vault) return summary;
			const { signedBy, answers, ...rest } = summary;
			return { ...rest, locked: await vault.lock(`summaries/${summary.recordId}`, { signedBy, answers }) };
		},
		async readSummary(row: SummaryRow): Promise<SigningSummary> {
			if (!isLocked(row)) {
				mayReadClear();
				const { signedBy, answers, ...rest } = row;
				return { ...rest, signedBy, answers };
			}
			const { locked, ...rest } = row;
			if (!locked) return (mayReadClear(), { ...rest, signedBy: null, answers: [] });
			return { ...rest, ...(await read(`summaries/${row.recordId}`, locked, isHidden)) };
		},
		async setting(key: string, value: SettingValue): Promise<SettingRow> {
			if (!vault || value === null || !secretSettings.has(key)) return value;
			return { locked: await vault.lock(`settings/${key}`, value) };
		},
		async readSetting(key: string, row: SettingRow): Promise<SettingValue> {
			return isLocked(row) ? read(`settings/${key}`, row.locked, isSettingValue) : row;
		}
	};
}

// What was locked with the key of this phone for this very place was written here, by this app or an older one: the
// version says by which, and a schema library would weigh on the way to the first screen.
const versionOf = (value: unknown) =>
	typeof value === 'object' && value !== null && 'v' in value ? value.v : undefined;
const isFirstVersion = <T extends { readonly v: 1 }>(value: unknown): value is T => versionOf(value) === 1;
const isPack = (value: unknown): value is EventPack | SharedPack =>
	versionOf(value) === 1 || versionOf(value) === 2;
const isHidden = (value: unknown): value is Hidden =>
	typeof value === 'object' && value !== null && 'signedBy' in value && 'answers' in value;
const isSettingValue = (value: unknown): value is Exclude<SettingValue, null> =>
	['string', 'number', 'boolean'].includes(typeof value);

/** Whether a row reads back as it was written; what is locked is compared byte by byte. */
export function isSameRow(read: unknown, written: unknown): boolean {
	return textOf(read) === textOf(written) && isSameBytes(bytesOf(read), bytesOf(written));
}

const lockedOf = (row: unknown) =>
	typeof row === 'object' && row !== null && 'locked' in row ? row.locked : null;
function bytesOf(row: unknown): Uint8Array | null {
	const locked = lockedOf(row);
	const data = typeof locked === 'object' && locked !== null && 'data' in locked ? locked.data : null;
	return data instanceof Uint8Array ? data : null;
}
const textOf = (row: unknown) =>
	JSON.stringify(row, (key, value: unknown) =>
		key === 'data' && value instanceof Uint8Array ? null : value
	);
const isSameBytes = (one: Uint8Array | null, other: Uint8Array | null) =>
	one === null || other === null
		? one === other
		: one.length === other.length && one.every((byte, at) => byte === other[at]);
