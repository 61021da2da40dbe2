import { parseArgs } from 'node:util';
import { fillWithDemoData } from '#lib/server/use-cases/fill-with-demo-data.ts';
import { deskWords } from '#lib/text/desk.ts';
import { operator, setUpWhereNoneIs, withDeps } from './open.ts';
import { WrongUse } from './usage.ts';

/** Fills an empty database with a made-up municipality; one that has people already is left as it is. */
export async function demo(args: string[]): Promise<number> {
	readArguments(args);
	return withDeps(async (deps) => {
		await setUpWhereNoneIs(deps, {
			name: 'Ekbacka kommun',
			dataProtectionOfficer: 'dataskydd@ekbacka.example',
			support: 'bild@ekbacka.example',
			controllers: [
				{ name: 'Barn- och utbildningsnämnden', policyId: 'norberg', guardiansRequired: 'one' },
				{ name: 'Gymnasienämnden', policyId: 'sollentuna', guardiansRequired: 'one' }
			]
		});
		const filled = await fillWithDemoData(deps, operator);
		if (!filled.ok) {
			if (filled.refusal.type !== 'NotEmpty') throw new Error(`The demo was refused: ${filled.refusal.type}`);
			process.stdout.write('Databasen har redan personer. Inget har ändrats.\n');
			return 0;
		}
		const { logIns, password } = filled.value;
		const lines = logIns.map(({ email, role }) => `  ${email}  (${deskWords.sv.roles[role].toLowerCase()})`);
		process.stdout.write(
			`Databasen är fylld med påhittade exempel. Logga in som:\n${lines.join('\n')}\nLösenord för alla: ${password}\n`
		);
		return 0;
	});
}

function readArguments(args: string[]): void {
	try {
		parseArgs({ args, options: {}, allowPositionals: false });
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		throw new WrongUse('bildlov demo tar inga fler ord.');
	}
}
