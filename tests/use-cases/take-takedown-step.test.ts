import { describe, expect, it } from 'vitest';
import { openTakedowns } from '#lib/server/use-cases/open-takedowns.ts';
import { openTakedownCounts } from '#lib/server/db/publishing.ts';
import { readEvidence } from '#lib/server/use-cases/read-image-file.ts';
import { readBoard, readTakedown } from '#lib/server/use-cases/read-takedowns.ts';
import { endAccess } from '#lib/server/db/users.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { giveTakedownTo, takeTakedownStep } from '#lib/server/use-cases/take-takedown-step.ts';
import type { Actor } from '#lib/domain/access.ts';
import type { TakedownCause } from '#lib/domain/takedown.ts';
import { aDesk, aPhoto, done, refusalOf } from '../support/a-desk.ts';
import { aSchool, type School } from '../support/a-school.ts';

/** Maria has published Elsa and Nils on the website, and Karin has taken back her yes for Elsa. */
async function aTask() {
	const school = await aSchool();
	const desk = aDesk(school);
	const { deps, signed, idOf } = school;
	const maria = await desk.aColleague('Maria Ek', 'communicator');
	await signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
	await signed({ answers: [{ about: 'Nils', yes: ['website'] }] });
	const publicationId = await desk.published(
		await desk.anImage({ of: ['Elsa', 'Nils'] }),
		'Webbplatsen',
		maria
	);
	deps.setNow('2026-11-20T09:00:00.000Z');
	const withdraw = async (name: string) =>
		done(
			await registerWithdrawal(deps, desk.communicator, {
				personId: idOf(name),
				by: 'anyone',
				channels: 'all'
			})
		);
	await withdraw('Elsa');
	const board = async () => done(await readBoard(deps, desk.communicator)).tasks;
	const task = (await board())[0];
	if (!task) throw new Error('No task came up.');
	const step = (
		which: 'evidence' | 'removal' | 'confirmation',
		change: Partial<Parameters<typeof takeTakedownStep>[2]> = {}
	) =>
		takeTakedownStep(deps, desk.communicator, {
			takedownId: task.id,
			step: which,
			note: 'På nyhetssidan.',
			picture: null,
			...change
		});
	return { ...school, ...desk, maria, publicationId, withdraw, board, taskId: task.id, step };
}

describe('a step of a takedown', () => {
	it('[T1] is taken only when it is next', async () => {
		const { step } = await aTask();
		expect(refusalOf(await step('removal'))).toEqual({ type: 'NotNext', next: 'evidence' });
		expect(refusalOf(await step('confirmation'))).toEqual({ type: 'NotNext', next: 'evidence' });
		expect(done(await step('evidence')).next).toBe('removal');
		expect(refusalOf(await step('evidence'))).toEqual({ type: 'NotNext', next: 'removal' });
		expect(done(await step('removal')).next).toBe('confirmation');
		expect(done(await step('confirmation')).next).toBeNull();
		expect(refusalOf(await step('confirmation'))).toEqual({ type: 'NotNext', next: null });
	});

	it('says something, in words or with a picture of the screen', async () => {
		const { deps, communicator, step, taskId } = await aTask();
		expect(refusalOf(await step('evidence', { note: '  ' })).type).toBe('NothingSaid');
		done(await step('evidence', { note: '', picture: aPhoto('landscape_6') }));
		const { history } = done(await readTakedown(deps, communicator, taskId));
		const entry = history.find((one) => one.what === 'evidence');
		const stepId = entry?.stepId ?? '';
		const kept = done(await readEvidence(deps, communicator, { takedownId: taskId, stepId }));
		expect(kept.bytes).toEqual(Buffer.from(aPhoto('landscape_6')));
	});

	it('[I2] with a picture that is none is not taken', async () => {
		const { step, board } = await aTask();
		const picture = new TextEncoder().encode('Ingen bild.');
		expect(refusalOf(await step('evidence', { picture })).type).toBe('NotAPicture');
		expect((await board())[0]?.stepsDone).toBe(0);
	});

	it('[T5] holds for every cause of the same publication, also one that comes between two steps', async () => {
		const { deps, communicator, step, withdraw, board, taskId } = await aTask();
		done(await step('evidence'));
		deps.setNow('2026-11-20T10:00:00.000Z');
		await withdraw('Nils');
		expect((await board()).map(({ id, next }) => ({ id, next }))).toEqual([{ id: taskId, next: 'removal' }]);
		const { causes } = done(await readTakedown(deps, communicator, taskId));
		expect(causes).toHaveLength(2);
		done(await step('removal'));
		done(await step('confirmation'));
		expect((await board())[0]?.column).toBe('done');
		expect(await openTakedownCounts(deps.store.read, '2026-11-20')).toEqual({ open: 0, late: 0 });
	});

	it('of a task that does not exist is refused', async () => {
		const { step } = await aTask();
		expect(refusalOf(await step('evidence', { takedownId: 'nowhere' })).type).toBe('NoSuchTakedown');
	});
});

