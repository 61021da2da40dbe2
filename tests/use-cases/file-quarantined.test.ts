import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { factsByPersonId } from '#lib/server/db/facts.ts';
import { openQuarantine } from '#lib/server/db/events.ts';
import { guardiansOf } from '#lib/server/db/people.ts';
import { fileQuarantined } from '#lib/server/use-cases/file-quarantined.ts';
import { listQuarantine } from '#lib/server/use-cases/list-quarantine.ts';
import { readQuarantined } from '#lib/server/use-cases/read-quarantined.ts';
import { removePerson } from '#lib/server/use-cases/remove-person.ts';
import { setAsideQuarantined } from '#lib/server/use-cases/set-aside-quarantined.ts';
import { withdrawOnOwnPage } from '#lib/server/use-cases/withdraw-on-own-page.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
beforeEach(async () => {
	school = await aSchool();
});

const admin = aUser('administrator');

async function waitingId(): Promise<string> {
	const [first] = await openQuarantine(school.deps.store.read);
	if (!first) throw new Error('Nothing waits.');
	return first.id;
}

const file = async (people: Readonly<Record<number, string>>, actor: Actor = admin, id?: string) =>
	fileQuarantined(school.deps, actor, {
		id: id ?? (await waitingId()),
		personIds: new Map(Object.entries(people).map(([place, name]) => [Number(place), school.idOf(name)]))
	});

async function factsOf(name: string) {
	const id = school.idOf(name);
	const facts = (await factsByPersonId(school.deps.store.read, [id])).get(id);
	if (!facts) throw new Error(`${name} has no facts.`);
	return facts;
}

const described = (name: string, yes: 'website' | 'print' = 'website') => ({
	about: { described: name },
	yes: [yes] as const,
	no: ['press'] as const
});

test('[Q11] what was signed for somebody described is filed to the person, the yes and the no, as it was signed', async () => {
	const body = await school.signed({ answers: [described('Elsa L')] });
	expect(await file({ 0: 'Elsa' })).toEqual({ ok: true, value: null });
	const facts = await factsOf('Elsa');
	expect(facts.consents.map(({ id, signedAt }) => ({ id, signedAt }))).toEqual([
		{ id: body.answers[0]?.consent?.id, signedAt: body.signedAt }
	]);
	expect(facts.refusals.map((one) => one.channels)).toEqual([['press']]);
	expect(await openQuarantine(school.deps.store.read)).toEqual([]);
});

test('[Q11] each of two described siblings is filed to a person of their own', async () => {
	await school.signed({ answers: [described('Elsa L'), described('Nisse L', 'print')] });
	expect(await file({ 0: 'Elsa' })).toEqual({ ok: false, refusal: { type: 'PersonMissing', place: 1 } });
	expect(await file({ 0: 'Elsa', 1: 'Elsa' })).toMatchObject({ refusal: { type: 'SamePersonTwice' } });
	expect((await file({ 0: 'Elsa', 1: 'Nils' })).ok).toBe(true);
	expect((await factsOf('Nils')).consents.map((one) => one.channels)).toEqual([['print']]);
});

test('[Q11] filing at the same time by two is done once', async () => {
	await school.signed({ answers: [described('Elsa L')] });
	const id = await waitingId();
	const both = await Promise.all([file({ 0: 'Elsa' }, admin, id), file({ 0: 'Nils' }, admin, id)]);
	expect(both.map((one) => (one.ok ? 'filed' : one.refusal.type)).sort()).toEqual(['NotFound', 'filed']);
	expect((await factsOf('Elsa')).consents.length + (await factsOf('Nils')).consents.length).toBe(1);
});

test('[Q11] a no that took effect on arrival is not filed twice, and follows to another entry of the person', async () => {
	await removePerson(school.deps, admin, school.idOf('Elsa'));
	await school.signed({ answers: [{ about: 'Elsa', yes: ['website'], no: ['print'] }] });
	await school.addPerson('Elsa again', 'Björkskolan', '4B');
	await school.addGuardian('Karin', 'Elsa again');
	expect((await file({ 0: 'Elsa again' })).ok).toBe(true);
	expect((await factsOf('Elsa again')).refusals.map((one) => one.channels)).toEqual([['print']]);
	expect((await factsOf('Elsa again')).consents).toHaveLength(1);
	expect((await factsOf('Elsa')).refusals).toHaveLength(1);
});

test('[Q11] from a revoked phone, filed to the very person, the no stands once', async () => {
	await school.deliver([school.aRecord({ answers: [{ about: 'Elsa', yes: ['website'], no: ['print'] }] })], {
		isRevoked: true
	});
	expect((await file({ 0: 'Elsa' })).ok).toBe(true);
	const facts = await factsOf('Elsa');
	expect([facts.consents.length, facts.refusals.length]).toEqual([1, 1]);
});

