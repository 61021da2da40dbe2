import { beforeEach, expect, test } from 'vitest';
import { hangingAfter } from '#lib/server/db/hanging.ts';
import { openTakedownCounts, takedowns } from '#lib/server/db/publishing.ts';
import { openOfCause } from '#lib/server/mail/open-of-cause.ts';
import { publicationStates } from '#lib/server/publication-states.ts';
import { closeTakedown } from '#lib/server/use-cases/close-takedown.ts';
import { readBoard, readTakedown } from '#lib/server/use-cases/read-takedowns.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { takeTakedownStep } from '#lib/server/use-cases/take-takedown-step.ts';
import { voidSigning } from '#lib/server/use-cases/void-signing.ts';
import { aDesk, done, refusalOf } from '../support/a-desk.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
let publicationId: string;
/** The signing with the no that brought it down. */
let no: { readonly id: string };
let taskId: string;
const admin = aUser('administrator');

/** Elsa hangs on Karin's yes; then somebody says no for her, who meant another child. */
beforeEach(async () => {
	school = await aSchool();
	await school.signed({ by: 'Karin', answers: [{ about: 'Elsa', yes: ['website'] }] });
	publicationId = await desk().published(await desk().anImage({ of: ['Elsa'] }), 'Webbplatsen');
	no = await school.signed({ by: 'Johan', answers: [{ about: 'Elsa', no: ['website'] }] });
	taskId = (await takedowns(school.deps.store.read))[0]?.id ?? '';
});
const desk = () => aDesk(school);
const voided = async () =>
	done(
		await voidSigning(school.deps, admin, {
			signingId: no.id,
			personId: school.idOf('Elsa'),
			why: 'Han menade Nils.'
		})
	);
const close = () => closeTakedown(school.deps, desk().communicator, { takedownId: taskId });
const read = async () => done(await readTakedown(school.deps, desk().communicator, taskId));
const state = async () =>
	(await publicationStates(school.deps.store.read, [{ id: publicationId }])).get(publicationId);
const step = async (name: 'evidence' | 'removal') =>
	done(
		await takeTakedownStep(school.deps, desk().communicator, {
			takedownId: taskId,
			step: name,
			note: 'Gjort.',
			picture: null
		})
	);
const counts = () => openTakedownCounts(school.deps.store.read, '2026-11-20');

test('[WQ12] a void no closes nothing by itself; the page says so, and staff close it', async () => {
	expect((await read()).mayClose).toBe(false);
	await voided();
	expect([(await read()).mayClose, await state()]).toEqual([true, 'coming-down']);
	expect(done(await close())).toEqual({ left: 0 });
	expect(await state()).toBe('up');
	expect(done(await readBoard(school.deps, desk().communicator)).tasks).toEqual([]);
	expect(await counts()).toEqual({ open: 0, late: 0 });
	const closed = (await ledgerEntries(school.deps)).filter(({ type }) => type === 'takedown-closed.v1');
	expect(closed.map(({ subjectId }) => subjectId)).toEqual([taskId]);
});

test('[WQ12] what hangs again is looked after again, and no mail asks for it to come down', async () => {
	await voided();
	const [task] = await takedowns(school.deps.store.read);
	const asked = () => openOfCause(school.deps.store.read, task?.causeId ?? '');
	const hanging = async () => (await hangingAfter(school.deps.store.read, '', 10)).map(({ id }) => id);
	expect([(await asked()).length, await hanging()]).toEqual([1, []]);
	await close();
	expect([await asked(), await hanging()]).toEqual([[], [publicationId]]);
});

test('[WQ12] a cause that stands closes nothing', async () => {
	expect(refusalOf(await close())).toEqual({ type: 'CauseStands' });
	expect(await state()).toBe('coming-down');
});

test('[WQ12] with evidence it can be closed, and once something is removed it goes on to its end', async () => {
	await step('evidence');
	await voided();
	expect((await read()).mayClose).toBe(true);
	await step('removal');
	expect((await read()).mayClose).toBe(false);
	expect(refusalOf(await close())).toEqual({ type: 'CauseStands' });
});

test('[WQ12] another cause goes on bringing it down, also one that comes afterwards', async () => {
	const withdraw = async () =>
		done(
			await registerWithdrawal(school.deps, admin, {
				personId: school.idOf('Elsa'),
				by: 'anyone',
				channels: 'all'
			})
		);
	await withdraw();
	await voided();
	expect(done(await close())).toEqual({ left: 1 });
	expect([await state(), await counts()]).toEqual(['coming-down', { open: 1, late: 0 }]);
	expect(refusalOf(await close())).toEqual({ type: 'NoSuchTakedown' });
});

test('[WQ12] who may not work on takedowns closes none, and a task is closed once', async () => {
	await voided();
	const photographer = aUser('photographer');
	expect(refusalOf(await closeTakedown(school.deps, photographer, { takedownId: taskId }))).toMatchObject({
		type: 'NotAllowed'
	});
	const both = await Promise.all([close(), close()]);
	expect(both.map((one) => (one.ok ? 'done' : one.refusal.type)).sort()).toEqual(['NoSuchTakedown', 'done']);
});
