import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayDo, mayDoIn } from '#lib/domain/access.ts';
import {
	aGuardedTown,
	placements,
	type Asker,
	type Canary,
	type GuardedTown,
	type Placement
} from '../support/guarded-town.ts';
import { addressOf, expected, rows, type Outcome, type Row } from '../support/route-matrix.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

interface Cell {
	readonly row: Row;
	readonly asker: Asker;
	readonly placement: Placement;
	readonly status: number;
	readonly location: string;
	/** Headers and body in one, as text. */
	readonly text: string;
	readonly body: string;
	readonly outcome: Outcome;
}

let town: GuardedTown;
let app: RunningApp;
let cells: Cell[] = [];

beforeAll(async () => {
	town = await aGuardedTown();
	app = await anApp(town.folder, {
		BILDLOV_REQUESTS_A_MINUTE:
			'user=9999999 write=9999999 phone=9999999 program=9999999 link=9999999 address=9999999'
	});
	await app.start();
	const asked = rows.flatMap((row) =>
		town.askers.flatMap((asker) =>
			(row.of ? placements : (['nobody'] as const))
				.filter((placement) => row.of === undefined || placement === 'nobody' || town.has(row.of, placement))
				.filter((placement) => !row.refusedOnly || expected(row, asker, placement, town) !== 'in')
				.map((placement) => () => ask(row, asker, placement))
		)
	);
	cells = await manyAtOnce(asked);
}, 300_000);
afterAll(() => app.stop());

async function manyAtOnce<T>(work: readonly (() => Promise<T>)[]): Promise<T[]> {
	const done: T[] = [];
	let next = 0;
	const worker = async () => {
		for (let one = work[next++]; one; one = work[next++]) done.push(await one());
	};
	await Promise.all(Array.from({ length: 12 }, worker));
	return done;
}

async function ask(row: Row, asker: Asker, placement: Placement): Promise<Cell> {
	const id = row.of ? town.idOf(row.of, placement) : '';
	const address = addressOf(row, id, town);
	const action =
		row.does.startsWith('?/') && row.does !== '?/default'
			? `${address.includes('?') ? '&' : '?'}${row.does.slice(1)}`
			: '';
	const headers: Record<string, string> = { ...asker.headers, accept: 'text/html' };
	const request: RequestInit = { redirect: 'manual', headers };
	if (row.does !== 'GET') {
		request.method = 'POST';
		headers.origin = app.origin;
		if (row.json) {
			headers['content-type'] = 'application/json';
			request.body = JSON.stringify(row.json(id, town));
		} else {
			headers['content-type'] = 'application/x-www-form-urlencoded';
			request.body = new URLSearchParams(row.form?.(id, town)).toString();
		}
	}
	request.signal = AbortSignal.timeout(30_000);
	const response = await fetch(`${app.origin}${address}${action}`, request).catch((error: unknown) => {
		throw new Error(`${row.route} ${row.does} · ${asker.name} · ${placement} did not answer.`, {
			cause: error
		});
	});
	if (row.isStream) await response.body?.cancel();
	const body = row.isStream ? '' : Buffer.from(await response.arrayBuffer()).toString('utf8');
	const location = response.headers.get('location') ?? '';
	const { status } = response;
	return {
		row,
		asker,
		placement,
		status,
		location,
		text: `${JSON.stringify([...response.headers])}\n${body}`,
		body,
		outcome: outcomeOf(row, status, location)
	};
}

function outcomeOf(row: Row, status: number, location: string): Outcome {
	if (status === 401) return 'unknown';
	if (status === 403) return 'no';
	if (status === 404) return 'not-there';
	const isAskedToSignIn = row.who === 'own-page' ? location === '/mine' : location.startsWith('/login?next=');
	if (status === 303 && isAskedToSignIn) return 'sign-in';
	// Let in, though what was asked may be wrong.
	if (status === 200 || status === 303 || status === 422 || status === 409) return 'in';
	throw new Error(`${row.route} ${row.does} answered ${status}.`);
}

const named = ({ row, asker, placement }: Cell): string =>
	`${row.does} ${row.route} · ${asker.name} · ${placement}`;

/** Whether the asker may read of it at all, anywhere. */
function mayKnow({ asker: { actor }, row }: Cell, { of, what }: Canary): boolean {
	if (actor === null || actor.kind === 'program') return false;
	if (actor.kind === 'link') return of === 'own';
	if (what === 'account') return mayDo(actor, 'manage-users');
	const unitId = of === 'other' ? town.unitOf.elsewhere : town.unitOf.own;
	if (!mayDoIn(actor, 'look-at-people', unitId)) return false;
	const isHidden = of === 'refused' || of === 'protected';
	return what === 'child' || !isHidden || row.namesSigners === true || mayDo(actor, 'read-behind-a-no');
}

