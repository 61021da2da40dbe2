/** A real HTTP server that takes records as the server does, with real keys, and misbehaves on demand. */
import { createPrivateKey, sign as signNow } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { doors, phoneHeaders } from '#lib/sync/doors.ts';
import { signedRecord, upload, wireRecord } from '#lib/sync/record.ts';
import type { PhoneKeys, Receipt, Received, WireRecord } from '#lib/sync/record.ts';
import {
	isSigned,
	newSealingKeys,
	newSigningKeys,
	open,
	openingKeys,
	receiptText,
	receivedText,
	signedText
} from '#lib/sync/sealing.ts';
import type { StoredRecord } from '../local-store.ts';
import { idNo, sha256 } from './builders.ts';

/** What the server does with one request; it decides whether the records are kept before it answers. */
export type Behaviour = (request: {
	/** Keeps what came, and gives its receipts, signed. */
	readonly keep: () => readonly Receipt[];
	/** What came, opened. */
	readonly records: readonly WireRecord[];
	/** Signed, for the phone that asks. */
	readonly received: () => Received;
	/** Signs a receipt with the municipality's key. */
	readonly signed: (receipt: Receipt) => Receipt;
	readonly body: string;
	readonly incoming: IncomingMessage;
	readonly response: ServerResponse;
}) => void;

export interface SyncServer {
	readonly origin: string;
	/** By id; the second record under an id goes to `doubled`, with other content to `altered`. */
	readonly kept: Map<string, WireRecord>;
	readonly again: string[];
	readonly altered: string[];
	/** The ids of what came in clear, and of what came with a signature that is not its phone's. */
	readonly inClear: string[];
	readonly unsigned: string[];
	/** What phones seal to and check receipts with; a phone that has registered a key is known by it. */
	readonly keys: PhoneKeys;
	readonly publicKeys: Map<string, string>;
	/** A record that lies on a phone, opened. */
	opened(record: StoredRecord): Promise<WireRecord>;
	/** From now on receipts are signed with this private key. */
	changeKeys(keys: PhoneKeys, signsWith: string): void;
	/** `received`: what it says has come, null for what has; `now`: its clock. */
	readonly state: { received: Received | null; now: string };
	readonly requests: { path: string; authorization: string | undefined; records: number; bytes: number }[];
	/** The next requests, one each; afterwards it behaves. */
	readonly script: Behaviour[];
	close(): Promise<void>;
}

const json = (response: ServerResponse, status: number, body: unknown) => {
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

export const behave: Behaviour = ({ keep, received, response }) =>
	json(response, 200, { receipts: keep(), received: received() });
/** Takes what comes, and says nothing of what it has. */
export const tellsNothing: Behaviour = ({ keep, response }) => json(response, 200, { receipts: keep() });
export const html: Behaviour = ({ response }) => {
	response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Logga in på nätet</h1>');
};
export const noContent: Behaviour = ({ response }) => void response.writeHead(204).end();
export const empty: Behaviour = ({ response }) => void response.writeHead(200).end();
export const redirect: Behaviour = ({ response }) =>
	void response.writeHead(302, { location: '/login' }).end();
export const answers =
	(status: number, body: unknown, headers: Record<string, string> = {}): Behaviour =>
	({ response }) => {
		response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
	};
export const hangUp: Behaviour = ({ incoming }) => void incoming.socket.destroy();
/** Commits, and the answer is lost on the way. */
export const loseAnswer: Behaviour = ({ keep, incoming }) => {
	keep();
	incoming.socket.destroy();
};
/** Half of the answer arrives. */
export const cutAnswer: Behaviour = ({ keep, incoming, response }) => {
	const whole = JSON.stringify({ receipts: keep() });
	response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(whole.length) });
	response.write(whole.slice(0, whole.length / 2), () => incoming.socket.destroy());
};
/** Keeps nothing and gives receipts for something else, signed. */
export const otherHash: Behaviour = ({ records, signed, response }) =>
	json(response, 200, {
		receipts: records.map((record) => signed(receiptFor({ ...record, sha256: sha256('other') }, 1, laterOn)))
	});
