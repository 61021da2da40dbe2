/** What the phone keeps, and how it may go wrong. A value is called stored only when it has been read back. */
import type { ChannelKind } from '#lib/domain/decision.ts';
import type { Day, Instant } from '#lib/domain/day.ts';
import type { Result } from '#lib/domain/result.ts';
import type { EventPack } from '#lib/sync/pack.ts';
import type { PhoneKeys, Receipt, Received, SealedRecord, WireRecord } from '#lib/sync/record.ts';
import type { SigningDraft } from './signing-draft.ts';

/**
 * `BlockedByOtherTab`: an old tab holds the store open, or a newer app has already changed it. `Locked`: the PIN has not
 * been given, so that lists, drafts and answers can be neither read nor written.
 */
export type StorageFailure =
	| { readonly type: 'StorageFull' }
	| { readonly type: 'StorageBroken'; readonly detail: string }
	| { readonly type: 'BlockedByOtherTab'; readonly because: 'old-tab-open' | 'newer-version' }
	| { readonly type: 'Locked' };

export type Stored<T> = Result<T, StorageFailure>;

/** `seq` is the number of the last record that this device made, `lastHash` its sha256 (null before the first). */
export interface DeviceIdentity {
	readonly deviceId: string;
	readonly token: string;
	readonly userName: string;
	readonly origin: string;
	/** The municipality's; null on a phone that was paired before there were any, until it has asked for them. */
	readonly keys: PhoneKeys | null;
	/** This phone's own key, raw and base64url; null until it has made one. */
	readonly publicKey: string | null;
	/** Signs, and can never be read. */
	readonly privateKey: CryptoKey | null;
	readonly seq: number;
	readonly lastHash: string | null;
}
type KeyPart = 'keys' | 'publicKey' | 'privateKey';
/** Keys that are unset are not there yet. */
export type Pairing = Omit<DeviceIdentity, 'seq' | 'lastHash' | KeyPart> &
	Partial<Pick<DeviceIdentity, KeyPart>>;
export interface DeviceKey {
	readonly publicKey: string;
	readonly privateKey: CryptoKey;
}

/** One person's answers in a signing; `personId` is null for somebody who was described. */
export interface SummaryAnswer {
	readonly personId: string | null;
	readonly yes: readonly ChannelKind[];
	readonly no: readonly ChannelKind[];
}

/** What may be shown of a signing while it waits and until a newer list has it: no names, no signature. */
export interface SigningSummary {
	readonly recordId: string;
	readonly seq: number;
	readonly sha256: string;
	readonly eventId: string | null;
	readonly initials: readonly string[];
	readonly savedAt: Instant;
	/** The guardian's id, the person's own id, or null for somebody who is only claimed. */
	readonly signedBy: string | null;
	readonly answers: readonly SummaryAnswer[];
	/** The signing that this record takes back; `answers` are then what it said. Unset: a signing. */
	readonly voids?: string;
	/** The server's clock at receipt; null while it is on this phone alone. */
	readonly receivedAt: Instant | null;
}

export interface NewRecord {
	readonly id: string;
	readonly sha256: string;
	/** The exact text that `sha256` is over; it is sealed before it is stored, as soon as this phone has keys. */
	readonly body: string;
	readonly summary: Omit<SigningSummary, 'recordId' | 'seq' | 'sha256' | 'receivedAt'>;
	/** The draft that this ends; it goes in the same transaction. */
	readonly draftId: string | null;
}

/** `AlreadyThere`: a record with this id has been saved on this phone before, and stands unchanged. */
export type Appended =
	| { readonly type: 'Appended'; readonly seq: number }
	| {
			readonly type: 'AlreadyThere';
			readonly seq: number;
			readonly sha256: string;
			readonly savedAt: Instant;
	  }
	| { readonly type: 'NotPaired' };

/** With its body in clear only where it was saved before this phone had keys. */
export type StoredRecord = SealedRecord | WireRecord;

/** `order` counts up in the order of saving, across devices that this phone has been. */
export interface WaitingRecord {
	readonly order: number;
	readonly record: StoredRecord;
}

/** What is to take the place of a record in clear; `sealedSha256` is over its sealed text. */
export interface SealedWaiting {
	readonly order: number;
	readonly record: SealedRecord;
	readonly sealedSha256: string;
}

/**
 * Of the numbers 1 to `made` on this device. `missing` neither wait here nor have come to the server; null until the
 * server has said once what has come.
 */
export interface DeviceNumbers {
	readonly made: number;
	readonly waiting: number;
	readonly missing: readonly number[] | null;
}