test('[ED1] every route, method and action that was built has a row, and every row a route', () => {
	// In a process of its own: the built server is not the tests' to transform.
	const script = `
		const { manifest } = await import(${JSON.stringify(pathToFileURL(resolve('.svelte-kit/output/server/manifest-full.js')).href)});
		const found = [];
		for (const { id, page, endpoint } of manifest._.routes) {
			if (page) {
				const node = await manifest._.nodes[page.leaf]();
				found.push(id + ' GET', ...Object.keys(node.server?.actions ?? {}).map((name) => id + ' ?/' + name));
			}
			if (endpoint) {
				const module = await endpoint();
				for (const name of Object.keys(module)) if (/^[A-Z]+$|^fallback$/.test(name)) found.push(id + ' ' + name);
			}
		}
		console.log(JSON.stringify(found));
		process.exit(0);`;
	const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
	const built: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '');
	expect(rows.map(({ route, does }) => `${route} ${does}`).sort()).toEqual([...(built as string[])].sort());
});

test('[ED1] everybody gets what the table of access says, on every route', () => {
	const wrong = cells
		.map((cell) => ({ cell, want: expected(cell.row, cell.asker, cell.placement, town) }))
		// That it is not there says less than no, and is said where the page before the action would say it.
		.filter(({ cell, want }) => cell.outcome !== want && !(want === 'no' && cell.outcome === 'not-there'))
		.map(({ cell, want }) => `${named(cell)}: ${cell.status} ${cell.location} is not “${want}”`);
	expect(wrong).toEqual([]);
	process.stderr.write(
		`Route matrix: ${cells.length} cells, ${rows.length} rows, ${town.askers.length} askers.\n`
	);
});

test('[ED2] no answer names anybody whom the asker may not see', () => {
	const leaks = cells.flatMap((cell) =>
		town.canaries
			.filter((canary) => cell.text.includes(canary.text) && !mayKnow(cell, canary))
			.map((canary) => `${named(cell)}: ${canary.text} (${canary.what} of ${canary.of})`)
	);
	expect(leaks).toEqual([]);
});

function reaches({ actor }: Asker, placement: Placement): boolean {
	const unitId = placement === 'other' ? town.unitOf.elsewhere : town.unitOf.own;
	return actor !== null && mayDoIn(actor, 'look-at-people', unitId);
}

/** Without what differs by chance: ids, nonces, moments. */
const plain = (cell: Cell): string => {
	let text = `${cell.status} ${cell.location}\n${cell.body}`;
	for (const { text: name, of } of town.canaries) if (of) text = text.replaceAll(name, 'NAME');
	return text
		.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
		.replace(/[0-9a-f]{64}/g, 'HASH')
		.replace(/nonce="[^"]+"/g, 'NONCE')
		.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'AT')
		.replace(/\b\d\d[.:]\d\d\b/g, 'AT')
		.replace(/__sveltekit_\w+/g, 'KIT');
};

/**
 * The cells that are not answered as the same question about `placement`. Asked once more, one right after the other: a
 * count in the menu may have changed between two questions that were minutes apart.
 */
async function differing(asked: readonly Cell[], placement: Placement): Promise<string[]> {
	const found: string[] = [];
	for (const cell of asked) {
		const { row, asker } = cell;
		const other = cells.find((one) => one.row === row && one.asker === asker && one.placement === placement);
		if (other && plain(cell) === plain(other)) continue;
		const again = await ask(row, asker, cell.placement);
		if (plain(again) !== plain(await ask(row, asker, placement))) found.push(named(cell));
	}
	return found;
}

test('[ED2] somebody else’s child is answered byte for byte as one that nobody has', async () => {
	const refused = cells.filter(
		({ row, outcome, asker, placement }) =>
			row.of &&
			placement !== 'nobody' &&
			(outcome === 'not-there' || (outcome === 'no' && !reaches(asker, placement)))
	);
	expect(refused.length).toBeGreaterThan(100);
	expect(await differing(refused, 'nobody')).toEqual([]);
});

test('[ED2] a protected child is answered byte for byte as one whose guardian said no', async () => {
	const compared = cells.filter(
		({ row, asker, placement, outcome }) =>
			placement === 'protected' &&
			outcome === 'in' &&
			row.does === 'GET' &&
			!/original|preview|thumbnail|evidence/.test(row.route) &&
			asker.actor?.kind === 'user' &&
			!mayDo(asker.actor, 'read-behind-a-no')
	);
	expect(compared.length).toBeGreaterThan(10);
	expect(await differing(compared, 'refused')).toEqual([]);
});
