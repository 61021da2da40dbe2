import { fail } from '@sveltejs/kit';
import { mayDo, type Actor } from '#lib/domain/access.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { plainKey } from '#lib/domain/roster-match.ts';
import { controllers, groupsIn, units } from '#lib/server/db/organisation.ts';
import type { Deps } from '#lib/server/deps.ts';
import { mostBytes } from '#lib/server/roster/read-class-list.ts';
import { importPeople, type ImportRefusal } from '#lib/server/use-cases/import-people.ts';
import { refusalStatus } from '../../refusal-status.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import { readImportForm, seenText, type ImportForm, type ImportPageRefusal } from './import-form.ts';
import { viewOf, type ImportView } from './import-view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	if (!mayDo(signedIn(event), 'import-people')) refusePage({ type: 'NotAllowed' });
	const { read } = event.locals.deps.store;
	return {
		units: (await units(read)).map((unit) => unit.name),
		controllers: (await controllers(read)).map(({ id, name }) => ({ id, name }))
	};
};

export const actions: Actions = {
	/** The file is held, sealed by a key that the page alone has, and shown as its headings are understood. */
	read: async (event) => {
		const user = signedIn(event);
		const { deps } = event.locals;
		const file = (await event.request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) return chooseAgain({ type: 'NoFile' });
		// One byte over the limit is enough for the reader to say so.
		const bytes = new Uint8Array(await file.slice(0, mostBytes + 1).arrayBuffer());
		const form = {
			fileName: file.name.slice(0, 200),
			mapping: null,
			unitName: null,
			newUnits: {},
			answers: {}
		};
		const view = await look(deps, user, bytes, { ...form, heldId: '', seen: '' });
		if (!view.ok) return chooseAgain(view.refusal);
		const heldId = await deps.heldFiles.hold(user.id, bytes);
		return { step: 'preview' as const, view: { ...view.value, heldId }, refusal: null };
	},

	look: async (event) => {
		const user = signedIn(event);
		const { deps } = event.locals;
		const form = readImportForm(await event.request.formData());
		const bytes = await deps.heldFiles.get(user.id, form.heldId);
		if (!bytes) return chooseAgain({ type: 'Forgotten' });
		const view = await look(deps, user, bytes, form);
		if (!view.ok) return chooseAgain(view.refusal);
		return { step: 'preview' as const, view: view.value, refusal: null };
	},

	write: async (event) => {
		const user = signedIn(event);
		const { deps } = event.locals;
		const form = readImportForm(await event.request.formData());
		const bytes = await deps.heldFiles.get(user.id, form.heldId);
		if (!bytes) return chooseAgain({ type: 'Forgotten' });
		const lookAgain = async (refusal: ImportPageRefusal) => {
			const view = await look(deps, user, bytes, form);
			if (!view.ok) return chooseAgain(view.refusal);
			return fail(refusalStatus(refusal), { step: 'preview' as const, view: view.value, refusal });
		};
		// What is written is what has been seen.
		if (form.mapping === null || form.seen !== seenText(form.mapping, form.unitName)) {
			return lookAgain({ type: 'ChangedSince' });
		}
		const report = await importPeople(deps, user, { ...form, bytes, write: true });
		if (!report.ok) return lookAgain(report.refusal);
		await deps.heldFiles.forget(form.heldId);
		const inFile = new Set(report.value.groups.map((group) => plainKey(group.unitName, group.groupName)));
		const groups = (await groupsIn(deps.store.read, 'all')).filter((group) =>
			inFile.has(plainKey(group.unitName, group.name))
		);
		return {
			step: 'done' as const,
			view: viewOf(report.value, form),
			groups: groups.map(({ id, name, unitName }) => ({ id, name, unitName })),
			refusal: null
		};
	}
};

function chooseAgain(refusal: ImportPageRefusal) {
	return fail(refusalStatus(refusal), { step: 'choose' as const, refusal });
}

/** What importing would do, and every question of it, answered or not. */
async function look(
	deps: Deps,
	actor: Actor,
	bytes: Uint8Array,
	form: ImportForm
): Promise<Result<ImportView, ImportRefusal>> {
	const report = await importPeople(deps, actor, { ...form, bytes, write: false });
	if (!report.ok) return report;
	if (Object.keys(form.answers).length === 0) return ok(viewOf(report.value, form));
	const unanswered = await importPeople(deps, actor, { ...form, bytes, answers: {}, write: false });
	return unanswered.ok ? ok(viewOf(report.value, form, unanswered.value)) : unanswered;
}
