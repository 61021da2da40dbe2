import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anApp, aFreePort } from '../support/running-app.ts';

const aFolder = () => mkdtempSync(join(tmpdir(), 'bildlov-start-'));

function answers(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => (socket.destroy(), resolve(true)));
		socket.once('error', () => resolve(false));
	});
}

async function until(condition: () => Promise<boolean>): Promise<void> {
	while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}

/** `npm start` as a person runs it, with npm and a shell between. */
async function npmStart(port: number) {
	const npm = spawn('npm', ['start'], {
		env: { ...process.env, PORT: String(port), BILDLOV_DATA: aFolder() },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true
	});
	let printed = '';
	npm.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	npm.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	await until(async () => printed.includes('Bildlov is at') || npm.exitCode !== null);
	return { npm, printed: () => printed };
}

describe('starting and stopping', () => {
	it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
		'[R1] leaves no orphan on the port when npm start gets %s',
		async (signal) => {
			const port = await aFreePort();
			const { npm, printed } = await npmStart(port);
			expect(printed()).toContain(`Bildlov is at http://127.0.0.1:${port}`);
			expect(await answers(port)).toBe(true);
			// Ctrl-C in a terminal reaches every process of the group; the others reach npm alone.
			process.kill(signal === 'SIGINT' ? -Number(npm.pid) : Number(npm.pid), signal);
			await until(async () => !(await answers(port)));
			expect(await answers(port)).toBe(false);
		}
	);

	it('[R2] leads a newcomer to the page that sets up the municipality, and prints the link once more at each start', async () => {
		const app = await anApp();
		await app.start();
		const first = /First administrator, once: (\S+)/.exec(app.output())?.[1];
		expect(first).toContain('/setup?key=');
		const page = await fetch(`${app.origin}/`, { redirect: 'manual' });
		expect([page.status, page.headers.get('location')]).toEqual([303, '/setup']);
		expect(await app.stop()).toBe(0);
		await app.start();
		expect(app.output()).toContain('/setup?key=');
		expect(app.output()).not.toContain(first);
		await app.stop();
	});

	it('[R3] does not start on a file that is no database, and says so', async () => {
		const folder = aFolder();
		writeFileSync(join(folder, 'bildlov.db'), 'a letter '.repeat(1000));
		const app = await anApp(folder);
		await expect(app.start()).rejects.toThrow(/ended with 1[\s\S]*did not start/);
	});

	it('[R4] sends the headers that keep pages apart from other sites, with prerendered shells too', async () => {
		const app = await anApp();
		await app.start();
		for (const path of ['/setup', '/field']) {
			const { headers } = await fetch(`${app.origin}${path}`);
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('x-frame-options')).toBe('DENY');
			expect(headers.get('referrer-policy')).toBe('same-origin');
			expect(headers.get('x-robots-tag')).toContain('noindex');
		}
		await app.stop();
	});
});
