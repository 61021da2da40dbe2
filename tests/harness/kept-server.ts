/**
 * The real server use case over a real database in memory, as a program that can be killed at a commit and put back to
 * an older backup. All of a case happens inside a savepoint, so that the next one begins where this one did.
 */
import Database from 'better-sqlite3';
import * as v from 'valibot';
import type { Store } from '#lib/server/db/store.ts';
import type { Deps } from '#lib/server/deps.ts';
import { recorded } from '#lib/server/ledger/append.ts';
import { keepPhoneKey } from '#lib/server/use-cases/keep-phone-key.ts';
import { offerPairing, pairPhone } from '#lib/server/use-cases/pair-phone.ts';
import { readReceived, signReceived } from '#lib/server/use-cases/read-received.ts';
import { receiveRecords } from '#lib/server/use-cases/receive-records.ts';
import { doors, newKey, pairing } from '#lib/sync/doors.ts';
import { upload } from '#lib/sync/record.ts';
import type { Received, SigningBody } from '#lib/sync/record.ts';
import { aSchool } from '../support/a-school.ts';
import { aUser } from '../support/test-deps.ts';
import { alone, aside } from './seeded-loop.ts';

class Killed extends Error {
	override readonly name = 'Killed';
}

export interface Answer {
	readonly status: number;
	readonly text: string;
}
export interface Request {
	readonly path: string;
	/** The phone's; null while it has none. */
	readonly token: string | null;
	readonly body: string;
	/** The word that the phone has asked with; null for an older app. */
	readonly question: string | null;
	/** Its public key, said with what it sends; null for an older app. */
	readonly publicKey: string | null;
}
/** Where the server is killed while it answers one request: at this commit, before or after it. */
export interface Kill {
	readonly atCommit: number;
	readonly when: 'before' | 'after';
}

export interface ReceivedRecord {
	readonly id: string;
	readonly sha256: string;
	readonly body: string;
	readonly seq: number;
	readonly deviceId: string;
}

const answer = (body: unknown): Answer => ({ status: 200, text: JSON.stringify(body) });
const refusal = (status: number): Answer => ({ status, text: '{}' });

