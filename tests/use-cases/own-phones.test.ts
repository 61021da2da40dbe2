import { beforeEach, describe, expect, test } from 'vitest';
import { lastDayOf, normaliseAnswerCode } from '#lib/domain/answer-link.ts';
import { formatCode } from '#lib/domain/own-page-code.ts';
import { factsByPersonId } from '#lib/server/db/facts.ts';
import { gapsOfPhones, numbersOfPhones } from '#lib/server/db/phone-numbers.ts';
import { sha256Of } from '#lib/server/hash.ts';
import { verifyRecord } from '#lib/server/ledger/verify.ts';
import { answerByLink } from '#lib/server/use-cases/answer-by-link.ts';
import { closePoster } from '#lib/server/use-cases/close-poster.ts';
import { fileQuarantined } from '#lib/server/use-cases/file-quarantined.ts';
import { listPhones } from '#lib/server/use-cases/list-phones.ts';
import { listQuarantine } from '#lib/server/use-cases/list-quarantine.ts';
import { openPoster } from '#lib/server/use-cases/open-poster.ts';
import { listEvents, readEvent } from '#lib/server/use-cases/read-events.ts';
import { actorOfAnswerLink, readAnswerLink } from '#lib/server/use-cases/read-answer-link.ts';
import { readOwnPage } from '#lib/server/use-cases/read-own-page.ts';
import { actorOfOwnPage, readReceipt } from '#lib/server/use-cases/read-signing.ts';
import { done, refusalOf } from '../support/a-desk.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aCode, aGuardianLink, anAnswer, answered, aPoster, byCode } from '../support/own-phones.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
beforeEach(async () => {
	school = await aSchool();
});

const factsOf = async (name: string) => {
	const id = school.idOf(name);
	const facts = (await factsByPersonId(school.deps.store.read, [id])).get(id);
	return { yes: facts?.consents.length ?? 0, no: facts?.refusals.length ?? 0 };
};
const waiting = async () => done(await listQuarantine(school.deps, aUser('manager')));
const rowsOf = async () => {
	const { signings, receivedRecords } = school.deps.store.read.t;
	return {
		signings: await school.deps.store.read.q.select().from(signings),
		records: await school.deps.store.read.q.select().from(receivedRecords)
	};
};

