import { parseArgs, type ParseArgsConfig } from 'node:util';
import { WrongUse } from './usage.ts';

/** The words of a command, by its options. Throws `WrongUse` for what is not understood. */
export function wordsOf<Options extends NonNullable<ParseArgsConfig['options']>>(
	args: string[],
	options: Options
) {
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch (error) {
		// parseArgs says what it did not understand by throwing.
		if (error instanceof TypeError) throw new WrongUse('Det där gick inte att förstå.');
		throw error;
	}
}
