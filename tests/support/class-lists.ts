import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '#lib/domain/access.ts';
import { importPeople, type ClassListImport } from '#lib/server/use-cases/import-people.ts';
import { setUpMunicipality } from '#lib/server/use-cases/set-up-municipality.ts';
import type { Deps } from '#lib/server/deps.ts';
import { anOperator } from './test-deps.ts';

const folder = join(import.meta.dirname, '../samples/class-lists');

/** The two real exports: 150 pupils of three units, and class 4B with a personal number on each row. */
export const pupilsFile = join(folder, 'elever.utf-8-bom.csv');
export const class4BFile = join(folder, 'klasslista-4B.windows-1252.csv');
export const pupils = new Uint8Array(readFileSync(pupilsFile));
export const class4B = new Uint8Array(readFileSync(class4BFile));

/** A class list of its own, line by line. */
export const aList = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

/** A municipality with one controller and nobody in it. */
export async function aMunicipality(deps: Deps): Promise<void> {
	const made = await setUpMunicipality(deps, anOperator, {
		name: 'Ekbacka kommun',
		dataProtectionOfficer: 'dso@ekbacka.example',
		support: 'hjalp@ekbacka.example',
		controllers: [{ name: 'Barnnämnden', policyId: 'norberg', guardiansRequired: 'one' }],
		administrator: null
	});
	if (!made.ok) throw new Error(made.refusal.type);
}

/** Imports as the page does when nobody has changed anything. */
export function importing(
	deps: Deps,
	actor: Actor,
	bytes: Uint8Array,
	more: Partial<ClassListImport> = {}
): ReturnType<typeof importPeople> {
	return importPeople(deps, actor, {
		bytes,
		mapping: null,
		unitName: null,
		newUnits: {},
		answers: {},
		write: true,
		...more
	});
}