describe('a poster', () => {
	test('[OP1] shows the event and what it asks, and nothing of anybody in the lists', async () => {
		const { link } = await aPoster(school);
		const page = done(await readAnswerLink(school.deps, link));
		expect(page).toMatchObject({ guardian: null, event: { name: 'Skolavslutning 4B' } });
		const said = JSON.stringify(page);
		for (const name of ['Elsa', 'Nils', 'Omar', 'Karin', 'Johan']) {
			expect(said).not.toContain(name);
			expect(said).not.toContain(school.idOf(name));
		}
	});

	test('[OP1] answers alike about a child in the list and about one that nobody knows', async () => {
		const { link } = await aPoster(school);
		const about = (childName: string) =>
			anAnswer(school, link, {
				described: { as: 'guardian', childName, group: '4B', relation: 'mamma' }
			});
		const known = await answerByLink(school.deps, link, await about('Elsa'));
		const unknown = await answerByLink(school.deps, link, await about('Nobody At All'));
		expect(known).toEqual(unknown);
	});

	test('[OP2] what comes by it counts for nothing until staff have filed it to a child', async () => {
		const { link } = await aPoster(school);
		await answered(school, link, { no: ['website'] });
		expect(await factsOf('Elsa')).toEqual({ yes: 0, no: 0 });
		const [item] = await waiting();
		expect(item).toMatchObject({
			reason: 'person-described',
			from: null,
			signing: {
				signerName: 'Karin Lind',
				isFromOwnPhone: true,
				eventName: 'Skolavslutning 4B'
			},
			answers: [{ name: 'Elsa', group: '4B', no: ['website'] }]
		});
		const personIds = new Map([[0, school.idOf('Elsa')]]);
		done(await fileQuarantined(school.deps, aUser('manager'), { id: item?.id ?? '', personIds }));
		expect(await factsOf('Elsa')).toEqual({ yes: 1, no: 1 });
		expect(await waiting()).toEqual([]);
	});

	test('[OP2] a pupil answers for themselves in their own name', async () => {
		const { link } = await aPoster(school);
		const described = { as: 'self', childName: 'Elsa Lind', group: '4B', relation: '' } as const;
		const { id } = await answered(school, link, { described, name: 'Elsa Lind' });
		expect((await rowsOf()).signings).toMatchObject([{ id, signerAs: 'self', isClaimed: false }]);
	});

	test('[OP4] an event has at most one that is open, and asking again gives the same', async () => {
		const { eventId, code, linkId } = await aPoster(school);
		expect(done(await openPoster(school.deps, aUser('manager'), eventId))).toMatchObject({ code, linkId });
		done(await closePoster(school.deps, aUser('manager'), eventId));
		expect(done(await openPoster(school.deps, aUser('manager'), eventId)).code).not.toBe(code);
	});

	test('[OP5] takes answers to the end of the day after the event, and not an instant longer', async () => {
		const { link, closesAt } = await aPoster(school);
		// The event is on 20 November, when midnight in Sweden is 23 in UTC.
		expect(closesAt).toBe('2026-11-21T23:00:00.000Z');
		expect(lastDayOf(closesAt)).toBe('2026-11-21');
		school.deps.setNow('2026-11-21T22:59:59.999Z');
		await answered(school, link);
		const late = await anAnswer(school, link);
		school.deps.setNow(closesAt);
		expect(refusalOf(await answerByLink(school.deps, link, late))).toEqual({
			type: 'LinkClosed',
			at: closesAt
		});
		expect(refusalOf(await readAnswerLink(school.deps, link)).type).toBe('LinkClosed');
	});

	test('[OP5] closes when somebody closes it; what had come is kept, and the same form once more is not lost', async () => {
		const { link, eventId } = await aPoster(school);
		const sent = await answered(school, link);
		const other = await anAnswer(school, link);
		done(await closePoster(school.deps, aUser('manager'), eventId));
		expect(refusalOf(await answerByLink(school.deps, link, other)).type).toBe('LinkClosed');
		expect((await answerByLink(school.deps, link, sent)).ok).toBe(true);
		expect(await waiting()).toHaveLength(1);
	});

	test('[OP5] put up later than its event is open to the end of the next day', async () => {
		const { eventId } = await aPoster(school);
		school.deps.setNow('2027-06-10T08:00:00.000Z');
		const { closesAt } = done(await openPoster(school.deps, school.phone, eventId));
		expect(closesAt).toBe('2027-06-11T22:00:00.000Z');
	});

	test('[OP7] is opened, closed and seen by those alone who may hold the event in all of its groups', async () => {
		const { eventId, linkId } = await aPoster(school);
		const own = aUser('staff', school.idOf('Björkskolan'));
		const other = aUser('staff', school.idOf('Alskolan'));
		const nobody = aUser('registrar');
		expect(done(await openPoster(school.deps, own, eventId)).linkId).toBe(linkId);
		expect(done(await listEvents(school.deps, own))).toHaveLength(1);
		expect(done(await listEvents(school.deps, other))).toEqual([]);
		for (const ask of [openPoster, closePoster, readEvent]) {
			expect(refusalOf(await ask(school.deps, other, eventId)).type).toBe('NoSuchEvent');
			expect(refusalOf(await ask(school.deps, nobody, eventId)).type).toBe('NotAllowed');
		}
		expect(done(await readEvent(school.deps, own, eventId)).poster).not.toBeNull();
	});

	test('[OP5] its code is short, and read as it is typed', async () => {
		const { code } = await aPoster(school);
		expect(code).toHaveLength(8);
		expect(normaliseAnswerCode(` ${formatCode(code).toLowerCase()} `)).toBe(code);
		const guardians = aCode();
		expect(normaliseAnswerCode(formatCode(guardians))).toBe(guardians);
		expect(normaliseAnswerCode('fel')).toBeNull();
		expect(normaliseAnswerCode('1234567!')).toBeNull();
	});
});