export const otherId: Behaviour = ({ records, signed, response }) =>
	json(response, 200, {
		receipts: records.map((record) => signed(receiptFor({ ...record, id: idNo(666) }, 1, laterOn)))
	});
/** Keeps nothing, and gives the very receipts that are wanted, but not from the municipality. */
export const unsigned: Behaviour = ({ records, response }) =>
	json(response, 200, { receipts: records.map((record) => receiptFor(record, 1, laterOn)) });
export const forged: Behaviour = ({ records, signed, response }) =>
	json(response, 200, {
		receipts: records.map((record) => ({ ...signed(receiptFor(record, 1, laterOn)), serverSeq: 2 }))
	});
export const signedByAnother: Behaviour = ({ records, signed, response }) =>
	json(response, 200, {
		receipts: records.map((record) => {
			const receipt = receiptFor(record, 1, laterOn);
			return { ...receipt, keyId: signed(receipt).keyId ?? '', signature: signatureOf(receipt, otherPkcs8) };
		})
	});
export const ofUnknownKey: Behaviour = ({ records, response }) =>
	json(response, 200, {
		receipts: records.map((record) => {
			const receipt = receiptFor(record, 1, laterOn);
			return { ...receipt, keyId: 'unknown', signature: signatureOf(receipt, otherPkcs8) };
		})
	});
export const onlyTheFirst: Behaviour = ({ keep, response }) =>
	json(response, 200, { receipts: keep().slice(0, 1) });
/** Does not take any upload with this record in it. */
export const refuses =
	(id: string): Behaviour =>
	({ keep, body, response }) => {
		if (body.includes(id)) json(response, 422, { error: 'no' });
		else json(response, 200, { receipts: keep() });
	};

const laterOn = '2026-06-11T12:00:00.000Z';

const receiptFor = ({ id, sha256: hash }: WireRecord, serverSeq: number, receivedAt: string): Receipt => ({
	id,
	sha256: hash,
	serverSeq,
	receivedAt
});

