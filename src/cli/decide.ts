import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { decide } from '#lib/policy/decide.ts';
import { parseDecisionInput, type InputFault } from '#lib/policy/parse-input.ts';
import { parsed, textOf } from '#lib/server/json-items.ts';
import { ownPolicyNamedIn } from '#lib/server/named-in-input.ts';
import type { FindOwn } from '#lib/server/own-policy-finder.ts';
import { linesIn } from './lines-in.ts';
import { WrongUse } from './usage.ts';

/**
 * One decision a line for one input a line, in order. An invalid line gets `{ "error": … }` in its place. 0: all were
 * answered; 1: some line was invalid. Needs no database; makes none.
 */
export async function decideLines(args: string[]): Promise<number> {
	readArguments(args);
	let areAllValid = true;
	const database = databaseIfAsked();
	try {
		await pipeline(
			process.stdin,
			async function* (source: AsyncIterable<Uint8Array>) {
				// An answer goes out as soon as its piece of input has come: whoever waits line by line is answered.
				for await (const lines of linesIn(source)) {
					let text = '';
					for (const line of lines) {
						const answer = await answerTo(line, database.findOwn);
						if ('error' in answer) areAllValid = false;
						text += `${JSON.stringify(answer)}\n`;
					}
					yield text;
				}
			},
			process.stdout,
			{ end: false }
		);
	} catch (error) {
		// Whoever read the answers has had enough of them (`| head`).
		if (!isBrokenPipe(error)) throw error;
	} finally {
		database.close();
	}
	return areAllValid ? 0 : 1;
}

async function answerTo(line: Uint8Array, findOwn: FindOwn) {
	const text = textOf(line);
	if (text === null) return unreadable('NotText', 'is not UTF-8');
	if (text.trim() === '') return unreadable('NotJson', 'is empty');
	const value = parsed(text);
	if (value === undefined) return unreadable('NotJson', 'is not JSON');
	const own = await findOwn(value);
	const input = parseDecisionInput(value, own);
	return input.ok ? decide(input.value, own) : { error: input.refusal };
}

function unreadable(type: 'NotText' | 'NotJson', message: string) {
	const faults: InputFault[] = [{ path: '', message }];
	return { error: { type, faults } };
}

/** Opened, and all that reads it loaded, when an input names a policy that is none of the five. */
function databaseIfAsked() {
	let close: (() => void) | undefined;
	let finder: Promise<FindOwn> | undefined;

	async function open(): Promise<FindOwn> {
		const { ownPolicyFinder } = await import('#lib/server/own-policy-finder.ts');
		const { openForReading } = await import('#lib/server/db/sqlite/open-for-reading.ts');
		const opened = openForReading(join(process.env.BILDLOV_DATA ?? 'data', 'bildlov.db'));
		close = opened.close;
		return ownPolicyFinder(opened.db);
	}
	const findOwn: FindOwn = async (input) => {
		if (ownPolicyNamedIn(input) === null) return [];
		finder ??= open();
		return (await finder)(input);
	};
	return { findOwn, close: () => close?.() };
}

function isBrokenPipe(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

function readArguments(args: string[]): void {
	try {
		parseArgs({ args, options: {}, allowPositionals: false });
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		throw new WrongUse('bildlov decide läser från standard in och tar inga fler ord.');
	}
}