describe('a guardian’s link', () => {
	test('[OP3] asks by first names about the child, and greets the guardian by theirs', async () => {
		const { link } = await aGuardianLink(school);
		expect(done(await readAnswerLink(school.deps, link)).guardian).toEqual({
			name: 'Johan',
			children: ['Elsa']
		});
	});

	test('[OP3] a no counts at once, and the yes beside it waits', async () => {
		const { link } = await aGuardianLink(school);
		const before = await factsOf('Elsa');
		await answered(school, link, { no: ['social-media'], name: 'Johan Lind' });
		expect(await factsOf('Elsa')).toEqual({ yes: before.yes, no: before.no + 1 });
		const [item] = await waiting();
		expect(item).toMatchObject({ reason: 'from-own-phone', signing: { isFromOwnPhone: true } });
		const personIds = new Map([[0, school.idOf('Elsa')]]);
		done(await fileQuarantined(school.deps, aUser('manager'), { id: item?.id ?? '', personIds }));
		expect(await factsOf('Elsa')).toEqual({ yes: before.yes + 1, no: before.no + 1 });
	});

	test('[OP3] a no to everything leaves nothing to wait for', async () => {
		const { link } = await aGuardianLink(school);
		await answered(school, link, { yes: [], no: school.everyKind });
		expect(await factsOf('Elsa')).toMatchObject({ no: 1 });
		expect(await waiting()).toEqual([]);
	});

	test('[OP4] the same form sent twice files one answer; another one is told that there is one', async () => {
		const { link } = await aGuardianLink(school);
		const before = (await rowsOf()).signings.length;
		const late = await anAnswer(school, link);
		const sent = await answered(school, link);
		expect((await answerByLink(school.deps, link, sent)).ok).toBe(true);
		expect(refusalOf(await answerByLink(school.deps, link, late))).toEqual({
			type: 'AlreadyAnswered',
			at: school.deps.now()
		});
		expect(refusalOf(await readAnswerLink(school.deps, link)).type).toBe('AlreadyAnswered');
		expect((await rowsOf()).signings).toHaveLength(before + 1);
	});

	test('[OP6] before the first guardian’s answer has come, its code is like one that nobody made', async () => {
		const code = aCode();
		expect(await actorOfAnswerLink(school.deps, code)).toBeNull();
		const { code: there } = await aGuardianLink(school);
		expect(await actorOfAnswerLink(school.deps, there)).not.toBeNull();
	});

	test('[OP6] opens nothing else: neither a page of somebody’s own nor what others answered', async () => {
		const { link, code } = await aGuardianLink(school);
		expect(await actorOfOwnPage(school.deps, code)).toBeNull();
		expect(refusalOf(await readOwnPage(school.deps, link)).type).toBe('NotAllowed');
	});

	test('[OP4] a form that was shown for another link is filed by neither', async () => {
		const { link } = await aGuardianLink(school);
		const { link: poster } = await aPoster(school);
		const answer = await anAnswer(school, link);
		expect(refusalOf(await answerByLink(school.deps, poster, answer))).toEqual({ type: 'OtherLink' });
		expect(await waiting()).toEqual([]);
	});
});

