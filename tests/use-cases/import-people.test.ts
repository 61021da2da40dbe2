import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { groupsIn, insertGroup, units } from '#lib/server/db/organisation.ts';
import { guardiansOf, knownPeople, updatePersonDetails } from '#lib/server/db/people.ts';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
import type { ImportReport } from '#lib/server/use-cases/import-people.ts';
import { class4B, aList, aMunicipality, importing, pupils } from '../support/class-lists.ts';
import { aUser, testDeps, type TestDeps } from '../support/test-deps.ts';

const admin = aUser('administrator');
let deps: TestDeps;
beforeEach(async () => {
	deps = testDeps();
	await aMunicipality(deps);
});

const people = () => knownPeople(deps.store.read);
const personNamed = async (name: string) => {
	const person = (await people()).find((one) => one.name === name);
	if (!person) throw new Error(`Nobody is called ${name}.`);
	return person;
};

function countsOf({ plan, problems }: ImportReport) {
	return {
		add: plan.add.length,
		update: plan.update.length,
		unchanged: plan.unchanged.length,
		blocks: plan.blocksToSet.length,
		asked: plan.askSame.length,
		disappeared: plan.disappeared.length,
		errors: problems.filter((problem) => problem.severity === 'error').length
	};
}

async function imported(
	...args: Parameters<typeof importing> extends [unknown, unknown, ...infer R] ? R : never
) {
	const report = await importing(deps, admin, ...args);
	if (!report.ok) throw new Error(report.refusal.type);
	return report.value;
}

const nothing = { add: 0, update: 0, unchanged: 0, blocks: 0, asked: 0, disappeared: 0, errors: 0 };

describe('the two real files', () => {
	it('[IM1] add everybody, and change nothing the second time', async () => {
		expect(countsOf(await imported(pupils))).toEqual({ ...nothing, add: 150, blocks: 5 });
		expect(await people()).toHaveLength(150);
		const groups = await groupsIn(deps.store.read, 'all');
		const again = await imported(pupils);
		expect(countsOf(again)).toEqual({ ...nothing, unchanged: 150 });
		expect(again.plan.contactChanges).toEqual([]);
		expect(await groupsIn(deps.store.read, 'all')).toEqual(groups);
		expect((await units(deps.store.read)).map((unit) => [unit.name, unit.schoolForm])).toEqual([
			['Centralskolan', 'compulsory'],
			['Förskolan Ängen', 'preschool'],
			['Gymnasiet', 'upper-secondary']
		]);
	});

	it('[IM5] leave the row with an impossible date out, and say which it is', async () => {
		const report = await imported(class4B);
		expect(countsOf(report)).toEqual({ ...nothing, add: 23, blocks: 1, errors: 1 });
		expect(report.problems.filter((problem) => problem.severity === 'error')).toMatchObject([
			{ line: 14, code: 'impossible-date', value: null }
		]);
		expect((await people()).map((person) => person.name)).not.toContain('Leia Karlsson');
	});

	it('[IM3] a protected row becomes a block, and nobody is written as its guardian', async () => {
		await imported(class4B);
		const protectedOne = await personNamed('Vidar Nilsson');
		expect(protectedOne).toMatchObject({ isBlocked: true, guardians: [] });
		await imported(pupils, {
			answers: Object.fromEntries((await questions(pupils)).map((line) => [line, 'new']))
		});
		const blocked = (await people()).filter((person) => person.isBlocked);
		expect(blocked).toHaveLength(6);
		const guardians = await guardiansOf(
			deps.store.read,
			blocked.map((person) => person.id)
		);
		expect(guardians).toEqual([]);
	});

	it('[IM7] whoever may be somebody known waits for an answer, and a protected one keeps all waiting', async () => {
		await imported(pupils);
		expect(await questions(class4B)).toEqual([3, 5, 8, 12]);
		const refused = await importing(deps, admin, class4B);
		expect(refused).toEqual({ ok: false, refusal: { type: 'ProtectedUnsettled', lines: [5] } });
		expect(await people()).toHaveLength(150);

		const answered = await imported(class4B, { answers: { 5: 'new' } });
		expect(countsOf(answered)).toMatchObject({ add: 20, asked: 3, blocks: 1 });
		expect(await people()).toHaveLength(170);
	});
});

async function questions(bytes: Uint8Array): Promise<number[]> {
	const report = await imported(bytes, { write: false });
	return report.plan.askSame.map((question) => question.line);
}

it('[IM6] looking writes nothing', async () => {
	expect(countsOf(await imported(pupils, { write: false })).add).toBe(150);
	expect(await people()).toEqual([]);
	expect(await units(deps.store.read)).toEqual([]);
});

