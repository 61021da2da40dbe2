import { beforeEach, expect, test } from 'vitest';
import { factsByPersonId } from '#lib/server/db/facts.ts';
import { openQuarantine } from '#lib/server/db/events.ts';
import { canonicalJson } from '#lib/server/hash.ts';
import type { SigningBody, VoidBody, WireRecord } from '#lib/sync/record.ts';
import { aSchool, type School } from '../support/a-school.ts';

let school: School;
beforeEach(async () => {
	school = await aSchool();
});

async function factsOf(name: string) {
	const id = school.idOf(name);
	const facts = (await factsByPersonId(school.deps.store.read, [id])).get(id);
	if (!facts) throw new Error(`${name} has no facts.`);
	return facts;
}
const waiting = async () =>
	(await openQuarantine(school.deps.store.read)).map(({ reason, answers }) => ({ reason, answers }));

function aVoidOf(signing: SigningBody, part: Partial<VoidBody> = {}): WireRecord {
	const id = school.deps.newId();
	const body: VoidBody = {
		v: 1,
		type: 'void',
		id,
		signingId: signing.id,
		personIds: 'all',
		why: 'wrong-person',
		at: school.deps.now(),
		...part
	};
	return school.aRecord(canonicalJson(body), id);
}
const yesAndNo = () =>
	school.bodyOf({
		answers: [
			{ about: 'Elsa', yes: ['website'], no: ['social-media'] },
			{ about: 'Nils', yes: ['website'] }
		]
	});

test('[AE4] what a phone has undone counts for nobody in the signing', async () => {
	const body = yesAndNo();
	const receipts = await school.deliver([school.aRecord(body), aVoidOf(body)]);
	expect(receipts).toHaveLength(2);
	const [elsa, nils] = [await factsOf('Elsa'), await factsOf('Nils')];
	expect([...elsa.consents, ...elsa.refusals, ...nils.consents]).toEqual([]);
	expect(await waiting()).toEqual([]);
});

test('[AE4] what somebody else has said of the child stands', async () => {
	const body = school.bodyOf();
	await school.deliver([school.aRecord({ by: 'Johan', answers: [{ about: 'Elsa', no: ['website'] }] })]);
	await school.deliver([school.aRecord(body), aVoidOf(body)]);
	expect((await factsOf('Elsa')).refusals).toHaveLength(1);
	expect((await factsOf('Elsa')).consents).toEqual([]);
});

test('[AE4] what waited for a person waits no more', async () => {
	const body = school.bodyOf({ answers: [{ about: { described: 'Elsas kusin' }, yes: ['website'] }] });
	await school.deliver([school.aRecord(body)]);
	expect(await waiting()).toEqual([{ reason: 'person-described', answers: [0] }]);
	await school.deliver([aVoidOf(body)]);
	expect(await waiting()).toEqual([]);
});

test('[AE4] the same undoing again, and another one of the same signing, change nothing', async () => {
	const body = school.bodyOf();
	const undone = aVoidOf(body);
	const [, first] = await school.deliver([school.aRecord(body), undone]);
	const [again] = await school.deliver([undone]);
	expect(again).toEqual(first);
	expect(await school.deliver([aVoidOf(body)])).toHaveLength(1);
	expect(await waiting()).toEqual([]);
});

test('[AE5] an undoing that comes before its signing waits for it', async () => {
	const body = yesAndNo();
	const [signing, undone] = [school.aRecord(body), aVoidOf(body)];
	expect(await school.deliver([undone])).toHaveLength(1);
	expect(await waiting()).toEqual([]);
	await school.deliver([signing]);
	expect((await factsOf('Elsa')).consents).toEqual([]);
	expect((await factsOf('Elsa')).refusals).toEqual([]);
	expect(await waiting()).toEqual([]);
});

test('[AE5] an undoing that waits touches no other signing', async () => {
	const [one, other] = [yesAndNo(), yesAndNo()];
	const [signing, undone] = [school.aRecord(other), aVoidOf(one)];
	await school.deliver([undone]);
	await school.deliver([signing]);
	expect((await factsOf('Elsa')).consents).toHaveLength(1);
});

test('[AE6] another phone cannot undo it: the signing counts, and a person decides', async () => {
	const body = school.bodyOf();
	await school.deliver([school.aRecord(body)]);
	await school.deliver([{ ...aVoidOf(body), deviceId: school.deps.newId() }]);
	expect((await factsOf('Elsa')).consents).toHaveLength(1);
	expect(await waiting()).toEqual([{ reason: 'void-unclear', answers: null }]);
});

test('[AE6] a blocked phone cannot undo it either', async () => {
	const body = school.bodyOf({ answers: [{ about: 'Elsa', no: ['website'] }] });
	await school.deliver([school.aRecord(body)]);
	await school.deliver([aVoidOf(body)], { isRevoked: true });
	expect((await factsOf('Elsa')).refusals).toHaveLength(1);
	expect(await waiting()).toEqual([{ reason: 'void-unclear', answers: null }]);
});

test('[AE6] within the hour by the phone’s clock it is undone; later, and before it was signed, a person decides', async () => {
	const signedAt = '2026-11-20T08:00:00.000Z';
	const after = async (at: string) => {
		const body = school.bodyOf({ signedAt });
		const before = (await waiting()).length;
		await school.deliver([school.aRecord(body), aVoidOf(body, { at })]);
		return (await waiting()).length > before ? 'waits' : 'undone';
	};
	expect(await after('2026-11-20T09:00:00.000Z')).toBe('undone');
	expect(await after('2026-11-20T08:00:00.000Z')).toBe('undone');
	expect(await after('2026-11-20T09:00:00.001Z')).toBe('waits');
	expect(await after('2026-11-20T07:59:59.999Z')).toBe('waits');
});
