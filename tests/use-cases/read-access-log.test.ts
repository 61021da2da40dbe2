import { beforeEach, describe, expect, it } from 'vitest';
import { staffRoles } from '#lib/domain/access.ts';
import { unusualReadings } from '#lib/domain/unusual-reading.ts';
import { openAccessLog, type AccessLog } from '#lib/server/access-log.ts';
import { insertMembership } from '#lib/server/db/people.ts';
import { checkImage } from '#lib/server/use-cases/check-image.ts';
import { checkGroup, checkPerson, findPeople } from '#lib/server/use-cases/check-people.ts';
import { checkTogether } from '#lib/server/use-cases/check-together.ts';
import { createEvent } from '#lib/server/use-cases/create-event.ts';
import { makePack } from '#lib/server/use-cases/make-pack.ts';
import { takeOutOfImage } from '#lib/server/use-cases/name-in-image.ts';
import { readAccessLog, type AskedLooks } from '#lib/server/use-cases/read-access-log.ts';
import { accessLogWords, lookerText, lookText, subjectText } from '#lib/text/access-log.ts';
import { csvFile } from '#lib/text/csv.ts';
import { watchReading } from '#lib/server/watch-reading.ts';
import { aDesk, done } from '../support/a-desk.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { anEvent } from '../support/an-event.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
beforeEach(async () => {
	school = await aSchool();
});

const officer = aUser('data-protection-officer');
const everything: AskedLooks = { personId: null, userId: null, on: null, onlyDenied: false, page: 1 };
const log = async (asked: Partial<AskedLooks> = {}) =>
	done(await readAccessLog(school.deps, officer, { ...everything, ...asked }));
const whatsOf = async (asked: Partial<AskedLooks>) =>
	(await log(asked)).looks.map(({ what, outcome }) => `${what} ${outcome}`);

describe('who has looked at a person', () => {
	it('[AL3] is whoever opened the person, the group, the event and the search that showed her', async () => {
		const { deps, idOf } = school;
		const personId = idOf('Elsa');
		const communicator = aUser('communicator');
		done(await checkPerson(deps, communicator, personId));
		done(await checkGroup(deps, communicator, idOf('4B')));
		done(await checkGroup(deps, communicator, idOf('5A')));
		done(await findPeople(deps, communicator, 'el'));
		done(await findPeople(deps, communicator, 'omar'));
		done(await checkTogether(deps, communicator, [personId, idOf('Omar')]));
		const { id } = done(await createEvent(deps, school.phone, anEvent(school)));
		done(await makePack(deps, school.phone, id));
		await checkPerson(deps, aUser('staff', idOf('Alskolan')), personId);
		expect((await whatsOf({ personId })).sort()).toEqual([
			'group-checked shown',
			'pack-fetched shown',
			'people-searched shown',
			'person-checked denied',
			'person-checked shown',
			'together-checked shown'
		]);
		expect(await whatsOf({ personId, onlyDenied: true })).toEqual(['person-checked denied']);
	});

	it('[AL3] through a group is whoever looked while she was in it, and through an image while she was named there', async () => {
		const { deps, idOf } = school;
		const desk = aDesk(school);
		deps.setNow('2026-11-20T08:00:00.000Z');
		const group = idOf('5A');
		done(await checkGroup(deps, desk.communicator, group));
		await deps.store.transact((db) =>
			insertMembership(db, { id: deps.newId(), personId: idOf('Nils'), groupId: group, fromOn: '2026-11-21' })
		);
		expect(await whatsOf({ personId: idOf('Nils') })).toEqual([]);
		deps.setNow('2026-11-21T08:00:00.000Z');
		done(await checkGroup(deps, desk.communicator, group));
		const imageId = await desk.anImage({ of: ['Nils'] });
		deps.setNow('2026-11-21T08:01:00.000Z');
		done(await checkImage(deps, desk.communicator, imageId));
		deps.setNow('2026-11-21T08:02:00.000Z');
		done(await takeOutOfImage(deps, desk.communicator, { imageId, personId: idOf('Nils') }));
		deps.setNow('2026-11-21T08:03:00.000Z');
		done(await checkImage(deps, desk.communicator, imageId));
		const looks = (await whatsOf({ personId: idOf('Nils') })).filter(
			(what) => !what.startsWith('access-log')
		);
		expect(looks.sort()).toEqual(['group-checked shown', 'image-checked shown']);
	});

	it('[AL3] says who, when and what, and counts how many accounts', async () => {
		const { deps, idOf } = school;
		const maria = await aDesk(school).aColleague('Maria Ek', 'communicator');
		done(await checkPerson(deps, maria, idOf('Elsa')));
		const [look] = (await log({ personId: idOf('Elsa') })).looks;
		expect(look).toMatchObject({
			at: deps.now(),
			by: { kind: 'user', name: 'Maria Ek' },
			what: 'person-checked',
			outcome: 'shown',
			subject: { kind: 'person', name: 'Elsa' }
		});
		const { lookedBy, ...read } = await log({ personId: idOf('Elsa') });
		expect(read).toMatchObject({ lookers: 2, total: 2 });
		expect(lookedBy.map(({ looks }) => looks)).toEqual([1, 1]);
		expect(lookedBy.map(({ latestAt }) => latestAt)).toEqual(read.looks.map(({ at }) => at));
		expect(new Set(lookedBy.map(({ by }) => by.id)).size).toBe(2);
		expect((await log()).lookedBy).toEqual([]);
		const ofMaria = await log({ userId: maria.id });
		expect(ofMaria.looks.map(({ subject }) => subject.name)).toEqual(['Elsa']);
	});

	it('[AL3] is answered in less than a minute among 200,000 looks', async () => {
		const { deps, idOf } = school;
		const { q, t } = deps.store.read;
		const at = deps.now();
		await deps.store.transact(async (db) => {
			const { insertAccessLogRows } = await import('#lib/server/db/access-log.ts');
			const rows = Array.from({ length: 200_000 }, (_, place) => ({
				id: deps.newId(),
				at,
				what: 'person-checked',
				subjectId: place % 1000 === 0 ? idOf('Elsa') : `somebody-${place}`,
				outcome: 'shown' as const,
				actorKind: 'user' as const,
				actorId: `user-${place % 50}`
			}));
			await insertAccessLogRows(db, rows);
		});
		expect((await q.select().from(t.accessLog).limit(1)).length).toBe(1);
		const began = performance.now();
		expect((await log({ personId: idOf('Elsa') })).total).toBe(200);
		expect(performance.now() - began).toBeLessThan(5000);
	});
});