it('[IM2] no personal number is anywhere in the database file', async () => {
	const file = join(mkdtempSync(join(tmpdir(), 'bildlov-import-')), 'bildlov.db');
	deps = testDeps(openSqlite(file));
	await aMunicipality(deps);
	await imported(class4B);
	await deps.store.close();

	const numbers = new TextDecoder('windows-1252')
		.decode(class4B)
		.split(/\r?\n/)
		.flatMap((line) => /^(\d{8})-(\w{4});/.exec(line)?.slice(1, 3) ?? [])
		.reduce<[string, string][]>((pairs, part, place) => {
			if (place % 2 === 0) pairs.push([part, '']);
			else (pairs.at(-1) as [string, string])[1] = part;
			return pairs;
		}, []);
	expect(numbers).toHaveLength(24);

	const bytes = readFileSync(file, 'latin1');
	const texts = everyText(file);
	expect(texts.join('\n')).toContain('Åsa Åkerlund');
	for (const [date, lastFour] of numbers) {
		for (const form of [`${date}-${lastFour}`, date + lastFour, `${date.slice(2)}-${lastFour}`]) {
			expect(bytes).not.toContain(form);
		}
		// Alone, four digits are found in any hash; as a word of their own they are not.
		const asWord = new RegExp(`(?<![\\w-])${lastFour}(?![\\w-])`);
		expect(texts.filter((text) => asWord.test(text))).toEqual([]);
	}
});

function everyText(file: string): string[] {
	const database = new Database(file, { readonly: true });
	const tables = database.prepare(`select name from sqlite_master where type = 'table'`).pluck().all();
	const rows = tables.flatMap((table) =>
		database
			.prepare(`select * from "${String(table)}"`)
			.raw()
			.all()
	);
	database.close();
	return rows.flatMap((row) => (Array.isArray(row) ? row.filter((cell) => typeof cell === 'string') : []));
}

describe('who may', () => {
	it('[IM4] a manager imports into the own unit, and no row of another one', async () => {
		await imported(pupils);
		const ids = new Map((await units(deps.store.read)).map((unit) => [unit.name, unit.id]));
		const manager = aUser('manager', ids.get('Centralskolan') ?? '');
		const mine = aList('Namn;Födelsedatum;Klass;Skola', 'Ny Elev;2016-05-05;4B;Centralskolan');
		expect((await importing(deps, manager, mine)).ok).toBe(true);
		const others = aList('Namn;Födelsedatum;Klass;Skola', 'Ny Elev;2009-05-05;NA2;Gymnasiet');
		expect(await importing(deps, manager, others)).toEqual({
			ok: false,
			refusal: { type: 'OtherUnit', unitName: 'Gymnasiet' }
		});
	});

	it('[IM4] nor is a manager told who is missing elsewhere by a row that is at fault', async () => {
		await imported(pupils);
		const manager = aUser('manager', (await units(deps.store.read))[0]?.id ?? '');
		const probe = aList('Namn;Födelsedatum;Klass;Skola', 'Ingen;2009-13-45;NA2;Gymnasiet');
		expect(await importing(deps, manager, probe, { write: false })).toMatchObject({
			refusal: { type: 'OtherUnit' }
		});
	});

	it.each([
		['by the source’s id', 'Id;Namn;Födelsedatum;Klass;Skola', 'E2;Vem Som Helst;2010-01-01;1A;Alskolan'],
		['by the id and a name', 'Id;Namn;Födelsedatum;Klass;Skola', 'E2;Omar Ali;;1A;Alskolan'],
		['by name and birth date', 'Namn;Födelsedatum;Klass;Skola', 'Omar Ali;2016-06-01;1A;Alskolan']
	])('[IM10] a manager finds nobody of another unit %s, nor moves them', async (_, head, row) => {
		await imported(
			aList(
				'Id;Namn;Födelsedatum;Klass;Skola',
				'E2;Omar Ali;2016-06-01;4B;Ekskolan',
				'E3;Ida Ek;2016-06-02;1A;Alskolan'
			)
		);
		const ids = new Map((await units(deps.store.read)).map((unit) => [unit.name, unit.id]));
		const manager = aUser('manager', ids.get('Alskolan') ?? '');
		for (const write of [false, true]) {
			expect(await importing(deps, manager, aList(head, row), { write })).toEqual({
				ok: false,
				refusal: { type: 'PersonElsewhere', lines: [2] }
			});
		}
		expect((await personNamed('Omar Ali')).unitName).toBe('Ekskolan');
		const both = aUser('manager', ids.get('Alskolan') ?? '', ids.get('Ekskolan') ?? '');
		expect((await importing(deps, both, aList(head, row), { write: false })).ok).toBe(true);
	});

	it.each(['staff', 'photographer', 'communicator', 'registrar', 'data-protection-officer'] as const)(
		'[A2] %s imports nothing',
		async (role) => {
			expect(await importing(deps, aUser(role), class4B)).toEqual({
				ok: false,
				refusal: { type: 'NotAllowed', action: 'import-people' }
			});
			expect(await people()).toEqual([]);
		}
	);
});

