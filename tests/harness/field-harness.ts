/**
 * One phone with two tabs against one server, through whatever may happen to them: the phone's real code over an
 * IndexedDB in memory, the server's real use case over a database in memory, a clock, chance and an order of awaits that
 * all come from one number. What must hold is looked at after every step: lost 0, doubled 0, altered 0, and what was
 * called saved can be read.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import * as v from 'valibot';
import { pairThisPhone } from '#lib/device/ask-as-phone.ts';
import { leaseLock } from '#lib/device/one-sender.ts';
import { openLocalStore } from '#lib/device/open-local-store.ts';
import type { LocalStore, Pairing } from '#lib/device/local-store.ts';
import { createOutboxSender } from '#lib/device/outbox-sender.ts';
import type { OutboxSender } from '#lib/device/outbox-sender.ts';
// Loaded beforehand: how long a module takes to read must not decide about anybody's turn.
import '#lib/device/sealed-records.ts';
import { recordSigning } from '#lib/device/record-signing.ts';
import type { Fetch } from '#lib/device/server-door.ts';
import { ok } from '#lib/domain/result.ts';
import { doors, pairedPhone, phoneHeaders } from '#lib/sync/doors.ts';
import { aKeptServer, type Answer, type KeptServer, type Request } from './kept-server.ts';
import type { Fault } from './lot-messages.ts';
import { inLane, seededChance, seededLoop, type SeededLoop } from './seeded-loop.ts';
import {
	failStorage,
	newPhoneStorage,
	phoneHasBeenFull,
	storageErrors,
	Tab,
	type StorageFault
} from './tab.ts';

/** What happens to one request on its way. */
export const netFaults = [
	'none',
	'no-contact',
	'answer-lost',
	'answer-cut',
	'html',
	'no-content',
	'empty',
	'redirect',
	'other-id',
	'other-hash',
	'forged',
	'only-the-first',
	'trouble',
	'signed-out',
	'killed-before-commit',
	'killed-after-commit'
] as const;
export type NetFault = (typeof netFaults)[number];

type TabNo = 0 | 1;
/** `together`: the next step begins while this one is under way. */
export type Step =
	| { readonly do: 'save'; readonly tab: TabNo; readonly again: boolean; readonly together: boolean }
	| {
			readonly do: 'send';
			readonly tab: TabNo;
			readonly net: NetFault;
			readonly atCommit: number;
			readonly together: boolean;
	  }
	| { readonly do: 'crash'; readonly tab: TabNo; readonly afterTurns: number }
	| { readonly do: 'lose-store'; readonly tab: TabNo; readonly afterTurns: number }
	| { readonly do: 'update'; readonly tab: TabNo }
	| { readonly do: 'clock'; readonly days: number }
	| { readonly do: 'storage-fails'; readonly fault: StorageFault }
	| { readonly do: 'back-up' }
	| { readonly do: 'restore' }
	| { readonly do: 'wipe' };

export interface Case {
	/** The order of awaits, and all chance. */
	readonly seed: number;
	/** The phone was paired by an app from before there were keys. */
	readonly isOldPhone: boolean;
	readonly steps: readonly Step[];
}

const tabNo = fc.constantFrom<TabNo[]>(0, 1);
const together = fc.boolean();
const afterTurns = fc.integer({ min: 0, max: 60 });
const stepOf = fc.oneof(
	{
		weight: 7,
		arbitrary: fc.record({ do: fc.constant('save' as const), tab: tabNo, again: fc.boolean(), together })
	},
	{
		weight: 7,
		arbitrary: fc.record({
			do: fc.constant('send' as const),
			tab: tabNo,
			net: fc.oneof(
				{ weight: 1, arbitrary: fc.constant('none' as const) },
				{ weight: 2, arbitrary: fc.constantFrom(...netFaults) }
			),
			atCommit: fc.integer({ min: 1, max: 3 }),
			together
		})
	},
	{ weight: 3, arbitrary: fc.record({ do: fc.constant('crash' as const), tab: tabNo, afterTurns }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('lose-store' as const), tab: tabNo, afterTurns }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('update' as const), tab: tabNo }) },
	{
		weight: 1,
		arbitrary: fc.record({ do: fc.constant('clock' as const), days: fc.integer({ min: -730, max: 730 }) })
	},
	{
		weight: 2,
		arbitrary: fc.record({
			do: fc.constant('storage-fails' as const),
			fault: fc.record({
				atCall: fc.integer({ min: 1, max: 14 }),
				error: fc.constantFrom(...storageErrors),
				lasts: fc.boolean()
			})
		})
	},
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			{ do: 'restore' as const },
			{ do: 'restore' as const },
			{ do: 'back-up' as const },
			{ do: 'wipe' as const }
		)
	}
);
/** Six to ten steps, most of them at something else while another goes on. */
export const cases: fc.Arbitrary<Case> = fc.record({
	seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
	isOldPhone: fc.oneof(
		{ weight: 4, arbitrary: fc.constant(false) },
		{ weight: 1, arbitrary: fc.constant(true) }
	),
	steps: fc.array(stepOf, { minLength: 6, maxLength: 10 })
});

