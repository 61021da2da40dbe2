import { beforeEach, describe, expect, it } from 'vitest';
import { accessTable, mayDo, staffRoles, type Action } from '#lib/domain/access.ts';
import { deviceOfRequest, programOfRequest, userOfRequest } from '#lib/server/actor-of-request.ts';
import { readVerdicts } from '#lib/server/use-cases/check-people.ts';
import { listPrograms } from '#lib/server/use-cases/list-programs.ts';
import { makeProgram } from '#lib/server/use-cases/make-program.ts';
import { revokeProgram } from '#lib/server/use-cases/revoke-program.ts';
import { aProgram } from '../support/a-program.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { anOperator, aUser, testDeps, type TestDeps } from '../support/test-deps.ts';

const admin = aUser('administrator');
let deps: TestDeps;
beforeEach(() => {
	deps = testDeps();
});

async function listed() {
	const programs = await listPrograms(deps, admin);
	if (!programs.ok) throw new Error(programs.refusal.type);
	return programs.value;
}

describe('the token of another system', () => {
	it('[AP1] is told once, and only its hash is kept', async () => {
		const { id, token } = await aProgram(deps);
		expect(token).toMatch(/^bildlov_[\w-]{43}$/);
		const { apiTokens } = deps.store.read.t;
		const rows = await deps.store.read.q.select().from(apiTokens);
		expect(rows).toMatchObject([{ id, name: 'Webbpubliceringen', tokenSha256: expect.any(String) }]);
		expect(JSON.stringify([rows, await listed()])).not.toContain(token.slice('bildlov_'.length));
		expect(Object.keys((await listed())[0] ?? {})).not.toContain('tokenSha256');
		expect(await ledgerEntries(deps)).toEqual([{ type: 'program-made.v1', subjectId: id }]);
	});

	it('[AP1] no two are alike', async () => {
		expect((await aProgram(deps)).token).not.toBe((await aProgram(deps)).token);
	});

	it('[AP1] is made, listed and revoked by administrators alone', async () => {
		const { id } = await aProgram(deps);
		const others = [
			...staffRoles.filter((role) => role !== 'administrator').map((role) => aUser(role)),
			anOperator
		];
		for (const actor of others) {
			for (const tried of [
				await makeProgram(deps, actor, { name: 'X', months: 1 }),
				await listPrograms(deps, actor),
				await revokeProgram(deps, actor, id)
			]) {
				expect(tried).toEqual({ ok: false, refusal: { type: 'NotAllowed', action: 'manage-programs' } });
			}
		}
		expect(await listed()).toMatchObject([{ id, state: 'in-use' }]);
	});

	it('[AP2] lives for whole months, at most 24', async () => {
		deps.setNow('2026-08-31T10:00:00.000Z');
		const ends = async (months: number) => (await aProgram(deps, 'X', months)).expiresAt;
		expect(await ends(1)).toBe('2026-09-30T10:00:00.000Z');
		expect(await ends(12)).toBe('2027-08-31T10:00:00.000Z');
		expect(await ends(24)).toBe('2028-08-31T10:00:00.000Z');
		for (const months of [0, 25, 1.5, -1, NaN]) {
			expect(await makeProgram(deps, admin, { name: 'X', months })).toEqual({
				ok: false,
				refusal: { type: 'MonthsOutOfRange', most: 24 }
			});
		}
	});

	it('[AP2] is good until the very instant that it ends', async () => {
		deps.setNow('2026-11-20T08:00:00.000Z');
		const { id, headers } = await aProgram(deps, 'X', 1);
		deps.setNow('2026-12-20T07:59:59.999Z');
		expect(await programOfRequest(deps, headers)).toEqual({ kind: 'program', id, name: 'X' });
		expect(await listed()).toMatchObject([{ state: 'in-use' }]);
		deps.setNow('2026-12-20T08:00:00.000Z');
		expect(await programOfRequest(deps, headers)).toBeNull();
		expect(await listed()).toMatchObject([{ state: 'expired' }]);
	});

	it('[AP2] ends at once when it is revoked, and is revoked once', async () => {
		const { id, headers } = await aProgram(deps);
		const other = await aProgram(deps, 'Intranätet');
		expect(await revokeProgram(deps, admin, id)).toEqual({ ok: true, value: null });
		expect(await programOfRequest(deps, headers)).toBeNull();
		expect(await programOfRequest(deps, other.headers)).not.toBeNull();
		const gone = { ok: false, refusal: { type: 'NoSuchProgram' } };
		expect(await revokeProgram(deps, admin, id)).toEqual(gone);
		expect(await revokeProgram(deps, admin, 'nobody')).toEqual(gone);
		expect((await ledgerEntries(deps)).map((entry) => entry.type)).toEqual([
			'program-made.v1',
			'program-made.v1',
			'program-revoked.v1'
		]);
	});

	it.each([
		'',
		'Bearer',
		'Bearer bildlov_',
		`Bearer bildlov_${'A'.repeat(43)}`,
		`Basic bildlov_${'A'.repeat(43)}`,
		`Bearer ${'A'.repeat(43)}`,
		`Bearer bildlov_${'A'.repeat(5_000)}`
	])('[AP2] nobody is behind %j', async (authorization) => {
		await aProgram(deps);
		expect(await programOfRequest(deps, new Headers({ authorization }))).toBeNull();
	});

	it('[AP2] that it was used is noted by the day, once a day', async () => {
		const { headers } = await aProgram(deps);
		expect(await listed()).toMatchObject([{ lastUsedOn: null }]);
		// Half past eleven at night in Sweden, and half past twelve.
		deps.setNow('2026-11-20T22:30:00.000Z');
		await programOfRequest(deps, headers);
		expect(await listed()).toMatchObject([{ lastUsedOn: '2026-11-20' }]);
		let writes = 0;
		const { store } = deps;
		const counting: TestDeps = {
			...deps,
			store: { ...store, transact: (work) => (writes++, store.transact(work)) }
		};
		await programOfRequest(counting, headers);
		expect(writes).toBe(0);
		deps.setNow('2026-11-20T23:30:00.000Z');
		await programOfRequest(counting, headers);
		await programOfRequest(counting, headers);
		expect(writes).toBe(1);
		expect(await listed()).toMatchObject([{ lastUsedOn: '2026-11-21' }]);
	});
});

describe('another system', () => {
	it('[AP3] may ask for decisions and nothing else', async () => {
		const actor = { kind: 'program', id: 'p1', name: 'X' } as const;
		const actions = Object.keys(accessTable).filter((action): action is Action => action in accessTable);
		expect(actions.filter((action) => mayDo(actor, action))).toEqual(['decide']);
		expect(await readVerdicts(deps, actor, 'p1')).toMatchObject({ refusal: { type: 'NotAllowed' } });
	});

	it('[AP3] is neither a user nor a phone', async () => {
		const { headers } = await aProgram(deps);
		expect(await userOfRequest(deps, headers)).toBeNull();
		expect(await deviceOfRequest(deps, headers)).toBeNull();
	});
});