describe('the access log', () => {
	it('[AL4] is read by the data protection officer and administrators, and by nobody else', async () => {
		for (const role of staffRoles) {
			const read = await readAccessLog(school.deps, aUser(role), everything);
			expect([role, read.ok]).toEqual([role, role === 'data-protection-officer' || role === 'administrator']);
		}
	});

	it('[AL4] holds that it was read, of whom and by whom', async () => {
		const personId = school.idOf('Elsa');
		await log({ personId });
		expect(await whatsOf({ personId })).toEqual(['access-log-read shown']);
		await log();
		await log({ userId: 'user-nobody' }).catch(() => undefined);
		expect(await whatsOf({ onlyDenied: true })).toEqual(['user-log-read denied']);
	});

	it('[AL4] is a day at a time, with pages', async () => {
		const { deps, idOf } = school;
		for (let count = 0; count < 101; count += 1) done(await checkPerson(deps, officer, idOf('Elsa')));
		deps.setNow('2026-11-21T08:00:00.000Z');
		const before = await log({ on: '2026-11-20' });
		expect(before).toMatchObject({ total: 101, pages: 2, page: 1, on: '2026-11-20' });
		expect(before.looks).toHaveLength(100);
		expect((await log({ on: '2026-11-20', page: 2 })).looks).toHaveLength(1);
		expect((await log({ on: '2026-11-20', page: 99 })).page).toBe(2);
		expect((await log()).on).toBe('2026-11-21');
	});

	it('[AL4] becomes a file in which no name is a formula', async () => {
		const { deps, idOf, addPerson } = school;
		await addPerson('=HYPERLINK("x")', 'Björkskolan', '4B');
		done(await checkPerson(deps, officer, idOf('=HYPERLINK("x")')));
		const { looks } = await log();
		const file = csvFile(
			looks.map((look) => [lookerText(look, 'sv'), lookText(look, 'sv'), subjectText(look, 'sv')])
		);
		expect(file).toContain(`"'=HYPERLINK(""x"")"`);
	});

	it('[AL4] has words for every kind of look', () => {
		for (const language of ['sv', 'en'] as const) {
			const words = Object.values(accessLogWords[language].looks);
			expect(new Set(words).size).toBe(words.length);
			// What was answered, and why, is no word of the log.
			expect(words.filter((text) => /spärr|skyddad|nej\b|block|protected/i.test(text))).toEqual([]);
		}
	});

	it('[AL5] loses none of 10,000 looks, and makes no row twice', async () => {
		const { deps, idOf } = school;
		const personId = idOf('Elsa');
		for (let count = 0; count < 10_000; count += 1) {
			deps.accessLog.note(officer, { what: 'person-checked', subjectId: personId, outcome: 'shown' });
			if (count % 3000 === 0) await deps.accessLog.flush();
		}
		await deps.accessLog.close();
		const { q, t } = deps.store.read;
		const rows = await q.select({ id: t.accessLog.id }).from(t.accessLog);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(10_000);
		expect(rows).toHaveLength(10_000);
	});

	it('[AL5] keeps what could not be written and writes it the next time', async () => {
		const { deps } = school;
		let isDown = true;
		const store = {
			...deps.store,
			transact: <T>(work: Parameters<typeof deps.store.transact<T>>[0]) =>
				isDown ? Promise.reject(new Error('The disk is full.')) : deps.store.transact(work)
		};
		const flaky = openAccessLog({ store, now: deps.now, newId: deps.newId, onTrouble: () => undefined });
		flaky.note(officer, { what: 'person-checked', subjectId: 'x', outcome: 'shown' });
		await expect(flaky.flush()).rejects.toThrow('The disk is full.');
		isDown = false;
		await flaky.close();
		const { q, t } = deps.store.read;
		expect(await q.select().from(t.accessLog)).toHaveLength(1);
	});
});

