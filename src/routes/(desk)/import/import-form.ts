import * as v from 'valibot';
import { schoolForms } from '#lib/domain/decision.ts';
import { columnMapping, type ColumnMapping } from '#lib/server/roster/guess-mapping.ts';
import type { ClassListImport, ImportRefusal } from '#lib/server/use-cases/import-people.ts';

/** The person's columns that are chosen one by one; protection and guardians have several. */
export const personColumns = [
	'unit',
	'group',
	'name',
	'familyName',
	'givenName',
	'birthDate',
	'personalNumber',
	'sourceId'
] as const;
export const guardianColumns = ['name', 'givenName', 'familyName', 'email', 'mobile'] as const;

const schoolForm = v.picklist(schoolForms);

export type ImportPageRefusal =
	| ImportRefusal
	| { readonly type: 'NoFile' }
	/** The held file is gone: too old, or the server has been restarted. */
	| { readonly type: 'Forgotten' }
	/** The columns are not those that the person has seen the outcome of. */
	| { readonly type: 'ChangedSince' };

/** What the preview's form sends back. A mapping is missing when the file has only just been chosen. */
export interface ImportForm extends Pick<ClassListImport, 'mapping' | 'unitName' | 'newUnits' | 'answers'> {
	readonly heldId: string;
	readonly fileName: string;
	/** The columns and the unit that the person has seen the outcome of. */
	readonly seen: string;
}

export function readImportForm(data: FormData): ImportForm {
	const unitName = text(data, 'unitName').trim();
	return {
		heldId: text(data, 'heldId'),
		fileName: text(data, 'fileName').slice(0, 200),
		seen: text(data, 'seen'),
		mapping: mappingIn(data),
		unitName: unitName === '' ? null : unitName,
		newUnits: newUnitsIn(data),
		answers: answersIn(data)
	};
}

/** One text for what decides how the file is understood: a change of it asks for another look before writing. */
export function seenText(mapping: ColumnMapping, unitName: string | null): string {
	return JSON.stringify([mapping, unitName]);
}

function text(data: FormData, name: string): string {
	const value = data.get(name);
	return typeof value === 'string' ? value : '';
}

function column(value: FormDataEntryValue | null): number | null {
	return typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : null;
}

function mappingIn(data: FormData): ColumnMapping | null {
	if (!data.has('column.unit')) return null;
	const guardians = Array.from({ length: Math.min(Number(text(data, 'guardians')) || 0, 9) }, (_, index) =>
		Object.fromEntries(
			guardianColumns.map((part) => [part, column(data.get(`guardian.${index}.${part}`))] as const)
		)
	);
	return v.parse(columnMapping, {
		...Object.fromEntries(
			personColumns.map((field) => [field, column(data.get(`column.${field}`))] as const)
		),
		protected: data.getAll('column.protected').flatMap((value) => column(value) ?? []),
		guardians: guardians.filter((each) => Object.values(each).some((part) => part !== null))
	});
}

function newUnitsIn(data: FormData): ClassListImport['newUnits'] {
	const names = data.getAll('newUnit.name');
	const forms = data.getAll('newUnit.schoolForm');
	const controllers = data.getAll('newUnit.controller');
	return Object.fromEntries(
		names.flatMap((name, index) => {
			if (typeof name !== 'string') return [];
			const form = v.safeParse(schoolForm, forms[index]);
			const controllerId = controllers[index];
			return [
				[
					name,
					{
						schoolForm: form.success ? form.output : null,
						controllerId: typeof controllerId === 'string' && controllerId !== '' ? controllerId : null
					}
				] as const
			];
		})
	);
}

function answersIn(data: FormData): ClassListImport['answers'] {
	const answers: Record<number, string> = {};
	for (const [name, value] of data) {
		const line = /^answer\.(\d{1,6})$/.exec(name)?.[1];
		if (line !== undefined && typeof value === 'string' && value !== '') answers[Number(line)] = value;
	}
	return answers;
}