describe('the board', () => {
	it('[T9] shows whoever published as the one who answers for it', async () => {
		const { board, maria } = await aTask();
		expect(await board()).toMatchObject([
			{ column: 'evidence', owner: { userId: maria.id, name: 'Maria Ek' } }
		]);
	});

	it('[T9] shows the task as new when nobody who may work on it answers for it, until somebody takes it', async () => {
		const { deps, communicator, board, maria, aColleague, taskId } = await aTask();
		await deps.store.transact((db) => endAccess(db, maria.id, deps.now()));
		expect(await board()).toMatchObject([{ column: 'new', owner: null }]);
		const per = await aColleague('Per Holm', 'registrar');
		deps.setNow('2026-11-20T10:00:00.000Z');
		done(await giveTakedownTo(deps, communicator, { takedownId: taskId, userId: per.id }));
		expect(await board()).toMatchObject([{ column: 'evidence', owner: { name: 'Per Holm' } }]);
	});

	it('[T9] a task is not given to somebody who may not work on it', async () => {
		const { deps, communicator, aColleague, taskId } = await aTask();
		const jonas = await aColleague('Jonas Sund', 'photographer');
		const give = (userId: string) => giveTakedownTo(deps, communicator, { takedownId: taskId, userId });
		expect(refusalOf(await give(jonas.id)).type).toBe('NoSuchUser');
		expect(refusalOf(await give('nobody')).type).toBe('NoSuchUser');
	});

	it('[T2] a task is late from the day after it was due', async () => {
		const { deps, board } = await aTask();
		deps.setNow('2026-11-23T12:00:00.000Z');
		expect(await board()).toMatchObject([{ dueOn: '2026-11-23', isLate: false }]);
		expect(await openTakedownCounts(deps.store.read, '2026-11-23')).toEqual({ open: 1, late: 0 });
		deps.setNow('2026-11-23T23:00:00.000Z');
		expect(await board()).toMatchObject([{ isLate: true }]);
		expect(await openTakedownCounts(deps.store.read, '2026-11-24')).toEqual({ open: 1, late: 1 });
	});

	it('keeps what is gone for seven days', async () => {
		const { deps, board, step } = await aTask();
		for (const which of ['evidence', 'removal', 'confirmation'] as const) done(await step(which));
		deps.setNow('2026-11-27T12:00:00.000Z');
		expect(await board()).toHaveLength(1);
		deps.setNow('2026-11-28T12:00:00.000Z');
		expect(await board()).toHaveLength(0);
	});

	it.each<TakedownCause>(['block', 'refusal', 'objection'])(
		'[T8] a task that comes from a %s says only that the person must no longer be shown',
		async (cause) => {
			const school = await aSchool();
			const desk = aDesk(school);
			await school.signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
			await desk.published(await desk.anImage({ of: ['Elsa'] }), 'Webbplatsen');
			const { deps } = school;
			await deps.store.transact((db) =>
				openTakedowns(deps, db, desk.communicator, {
					cause,
					causeId: deps.newId(),
					personId: school.idOf('Elsa'),
					channels: 'all',
					images: 'general'
				})
			);
			const [task] = done(await readBoard(deps, desk.communicator)).tasks;
			const read = done(await readTakedown(deps, desk.communicator, task?.id ?? ''));
			expect(read.causes).toEqual([{ what: 'must-not-be-shown', personName: 'Elsa' }]);
			expect(JSON.stringify({ task, read })).not.toContain(`"${cause}"`);
		}
	);

	it('[T8] nor does the history say whose act opened it: a class list’s block and a phone’s no are alike', async () => {
		const historyAfter = async (act: (school: School, admin: Actor) => Promise<unknown>) => {
			const school = await aSchool();
			const desk = aDesk(school);
			const maria = await desk.aColleague('Maria Ek', 'communicator');
			const admin = await desk.aColleague('Adam Min', 'administrator');
			await school.signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
			await desk.published(await desk.anImage({ of: ['Elsa'] }), 'Webbplatsen', maria);
			await act(school, admin);
			const [task] = done(await readBoard(school.deps, desk.communicator)).tasks;
			return done(await readTakedown(school.deps, desk.communicator, task?.id ?? '')).history;
		};
		const blocked = await historyAfter(({ deps, idOf }, admin) =>
			deps.store.transact((db) =>
				openTakedowns(deps, db, admin, {
					cause: 'block',
					causeId: deps.newId(),
					personId: idOf('Elsa'),
					channels: 'all',
					images: 'general'
				})
			)
		);
		const refused = await historyAfter(({ signed, everyKind }) =>
			signed({ answers: [{ about: 'Elsa', no: everyKind }] })
		);
		expect(blocked).toHaveLength(2);
		expect(JSON.stringify(blocked)).toBe(JSON.stringify(refused));
	});
});
