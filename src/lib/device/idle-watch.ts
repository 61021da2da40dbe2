/** When the lists lock by themselves: after a while without a touch, or with the app hidden. Times in ms. */

export const lockAfterMs = 5 * 60_000;
/** Clocks are set right by a little now and then; one that was put back by more cannot say how long ago a touch was. */
const toleratedMs = 60_000;

const isOver = (sinceMs: number, nowMs: number) =>
	nowMs - sinceMs >= lockAfterMs || nowMs - sinceMs < -toleratedMs;

export class IdleWatch {
	#touchedAtMs: number;
	#hiddenAtMs: number | null = null;
	/** It was left alone for long while somebody signed: it locks when the signing is put down. */
	#isOverdue = false;

	constructor(nowMs: number) {
		this.#touchedAtMs = nowMs;
	}

	touch(nowMs: number): void {
		if (isOver(this.#touchedAtMs, nowMs)) this.#isOverdue = true;
		this.#touchedAtMs = nowMs;
	}

	hide(nowMs: number): void {
		this.#hiddenAtMs ??= nowMs;
	}

	show(nowMs: number): void {
		if (this.#hiddenAtMs !== null && isOver(this.#hiddenAtMs, nowMs)) this.#isOverdue = true;
		this.#hiddenAtMs = null;
	}

	/** `isSigning`: a signature or its code is on the screen. Nobody draws on a hidden one. */
	mustLock(nowMs: number, isSigning: boolean): boolean {
		if (this.#hiddenAtMs !== null && isOver(this.#hiddenAtMs, nowMs)) return true;
		return !isSigning && (this.#isOverdue || isOver(this.#touchedAtMs, nowMs));
	}

	/** It has just been unlocked. */
	begin(nowMs: number): void {
		this.#touchedAtMs = nowMs;
		this.#isOverdue = false;
	}
}
