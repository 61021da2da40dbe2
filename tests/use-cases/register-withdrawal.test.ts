import { describe, expect, it } from 'vitest';
import { takedownsOfCause } from '#lib/server/db/publishing.ts';
import { checkPerson } from '#lib/server/use-cases/check-people.ts';
import { closeChannel } from '#lib/server/use-cases/close-channel.ts';
import { readBoard } from '#lib/server/use-cases/read-takedowns.ts';
import { listPublications } from '#lib/server/use-cases/read-publications.ts';
import {
	foreseeWithdrawal,
	listWithdrawals,
	readWithdrawal
} from '#lib/server/use-cases/read-withdrawals.ts';
import { registerWithdrawal, type Withdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { removePerson } from '#lib/server/use-cases/remove-person.ts';
import { takeTakedownStep } from '#lib/server/use-cases/take-takedown-step.ts';
import { aDesk, done, refusalOf } from '../support/a-desk.ts';
import { aSchool } from '../support/a-school.ts';
import { aUser } from '../support/test-deps.ts';

/** Elsa on the website, twice, and in print; Nils on the website. All of it with a yes, all of it still up. */
async function aPublishingSchool() {
	const school = await aSchool();
	const desk = aDesk(school);
	const { deps, signed, idOf } = school;
	await signed({ answers: [{ about: 'Elsa', yes: ['website', 'print'] }] });
	await signed({ answers: [{ about: 'Nils', yes: ['website'] }] });
	const ofElsa = await desk.anImage({ photo: 'portrait_8', of: ['Elsa'] });
	const ofBoth = await desk.anImage({ photo: 'DSCN0010', of: ['Elsa', 'Nils'] });
	const ofNils = await desk.anImage({ photo: 'landscape_3', of: ['Nils'] });
	const web = await desk.published(ofElsa, 'Webbplatsen');
	const webBoth = await desk.published(ofBoth, 'Webbplatsen');
	const print = await desk.published(ofElsa, 'Tryck');
	const webNils = await desk.published(ofNils, 'Webbplatsen');
	deps.setNow('2026-11-20T09:00:00.000Z');
	const withdraw = (change: Partial<Withdrawal> = {}) =>
		registerWithdrawal(deps, desk.communicator, {
			personId: idOf('Elsa'),
			by: { as: 'guardian', guardianId: idOf('Karin') },
			channels: 'all',
			...change
		});
	const reachedBy = async (withdrawalId: string) =>
		(await takedownsOfCause(deps.store.read, withdrawalId)).map((task) => task.publicationId).sort();
	return { ...school, ...desk, web, webBoth, print, webNils, withdraw, reachedBy };
}

describe('a withdrawal at the desk', () => {
	it('[T4] of everything reaches each publication of an image with the person, and no other', async () => {
		const { withdraw, reachedBy, web, webBoth, print } = await aPublishingSchool();
		const { id, takedowns } = done(await withdraw());
		expect(takedowns).toBe(3);
		expect(await reachedBy(id)).toEqual([web, webBoth, print].sort());
	});

	it('[T4] of some kinds of channel reaches those and leaves the others up', async () => {
		const { deps, communicator, withdraw, reachedBy, web, webBoth, print } = await aPublishingSchool();
		const { id } = done(await withdraw({ channels: ['website'] }));
		expect(await reachedBy(id)).toEqual([web, webBoth].sort());
		const { publications } = done(await listPublications(deps, communicator));
		expect(publications.find((one) => one.id === print)?.state).toBe('up');
	});

	it('[W2] the verdict turns at once in the channels that it names, and stands in the others', async () => {
		const { deps, communicator, withdraw, idOf } = await aPublishingSchool();
		const verdicts = async () => {
			const { channels, people } = done(await checkPerson(deps, communicator, idOf('Elsa')));
			return Object.fromEntries(
				channels.map((channel, place) => [channel.kind, people[0]?.verdicts[place]?.verdict])
			);
		};
		expect(await verdicts()).toMatchObject({ website: 'discouraged', print: 'discouraged' });
		done(await withdraw({ channels: ['website'] }));
		expect(await verdicts()).toMatchObject({ website: 'incomplete', print: 'discouraged' });
	});

	it('[T4] also reaches a channel that has been closed', async () => {
		const { deps, withdraw, reachedBy, print, channelNamed } = await aPublishingSchool();
		done(await closeChannel(deps, aUser('administrator'), channelNamed('Tryck').id));
		const { id } = done(await withdraw({ channels: ['print'] }));
		expect(await reachedBy(id)).toEqual([print]);
	});

	it('[T5] twice is one task for each publication on the board', async () => {
		const { deps, communicator, withdraw } = await aPublishingSchool();
		done(await withdraw({ channels: ['website'] }));
		done(await withdraw({ channels: 'all' }));
		const { tasks } = done(await readBoard(deps, communicator));
		expect(tasks).toHaveLength(3);
	});

	it('[T5] by two people in the same image is one task, which names both', async () => {
		const { deps, communicator, withdraw, idOf, webBoth } = await aPublishingSchool();
		done(await withdraw({ channels: ['website'] }));
		done(await withdraw({ personId: idOf('Nils'), channels: ['website'] }));
		const { tasks } = done(await readBoard(deps, communicator));
		const both = tasks.find((task) => task.publication.id === webBoth);
		expect(both?.people.map((person) => person.name)).toEqual(['Elsa', 'Nils']);
		expect(tasks).toHaveLength(3);
	});

	it('[T6] is done when each publication is confirmed gone, and says so', async () => {
		const { deps, communicator, withdraw, takenDown } = await aPublishingSchool();
		const { id } = done(await withdraw({ channels: ['website'] }));
		const read = async () => done(await readWithdrawal(deps, communicator, id));
		const [first, second] = (await read()).tasks;
		await takenDown(first?.id ?? '');
		await takenDown(second?.id ?? '', 'removal');
		expect((await read()).isDone).toBe(false);
		expect(done(await listWithdrawals(deps, communicator))[0]?.tasks).toEqual({ all: 2, done: 1 });
		deps.setNow('2026-11-20T11:00:00.000Z');
		done(
			await takeTakedownStep(deps, communicator, {
				takedownId: second?.id ?? '',
				step: 'confirmation',
				note: 'Borta.',
				picture: null
			})
		);
		expect((await read()).isDone).toBe(true);
	});

	it('[T6] that reached nothing is done at once', async () => {
		const { deps, communicator, withdraw } = await aPublishingSchool();
		const { id, takedowns } = done(await withdraw({ channels: ['press'] }));
		expect(takedowns).toBe(0);
		expect(done(await readWithdrawal(deps, communicator, id)).isDone).toBe(true);
	});

	it('[T4] does not reach what is gone already', async () => {
		const { deps, communicator, withdraw, takenDown, web, webBoth, print, reachedBy } =
			await aPublishingSchool();
		const first = done(await withdraw({ channels: ['print'] }));
		const task = done(await readWithdrawal(deps, communicator, first.id)).tasks[0];
		await takenDown(task?.id ?? '');
		const { id } = done(await withdraw({ channels: 'all' }));
		expect(await reachedBy(id)).toEqual([web, webBoth].sort());
		const { publications } = done(await listPublications(deps, communicator));
		expect(publications.find((one) => one.id === print)?.state).toBe('gone');
	});

	it('[T10] is taken from somebody who has left the lists', async () => {
		const { deps, withdraw, idOf } = await aPublishingSchool();
		done(await removePerson(deps, aUser('administrator'), idOf('Elsa')));
		expect(done(await withdraw()).takedowns).toBe(3);
	});

	it('says beforehand what it would reach, and shows nothing that is gone', async () => {
		const { deps, communicator, withdraw, takenDown, idOf, web, webBoth } = await aPublishingSchool();
		const { id } = done(await withdraw({ channels: ['print'] }));
		await takenDown(done(await readWithdrawal(deps, communicator, id)).tasks[0]?.id ?? '');
		const outlook = done(await foreseeWithdrawal(deps, communicator, idOf('Elsa')));
		expect(outlook.publications.map((one) => one.id).sort()).toEqual([web, webBoth].sort());
		expect(outlook.guardians.map((guardian) => guardian.name).sort()).toEqual(['Johan', 'Karin']);
	});

	it('[K7] names no guardian for who may be shown nowhere, whether by a block or by the family’s no', async () => {
		const { deps, communicator, idOf, block, signed, everyKind, addPerson } = await aPublishingSchool();
		await addPerson('Skyddad', 'Björkskolan', '4B');
		await block('Skyddad');
		await signed({ answers: [{ about: 'Nils', no: everyKind }] });
		const foreseen = async (name: string) => {
			const outlook = done(await foreseeWithdrawal(deps, communicator, idOf(name)));
			return JSON.stringify({
				...outlook,
				publications: [],
				person: { ...outlook.person, id: '', name: '' }
			});
		};
		expect(await foreseen('Nils')).toBe(await foreseen('Skyddad'));
		expect(await foreseen('Elsa')).toContain('Karin');
	});

	it('is refused for nobody’s guardian, for no channel, and for nobody at all', async () => {
		const { withdraw, idOf } = await aPublishingSchool();
		const by = { as: 'guardian', guardianId: idOf('Samir') } as const;
		expect(refusalOf(await withdraw({ by })).type).toBe('NotAGuardian');
		expect(refusalOf(await withdraw({ channels: [] })).type).toBe('NoChannel');
		expect(refusalOf(await withdraw({ personId: '0192f7a0-0000-7000-8000-000000000000' })).type).toBe(
			'NoSuchPerson'
		);
	});

	it('[A1] is for staff in the person’s own unit alone, and so is reading it', async () => {
		const { deps, withdraw, idOf } = await aPublishingSchool();
		const input = { personId: idOf('Elsa'), by: 'anyone', channels: 'all' } as const;
		const elsewhere = aUser('staff', idOf('Alskolan'));
		const here = aUser('staff', idOf('Björkskolan'));
		expect(refusalOf(await registerWithdrawal(deps, elsewhere, input)).type).toBe('NoSuchPerson');
		const { id } = done(await withdraw());
		expect(refusalOf(await readWithdrawal(deps, elsewhere, id)).type).toBe('NotFound');
		expect(done(await listWithdrawals(deps, elsewhere))).toEqual([]);
		done(await registerWithdrawal(deps, here, input));
		expect(done(await readWithdrawal(deps, here, id)).person.name).toBe('Elsa');
	});
});

describe('a no on a phone', () => {
	it('[T7] after a yes opens a task for each publication that it reaches', async () => {
		const { deps, communicator, signed, web, webBoth } = await aPublishingSchool();
		await signed({ answers: [{ about: 'Elsa', no: ['website'] }] });
		const { tasks } = done(await readBoard(deps, communicator));
		expect(tasks.map((task) => task.publication.id).sort()).toEqual([web, webBoth].sort());
	});
});