describe('a changed file', () => {
	const head = 'Id;Namn;Födelsedatum;Klass;Skola;Vårdnadshavare 1;E-post vh 1';
	const elsa = 'E1;Elsa Lund;2016-04-01;4B;Ekskolan;Karin Lund;karin@example.org';
	const omar = 'E2;Omar Ali;2016-06-01;4B;Ekskolan;Amina Ali;amina@example.org';

	it('[IM8] lists who is missing, and removes nobody', async () => {
		await imported(aList(head, elsa, omar));
		const report = await imported(aList(head, elsa));
		const gone = report.plan.disappeared.map(({ personId }) => report.knownById[personId]?.name);
		expect(gone).toEqual(['Omar Ali']);
		expect((await people()).map((person) => person.name).sort()).toEqual(['Elsa Lund', 'Omar Ali']);
		expect((await personNamed('Omar Ali')).groupNames).toEqual(['4B']);
	});

	it('[IM1] moves a child to the group of the new school year, and out of the one before', async () => {
		deps.setNow('2026-05-20T08:00:00.000Z');
		await imported(aList(head, elsa));
		deps.setNow('2026-08-20T08:00:00.000Z');
		await imported(aList(head, elsa.replace('4B', '5B'), omar));
		expect((await personNamed('Elsa Lund')).groupNames).toEqual(['5B']);
	});

	it('[IM1] takes "EKSKOLAN" and "Ekskolan" for one school', async () => {
		await imported(aList(head, elsa));
		await imported(aList(head, elsa, omar.replace('Ekskolan', 'EKSKOLAN')));
		expect((await units(deps.store.read)).map((unit) => unit.name)).toEqual(['Ekskolan']);
		expect((await groupsIn(deps.store.read, 'all')).map((group) => group.name)).toEqual(['4B']);
	});

	it('[IM3] a file that says nothing of protection lifts no block', async () => {
		await imported(aList(`${head};Skyddad`, `${elsa};Ja`));
		await imported(aList(head, elsa));
		await imported(aList(`${head};Skyddad`, `${elsa};Nej`));
		expect(await personNamed('Elsa Lund')).toMatchObject({ isBlocked: true, guardians: [] });
	});

	it('[IM3] a child who becomes protected loses the contacts that were known', async () => {
		await imported(aList(head, elsa));
		const child = await personNamed('Elsa Lund');
		await imported(aList(`${head};Skyddad`, `${elsa};Ja`));
		const [guardian] = await guardiansOf(deps.store.read, [child.id]);
		expect(guardian).toMatchObject({ name: 'Karin Lund', email: null, mobile: null });
	});

	it('[IM1] keeps what staff have corrected where the file says nothing', async () => {
		await imported(aList(head, elsa));
		const child = await personNamed('Elsa Lund');
		await deps.store.transact((db) => updatePersonDetails(db, child.id, { birthDate: '2016-04-02' }));
		const report = await imported(aList(head, elsa.replace('2016-04-01', '')));
		expect(countsOf(report)).toMatchObject({ update: 0, unchanged: 1 });
		expect((await personNamed('Elsa Lund')).birthDate).toBe('2016-04-02');
	});
});

describe('[IM5] a file at fault changes nothing', () => {
	const bytesOf = (text: string) => new TextEncoder().encode(text);
	it.each([
		['an empty one', bytesOf(''), 'EmptyFile'],
		['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'NotAClassList'],
		['two rows of headings', bytesOf('Namn;Klass;Skola\nA B;4B;E\nNamn;Klass;Skola\n'), 'RepeatedHeader'],
		['headings alone', bytesOf('Namn;Klass;Skola\n'), 'NoRows'],
		['no unit and none said', bytesOf('Namn;Klass\nElsa Lund;4B\n'), 'MappingIncomplete']
	])('[IM5] %s', async (_, bytes, type) => {
		expect(await importing(deps, admin, bytes)).toMatchObject({ ok: false, refusal: { type } });
		expect(await people()).toEqual([]);
	});

	it('[IM5] and a name that could deceive is left out, row by row', async () => {
		const report = await imported(
			aList(
				'Namn;Klass;Skola',
				'\u202eElsa;4B;Ekskolan',
				`${'a'.repeat(201)};4B;Ekskolan`,
				';4B;Ekskolan',
				'<script>alert(1)</script>;4B;Ekskolan',
				'Elsa 🦄 Lund;4B;Ekskolan'
			)
		);
		const errors = report.problems.filter((problem) => problem.severity === 'error');
		expect(errors.map(({ line, code }) => [line, code])).toEqual([
			[2, 'control-character'],
			[3, 'text-too-long'],
			[4, 'no-name']
		]);
		expect((await people()).map((person) => person.name).sort()).toEqual([
			'<script>alert(1)</script>',
			'Elsa 🦄 Lund'
		]);
	});
});

it('[IM1] a group of the same name from another year is another group', async () => {
	await imported(aList('Namn;Klass;Skola', 'Elsa Lund;4B;Ekskolan'));
	const [unit] = await units(deps.store.read);
	if (!unit) throw new Error('The unit was not made.');
	const old = { id: deps.newId(), unitId: unit.id, name: '5A', schoolYear: '2020/21', createdAt: deps.now() };
	await deps.store.transact((db) => insertGroup(db, old));
	await imported(aList('Namn;Klass;Skola', 'Omar Ali;5A;Ekskolan'));
	const years = (await groupsIn(deps.store.read, 'all')).filter((group) => group.name === '5A');
	expect(years.map((group) => group.schoolYear).sort()).toEqual(['2020/21', '2026/27']);
});