export interface Outcome {
	readonly saved: number;
	/** Called saved, and gone: wiped before they could be sent, or lost by a restore after the phone's copy had gone. */
	readonly wiped: number;
	readonly received: number;
	readonly turns: number;
	/** The same for the same case, whatever the machine does. */
	readonly order: number;
}

/** Something that must never be. */
export class Broken extends Error {
	override readonly name = 'Broken';
	readonly fault: Fault;

	constructor(fault: Fault, message: string) {
		super(message);
		this.fault = fault;
	}
}

/** Who has no identity yet. */
const nobody = { token: null, question: null, publicKey: null };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const origin = 'https://bildlov.example';
const startsAt = Date.parse('2026-11-20T08:00:00.000Z');
const dayMs = 86_400_000;
const leaseIsOverMs = 11 * 60_000;

/** Everything that the cases of one process share: the server with its school, and its keys. */
export async function aField() {
	let loop: (SeededLoop & { end(): void }) | null = null;
	const serverLane = {};
	const server = await aKeptServer(
		() =>
			new Promise((resolve) => {
				if (loop) loop.later(serverLane, resolve);
				else resolve();
			})
	);
	const directly = async (url: string, init: RequestInit) => {
		const body = typeof init.body === 'string' ? init.body : '';
		const answered = await server.ask({ ...nobody, path: new URL(url).pathname, body });
		return new Response(answered?.text, { status: answered?.status ?? 500 });
	};
	const phone = await newPairing(server, false, directly);
	const oldPhone = await newPairing(server, true, directly);
	server.startHere();
	return {
		async run(one: Case): Promise<Outcome> {
			loop = seededLoop(one.seed);
			try {
				return await runCase(one, server, one.isOldPhone ? oldPhone : phone, loop, serverLane);
			} finally {
				loop.end();
				loop = null;
			}
		}
	};
}

/** By a code, as people do it; an old phone has brought no key, and knows of none. */
async function newPairing(server: KeptServer, isOld: boolean, fetch: Fetch): Promise<Pairing> {
	const code = await server.offerCode();
	if (isOld) {
		const body = JSON.stringify({ code, name: 'Gammal telefon' });
		const answered = await server.ask({ ...nobody, path: doors.pair, body });
		const { deviceId, token, userName } = v.parse(pairedPhone, JSON.parse(answered?.text ?? ''));
		return { deviceId, token, userName, origin, keys: null, publicKey: null, privateKey: null };
	}
	const made: { pairing: Pairing | null } = { pairing: null };
	const store = {
		readUnconfirmed: () => Promise.resolve(ok([])),
		pair: (pairing: Pairing) => {
			made.pairing = pairing;
			const noKeys = { keys: null, publicKey: null, privateKey: null };
			return Promise.resolve(ok({ ...noKeys, ...pairing, seq: 0, lastHash: null }));
		}
	};
	const done = await pairThisPhone({ store, fetch }, { origin, code, name: 'Fotografens telefon' });
	if (!done.ok || !made.pairing) throw new Broken('stuck', 'The phone cannot be paired.');
	return made.pairing;
}

interface OpenTab {
	readonly tab: Tab;
	readonly store: LocalStore;
	readonly sender: OutboxSender;
}