test('[Q11] a removed person takes no answers', async () => {
	await removePerson(school.deps, admin, school.idOf('Elsa'));
	await school.signed();
	expect(await file({ 0: 'Elsa' })).toEqual({ ok: false, refusal: { type: 'NoSuchPerson', place: 0 } });
});

test('[Q12] what the signer took back while it waited stays taken back', async () => {
	await removePerson(school.deps, admin, school.idOf('Nils'));
	const body = await school.signed({
		answers: [described('Elsa L'), { about: 'Nils', yes: ['website'] }]
	});
	const back = await withdrawOnOwnPage(school.deps, school.ownPage(body.id), {
		signingId: body.id,
		channels: 'all'
	});
	expect(back).toEqual({ ok: true, value: { takedowns: 0 } });
	school.deps.setNow('2026-11-21T08:00:00.000Z');
	const rows = await openQuarantine(school.deps.store.read);
	const ofElsa = rows.find((row) => row.reason === 'person-described');
	expect((await file({ 0: 'Elsa' }, admin, ofElsa?.id)).ok).toBe(true);
	const facts = await factsOf('Elsa');
	expect(facts.consents).toHaveLength(1);
	expect(facts.withdrawals.map((one) => one.channels)).toEqual(['all']);
});

test('[Q13] setting aside asks for a reason, and erases nothing', async () => {
	const record = school.aRecord('not JSON at all');
	await school.deliver([record]);
	const id = await waitingId();
	for (const [note, type] of [
		['  ', 'NoteMissing'],
		['x'.repeat(1001), 'NoteTooLong']
	] as const) {
		expect(await setAsideQuarantined(school.deps, admin, { id, note })).toEqual({
			ok: false,
			refusal: { type }
		});
	}
	expect((await setAsideQuarantined(school.deps, admin, { id, note: 'x'.repeat(1000) })).ok).toBe(true);
	expect(await setAsideQuarantined(school.deps, admin, { id, note: 'again' })).toMatchObject({
		refusal: { type: 'NotFound' }
	});
	const { q, t } = school.deps.store.read;
	expect((await q.select().from(t.quarantineBodies)).map((row) => row.body)).toEqual([record.body]);
});

test('[Q13] what was not understood, or has somebody else’s id, cannot be filed', async () => {
	const record = school.aRecord();
	await school.deliver([record, school.aRecord({ id: record.id, by: 'Johan' }, record.id)]);
	const id = await waitingId();
	expect(await file({ 0: 'Elsa' }, admin, id)).toEqual({ ok: false, refusal: { type: 'CannotBeFiled' } });
	const read = await readQuarantined(school.deps, admin, { id, search: '' });
	expect(read.ok && read.value.item.mayBeFiled).toBe(false);
});

test('[Q14] a manager sees and files what concerns the own unit alone', async () => {
	await removePerson(school.deps, admin, school.idOf('Elsa'));
	await school.signed();
	const here = aUser('manager', school.idOf('Björkskolan'));
	const there = aUser('manager', school.idOf('Alskolan'));
	const listed = async (actor: Actor) => {
		const items = await listQuarantine(school.deps, actor);
		return items.ok ? items.value.length : items.refusal.type;
	};
	expect(await listed(here)).toBe(1);
	expect(await listed(there)).toBe(0);
	expect(await listed(aUser('staff'))).toBe('NotAllowed');
	expect(await file({ 0: 'Omar' }, there)).toEqual({ ok: false, refusal: { type: 'NotFound' } });
	expect(await file({ 0: 'Omar' }, here)).toMatchObject({ refusal: { type: 'NoSuchPerson' } });
});

test('[Q14] a signer whom the list does not know as guardian becomes one only through who may confirm signers', async () => {
	await school.signed({ by: 'Samir', answers: [{ about: 'Elsa', yes: ['website'] }] });
	expect(await file({ 0: 'Elsa' }, aUser('registrar'))).toMatchObject({
		refusal: { type: 'SignerNotGuardian', place: 0 }
	});
	expect((await file({ 0: 'Elsa' })).ok).toBe(true);
	const guardians = await guardiansOf(school.deps.store.read, [school.idOf('Elsa')]);
	expect(guardians.map(({ name }) => name)).toEqual(['Johan', 'Karin', 'Samir']);
});

test('[Q15] people with a similar name are offered, and those who are searched for', async () => {
	await school.signed({ answers: [described('Elsa Lindkvist')] });
	const offered = async (search: string) => {
		const read = await readQuarantined(school.deps, admin, { id: await waitingId(), search });
		return read.ok ? read.value.candidates.get(0)?.map(({ name }) => name) : [];
	};
	expect(await offered('')).toEqual(['Elsa']);
	expect(await offered('om')).toEqual(['Elsa', 'Omar']);
});