/** A server with a school in it; `turn` lets others come in between its transactions. */
export async function aKeptServer(turn: () => Promise<void>) {
	const school = await aSchool();
	const found: unknown = Reflect.get(school.deps.store.read.q, '$client');
	if (!(found instanceof Database)) throw new Error('The harness runs on SQLite.');
	const client = found;
	const bodies = new Map<number, SigningBody>();
	let kill: Kill | null = null;
	let [commits, life] = [0, 0];

	function die(): never {
		kill = null;
		life += 1;
		throw new Killed();
	}

	/** One transaction is a savepoint in the case's own. */
	async function inSavepoint<T>(work: () => Promise<T>): Promise<T> {
		client.exec('savepoint one');
		let isOpen = true;
		try {
			const value = await work();
			commits += 1;
			const dies = kill?.atCommit === commits ? kill.when : null;
			if (dies === 'before') die();
			client.exec('release one');
			isOpen = false;
			if (dies === 'after') die();
			return value;
		} catch (error) {
			if (isOpen) client.exec('rollback to one; release one');
			throw error;
		}
	}

	/** The database as one life of the server has it: what is under way when it is killed goes no further. */
	let last: Promise<unknown> = Promise.resolve();
	function storeOfLife(): Store {
		const mine = life;
		const { store } = school.deps;
		return {
			...store,
			async transact(work) {
				await aside(turn());
				const next = last.then(() => {
					if (life !== mine) throw new Killed();
					const db = { ...store.read };
					return inSavepoint(() => recorded(db, work));
				});
				last = next.catch(() => undefined);
				return next;
			}
		};
	}
	let living = { life, deps: { ...school.deps, store: storeOfLife() } };
	function depsNow(): Deps {
		if (living.life !== life) living = { life, deps: { ...school.deps, store: storeOfLife() } };
		return living.deps;
	}

	const phoneRow = client.prepare<[string], { id: string; publicKey: string | null }>(
		'select id, public_key as publicKey from devices where id = ?'
	);
	/** The phones by their tokens. */
	const phones = new Map<string, string>();
	let backedUpTo = 0;

	/** As the routes do it. */
	async function answerTo(deps: Deps, { path, token, body, question, publicKey }: Request): Promise<Answer> {
		const said: unknown = body === '' ? null : JSON.parse(body);
		if (path === doors.pair) {
			const input = v.parse(pairing, said);
			const paired = await pairPhone(deps, input);
			if (!paired.ok) return refusal(409);
			phones.set(paired.value.token, paired.value.deviceId);
			return answer(paired.value);
		}
		if (path === doors.contact) return answer({ now: deps.now() });
		const phone = phoneRow.get(phones.get(token ?? '') ?? '');
		if (!phone) return refusal(401);
		const actor = { ...school.phone, id: phone.id };
		const comeIn = async (): Promise<Received> => {
			const received = { ...(await readReceived(deps, actor)), backedUpTo };
			return question === null ? received : signReceived(deps, actor, question, received);
		};
		switch (path) {
			case doors.records: {
				const sender = { actor, isRevoked: false };
				const delivery = { ...v.parse(upload, said), publicKey };
				const receipts = await receiveRecords(deps, sender, delivery);
				const areSigned =
					phone.publicKey !== null || receipts.some(({ signature }) => signature !== undefined);
				return answer(areSigned ? { receipts, received: await comeIn() } : { receipts });
			}
			case doors.received:
				return answer(await comeIn());
			case doors.key: {
				const kept = await keepPhoneKey(deps, actor, v.parse(newKey, said));
				return kept.ok ? answer(kept.value) : refusal(409);
			}
			default:
				return refusal(404);
		}
	}

	const received = client.prepare<[], ReceivedRecord>(
		`select r.id, r.sha256, b.body, r.device_seq as seq, r.device_id as deviceId
		 from received_records r join record_bodies b on b.record_id = r.id`
	);
	const counted = client.prepare<[], { consents: number; signings: number; waiting: number }>(
		`select (select count(*) from consents) consents, (select count(*) from signings) signings,
		 (select count(*) from quarantine) waiting`
	);

	return {
		/** What the server answers; null where it was killed before it could. */
		ask: (request: Request, killIt: Kill | null = null): Promise<Answer | null> =>
			alone(async () => {
				kill = killIt;
				commits = 0;
				try {
					return await answerTo(depsNow(), request);
				} catch (error) {
					if (error instanceof Killed) return null;
					throw error;
				} finally {
					if (kill === killIt) kill = null;
				}
			}),
		/** A code that pairs one phone. */
		async offerCode(): Promise<string> {
			const offered = await alone(() => offerPairing(depsNow(), aUser('photographer')));
			if (!offered.ok) throw new Error(offered.refusal.type);
			return offered.value.code;
		},
		/** Every case begins with what is there now. */
		startHere() {
			client.exec('savepoint start');
		},
		startAgain() {
			// Ended whole: a savepoint that is gone back to again and again keeps the pages of every case before.
			client.exec('rollback; savepoint start');
			life += 1;
			[kill, backedUpTo] = [null, 0];
		},
		/** From now on phones are told that so much is backed up. */
		backUp() {
			client.exec('savepoint backup');
			backedUpTo = received.all().length;
		},
		/** Everything after the last backup is gone. */
		restore() {
			life += 1;
			client.exec('rollback to backup');
		},
		knows: (deviceId: string) => phoneRow.get(deviceId) !== undefined,
		received: () => received.all(),
		counts: () => counted.get() ?? { consents: -1, signings: -1, waiting: -1 },
		setNow: (at: string) => school.deps.setNow(at),
		/** The signing with this number, the same each time. */
		bodyNo(number: number): SigningBody {
			const made = bodies.get(number);
			if (made) return made;
			const [about, by] = number % 3 === 0 ? (['Omar', 'Samir'] as const) : (['Elsa', 'Karin'] as const);
			const no = number % 2 === 0 ? (['social-media'] as const) : [];
			const body = school.bodyOf({ by, answers: [{ about, yes: ['website'], no }] });
			bodies.set(number, body);
			return body;
		}
	};
}
export type KeptServer = Awaited<ReturnType<typeof aKeptServer>>;
