import type { Deps } from '#lib/server/deps.ts';
import { neededUntil } from '#lib/server/phone-keys.ts';
import { listPhoneKeys, renewPhoneKeys } from '#lib/server/use-cases/keep-phone-keys.ts';
import { openWaiting } from '#lib/server/use-cases/open-waiting.ts';
import { operator, withDeps } from './open.ts';
import { WrongUse } from './usage.ts';
import { wordsOf } from './words-of.ts';

/** Lists the keys towards phones, makes new ones with --new, and opens what has waited for a key. 0: nothing waits for one. */
export function phoneKeys(args: string[]): Promise<number> {
	const { values, positionals } = wordsOf(args, { new: { type: 'boolean', default: false } });
	if (positionals.length > 0) throw new WrongUse('bildlov phone-keys tar bara --new.');
	return withDeps((deps) => tellOfKeys(deps, values.new));
}

async function tellOfKeys(deps: Deps, areNew: boolean): Promise<number> {
	const keys = await (areNew ? renewPhoneKeys : listPhoneKeys)(deps, operator);
	const waiting = await openWaiting(deps, operator);
	if (!keys.ok || !waiting.ok) throw new Error('The operator may not keep the keys of phones.');
	const lines = [
		...(areNew ? ['Nya nycklar är gjorda. Telefonerna får dem med nästa lista.', ''] : []),
		'Telefonerna förseglar med, den nyaste först:',
		...listed(keys.value.sealing),
		'Kvitton signeras med, den nyaste först:',
		...listed(keys.value.receipts),
		`Ta med mappen ${deps.settings.keysFolder} i en egen säkerhetskopia. Utan nycklarna går det som är på väg inte att öppna.`
	];
	const { opened, missing } = waiting.value;
	if (opened > 0) {
		lines.push(
			opened === 1
				? '1 post som väntade på sin nyckel är öppnad och inlagd.'
				: `${opened} poster som väntade på sin nyckel är öppnade och inlagda.`
		);
	}
	for (const [keyId, many] of missing) {
		lines.push(
			`${many === 1 ? '1 post' : `${many} poster`} väntar på nyckeln ${keyId}, som inte finns här. Inget är borta. Lägg tillbaka filen med nyckeln och kör bildlov phone-keys igen.`
		);
	}
	process.stdout.write(`${lines.join('\n')}\n`);
	return missing.size > 0 ? 1 : 0;
}

function listed(keys: readonly { readonly id: string; readonly madeAt: string }[]): string[] {
	return keys.map(({ id, madeAt }, place) => {
		const next = keys[place - 1];
		const use = next ? `behövs till och med ${neededUntil(next.madeAt)}` : 'används nu';
		return `  ${id}  gjord ${madeAt.slice(0, 10)}, ${use}`;
	});
}