describe('what is filed', () => {
	test('[OP4] the same answer sent twice, also at once, is one', async () => {
		const { link } = await aPoster(school);
		const answer = await anAnswer(school, link);
		const both = await Promise.all([
			answerByLink(school.deps, link, answer),
			answerByLink(school.deps, link, answer)
		]);
		expect(both.map(({ ok }) => ok)).toEqual([true, true]);
		expect((await rowsOf()).records).toHaveLength(1);
		expect(await waiting()).toHaveLength(1);
	});

	test('[OP8] a text that was not shown, a missing answer and a secret in use are not filed', async () => {
		const { link } = await aPoster(school);
		const first = await answered(school, link);
		const refused = async (change: Parameters<typeof anAnswer>[2]) =>
			refusalOf(await answerByLink(school.deps, link, await anAnswer(school, link, change))).type;
		expect(await refused({ formSha256: 'ab'.repeat(32) })).toBe('FormChanged');
		expect(await refused({ language: 'en' })).toBe('FormChanged');
		expect(await refused({ yes: ['website'] })).toBe('FormChanged');
		expect(await refused({ ownPageSha256: first.ownPageSha256 })).toBe('FormChanged');
		expect((await rowsOf()).signings).toHaveLength(1);
	});

	test('[OP8] a kind that was not asked about is not in it', async () => {
		const { link } = await aPoster(school);
		const asked = done(await readAnswerLink(school.deps, link)).kinds.map(({ kind }) => kind);
		const { id } = await answered(school, link, { yes: school.everyKind });
		const receipt = done(
			await readReceipt(school.deps, aUser('registrar'), { signingId: id, language: 'sv', page: null })
		);
		expect(receipt.answers[0]?.choices.map(({ kind }) => kind)).toEqual(asked);
		expect(receipt.text.paragraphs.length).toBeGreaterThan(5);
	});

	test('[OP8] the receipt says that it was answered on a phone of their own, with what was drawn or typed', async () => {
		const { link } = await aPoster(school);
		const points = [0, 40, 80].map((x) => ({ x, y: x, time: 1_000 + x, pressure: 0.5 }));
		const signature = { width: 300, height: 200, strokes: [points] };
		const drawn = await answered(school, link, { signature });
		const typed = await answered(school, link);
		const given = async (signingId: string) =>
			done(await readReceipt(school.deps, aUser('registrar'), { signingId, language: 'sv', page: null }))
				.given;
		expect(await given(drawn.id)).toEqual({ method: 'own-phone', name: 'Karin Lind', signature });
		expect(await given(typed.id)).toEqual({ method: 'own-phone', name: 'Karin Lind', signature: null });
	});

	test('[OP9] it stands in no phone’s numbers, nothing is missing because of it, and the record holds', async () => {
		const { link } = await aPoster(school);
		await answered(school, link);
		await answered(school, link);
		const { read, engine } = school.deps.store;
		expect(await numbersOfPhones(read, 'all')).toEqual([]);
		expect(await gapsOfPhones(read, 'all')).toEqual([]);
		expect(done(await listPhones(school.deps, aUser('administrator')))).toEqual([]);
		const checked = await school.deps.store.snapshot((db) =>
			verifyRecord({ db, engine }, { notes: [], publicKeys: [] })
		);
		expect(checked.findings.filter(({ type }) => type !== 'RightUnknown')).toEqual([]);
	});

	test('[OP11] its signer’s own page opens with the secret, of which the server has the hash alone', async () => {
		const { link } = await aPoster(school);
		const secret = aCode();
		const { id } = await answered(school, link, { ownPageSha256: sha256Of(secret) });
		const actor = await actorOfOwnPage(school.deps, secret);
		expect(actor).toEqual({ kind: 'link', id, opens: 'own-page' });
		const page = done(await readOwnPage(school.deps, school.ownPage(id)));
		expect(page.people).toMatchObject([{ name: 'Elsa', group: '4B' }]);
		expect(JSON.stringify(await rowsOf())).not.toContain(secret);
	});

	test('[OP6] a code that does not exist opens nothing', async () => {
		await aPoster(school);
		expect(await actorOfAnswerLink(school.deps, '00000000')).toBeNull();
		await expect(byCode(school, aCode())).rejects.toThrow('opens nothing');
	});
});