async function runCase(
	{ seed, isOldPhone, steps }: Case,
	server: KeptServer,
	paired: Pairing,
	loop: SeededLoop,
	serverLane: object
): Promise<Outcome> {
	const chance = seededChance(seed ^ 0x5eed);
	let phoneMs = startsAt;
	let net: { fault: NetFault; atCommit: number } = { fault: 'none', atCommit: 1 };
	let tabs = 0;
	let version: number | undefined;
	let made = 0;
	let deviceNow = paired.deviceId;
	/** What the phone has called saved, by id, with the hash that it named. */
	const saved = new Map<string, string>();
	const wiped = new Set<string>();
	/** Received before the phone was wiped: there is no copy on the phone any more. */
	const onServerAlone = new Set<string>();
	/** What the server has had at any time. */
	const everReceived = new Set<string>();
	const underWay = new Set<Promise<unknown>>();
	/** The tabs whose records are on their way now. */
	const sending = new Set<Tab>();
	let twoSent = false;
	/** Where the clock jumps, a lease runs out early, and two may send: the server takes each record once all the same. */
	let hasJumped = false;

	server.startAgain();
	// There is a backup from before, so that a restore is always to an older one.
	server.backUp();
	server.setNow(new Date(startsAt).toISOString());
	newPhoneStorage();

	const now = () => new Date((phoneMs += 1)).toISOString();

	// ── The network ──
	async function fetch(url: string, init: RequestInit): Promise<Response> {
		const { fault, atCommit } = net;
		const headers = new Headers(init.headers);
		const token = headers.get('authorization')?.replace('Bearer ', '') ?? null;
		const question = headers.get(phoneHeaders.question);
		const publicKey = headers.get(phoneHeaders.key);
		const body = typeof init.body === 'string' ? init.body : '';
		await turnOf(loop, serverLane);
		if (fault === 'no-contact' || fault === 'redirect') throw new TypeError('fetch failed');
		const answered = await reach(
			fault,
			{ path: new URL(url).pathname, token, body, question, publicKey },
			atCommit
		);
		await turnOf(loop, serverLane);
		if (answered === null) throw new TypeError('terminated');
		return new Response(answered.status === 204 ? null : answered.text, { status: answered.status });
	}
	async function reach(fault: NetFault, request: Request, atCommit: number): Promise<Answer | null> {
		switch (fault) {
			case 'html':
				return { status: 200, text: '<h1>Logga in på nätet</h1>' };
			case 'no-content':
				return { status: 204, text: '' };
			case 'empty':
				return { status: 200, text: '' };
			case 'trouble':
				return { status: 503, text: '{}' };
			case 'signed-out':
				return { status: 401, text: '{}' };
			case 'other-id':
			case 'other-hash':
			case 'forged':
				return falseReceipts(fault, request.body);
			case 'killed-before-commit':
				return server.ask(request, { atCommit, when: 'before' });
			case 'killed-after-commit':
				return server.ask(request, { atCommit, when: 'after' });
			case 'answer-lost':
				await server.ask(request);
				return null;
			case 'answer-cut': {
				const whole = await server.ask(request);
				return whole && { status: 200, text: whole.text.slice(0, whole.text.length / 2) };
			}
			case 'only-the-first': {
				const whole = await server.ask(request);
				return whole && firstAlone(whole);
			}
			default:
				return server.ask(request);
		}
	}

	// ── The phone ──
	function openTab(): OpenTab {
		const tab = new Tab();
		const store = openLocalStore(version === undefined ? {} : { version });
		const name = `tab ${(tabs += 1)}`;
		const sender = createOutboxSender({
			store,
			lock: leaseLock(store, name, () => phoneMs),
			fetch: async (url, init) => {
				if (tab.isDead) throw new TypeError('The tab is dead.');
				if (!url.endsWith(doors.records)) return fetch(url, init);
				if (![...sending].every((other) => other.isDead) && !hasJumped) twoSent = true;
				sending.add(tab);
				try {
					return await fetch(url, init);
				} finally {
					sending.delete(tab);
				}
			},
			now,
			giveUpAfter: () => new AbortController().signal,
			timers: { after: () => () => undefined },
			chance,
			onReturn: () => () => undefined
		});
		return { tab, store, sender };
	}
	let pair: [OpenTab, OpenTab] = [openTab(), openTab()];
	const at = (number: TabNo) => pair[number];
	const replace = (number: TabNo) => {
		pair = number === 0 ? [openTab(), pair[1]] : [pair[0], openTab()];
	};

	const begin = <T>(owner: object, work: () => Promise<T>): Promise<T> => {
		const going = inLane(owner, work);
		underWay.add(going);
		const over = () => void underWay.delete(going);
		going.then(over, over);
		return going;
	};
	const allOver = () => underWay.size === 0;
	/** To its end, whoever else takes turns meanwhile. */
	async function whole<T>(owner: object, work: () => Promise<T>): Promise<T> {
		const end: { value: { of: T } | { error: unknown } | null } = { value: null };
		begin(owner, work).then(
			(of) => (end.value = { of }),
			(error: unknown) => (end.value = { error })
		);
		await loop.until(() => end.value !== null);
		if (end.value === null || 'error' in end.value) throw end.value?.error;
		return end.value.of;
	}

	async function pairPhone(): Promise<void> {
		net = { fault: 'none', atCommit: 1 };
		const { tab, store } = at(0);
		const done = await whole(tab, async () => {
			const made = await newPairing(server, isOldPhone, fetch);
			deviceNow = made.deviceId;
			return store.pair(made);
		});
		if (!done.ok) throw new Broken('stuck', `The phone cannot be paired: ${JSON.stringify(done.refusal)}`);
	}

	async function save(number: number, { tab, store }: OpenTab): Promise<void> {
		const body = server.bodyNo(number);
		const done = await recordSigning({ store, now }, { body, names: ['Elsa Lind'], draftId: null });
		// Nobody sees what a dead tab would have shown.
		if (done.ok && !tab.isDead) saved.set(done.value.recordId, done.value.sha256);
	}

	// ── What must hold ──
	function look(after: string): void {
		if (twoSent) throw new Broken('doubled', `Two tabs sent at once before ${after} was over`);
		const waiting = onPhone();
		const received = new Map(server.received().map((record) => [record.id, record]));
		for (const { id, sha256: hash, body } of received.values()) {
			everReceived.add(id);
			if (sha256(body) !== hash) throw new Broken('altered', `${id} is altered on the server after ${after}`);
		}
		for (const [id, hash] of saved) {
			if (wiped.has(id)) continue;
			const stands = waiting.get(id) ?? received.get(id)?.sha256;
			// A full phone gave up its copy, and a restored server its own: two disasters, and no third copy.
			if (stands === undefined && phoneHasBeenFull() && everReceived.has(id)) {
				wiped.add(id);
				continue;
			}
			if (stands === undefined)
				throw new Broken('lost', `${id} was called saved, and is lost after ${after}`);
			if (stands !== hash) throw new Broken('altered', `${id} is altered after ${after}`);
		}
	}

	const first = await whole(at(0).tab, () => at(0).store.pair(paired));
	if (!first.ok) throw new Broken('stuck', `The phone cannot be paired: ${JSON.stringify(first.refusal)}`);
	for (const step of steps) {
		switch (step.do) {
			case 'save': {
				if (!step.again || made === 0) made += 1;
				const { tab } = at(step.tab);
				const number = made;
				begin(tab, () => save(number, at(step.tab)));
				break;
			}
			case 'send': {
				net = { fault: step.net, atCommit: step.atCommit };
				const { tab, sender } = at(step.tab);
				begin(tab, () => sender.sendNow());
				break;
			}
			case 'crash':
			case 'lose-store': {
				const since = loop.turns();
				await loop.until(() => allOver() || loop.turns() >= since + step.afterTurns);
				if (step.do === 'lose-store') at(step.tab).tab.loseStore();
				else {
					at(step.tab).tab.kill();
					replace(step.tab);
				}
				break;
			}
			case 'update': {
				version = (version ?? 2) + 1;
				at(step.tab).tab.kill();
				replace(step.tab);
				const { tab, store } = at(step.tab);
				begin(tab, () => store.countWaiting());
				break;
			}
			case 'clock':
				hasJumped = true;
				phoneMs += step.days * dayMs;
				break;
			case 'storage-fails':
				failStorage(step.fault);
				break;
			case 'back-up':
				server.backUp();
				break;
			case 'restore':
				await loop.until(allOver);
				for (const { id } of server.received()) everReceived.add(id);
				server.restore();
				// The phone's copy was wiped, and then the server's: two disasters, and no third copy.
				for (const { id } of server.received()) onServerAlone.delete(id);
				for (const id of onServerAlone) wiped.add(id);
				break;
			case 'wipe': {
				await loop.until(allOver);
				const received = new Set(server.received().map(({ id }) => id));
				for (const id of saved.keys()) {
					if (received.has(id)) onServerAlone.add(id);
					else wiped.add(id);
				}
				for (const { tab } of pair) tab.kill();
				newPhoneStorage();
				pair = [openTab(), openTab()];
				await pairPhone();
				break;
			}
		}
		if (!('together' in step && step.together)) await loop.until(allOver);
		look(step.do);
	}

	// ── At the end everything is well, and everything arrives ──
	await loop.until(allOver);
	failStorage(null);
	net = { fault: 'none', atCommit: 1 };
	phoneMs += leaseIsOverMs;
	for (const { tab } of pair) tab.kill();
	pair = [openTab(), openTab()];
	// The phone was paired after the backup that the server was restored from: people pair it anew.
	const isForgotten = !server.knows(deviceNow);
	if (isForgotten) await pairPhone();
	const hasAllArrived = () => {
		const there = new Set(server.received().map(({ id }) => id));
		return !isWaiting() && [...onPhone().keys()].every((id) => there.has(id));
	};
	// The first may tell the phone what a restored server has lost.
	for (let round = 0; round < 3 && !hasAllArrived(); round += 1) {
		const { tab, sender } = at(0);
		await whole(tab, () => sender.sendNow());
	}
	look('the end');
	const received = server.received();
	const arrived = new Map(received.map(({ id, sha256: hash }) => [id, hash]));
	for (const [id, hash] of saved) {
		if (!wiped.has(id) && arrived.get(id) !== hash)
			throw new Broken('lost', `${id} has not arrived at the end`);
	}
	const left = [...onPhone().keys()].filter((id) => !arrived.has(id));
	if (left.length > 0) throw new Broken('stuck', `${left.length} stay on the phone`);
	// What a phone made that the restored server has never known waits for a person.
	const { consents, signings, waiting } = server.counts();
	const isWhole = isForgotten
		? consents + waiting >= arrived.size
		: consents === arrived.size && waiting === 0;
	if (received.length !== arrived.size || signings !== arrived.size || !isWhole) {
		const became = JSON.stringify({ consents, signings, waiting });
		const isMore = received.length > arrived.size || Math.max(signings, consents) > arrived.size;
		throw new Broken(isMore ? 'doubled' : 'lost', `${received.length} records became ${became}`);
	}
	for (const { tab } of pair) tab.kill();
	return {
		saved: saved.size,
		wiped: wiped.size,
		received: received.length,
		turns: loop.turns(),
		order: loop.order()
	};
}

