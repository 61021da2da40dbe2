// Changes the rules one small thing at a time and sees whether a test notices: `node scripts/mutants.mjs`.
// Run by hand: it takes a good half hour the first time, and then only what has changed. Its tool is no dependency of
// the project: it is fetched into a folder of its own, so that no other package changes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const version = '10.1.1';
const folder = 'node_modules/.mutants';
const tool = `${folder}/node_modules/@stryker-mutator/core/bin/stryker.js`;

if (!existsSync(tool)) {
	run('npm', [
		'install',
		'--prefix',
		folder,
		'--no-save',
		'--no-package-lock',
		'--ignore-scripts',
		// Vitest is the project's own.
		'--legacy-peer-deps',
		`@stryker-mutator/core@${version}`,
		`@stryker-mutator/vitest-runner@${version}`
	]);
}
if (!existsSync('.svelte-kit/tsconfig.json'))
	run(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
run(process.execPath, [tool, 'run', 'tests/mutants/stryker.config.json', ...process.argv.slice(2)]);

/** @param {string} command @param {string[]} args */
function run(command, args) {
	const done = spawnSync(command, args, { stdio: 'inherit' });
	if (done.status !== 0) process.exit(done.status ?? 1);
}
