import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { insertUnit } from '#lib/server/db/organisation.ts';
import { rulingsInOrder } from '#lib/server/db/policies.ts';
import { rulingsOfPublication } from '#lib/server/db/rulings.ts';
import { checkImage } from '#lib/server/use-cases/check-image.ts';
import { checkPerson } from '#lib/server/use-cases/check-people.ts';
import { publishImage } from '#lib/server/use-cases/publish-image.ts';
import { countOpenQuestions, readRulings } from '#lib/server/use-cases/read-rulings.ts';
import { ruleOnQuestion } from '#lib/server/use-cases/rule-on-question.ts';
import { aDesk, done, refusalOf } from '../support/a-desk.ts';
import { aSchool } from '../support/a-school.ts';
import { anotherBoard, anOwnPolicy, decided } from '../support/another-board.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { aUser, testDeps } from '../support/test-deps.ts';

const question = 'helsingborg.children';
const [today, tomorrow, dayAfter] = ['2026-11-20', '2026-11-21', '2026-11-22'] as const;

/** A board whose guideline says nothing of children, with its website on public interest. */
async function anOpenQuestion() {
	const school = await aSchool(testDeps());
	const { deps } = school;
	const desk = aDesk(school);
	const { controllerId, channelId } = await anotherBoard(deps);
	const maria = await desk.aColleague('Maria Ek', 'communicator');
	const rule = (change: Partial<Parameters<typeof ruleOnQuestion>[2]> = {}, by: Actor = maria) =>
		ruleOnQuestion(deps, by, {
			controllerId,
			question,
			answer: 'allow',
			why: 'Barn får visas i kulturens kanaler.',
			fromOn: today,
			...change
		});
	const verdictOf = async (name: string, channel = channelId) => {
		const { people } = done(await checkPerson(deps, maria, school.idOf(name)));
		return people[0]?.verdicts.find((one) => one.channelId === channel)?.verdict;
	};
	const publish = (imageId: string, channel = channelId) =>
		publishImage(deps, maria, {
			...desk.publication(imageId, 'Webbplatsen'),
			channelId: channel,
			dutiesDone: [
				'assess-public-interest',
				'inform-subject',
				'prefer-non-identifiable',
				'special-care-child'
			]
		});
	const on = (day: string) => deps.setNow(`${day}T08:00:00.000Z`);
	return { ...school, ...desk, controllerId, channelId, maria, rule, verdictOf, publish, on };
}