describe('unusual reading', () => {
	const alarms = async () => {
		const { q, t } = school.deps.store.read;
		return (await q.select().from(t.alarms)).map(
			({ kind, about }) => `${kind} ${about.counted} ${about.count}`
		);
	};
	/** A log of another process, so that what several wrote is counted together. */
	const another = (): AccessLog =>
		openAccessLog({
			store: school.deps.store,
			now: school.deps.now,
			newId: school.deps.newId,
			watch: watchReading(school.deps),
			onTrouble: (error) => {
				throw error;
			}
		});
	async function looked(
		what: 'person-checked' | 'group-checked',
		subjects: string[],
		outcome: 'shown' | 'denied' = 'shown'
	) {
		for (const subjectId of subjects) {
			const process = another();
			process.note(officer, { what, subjectId, outcome });
			await process.close();
		}
	}
	/** Ids of as many things, told apart by a letter. */
	const numbered = (count: number, letter = 'a') =>
		Array.from(
			{ length: count },
			(_, place) => `00000000-0000-7000-8000-${letter}${String(place).padStart(11, '0')}`
		);

	it('[AL6] is ten denials in an hour, not nine, over several processes; once an hour', async () => {
		await looked('person-checked', numbered(9), 'denied');
		expect(await alarms()).toEqual([]);
		await looked('person-checked', numbered(1, 'b'), 'denied');
		expect(await alarms()).toEqual(['many-denials denials 10']);
		await looked('person-checked', numbered(3, 'c'), 'denied');
		expect(await alarms()).toHaveLength(1);
		school.deps.setNow('2026-11-20T09:00:00.000Z');
		await looked('person-checked', numbered(1, 'd'), 'denied');
		expect(await alarms()).toHaveLength(2);
	});

	it('[AL6] leaves denials that are more than an hour old uncounted', async () => {
		await looked('person-checked', numbered(9), 'denied');
		school.deps.setNow('2026-11-20T09:00:00.001Z');
		await looked('person-checked', numbered(1, 'b'), 'denied');
		expect(await alarms()).toEqual([]);
	});

	it('[AL6] counts people chosen together as one look', async () => {
		const { deps, idOf } = school;
		const staff = aUser('staff', idOf('Alskolan'));
		done(await checkTogether(deps, staff, [idOf('Omar'), ...numbered(30)]));
		await deps.accessLog.close();
		expect(await alarms()).toEqual([]);
	});

	it('[AL6] is sixteen groups in a quarter of an hour, not fifteen; the same one again counts once', async () => {
		await looked('group-checked', [...numbered(15), ...numbered(15)]);
		expect(await alarms()).toEqual([]);
		await looked('group-checked', numbered(1, 'b'));
		expect(await alarms()).toEqual(['many-groups groups 16']);
	});

	it('[AL6] is sixty-one people one by one in an hour, not sixty', async () => {
		await looked('person-checked', [...numbered(60), ...numbered(60)]);
		expect(await alarms()).toEqual([]);
		await looked('person-checked', numbered(1, 'b'));
		expect(await alarms()).toEqual(['many-groups people 61']);
	});

	it('[AL6] stops nobody, and says why each limit is where it is', async () => {
		await looked('person-checked', numbered(10), 'denied');
		expect((await checkPerson(school.deps, officer, school.idOf('Elsa'))).ok).toBe(true);
		expect(unusualReadings.every(({ why }) => why.sv.length > 20 && why.en.length > 20)).toBe(true);
	});

	it('[AL6] holds ids and counts, never names', async () => {
		await looked('person-checked', numbered(10), 'denied');
		const { q, t } = school.deps.store.read;
		const [alarm] = await q.select().from(t.alarms);
		expect(alarm?.about).toEqual({
			actorKind: 'user',
			actorId: officer.id,
			counted: 'denials',
			count: 10,
			minutes: 60
		});
	});
});
