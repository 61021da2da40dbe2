/**
 * An event loop of the harness's own. Whatever would run "soon" waits in a lane (one for each tab, one for the network),
 * and seeded chance says whose turn it is: the same seed gives the same order of every await, whatever the machine does.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const realImmediate = globalThis.setImmediate;
const lane = new AsyncLocalStorage<object>();

/** The owner of whatever runs now; null outside of every lane. */
export const laneNow = (): object | null => lane.getStore() ?? null;
export const inLane = <T>(owner: object, run: () => T): T => lane.run(owner, run);

/** 0 ≤ chance < 1, the same ones from the same seed (mulberry32). */
export function seededChance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

export interface SeededLoop {
	/** Puts the work last in its owner's lane. */
	later(owner: object, run: () => void): void;
	/** Takes turns until it is done. Throws where nothing is left to do and it is not. */
	until(isDone: () => boolean): Promise<void>;
	/** Turns taken so far. */
	turns(): number;
	/** A number that says in which order the turns were taken. */
	order(): number;
}

// ── What runs in threads of its own (cryptography, the server's files): nobody's turn comes while it is under way ──
let underWay = 0;
let noneIsUnderWay: (() => void) | null = null;

function oneLess(): void {
	underWay -= 1;
	if (underWay > 0) return;
	noneIsUnderWay?.();
	noneIsUnderWay = null;
}

/** Nobody's turn comes until the work is done, or waits for a turn of its own with `aside`. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
	underWay += 1;
	try {
		return await work();
	} finally {
		oneLess();
	}
}
export async function aside(turn: Promise<void>): Promise<void> {
	oneLess();
	try {
		await turn;
	} finally {
		underWay += 1;
	}
}

const counted = [
	'digest',
	'sign',
	'verify',
	'encrypt',
	'decrypt',
	'importKey',
	'exportKey',
	'generateKey',
	'deriveBits',
	'deriveKey',
	'wrapKey',
	'unwrapKey'
] as const;

/**
 * Threads end in any order, and whoever waits for the first to end would go on first: so results are handed out in the
 * order in which they were asked for, each once everybody has gone on from the one before.
 */
let handedOut: Promise<unknown> = Promise.resolve();
function inOrder(work: () => Promise<unknown>): Promise<unknown> {
	const worked = work();
	// Whoever asked hears of a fault in their turn.
	worked.catch(() => undefined);
	const given = handedOut.then(() => worked);
	const goOn = () => new Promise<void>((resolve) => process.nextTick(resolve));
	handedOut = given.then(goOn, goOn);
	return given;
}

function countCryptography(): void {
	const subtle = globalThis.crypto.subtle;
	for (const name of counted) {
		const original: unknown = Reflect.get(subtle, name);
		if (typeof original !== 'function') throw new Error(`There is no ${name}.`);
		const counting = (...args: unknown[]): Promise<unknown> =>
			alone(() => inOrder(async () => Reflect.apply(original, subtle, args)));
		Object.defineProperty(subtle, name, { value: counting, configurable: true });
	}
}
countCryptography();

/** Until every promise that can go on has gone on: what is next in line comes when none of them is left. */
async function quiet(): Promise<void> {
	do {
		if (underWay > 0) await new Promise<void>((resolve) => (noneIsUnderWay = resolve));
		await new Promise<void>((resolve) => process.nextTick(resolve));
	} while (underWay > 0);
}

/** More empty turns than a module takes to load. */
const mostEmptyTurns = 20_000;

/** While it is in use, `setImmediate` is its own. */
export function seededLoop(seed: number): SeededLoop & { end(): void } {
	const chance = seededChance(seed);
	const nobody = {};
	const lanes = new Map<object, (() => void)[]>();
	const names = new Map<object, number>();
	let [turns, order] = [0, 0];

	const later = (owner: object, run: () => void) => {
		const waiting = lanes.get(owner);
		if (waiting) waiting.push(run);
		else lanes.set(owner, [run]);
	};
	const soon = (run: (...args: unknown[]) => void, ...args: unknown[]) =>
		later(lane.getStore() ?? nobody, () => run(...args));
	Object.defineProperty(globalThis, 'setImmediate', { value: soon, configurable: true, writable: true });

	function takeTurn(): boolean {
		if (lanes.size === 0) return false;
		const owners = [...lanes.keys()];
		const owner = owners[Math.floor(chance() * owners.length)];
		const waiting = owner && lanes.get(owner);
		const run = waiting?.shift();
		if (!owner || !waiting || !run) throw new Error('A lane is empty.');
		if (waiting.length === 0) lanes.delete(owner);
		const name = names.get(owner) ?? names.size + 1;
		names.set(owner, name);
		turns += 1;
		order = (Math.imul(order, 31) + name) >>> 0;
		lane.run(owner, run);
		return true;
	}

	return {
		later,
		async until(isDone) {
			let empty = 0;
			for (;;) {
				await quiet();
				if (isDone()) return;
				if (takeTurn()) {
					empty = 0;
					continue;
				}
				// Whatever it waits for is not ours, such as a module that is being read.
				empty += 1;
				await new Promise<void>((resolve) => realImmediate(resolve));
				if (empty > mostEmptyTurns) throw new Error('Nothing is left to do, and it is not done.');
			}
		},
		turns: () => turns,
		order: () => order,
		end() {
			Object.defineProperty(globalThis, 'setImmediate', {
				value: realImmediate,
				configurable: true,
				writable: true
			});
		}
	};
}
