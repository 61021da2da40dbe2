import type { Deps } from '#lib/server/deps.ts';
import {
	confirmRecoveryKey,
	createRecoveryKey,
	replaceRecoveryKey,
	type KeyRefusal
} from '#lib/server/use-cases/keep-recovery-key.ts';
import { keyRefusals, newKeyWords, replacedKeyWords, sayRefusal } from '#lib/text/backups.ts';
import { lineFrom } from './line-from.ts';
import { operator, withDeps } from './open.ts';
import { WrongUse } from './usage.ts';
import { wordsOf } from './words-of.ts';

const verbs: Readonly<Record<string, (deps: Deps) => Promise<number>>> = { create, confirm, replace };

/** `create`, `confirm` or `replace`. 0: done. */
export function recoveryKey(args: string[]): Promise<number> {
	const [verb, ...others] = wordsOf(args, {}).positionals;
	const run = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
	if (!run || others.length > 0) throw new WrongUse('Ange create, confirm eller replace.');
	return withDeps(run);
}

async function create(deps: Deps): Promise<number> {
	const made = await createRecoveryKey(deps, operator);
	if (!made.ok) return say(made.refusal);
	process.stdout.write(newKeyWords(made.value.identity));
	return 0;
}

async function replace(deps: Deps): Promise<number> {
	const made = await replaceRecoveryKey(deps, operator);
	if (!made.ok) return say(made.refusal);
	process.stdout.write(newKeyWords(made.value.identity) + replacedKeyWords);
	return 0;
}

async function confirm(deps: Deps): Promise<number> {
	const confirmed = await confirmRecoveryKey(
		deps,
		operator,
		await lineFrom('Skriv av nyckeln från papperet: ')
	);
	if (!confirmed.ok) return say(confirmed.refusal);
	process.stdout.write('Nyckeln på papperet stämmer. Återställningsnyckeln är bekräftad.\n');
	return 0;
}

function say(refusal: KeyRefusal): number {
	process.stderr.write(`${sayRefusal(keyRefusals, refusal)}\n`);
	return 1;
}