/** At once: between keeping a record and answering, nothing else is to happen here. */
function signatureOf(receipt: Receipt, pkcs8: string): string {
	return signatureOver(receiptText(receipt), pkcs8);
}
function signatureOver(text: string, pkcs8: string): string {
	const key = createPrivateKey({ key: Buffer.from(pkcs8, 'base64url'), format: 'der', type: 'pkcs8' });
	return signNow('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

const { pkcs8: otherPkcs8 } = await newSigningKeys();

/** As runs, of these numbers. */
const runsOf = (numbers: readonly number[]): Received['runs'] => numbers.map((from) => ({ from, to: from }));

export async function startSyncServer(otherwise: Behaviour = behave): Promise<SyncServer> {
	const kept = new Map<string, WireRecord>();
	const again: string[] = [];
	const altered: string[] = [];
	const inClear: string[] = [];
	const unsignedIds: string[] = [];
	const publicKeys = new Map<string, string>();
	const opened = new Map<string, string>();
	const requests: SyncServer['requests'] = [];
	const script: Behaviour[] = [];
	const [sealing, signing] = await Promise.all([newSealingKeys(), newSigningKeys()]);
	const opensWith = await openingKeys(sealing);
	const state = { received: null as Received | null, now: laterOn };
	let keys: PhoneKeys = {
		sealing: [{ id: 'seal-1', raw: sealing.raw }],
		receipts: [{ id: 'receipt-1', raw: signing.raw }]
	};
	let signsWith = { id: 'receipt-1', pkcs8: signing.pkcs8 };

	const signed = (receipt: Receipt): Receipt => ({
		...receipt,
		keyId: signsWith.id,
		signature: signatureOf(receipt, signsWith.pkcs8)
	});

	async function openOne(raw: unknown): Promise<WireRecord> {
		const sealedOne = v.safeParse(signedRecord, raw);
		if (!sealedOne.success) {
			const record = v.parse(wireRecord, raw);
			inClear.push(record.id);
			return record;
		}
		const { sealed, signature, ...envelope } = sealedOne.output;
		const publicKey = publicKeys.get(envelope.deviceId) ?? '';
		if (!(await isSigned(await signedText(sealedOne.output), signature, publicKey)))
			unsignedIds.push(envelope.id);
		return bodyOf({ ...envelope, sealed });
	}

	async function bodyOf(record: StoredRecord): Promise<WireRecord> {
		if ('body' in record) return record;
		const { sealed, ...envelope } = record;
		const body = opened.get(sealed.text) ?? (await open(sealed, envelope, opensWith));
		if (body === null) throw new Error(`record ${envelope.id} does not open`);
		opened.set(sealed.text, body);
		return { ...envelope, body };
	}

	const keepAll = (records: readonly WireRecord[]) =>
		records.map((record) => {
			const before = kept.get(record.id);
			if (before) again.push(record.id);
			if (sha256(record.body) !== record.sha256 || (before && before.body !== record.body))
				altered.push(record.id);
			if (!before) kept.set(record.id, record);
			return signed(receiptFor(record, [...kept.keys()].indexOf(record.id) + 1, state.now));
		});

	const receivedNow = (): Received =>
		state.received ?? { runs: runsOf([...kept.values()].map(({ seq }) => seq)), backedUpTo: 0 };

	const deviceOf = (token: string) => idNo(700 + Number(token.replace('Bearer token-', '')));
	function receivedSaid({ headers }: IncomingMessage): Received {
		const said = { ...receivedNow(), now: state.now };
		const question = headers[phoneHeaders.question];
		if (typeof question !== 'string') return receivedNow();
		const asked = { deviceId: deviceOf(headers.authorization ?? ''), question };
		return {
			...said,
			keyId: signsWith.id,
			signature: signatureOver(receivedText(said, asked), signsWith.pkcs8)
		};
	}

	/** The doors that only tell: nothing is scripted for them. */
	const tells: Record<string, (body: string, token: string, incoming: IncomingMessage) => unknown> = {
		[doors.contact]: () => ({ now: state.now }),
		[doors.received]: (_body, _token, incoming) => receivedSaid(incoming),
		[doors.key]: (body, token) => {
			const { publicKey } = v.parse(v.object({ publicKey: v.string() }), JSON.parse(body));
			publicKeys.set(deviceOf(token), publicKey);
			return { keys };
		}
	};

	const server = createServer((incoming, response) => {
		const chunks: Buffer[] = [];
		incoming.on('error', () => undefined);
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
		incoming.on('end', () => {
			const body = Buffer.concat(chunks).toString('utf8');
			const { url = '', headers } = incoming;
			const raw = url === doors.records ? v.parse(upload, JSON.parse(body)).records : [];
			requests.push({
				path: url,
				authorization: headers.authorization,
				records: raw.length,
				bytes: Buffer.byteLength(body)
			});
			const tell = tells[url];
			if (tell) {
				json(response, 200, tell(body, headers.authorization ?? '', incoming));
				return;
			}
			void Promise.all(raw.map(openOne)).then((records) => {
				const behaviour = script.shift() ?? otherwise;
				const keep = () => keepAll(records);
				const received = () => receivedSaid(incoming);
				behaviour({ keep, records, signed, received, body, incoming, response });
			});
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	return {
		origin: `http://127.0.0.1:${address.port}`,
		kept,
		again,
		altered,
		inClear,
		unsigned: unsignedIds,
		get keys() {
			return keys;
		},
		publicKeys,
		opened: bodyOf,
		changeKeys(changed, pkcs8) {
			keys = changed;
			signsWith = { id: changed.receipts[0]?.id ?? '', pkcs8 };
		},
		state,
		requests,
		script,
		close: () =>
			new Promise((resolve, reject) => {
				server.closeAllConnections();
				server.close((error) => (error ? reject(error) : resolve()));
			})
	};
}