/** `numbers` wait here, or are nowhere; nothing says that the server has them. `lastEventId`: of the latest that waits. */
export interface Unconfirmed {
	readonly deviceId: string;
	/** The highest number that the device has given. */
	readonly given: number;
	readonly numbers: readonly { readonly from: number; readonly to: number }[];
	readonly lastEventId: string | null;
}

export interface BatchLimits {
	/** Only records after this `order`; 0 for all. */
	readonly after: number;
	readonly maxRecords: number;
	/** Of the records as JSON, in bytes. The first record is given even if it is larger. */
	readonly maxBytes: number;
}

/** `fetchedAt` is the phone's clock when the pack arrived: its life is counted from there. */
export interface StoredPack {
	readonly pack: EventPack;
	readonly fetchedAt: Instant;
}
export interface PackHead {
	readonly eventId: string;
	readonly name: string;
	readonly on: Day;
	readonly madeAt: Instant;
	readonly diesAt: Instant;
	readonly fetchedAt: Instant;
}

export type SettingValue = string | number | boolean | null;

export interface LocalStore {
	readIdentity(): Promise<Stored<DeviceIdentity | null>>;
	/** A device that this phone already is keeps its number and chain. */
	pair(pairing: Pairing): Promise<Stored<DeviceIdentity>>;
	/** Keeps the first key that this device gets; gives the identity as it stands, null when this is not that device. */
	writeDeviceKey(deviceId: string, key: DeviceKey): Promise<Stored<DeviceIdentity | null>>;
	/** The municipality's keys as it has just given them; they replace the earlier ones. */
	writeKeys(deviceId: string, keys: PhoneKeys): Promise<Stored<DeviceIdentity | null>>;
	/** This device, or one that this phone was before it was paired anew and left records of; null for any other. */
	readIdentityOf(deviceId: string): Promise<Stored<DeviceIdentity | null>>;

	/** Seals the body, takes the next number and the chain's last hash, and puts the record in the outbox. */
	appendRecord(record: NewRecord): Promise<Stored<Appended>>;
	countWaiting(): Promise<Stored<number>>;
	readBatch(limits: BatchLimits): Promise<Stored<readonly WaitingRecord[]>>;
	/** In the place of the same record in clear; false when that one is not there any more. */
	sealWaiting(sealed: SealedWaiting): Promise<Stored<boolean>>;
	/**
	 * Takes the waiting records that a receipt names by id and hash out of the outbox, and keeps what is sealed until
	 * the server's backup has it; gives the ids that left. Whether a receipt is genuine is the caller's to know.
	 */
	settle(receipts: readonly Receipt[]): Promise<Stored<readonly string[]>>;
	countKept(): Promise<Stored<number>>;
	/**
	 * Lets go of copies that the backup holds; what the server has lost waits again, under its own number. `behind`: it
	 * has lost them too, and they wait for another one of the same record to be sent.
	 */
	applyReceived(
		deviceId: string,
		received: Received
	): Promise<Stored<{ readonly backedUp: number; readonly again: number; readonly behind: number }>>;
	/** Deletes the copies that the server received before this, by its own clock; gives how many. */
	dropKept(receivedBefore: Instant): Promise<Stored<number>>;
	/** Null when this phone is not paired. */
	readNumbers(): Promise<Stored<DeviceNumbers | null>>;
	/** Of this device and of those that this phone was before; none where it is not paired. */
	readUnconfirmed(): Promise<Stored<readonly Unconfirmed[]>>;
	/** What has been signed on this phone at an event (null: at none), in the order of saving. */
	readSummaries(eventId: string | null): Promise<Stored<readonly SigningSummary[]>>;

	/** False when the draft's signing has been saved already: then nothing is written. */
	writeDraft(draft: SigningDraft): Promise<Stored<boolean>>;
	readDraft(id: string): Promise<Stored<SigningDraft | null>>;
	listDrafts(): Promise<Stored<readonly SigningDraft[]>>;
	deleteDraft(id: string): Promise<Stored<void>>;

	/** Also forgets the summaries that this newer list has taken in. */
	writePack(stored: StoredPack): Promise<Stored<void>>;
	readPack(eventId: string): Promise<Stored<StoredPack | null>>;
	listPacks(): Promise<Stored<readonly PackHead[]>>;
	deletePack(eventId: string): Promise<Stored<void>>;

	readSetting(key: string): Promise<Stored<SettingValue>>;
	writeSetting(key: string, value: SettingValue): Promise<Stored<void>>;

	/** True when nobody else holds the lease at `nowMs`; it then is the holder's for `forMs`. */
	takeLease(name: string, holder: string, nowMs: number, forMs: number): Promise<Stored<boolean>>;
	releaseLease(name: string, holder: string): Promise<Stored<void>>;

	close(): Promise<void>;
}
