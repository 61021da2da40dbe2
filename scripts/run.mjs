// Runs Bildlov from a fresh clone: `npm start`, `npm test`, `npm run build|demo|bench|soak|bildlov`. Plain JavaScript without
// dependencies, so that any Node ≥ 18 can read it; it fetches a newer Node and the packages when they are missing.
// Nothing but the task itself writes on standard output.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	accessSync,
	constants,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (text) => process.stderr.write(`${text}\n`);
const fail = (text) => {
	say(text);
	process.exit(1);
};

// ── A new enough Node ────────────────────────────────────────────────────────
const oldestNode = [22, 18];
const ownNode = '24.21.0';

function isNewEnough(version) {
	const [major, minor] = version.split('.').map(Number);
	return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

function findNode() {
	if (isNewEnough(process.versions.node)) return process.execPath;
	const platform = { linux: 'linux', win32: 'win' }[process.platform];
	const name = `node-${platform}-${process.arch}`;
	if (!platform || !['x64', 'arm64'].includes(process.arch)) {
		fail(
			`Bildlov needs Node ${oldestNode.join('.')} or newer; this is ${process.version}. Install Node 24 and run the command again.`
		);
	}
	const home = join(root, '.node');
	const found = () =>
		[
			join(home, 'node_modules', name, 'bin', 'node'),
			join(home, 'node_modules', name, 'bin', 'node.exe')
		].find(existsSync);
	if (!found()) {
		say(`Node ${process.version} is too old for Bildlov; fetching Node ${ownNode} into .node/ …`);
		mkdirSync(home, { recursive: true });
		npm(process.execPath, [
			'install',
			'--no-save',
			'--ignore-scripts',
			'--prefix',
			home,
			`${name}@${ownNode}`
		]);
	}
	return (
		found() ??
		fail(`Node ${ownNode} could not be put into .node/. Install Node 24 and run the command again.`)
	);
}

function npm(node, args) {
	const program = process.env.npm_execpath;
	const [command, before] = program?.endsWith('.js') ? [node, [program]] : ['npm', []];
	const done = spawnSync(command, [...before, ...args], {
		cwd: root,
		env: environment(node),
		stdio: ['ignore', 2, 2],
		shell: command === 'npm' && process.platform === 'win32'
	});
	if (done.status !== 0) fail(`npm ${args[0]} did not work. Nothing has been changed. Is there a network?`);
}

function environment(node) {
	const home = dirname(dirname(node));
	return {
		...process.env,
		PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
		...(node === process.execPath ? {} : { npm_config_nodedir: home })
	};
}

// ── What the task stands on: packages, the built app ─────────────────────────
function filesIn(folder) {
	if (!existsSync(folder)) return [];
	if (statSync(folder).isFile()) return [folder];
	return readdirSync(folder, { withFileTypes: true })
		.flatMap((entry) => filesIn(join(folder, entry.name)))
		.sort();
}

function hashOf(...places) {
	const hash = createHash('sha256');
	for (const file of places.flatMap((place) => filesIn(join(root, place)))) {
		hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
	}
	return hash.digest('hex');
}

/** A service sees the program's folder as read-only: what it needs is made beforehand. */
function mayWriteHere() {
	try {
		accessSync(root, constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

/** Runs `make` unless the stamp says that it was made from the same sources. */
function made(stamp, hash, make) {
	const file = join(root, stamp);
	if (existsSync(file) && readFileSync(file, 'utf8') === hash) return;
	if (!mayWriteHere()) {
		fail(
			'This version of Bildlov has not been built, and nothing may be written here. Run `npm run build` in its folder as the user that owns it, and start again.'
		);
	}
	make();
	writeFileSync(file, hash);
}

function installPackages(node) {
	made('node_modules/.made-from', hashOf('package.json', 'package-lock.json'), () => {
		say('Fetching packages …');
		npm(node, ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
	});
}

function build(node) {
	const sources = [
		'package-lock.json',
		'scripts/preload-everything.ts',
		'scripts/without-notes.ts',
		'src',
		'static',
		'svelte.config.js',
		'tsconfig.json',
		'vite.config.ts'
	];
	made('build/.made-from', hashOf(...sources), () => {
		say('Building …');
		tool(node, 'vite', 'node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']);
	});
}

/**
 * The same for several lines of steps beside each other, for tools that use one processor each. What a step prints is
 * shown when it has ended, so that no two of them write into each other.
 */
function toolsBeside(node, ...lines) {
	const running = new Set();
	const run = ([name, file, ...args]) =>
		new Promise((resolve) => {
			const child = spawn(node, [join(root, file), ...args], {
				cwd: root,
				env: environment(node),
				stdio: ['ignore', 'pipe', 'pipe']
			});
			running.add(child);
			const printed = [];
			for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
			child.on('close', (code) => {
				running.delete(child);
				process.stderr.write(Buffer.concat(printed));
				if (code === 0) return resolve();
				for (const other of running) other.kill();
				fail(`${name} found faults (see above).`);
			});
		});
	return Promise.all(
		lines.map(async (line) => {
			for (const step of line) await run(step);
		})
	);
}

/** A step that must go well; what it prints goes to standard error. */
function tool(node, name, file, args, output = 2) {
	const done = spawnSync(node, [join(root, file), ...args], {
		cwd: root,
		env: environment(node),
		stdio: ['ignore', output, 2]
	});
	if (done.status !== 0) fail(`${name} found faults (see above).`);
}

// ── A task that stays: signals reach it, and it ends when its parent has gone ─
function ancestors() {
	const parentOf = (pid) => {
		try {
			return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
		} catch {
			return 0; // no /proc on this system: the direct parent is all we can watch
		}
	};
	const parent = process.ppid;
	// Started by npm there is a shell between npm and us, and it does not pass signals on.
	return process.env.npm_lifecycle_event ? [parent, parentOf(parent)] : [parent];
}

function stay(node, args, env = {}) {
	const child = spawn(node, args, {
		cwd: root,
		env: { ...environment(node), ...env },
		stdio: ['inherit', 'inherit', 'inherit', 'ipc']
	});
	const stop = (signal) => child.kill(signal);
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
	const family = ancestors().join();
	const watch = setInterval(() => {
		if (ancestors().join() !== family) stop('SIGTERM');
	}, 500);
	watch.unref();
	child.on('exit', (code, signal) =>
		process.exit(signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : (code ?? 1))
	);
}

// ── Chromium, for the end-to-end tests ───────────────────────────────────────
function findChromium() {
	const known = [
		process.env.CHROMIUM,
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome'
	];
	const found = () => known.find((file) => file && existsSync(file));
	if (found()) return found();
	if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
		say('Installing Chromium for the end-to-end tests …');
		for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
			const done = spawnSync('apt-get', args, {
				stdio: ['ignore', 2, 2],
				env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
			});
			if (done.status !== 0)
				fail('apt-get could not install Chromium. Install it by hand and set CHROMIUM to its path.');
		}
	}
	return (
		found() ??
		fail(
			'The end-to-end tests need Chromium. Install it and set CHROMIUM to its path, then run npm test again.'
		)
	);
}

// ── The tasks ────────────────────────────────────────────────────────────────
const [task, ...args] = process.argv.slice(2);
const node = findNode();
installPackages(node);

const vitest = 'node_modules/vitest/vitest.mjs';
const tasks = {
	/** What a start needs, made beforehand: the service that starts may then write nothing here. */
	build() {
		build(node);
		say('Bildlov is built.');
	},
	start() {
		build(node);
		stay(node, ['scripts/serve.mjs']);
	},
	demo() {
		build(node);
		const data = process.env.BILDLOV_DATA ?? join(root, 'demo-data');
		const filled = spawnSync(node, ['src/cli/bildlov.ts', 'demo'], {
			cwd: root,
			env: { ...environment(node), BILDLOV_DATA: data },
			stdio: ['ignore', 2, 2]
		});
		if (filled.status !== 0) process.exit(filled.status ?? 1);
		stay(node, ['scripts/serve.mjs'], { BILDLOV_DATA: data });
	},
	async test() {
		const started = Date.now();
		const since = () => `${Math.round((Date.now() - started) / 1000)} s`;
		const step = (name) => say(`── ${name} (${since()})`);
		step('types and lint');
		tool(node, 'svelte-kit sync', 'node_modules/@sveltejs/kit/svelte-kit.js', ['sync']);
		const svelteCheck = ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'];
		await toolsBeside(
			node,
			[
				['svelte-check', 'node_modules/svelte-check/bin/svelte-check', ...svelteCheck],
				// The service worker lives in another world than pages: no document, types of its own.
				['tsc', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.worker.json']
			],
			[
				['eslint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
				['prettier', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']
			]
		);
		step('unit, use-case, contract and fault tests');
		tool(node, 'vitest', vitest, ['run', ...args], 1);
		step('end-to-end tests on the built app, in Chromium');
		build(node);
		process.env.CHROMIUM = findChromium();
		tool(node, 'vitest', vitest, ['run', '--config', 'vitest.e2e.config.ts'], 1);
		say(`Everything passed in ${since()}.`);
	},
	bench() {
		build(node);
		process.env.CHROMIUM = findChromium();
		stay(node, ['tests/bench/run.ts', ...args]);
	},
	/** The phone through so many cases of everything that may happen to it, others each time: `npm run soak -- 10000`. */
	soak() {
		const cases = Number(args[0] ?? 1_000_000);
		if (!Number.isInteger(cases) || cases < 1) fail('How many cases? For example: npm run soak -- 10000');
		stay(node, ['tests/soak/run.ts', String(cases)]);
	},
	bildlov() {
		stay(node, ['src/cli/bildlov.ts', ...args]);
	}
};
(tasks[task] ?? (() => fail(`Unknown task ${task}. There are: ${Object.keys(tasks).join(', ')}.`)))();