const turnOf = (loop: SeededLoop, owner: object) =>
	new Promise<void>((resolve) => loop.later(owner, resolve));

interface Named {
	readonly id: string;
	readonly sha256: string;
}
function named(value: unknown): Named[] {
	const isOne = typeof value === 'object' && value !== null && 'id' in value && 'sha256' in value;
	return isOne ? [{ id: String(value.id), sha256: String(value.sha256) }] : [];
}
function listIn(text: string, name: 'records' | 'receipts'): unknown[] {
	const read: unknown = text === '' ? null : JSON.parse(text);
	const list: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, name) : null;
	return Array.isArray(list) ? list : [];
}

/** Somebody in between answers, who has kept nothing. */
function falseReceipts(how: 'other-id' | 'other-hash' | 'forged', body: string): Answer {
	const receivedAt = new Date(startsAt).toISOString();
	const receipts = listIn(body, 'records')
		.flatMap(named)
		.map((record, place) => ({
			id: how === 'other-id' ? '00000000-0000-7000-8000-000000000666' : record.id,
			sha256: how === 'other-hash' ? sha256('other') : record.sha256,
			serverSeq: place + 1,
			receivedAt,
			...(how === 'forged' ? { keyId: 'k', signature: 'A'.repeat(86) } : {})
		}));
	return {
		status: 200,
		text: JSON.stringify({ receipts, received: { runs: [], backedUpTo: 0 } })
	};
}
function firstAlone({ status, text }: Answer): Answer {
	const receipts = listIn(text, 'receipts').slice(0, 1);
	return { status, text: JSON.stringify({ receipts }) };
}

