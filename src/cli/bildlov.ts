/** The command line: `bildlov import FILE --unit NAME [--dry-run]`, `bildlov demo`, `bildlov decide`. Reports on standard output alone. */
import { UnusableDatabase } from '#lib/server/db/store.ts';
import { faultWords } from '#lib/text/maintenance.ts';
import { usage, WrongUse } from './usage.ts';
import { goHome } from './working-folder.ts';

type Command = (args: string[]) => Promise<number>;

/** Each is loaded when it is asked for: wrong use answers at once. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
	import: async () => (await import('./import.ts')).importClassList,
	demo: async () => (await import('./demo.ts')).demo,
	move: async () => (await import('./move.ts')).move,
	check: async () => (await import('./check.ts')).check,
	decide: async () => (await import('./decide.ts')).decideLines,
	verify: async () => (await import('./verify.ts')).verify,
	'export-record': async () => (await import('./export-record.ts')).exportRecord,
	backup: async () => (await import('./backup.ts')).backUp,
	restore: async () => (await import('./restore.ts')).restore,
	rehearse: async () => (await import('./rehearse.ts')).rehearse,
	'phone-keys': async () => (await import('./phone-keys.ts')).phoneKeys,
	'recovery-key': async () => (await import('./recovery-key.ts')).recoveryKey
};

async function run([name, ...args]: string[]): Promise<number> {
	if (name === undefined) throw new WrongUse('Kommando saknas.');
	const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!load) throw new WrongUse(`Det finns inget kommando ${name}.`);
	const command = await load();
	return command(args);
}

goHome();
try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	if (error instanceof WrongUse) {
		process.stderr.write(`${error.message}\n\n${usage}\n`);
		process.exitCode = 2;
	} else if (error instanceof UnusableDatabase) {
		const why = error.fault ? faultWords.sv(error.fault) : error.message;
		process.stderr.write(`Databasen går inte att använda, och inget har ändrats. ${why}\n`);
		process.exitCode = 3;
	} else {
		throw error;
	}
}
