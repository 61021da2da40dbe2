// Writes the next SQL migration of both engines from the one schema: `node scripts/make-migrations.mjs NAME`.
import { spawnSync } from 'node:child_process';

const name = process.argv[2] ?? 'change';
for (const [engine, dialect] of [
	['sqlite', 'sqlite'],
	['postgres', 'postgresql']
]) {
	const made = spawnSync(
		process.execPath,
		[
			'node_modules/drizzle-kit/bin.cjs',
			'generate',
			`--dialect=${dialect}`,
			`--schema=src/lib/server/db/${engine}/schema.ts`,
			`--out=drizzle/${engine}`,
			`--name=${name}`
		],
		{ stdio: 'inherit' }
	);
	if (made.status !== 0) process.exit(made.status ?? 1);
}
