import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied } from '#lib/domain/roster-applied.ts';
import { planImport } from '#lib/domain/roster-plan.ts';
import type { KnownPerson, RosterPlan } from '#lib/domain/roster-plan.ts';
import { guessMapping } from './guess-mapping.ts';
import { readClassList } from './read-class-list.ts';
import type { ClassListFile } from './read-class-list.ts';
import { understandRows } from './understand-rows.ts';
import type { UnderstoodRows } from './understand-rows.ts';

function fileOf(name: string): ClassListFile {
	const file = readClassList(
		readFileSync(new URL(`../../../../tests/samples/class-lists/${name}`, import.meta.url))
	);
	if (!file.ok) throw new Error(`refused: ${file.refusal.type}`);
	return file.value;
}

function understood(file: ClassListFile): UnderstoodRows {
	const { mapping } = guessMapping(file.header);
	return understandRows({ ...file, mapping, fallbackUnitName: null, asOf: '2026-06-11' });
}

const planned = (known: readonly KnownPerson[], rows: UnderstoodRows): RosterPlan =>
	planImport(known, rows.people, rows.coverage);
const counts = (plan: RosterPlan): Record<string, number> =>
	Object.fromEntries(
		Object.entries(plan)
			.map(([name, list]): [string, number] => [name, list.length])
			.filter(([, count]) => count > 0)
	);

const pupils = fileOf('elever.utf-8-bom.csv');
const class4B = fileOf('klasslista-4B.windows-1252.csv');

describe('the sample lists', () => {
	it('add everybody to an empty installation, and change nothing the second time', () => {
		for (const [file, people, shielded] of [
			[pupils, 150, 5],
			[class4B, 23, 1]
		] as const) {
			const rows = understood(file);
			const first = planned([], rows);
			expect(counts(first)).toMatchObject({ add: people, blocksToSet: shielded });
			expect(Object.keys(counts(first)).sort()).toEqual(['add', 'blocksToSet', 'newGuardians']);
			expect(counts(planned(applied([], first), rows))).toEqual({ unchanged: people });
		}
	});

	it('one after the other ask about namesakes in the same school, and list who is not in 4B any more', () => {
		const known = applied([], planned([], understood(pupils)));
		const plan = planned(known, understood(class4B));
		const nameOf = new Map(known.map((each) => [each.id, each.name]));
		expect(plan.askSame.map(({ line, incoming }) => [line, incoming.name])).toEqual([
			[3, 'Nils Karlsson'],
			[5, 'Vidar Nilsson'],
			[8, 'Bo Öberg'],
			[12, 'Nils Larsson']
		]);
		expect(plan.disappeared.every((each) => each.groupNames.join() === '4B')).toBe(true);
		expect(plan.disappeared.map((each) => nameOf.get(each.personId))).not.toContain('Nils Karlsson');
		expect(plan.faults).toEqual([{ type: 'ProtectedUnsettled', line: 5 }]);
	});

	it('give the same people and the same guardians in whatever order the rows stand', () => {
		const told = (file: ClassListFile): string[] => {
			const after = applied([], planned([], understood(file)));
			return after
				.map(({ name, birthDate, unitName, groupNames, guardians, isBlocked }) =>
					JSON.stringify([
						name,
						birthDate,
						unitName,
						groupNames,
						guardians.map((each) => each.name),
						isBlocked
					])
				)
				.sort();
		};
		const inOrder = told(pupils);
		fc.assert(
			fc.property(fc.shuffledSubarray([...pupils.rows], { minLength: pupils.rows.length }), (rows) => {
				const renumbered = rows.map(({ cells }, index) => ({ line: index + 2, cells }));
				expect(told({ ...pupils, rows: renumbered })).toEqual(inOrder);
			}),
			{ numRuns: 20 }
		);
	});

	it('change nothing when the rows of a known list come in another order', () => {
		const known = applied([], planned([], understood(pupils)));
		fc.assert(
			fc.property(fc.shuffledSubarray([...pupils.rows], { minLength: pupils.rows.length }), (rows) => {
				const renumbered = rows.map(({ cells }, index) => ({ line: index + 2, cells }));
				expect(counts(planned(known, understood({ ...pupils, rows: renumbered })))).toEqual({
					unchanged: 150
				});
			}),
			{ numRuns: 20 }
		);
	});
});