describe('a ruling on an open question', () => {
	it('[RU2] turns all like cases from its day, and not before', async () => {
		const { deps, rule, verdictOf, publish, anImage, channelId, maria, on } = await anOpenQuestion();
		const image = await anImage({ of: ['Elsa', 'Omar'] });
		const imageVerdict = async () =>
			done(await checkImage(deps, maria, image)).channels.find((one) => one.channel.id === channelId)
				?.verdict;
		done(await rule({ fromOn: tomorrow }));
		for (const name of ['Elsa', 'Nils', 'Omar']) expect(await verdictOf(name)).toBe('needs-decision');
		expect(await imageVerdict()).toBe('needs-decision');
		expect(refusalOf(await publish(image))).toMatchObject({ verdict: 'needs-decision' });
		on(tomorrow);
		for (const name of ['Elsa', 'Nils', 'Omar']) expect(await verdictOf(name)).toBe('allowed');
		expect(await imageVerdict()).toBe('allowed');
		done(await publish(image));
	});

	it('[RU2] leaves the channels of every other controller as they were', async () => {
		const { deps, rule, verdictOf } = await anOpenQuestion();
		const other = await anotherBoard(deps, { name: 'Fritidsnämnden' });
		done(await rule());
		expect(await verdictOf('Elsa')).toBe('allowed');
		expect(await verdictOf('Elsa', other.channelId)).toBe('needs-decision');
		done(await rule({ controllerId: other.controllerId, answer: 'refuse' }));
		expect(await verdictOf('Elsa')).toBe('allowed');
		expect(await verdictOf('Elsa', other.channelId)).toBe('forbidden');
	});

	it('[RU2] that refuses forbids, whatever has been collected', async () => {
		const { rule, verdictOf, publish, anImage } = await anOpenQuestion();
		done(await rule({ answer: 'refuse' }));
		expect(await verdictOf('Elsa')).toBe('forbidden');
		expect(refusalOf(await publish(await anImage({ of: ['Elsa'] })))).toMatchObject({ verdict: 'forbidden' });
	});

	it('[RU2] never turns a no: who is blocked stays unpublished', async () => {
		const { rule, verdictOf, block } = await anOpenQuestion();
		await block('Elsa');
		done(await rule());
		expect(await verdictOf('Elsa')).toBe('forbidden');
		expect(await verdictOf('Nils')).toBe('allowed');
	});

	it('[RU3] stands until a later one says otherwise from its own day; nothing is edited', async () => {
		const { deps, rule, verdictOf, on, maria } = await anOpenQuestion();
		done(await rule());
		done(await rule({ answer: 'refuse', fromOn: dayAfter, why: 'Nämnden har ändrat sig.' }));
		const days: (string | undefined)[] = [];
		for (const day of [today, tomorrow, dayAfter]) {
			on(day);
			days.push(await verdictOf('Elsa'));
		}
		expect(days).toEqual(['allowed', 'allowed', 'forbidden']);
		const { rulings } = done(await readRulings(deps, maria));
		expect(rulings).toMatchObject([
			{ answer: 'refuse', by: 'Maria Ek', replaced: { answer: 'allow', fromOn: today }, replacedFrom: null },
			{ answer: 'allow', by: 'Maria Ek', replaced: null, replacedFrom: dayAfter }
		]);
		const { rulings: table } = deps.store.read.t;
		const edit = deps.store.transact((db) =>
			db.q.update(db.t.rulings).set({ answer: 'refuse' }).where(eq(table.question, question))
		);
		await expect(edit).rejects.toThrow();
	});

	it('[RU3] on the same day, the later one holds', async () => {
		const { rule, verdictOf, deps } = await anOpenQuestion();
		done(await rule({ answer: 'refuse' }));
		deps.setNow('2026-11-20T08:00:01.000Z');
		done(await rule());
		expect(await verdictOf('Elsa')).toBe('allowed');
	});

	it('[RU4] is made by the one role that the policy names, and by nobody else', async () => {
		const { rule, phone, deps } = await anOpenQuestion();
		for (const role of ['manager', 'registrar', 'administrator'] as const) {
			expect(refusalOf(await rule({}, aUser(role)))).toEqual({
				type: 'NotTheOneWhoDecides',
				role: 'communicator'
			});
		}
		const grants = [{ role: 'communicator', unitId: null, channelId: null }] as const;
		for (const actor of [
			aUser('photographer'),
			aUser('staff'),
			aUser('data-protection-officer'),
			{ ...phone, grants },
			{ kind: 'program', id: 'p', name: 'Webbplatsen' } as const
		]) {
			expect(refusalOf(await rule({}, actor))).toEqual({ type: 'NotAllowed', action: 'rule-on-questions' });
		}
		expect(await rulingsInOrder(deps.store.read)).toEqual([]);
	});

	it('[RU4] is made by another role where the municipality has changed that', async () => {
		const { deps, rule, maria } = await anOpenQuestion();
		await anOwnPolicy(deps, {
			base: 'helsingborg',
			changes: [{ ...decided, set: 'decides', role: 'manager' }]
		});
		const { controllerId, channelId } = await anotherBoard(deps, { name: 'Ekby', policyId: 'ekby' });
		expect(refusalOf(await rule({ controllerId }))).toEqual({
			type: 'NotTheOneWhoDecides',
			role: 'manager'
		});
		expect(await countOpenQuestions(deps, aUser('manager'))).toBe(1);
		done(await rule({ controllerId }, aUser('manager')));
		const asked = done(await checkPerson(deps, maria, (await aPersonIn(deps)) ?? ''));
		expect(asked.people[0]?.verdicts.find((one) => one.channelId === channelId)?.verdict).toBe('allowed');
	});

	it('[RU4] is not made by a manager of another board’s unit', async () => {
		const { deps, rule, idOf } = await anOpenQuestion();
		await anOwnPolicy(deps, {
			base: 'helsingborg',
			changes: [{ ...decided, set: 'decides', role: 'manager' }]
		});
		const { controllerId } = await anotherBoard(deps, { name: 'Ekby', policyId: 'ekby' });
		const unitId = deps.newId();
		await deps.store.transact((db) =>
			insertUnit(db, {
				id: unitId,
				controllerId,
				name: 'Ekby bibliotek',
				schoolForm: null,
				createdAt: deps.now()
			})
		);
		const [ofSchool, ofLibrary] = [aUser('manager', idOf('Björkskolan')), aUser('manager', unitId)];
		expect(refusalOf(await rule({ controllerId }, ofSchool)).type).toBe('NotTheOneWhoDecides');
		expect(await countOpenQuestions(deps, ofSchool)).toBe(0);
		expect(await countOpenQuestions(deps, ofLibrary)).toBe(1);
		done(await rule({ controllerId }, ofLibrary));
	});

	it('[RU1] is refused where the policy asks no such question', async () => {
		const { deps, rule, channels } = await anOpenQuestion();
		const norberg = channels[0]?.controllerId ?? '';
		for (const change of [
			{ question: 'sollentuna.employees' },
			{ question: '' },
			{ controllerId: norberg },
			{ controllerId: deps.newId() }
		]) {
			expect(refusalOf(await rule(change))).toEqual({ type: 'NoSuchQuestion' });
		}
	});

	it('[RU4] says why, in ten letters at least, and holds from today at the earliest', async () => {
		const { rule } = await anOpenQuestion();
		for (const why of ['', '   för kort   ', 'nio tecke']) {
			expect(refusalOf(await rule({ why }))).toEqual({ type: 'WhyMissing' });
		}
		done(await rule({ why: 'tio tecken' }));
		for (const fromOn of ['2026-11-19', '2026-11-31', '', 'snart']) {
			expect(refusalOf(await rule({ fromOn }))).toEqual({ type: 'PastDay' });
		}
	});

	it('[RU5] is kept with every publication that rested on it, and with no other', async () => {
		const { deps, rule, publish, anImage, channelNamed, maria, signed } = await anOpenQuestion();
		await signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
		const { id } = done(await rule());
		const both = done(await publish(await anImage({ of: ['Elsa', 'Omar'] }))).id;
		const elsewhere = done(
			await publish(await anImage({ photo: 'landscape_3', of: ['Elsa'] }), channelNamed('Webbplatsen').id)
		).id;
		const nobody = done(await publish(await anImage({ photo: 'landscape_6' }))).id;
		expect((await rulingsOfPublication(deps.store.read, both)).map((row) => row.id)).toEqual([id]);
		expect(await rulingsOfPublication(deps.store.read, elsewhere)).toEqual([]);
		expect(await rulingsOfPublication(deps.store.read, nobody)).toEqual([]);
		const { rulings } = done(await readRulings(deps, maria));
		expect(rulings[0]).toMatchObject({ publicationCount: 1, publications: [{ id: both }] });
		const seenByManager = done(await readRulings(deps, aUser('manager')));
		expect(seenByManager.rulings[0]).toMatchObject({ publicationCount: 1, publications: [] });
		expect(seenByManager.discouraged).toBeNull();
		expect((await ledgerEntries(deps)).filter((one) => one.subjectId === id)).toEqual([
			{ type: 'question-ruled-on.v1', subjectId: id }
		]);
	});

	it('[RU6] the page counts the people who wait, and tells who may rule', async () => {
		const { deps, rule, maria, anImage, aColleague } = await anOpenQuestion();
		await aColleague('Bo Alm', 'communicator');
		await anImage({ of: ['Elsa', 'Omar'] });
		const before = done(await readRulings(deps, maria));
		expect(before).toMatchObject({
			waiting: 1,
			countedAmong: null,
			questions: [
				{
					id: question,
					kinds: ['social-media', 'website'],
					controllers: [
						{
							name: 'Kulturnämnden',
							role: 'communicator',
							deciders: ['Bo Alm', 'Maria Ek'],
							mayRule: true,
							isWaiting: true,
							waits: 2
						}
					]
				}
			]
		});
		expect(await countOpenQuestions(deps, maria)).toBe(1);
		expect(await countOpenQuestions(deps, aUser('registrar'))).toBe(0);
		expect(await countOpenQuestions(deps, aUser('data-protection-officer'))).toBe(0);
		const seen = done(await readRulings(deps, aUser('data-protection-officer')));
		expect(seen.questions[0]?.controllers[0]?.mayRule).toBe(false);

		done(await rule({ fromOn: tomorrow }));
		const planned = done(await readRulings(deps, maria));
		expect(planned.waiting).toBe(0);
		expect(planned.questions[0]?.controllers[0]).toMatchObject({
			isWaiting: false,
			ruled: null,
			coming: [{ fromOn: tomorrow, answer: 'allow' }],
			waits: 2
		});
		expect(await countOpenQuestions(deps, maria)).toBe(0);
		for (const role of ['photographer', 'staff'] as const) {
			expect(refusalOf(await readRulings(deps, aUser(role)))).toEqual({
				type: 'NotAllowed',
				action: 'read-rulings'
			});
		}
	});

	it('[RU7] what was published though advised against is listed case by case, with motivation, who and when', async () => {
		const { deps, signed, anImage, published, maria } = await anOpenQuestion();
		await signed({ answers: [{ about: 'Elsa', yes: ['website', 'intranet'] }] });
		const image = await anImage({ of: ['Elsa'] });
		const id = await published(image, 'Webbplatsen', maria);
		await published(await anImage({ photo: 'landscape_3' }), 'Webbplatsen', maria);
		const { discouraged } = done(await readRulings(deps, maria));
		expect(discouraged).toMatchObject({
			isCut: false,
			cases: [
				{ id, motivation: 'Bilden visar skolans dag för alla.', by: 'Maria Ek', recordedAt: deps.now() }
			]
		});
	});
});

async function aPersonIn({ store }: ReturnType<typeof testDeps>): Promise<string | undefined> {
	const { people } = store.read.t;
	const rows = await store.read.q.select({ id: people.id }).from(people).orderBy(people.id);
	return rows[0]?.id;
}
