/** The command line: `bildlov import FILE --unit NAME [--dry-run]`, `bildlov demo`, `bildlov decide`. Reports on standard output alone. */
import { UnusableDatabase } from '#lib/server/db/store.ts';
import { usage, WrongUse } from './usage.ts';
import { goHome } from './working-folder.ts';

type Command = (args: string[]) => Promise<number>;

/** Each is loaded when it is asked for: wrong use answers at once. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
	import: async () => (await import('./import.ts')).importClassList,
	demo: async () => (await import('./demo.ts')).demo,
	decide: async () => (await import('./decide.ts')).decideLines
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
		process.stderr.write(`Databasen går inte att använda, och inget har ändrats. ${error.message}\n`);
		process.exitCode = 1;
	} else {
		throw error;
	}
}