/** The hashes of what lies on the phone, by id: read beside the app, without taking a turn. */
function onPhone(): Map<string, string> {
	const found = new Map<string, string>();
	for (const name of ['kept', 'outbox']) {
		for (const row of rowsOf(name)) {
			const record: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'record') : null;
			for (const { id, sha256: hash } of named(record)) found.set(id, hash);
		}
	}
	return found;
}
const isWaiting = () => [...rowsOf('outbox')].length > 0;

function* rowsOf(name: string): Iterable<unknown> {
	const databases: unknown = Reflect.get(indexedDB, '_databases');
	const database: unknown = databases instanceof Map ? databases.get('bildlov') : null;
	const stores: unknown =
		typeof database === 'object' && database ? Reflect.get(database, 'rawObjectStores') : null;
	const store: unknown = stores instanceof Map ? stores.get(name) : null;
	const records: unknown = typeof store === 'object' && store ? Reflect.get(store, 'records') : null;
	if (typeof records !== 'object' || records === null || !('values' in records)) return;
	const values: unknown = typeof records.values === 'function' ? records.values() : [];
	if (typeof values !== 'object' || values === null || !(Symbol.iterator in values)) return;
	const each = values as Iterable<{ readonly value: unknown }>;
	for (const { value } of each) yield value;
}
