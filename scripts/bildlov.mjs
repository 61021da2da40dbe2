#!/usr/bin/env node
// The package's command: what `npm run --silent bildlov -- …` does, from whatever folder one stands in.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const run = join(dirname(fileURLToPath(import.meta.url)), 'run.mjs');
const child = spawn(process.execPath, [run, 'bildlov', ...process.argv.slice(2)], {
	stdio: 'inherit',
	env: { ...process.env, INIT_CWD: process.cwd() }
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
