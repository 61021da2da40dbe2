// The figures, on this machine: `npm run bench` for the usual ones, `npm run bench -- PART …` for the named ones (a part
// takes what follows it as `PART=ARGUMENT`), `npm run bench -- all`. Medians; ratios against bare node:http + SQLite and
// an empty page, because absolutes belong to the machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

const rounds = 5;

// One asker stands for hundreds here; what holds a single one back has tests of its own.
const freely = ['user', 'write', 'phone', 'program', 'link', 'address'].map((who) => `${who}=99999999`);
process.env['BILDLOV_REQUESTS_A_MINUTE'] ??= freely.join(' ');

interface Part {
	readonly about: string;
	/** Minutes on two idle cores, about. */
	readonly minutes: number;
	readonly run: (argument: string | undefined) => Promise<void>;
}

const say = (line = '') => void process.stdout.write(`${line}\n`);

/** A measurement that is a program of its own, `tests/bench/NAME.ts`. */
const program = (name: string) => async (argument: string | undefined) => {
	const file = join('tests', 'bench', `${name}.ts`);
	const child = spawn(process.execPath, [file, ...(argument === undefined ? [] : [argument])], {
		stdio: ['ignore', 'inherit', 'inherit']
	});
	const [code]: unknown[] = await once(child, 'exit');
	if (code !== 0) throw new Error(`${file} ended with ${String(code)}.`);
	say();
};

const usual: Readonly<Record<string, Part>> = {
	answers: {
		about: 'one person’s verdicts through the server, 10,000 people, against the limit',
		minutes: 3,
		run: async () => (await import('./answers.ts')).measureAnswers(say, rounds)
	},
	decisions: {
		about: 'decisions a second in Node, a class on a phone’s processor, the size of the engine',
		minutes: 1,
		run: async () => (await import('./decisions.ts')).measureDecisions(say)
	},
	comparison: {
		about: 'what a new policy would change, 100,000 publications',
		minutes: 2,
		run: async () => (await import('./comparison-table.ts')).measureComparisonTable(say, rounds)
	},
	phone: {
		about: 'first load, reopening offline, saving, in Chromium',
		minutes: 3,
		run: async () => (await import('./phone-table.ts')).measurePhoneTable(say, rounds)
	}
};

const heavy: Readonly<Record<string, Part>> = {
	scale: {
		about: 'verdicts and search at 300,000 people and 1,000,000 consents, SQLite and PostgreSQL',
		minutes: 8,
		run: async () => (await import('./scale.ts')).measureScale(say)
	},
	kills: {
		about: 'SIGKILL under load, 200 times on each engine: acknowledged and missing',
		minutes: 12,
		run: async (kills) => (await import('./kills.ts')).measureKills(say, Number(kills ?? 200))
	},
	fsyncs: {
		about: 'how often a commit reaches the disk, both engines',
		minutes: 1,
		run: async () => (await import('./fsyncs.ts')).measureFsyncs(say)
	},
	'phone-load': {
		about: 'on the phone: search among 5,000 people, 2,000 records of 30 kB sent, memory',
		minutes: 2,
		run: async () => (await import('./phone-load.ts')).measurePhoneLoad(say)
	},
	'event-sync': {
		about: '40 phones × 500 signings of 20 kB, sealed and signed, both engines',
		minutes: 3,
		run: async (phones) => (await import('./event-sync.ts')).measureEventSync(say, Number(phones ?? 40))
	},
	tamperings: {
		about: '1,000 random tamperings with the record, found by both verifiers',
		minutes: 5,
		run: program('tamperings')
	},
	verify: { about: '1,000,000 entries of the record verified', minutes: 4, run: program('verify') },
	move: {
		about: '100,000 people moved from SQLite to PostgreSQL and back',
		minutes: 5,
		run: program('move')
	},
	backup: { about: 'writes while a backup of 500 MB is made', minutes: 4, run: program('backup') },
	flips: { about: '100 copies with a byte flipped: none is started', minutes: 3, run: program('flips') },
	timing: { about: 'whether a block takes as long to answer as a no', minutes: 3, run: program('timing') },
	'two-processes': {
		about: 'two processes of Bildlov on one PostgreSQL',
		minutes: 1,
		run: program('two-processes')
	}
};

const parts: Readonly<Record<string, Part>> = { ...usual, ...heavy };
const asked = process.argv.slice(2);
if (asked.includes('list')) {
	for (const [name, { about, minutes }] of Object.entries(parts)) {
		say(`${name.padEnd(16)}about ${minutes} min  ${about}`);
	}
	process.exit(0);
}
const chosen =
	asked.length === 0
		? Object.keys(usual).map((name) => ({ name, argument: undefined }))
		: asked.flatMap((one) => {
				if (one === 'all') return Object.keys(parts).map((name) => ({ name, argument: undefined }));
				const [name = '', argument] = one.split('=');
				return [{ name, argument }];
			});
const unknown = chosen.find(({ name }) => parts[name] === undefined);
if (unknown) {
	process.stderr.write(
		`There is no part ${unknown.name}. There are: ${Object.keys(parts).join(', ')}, all, list.\n`
	);
	process.exit(1);
}

say(
	`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`
);
say(
	`Server, database, load and browser share the machine; its load before this was ${loadavg()[0]?.toFixed(1)}.`
);
say();
const started = performance.now();
for (const { name, argument } of chosen) {
	const begun = performance.now();
	say(`── ${name}: ${parts[name]?.about ?? ''}`);
	await parts[name]?.run(argument);
	say(`(${name} took ${((performance.now() - begun) / 1000).toFixed(0)} s)`);
	say();
}
say(`${((performance.now() - started) / 60_000).toFixed(1)} minutes in all.`);
