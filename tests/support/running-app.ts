import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built app as a process of its own, on one address for its whole life: it can be stopped and started again. */
export interface RunningApp {
	readonly origin: string;
	readonly dataFolder: string;
	/** What it has printed so far. */
	output(): string;
	/** Before it is started for the first time: the made-up municipality. */
	fillWithDemo(): void;
	start(): Promise<void>;
	/** Asks it to end (SIGTERM unless told otherwise) and waits until it has. Answers its exit code. */
	stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

export async function aFreePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('No port.');
	return address.port;
}

/** The app on a data folder of its own (a new, empty one unless named), with settings besides, not yet started. */
export async function anApp(
	dataFolder = mkdtempSync(join(tmpdir(), 'bildlov-app-')),
	settings: Readonly<Record<string, string>> = {}
): Promise<RunningApp> {
	const port = await aFreePort();
	let child: ChildProcess | null = null;
	let printed = '';
	return {
		origin: `http://127.0.0.1:${port}`,
		dataFolder,
		output: () => printed,
		fillWithDemo() {
			execFileSync(process.execPath, ['src/cli/bildlov.ts', 'demo'], {
				env: { ...process.env, BILDLOV_DATA: dataFolder, ...settings },
				stdio: 'ignore'
			});
		},
		async start() {
			const started = spawn(process.execPath, ['scripts/serve.mjs'], {
				env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', BILDLOV_DATA: dataFolder, ...settings },
				stdio: ['ignore', 'pipe', 'pipe']
			});
			child = started;
			await new Promise<void>((resolve, reject) => {
				const listen = (chunk: Buffer) => {
					printed += chunk.toString();
					if (printed.includes('Bildlov is at')) resolve();
				};
				started.stdout.on('data', listen);
				started.stderr.on('data', listen);
				started.once('exit', (code) => reject(new Error(`The app ended with ${code}:\n${printed}`)));
			});
		},
		async stop(signal = 'SIGTERM') {
			// One that was killed has a signal in the place of a code.
			if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
			const ended = once(child, 'exit');
			child.kill(signal);
			await ended;
			printed = '';
			return child.exitCode;
		}
	};
}
