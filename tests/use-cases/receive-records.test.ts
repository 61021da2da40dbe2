import { beforeEach, expect, test } from 'vitest';
import type { QuarantineReason } from '#lib/domain/quarantine-reason.ts';
import { factsByPersonId } from '#lib/server/db/facts.ts';
import { bodiesWithHashes } from '#lib/server/db/copy-contents.ts';
import { openQuarantine } from '#lib/server/db/events.ts';
import { updatePerson } from '#lib/server/db/people.ts';
import { canonicalJson, sha256Of } from '#lib/server/hash.ts';
import { createEvent } from '#lib/server/use-cases/create-event.ts';
import { removePerson } from '#lib/server/use-cases/remove-person.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { checkPerson } from '#lib/server/use-cases/check-people.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
beforeEach(async () => {
	school = await aSchool();
});

const admin = aUser('administrator');

async function factsOf(name: string) {
	const id = school.idOf(name);
	const facts = (await factsByPersonId(school.deps.store.read, [id])).get(id);
	if (!facts) throw new Error(`${name} has no facts.`);
	return facts;
}

async function waiting(): Promise<{ reason: QuarantineReason; answers: number[] | null }[]> {
	const rows = await openQuarantine(school.deps.store.read);
	return rows.map(({ reason, answers }) => ({ reason, answers }));
}

async function answerFor(name: string, channel: string) {
	const checked = await checkPerson(school.deps, admin, school.idOf(name));
	if (!checked.ok) throw new Error(checked.refusal.type);
	const place = checked.value.channels.findIndex((one) => one.name === channel);
	return checked.value.people[0]?.verdicts[place];
}

test('[Q1] the same record twice is one consent with the same receipt', async () => {
	const record = school.aRecord();
	const [first] = await school.deliver([record]);
	school.deps.setNow('2026-11-20T09:00:00.000Z');
	const [second] = await school.deliver([record]);
	expect(second).toEqual(first);
	expect(first).toMatchObject({ id: record.id, sha256: record.sha256 });
	expect((await factsOf('Elsa')).consents).toHaveLength(1);
	expect(await waiting()).toEqual([]);
});

test('[Q1] the same record in twenty deliveries at once is one consent', async () => {
	const record = school.aRecord();
	const receipts = await Promise.all(Array.from({ length: 20 }, () => school.deliver([record])));
	expect(new Set(receipts.map((one) => JSON.stringify(one))).size).toBe(1);
	expect((await factsOf('Elsa')).consents).toHaveLength(1);
});

test('[Q1] twenty records at once all get a number of their own', async () => {
	const records = Array.from({ length: 20 }, () =>
		school.aRecord({ answers: [{ about: 'Nils', no: ['print'] }] })
	);
	const receipts = await Promise.all(records.map((record) => school.deliver([record])));
	expect(new Set(receipts.flat().map((one) => one.serverSeq)).size).toBe(20);
	expect((await factsOf('Nils')).refusals).toHaveLength(20);
});

test('[Q2] the same id with other content keeps both: the first counts, the other waits', async () => {
	const record = school.aRecord();
	const other = school.aRecord({ id: record.id, answers: [{ about: 'Elsa', yes: ['print'] }] }, record.id);
	await school.deliver([record]);
	const [receipt] = await school.deliver([other]);
	expect(receipt).toMatchObject({ id: record.id, sha256: other.sha256 });
	expect((await factsOf('Elsa')).consents.map((one) => one.channels)).toEqual([['website']]);
	expect(await waiting()).toEqual([{ reason: 'same-id-other-content', answers: null }]);
	const [kept] = await openQuarantine(school.deps.store.read);
	expect(kept?.body).toBe(other.body);
});

test('[Q2] the same other content again waits once', async () => {
	const record = school.aRecord();
	const other = school.aRecord({ id: record.id, by: 'Johan' }, record.id);
	await school.deliver([record]);
	await school.deliver([other]);
	await school.deliver([other]);
	expect(await waiting()).toHaveLength(1);
});

test('[Q2] a link that is in use for another signing: the record waits whole, and the first page stands', async () => {
	const first = await school.signed({ code: '7K4M2913ABCDEFGHJKMN' });
	const clash = school.aRecord({
		code: '7K4M2913ABCDEFGHJKMN',
		answers: [{ about: 'Nils', yes: ['website'] }]
	});
	const [receipt] = await school.deliver([clash]);
	expect(receipt?.sha256).toBe(clash.sha256);
	expect(await waiting()).toEqual([{ reason: 'same-id-other-content', answers: null }]);
	expect((await factsOf('Nils')).consents).toEqual([]);
	expect(first.linkSha256).toBe(sha256Of('7K4M2913ABCDEFGHJKMN'));
});

test('[Q3] a person who has moved to another unit meanwhile is filed', async () => {
	const body = school.bodyOf({ answers: [{ about: 'Elsa', yes: ['website'] }] });
	await school.deps.store.transact((db) =>
		updatePerson(db, school.idOf('Elsa'), { unitId: school.idOf('Alskolan') })
	);
	await school.deliver([school.aRecord(body)]);
	expect((await factsOf('Elsa')).consents).toHaveLength(1);
	expect(await waiting()).toEqual([]);
});

test('[Q4] for a removed person the yes waits and the no takes effect', async () => {
	await removePerson(school.deps, admin, school.idOf('Elsa'));
	await school.signed({ answers: [{ about: 'Elsa', yes: ['website'], no: ['social-media'] }] });
	const facts = await factsOf('Elsa');
	expect(facts.consents).toEqual([]);
	expect(facts.refusals.map((one) => one.channels)).toEqual([['social-media']]);
	expect(await waiting()).toEqual([{ reason: 'person-removed', answers: [0] }]);
});

test('[Q4] a no alone for a removed person waits for nobody', async () => {
	await removePerson(school.deps, admin, school.idOf('Elsa'));
	await school.signed({ answers: [{ about: 'Elsa', no: ['website'] }] });
	expect((await factsOf('Elsa')).refusals).toHaveLength(1);
	expect(await waiting()).toEqual([]);
});

test('[Q5] somebody described in words waits, and the sibling in the list is filed', async () => {
	await school.signed({
		answers: [
			{ about: { described: 'Lova Lind' }, yes: ['website'], no: ['print'] },
			{ about: 'Nils', yes: ['website'] }
		]
	});
	expect(await waiting()).toEqual([{ reason: 'person-described', answers: [0] }]);
	expect((await factsOf('Nils')).consents).toHaveLength(1);
});

test('[Q5] an id that nobody has waits', async () => {
	await school.signed({ answers: [{ about: school.deps.newId(), yes: ['website'] }] });
	expect(await waiting()).toEqual([{ reason: 'person-unknown', answers: [0] }]);
});

test('[Q6] a guardian who is not the child’s: the yes waits and the no takes effect', async () => {
	await school.signed({ by: 'Samir', answers: [{ about: 'Elsa', yes: ['website'], no: ['print'] }] });
	expect((await factsOf('Elsa')).consents).toEqual([]);
	expect((await factsOf('Elsa')).refusals).toHaveLength(1);
	expect(await waiting()).toEqual([{ reason: 'guardian-unknown', answers: [0] }]);
});

test('[Q6] a guardian whom nobody knows: the no takes effect as that of somebody only claimed', async () => {
	await school.signed({
		by: school.deps.newId(),
		answers: [{ about: 'Elsa', yes: ['website'], no: ['print'] }]
	});
	expect((await factsOf('Elsa')).refusals.map((one) => one.signer)).toEqual([
		{ as: 'guardian', claimed: true }
	]);
	expect(await waiting()).toEqual([{ reason: 'guardian-unknown', answers: [0] }]);
});

test('[Q6] a text that nobody has stored: the yes waits and the no takes effect', async () => {
	await school.signed({
		formSha256: '00'.repeat(32),
		answers: [{ about: 'Elsa', yes: ['website'], no: ['print'] }]
	});
	expect((await factsOf('Elsa')).consents).toEqual([]);
	expect((await factsOf('Elsa')).refusals).toHaveLength(1);
	expect(await waiting()).toEqual([{ reason: 'form-unknown', answers: [0] }]);
});

test('[Q7] from a revoked phone the no takes effect, the yes waits, and the phone gets its receipt', async () => {
	const record = school.aRecord({ answers: [{ about: 'Elsa', yes: ['website'], no: ['print'] }] });
	const receipts = await school.deliver([record], { isRevoked: true });
	expect(receipts).toHaveLength(1);
	expect((await factsOf('Elsa')).consents).toEqual([]);
	expect((await factsOf('Elsa')).refusals).toHaveLength(1);
	expect(await waiting()).toEqual([{ reason: 'device-revoked', answers: [0] }]);
});

test('[Q7] a phone whose user has no role left is as a revoked one', async () => {
	await school.deliver([school.aRecord()], { actor: { ...school.phone, grants: [] } });
	expect(await waiting()).toEqual([{ reason: 'device-revoked', answers: [0] }]);
});

test('[Q8] a body that is not JSON, or of another version, is kept whole and gets its receipt', async () => {
	const notJson = school.aRecord('{"v":1,');
	const newer = school.aRecord(canonicalJson({ v: 2, type: 'signing' }));
	const receipts = await school.deliver([notJson, newer]);
	expect(receipts.map((one) => one.sha256)).toEqual([notJson.sha256, newer.sha256]);
	expect(await waiting()).toEqual([
		{ reason: 'not-understood', answers: null },
		{ reason: 'not-understood', answers: null }
	]);
});

test('[Q8] an envelope with more in it than we know is taken', async () => {
	const record = school.aRecord();
	const receipts = await school.deliver([{ ...record, sealed: 'by a newer app' }]);
	expect(receipts).toMatchObject([{ id: record.id, sha256: record.sha256 }]);
});

test('[Q9] a record whose bytes do not have its hash gets no receipt and leaves nothing', async () => {
	const record = school.aRecord();
	const receipts = await school.deliver([{ ...record, body: `${record.body} ` }, 'rubbish', null]);
	expect(receipts).toEqual([]);
	expect((await factsOf('Elsa')).consents).toEqual([]);
	expect(await waiting()).toEqual([]);
});

test('[Q9] one bad record does not stop the others of the delivery', async () => {
	const good = school.aRecord();
	const receipts = await school.deliver([{ ...school.aRecord(), sha256: '00'.repeat(32) }, good]);
	expect(receipts.map((one) => one.id)).toEqual([good.id]);
});

test('[Q9] one record that clashes with another signing waits alone: those around it are filed', async () => {
	await school.signed({ code: '7K4M2913ABCDEFGHJKMN' });
	const [before, after] = [school.aRecord({ by: 'Johan' }), school.aRecord({ by: 'Johan' })];
	const clash = school.aRecord({ code: '7K4M2913ABCDEFGHJKMN', by: 'Johan' });
	const known = (await factsOf('Elsa')).consents.length;
	const receipts = await school.deliver([before, clash, after]);
	expect(receipts.map((one) => one.id)).toEqual([before.id, clash.id, after.id]);
	expect(new Set(receipts.map((one) => one.serverSeq)).size).toBe(3);
	expect((await factsOf('Elsa')).consents).toHaveLength(known + 2);
	expect(await waiting()).toEqual([{ reason: 'same-id-other-content', answers: null }]);
});

test('[Q9] of more records than share a commit all are filed, in the order of the delivery', async () => {
	const records = Array.from({ length: 23 }, () =>
		school.aRecord({ answers: [{ about: 'Nils', no: ['print'] }] })
	);
	const receipts = await school.deliver(records);
	expect(receipts.map((one) => one.id)).toEqual(records.map((one) => one.id));
	const first = receipts[0]?.serverSeq ?? 0;
	expect(receipts.map((one) => one.serverSeq)).toEqual(records.map((_, place) => first + place));
	expect((await factsOf('Nils')).refusals).toHaveLength(23);
});

test('[Q10] how wrong the phone’s clock was is noted with the signing', async () => {
	await school.deliver([school.aRecord()], { deviceNow: '2026-11-20T08:07:00.000Z' });
	expect((await factsOf('Elsa')).consents.map((one) => one.clockSkewMs)).toEqual([7 * 60_000]);
});

test('[W3] a withdrawal before the record arrives wins over a yes that was signed before it', async () => {
	const body = school.bodyOf({ signedAt: '2026-11-20T07:00:00.000Z' });
	await registerWithdrawal(school.deps, admin, {
		personId: school.idOf('Elsa'),
		by: 'anyone',
		channels: 'all'
	});
	school.deps.setNow('2026-11-20T10:00:00.000Z');
	await school.deliver([school.aRecord(body)]);
	expect((await answerFor('Elsa', 'Webbplatsen'))?.verdict).toBe('incomplete');
});

test('[C2] a no by somebody only claimed takes effect at once, and the yes counts for nothing', async () => {
	await school.signed({
		by: { claimed: 'Rut Lind' },
		answers: [{ about: 'Elsa', yes: ['website'], no: ['print'] }]
	});
	expect((await answerFor('Elsa', 'Tryck'))?.verdict).toBe('forbidden');
	expect((await answerFor('Elsa', 'Webbplatsen'))?.verdict).toBe('incomplete');
	expect(await waiting()).toEqual([]);
});

test('[Q16] a signature for oneself over two people: both yeses wait, the noes count', async () => {
	await school.signed({
		by: 'self',
		answers: [
			{ about: 'Elsa', yes: ['website'] },
			{ about: 'Nils', yes: ['website'], no: ['print'] }
		]
	});
	expect(await waiting()).toEqual([{ reason: 'signer-unclear', answers: [0, 1] }]);
	expect((await factsOf('Elsa')).consents).toHaveLength(0);
	expect((await factsOf('Nils')).refusals).toHaveLength(1);
});

test('[Q17] a yes from a phone whose user has no right in that unit waits, and the no counts', async () => {
	const phone = {
		...school.phone,
		grants: [{ role: 'photographer' as const, unitId: school.idOf('Björkskolan'), channelId: null }]
	};
	const record = school.aRecord({
		by: 'Samir',
		answers: [{ about: 'Omar', yes: ['website'], no: ['print'] }]
	});
	await school.deliver([record], { actor: phone });
	expect(await waiting()).toEqual([{ reason: 'other-unit', answers: [0] }]);
	expect((await factsOf('Omar')).consents).toHaveLength(0);
	expect((await factsOf('Omar')).refusals).toHaveLength(1);
});

test('[Q17] a child of an event’s group who has moved since is filed all the same', async () => {
	const grants = [{ role: 'photographer' as const, unitId: school.idOf('Björkskolan'), channelId: null }];
	const eventId = school.deps.newId();
	const made = await createEvent(
		school.deps,
		{ ...school.phone, grants },
		{
			id: eventId,
			name: 'Skolavslutning 4B',
			on: '2026-11-20',
			groupIds: [school.idOf('4B')],
			channelIds: school.channels.map((channel) => channel.id)
		}
	);
	expect(made.ok).toBe(true);
	await school.deps.store.transact((db) =>
		updatePerson(db, school.idOf('Elsa'), { unitId: school.idOf('Alskolan') })
	);
	const body = { ...school.bodyOf(), eventId };
	await school.deliver([school.aRecord(body)], { actor: { ...school.phone, grants } });
	expect(await waiting()).toEqual([]);
	expect((await factsOf('Elsa')).consents).toHaveLength(1);
});

const nul = String.fromCharCode(0);

test.each([
	['NUL in what is no JSON', `{"v":1,"name":"E${nul}lsa"}`],
	['a JSON text with NUL in it', JSON.stringify(`E${nul}lsa`)],
	['a JSON text of what has NUL in it', JSON.stringify(JSON.stringify(`E${nul}lsa`))]
])('[Q8] %s is kept to the letter, and waits', async (_, body) => {
	const record = school.aRecord(body);
	const [receipt] = await school.deliver([record]);
	expect(receipt).toMatchObject({ id: record.id, sha256: record.sha256 });
	expect(await waiting()).toEqual([{ reason: 'not-understood', answers: null }]);
	expect((await openQuarantine(school.deps.store.read))[0]?.body).toBe(body);
	const kept = await Array.fromAsync(bodiesWithHashes(school.deps.store.read));
	expect(kept.map((one) => one.body)).toEqual([body, body]);
	const [again] = await school.deliver([record]);
	expect(again).toEqual(receipt);
});

test('[Q8] half a letter in what is no JSON is kept as the bytes that its hash was taken over', async () => {
	const record = school.aRecord('{"name":"E\ud83dlsa"}');
	const [receipt] = await school.deliver([record]);
	expect(receipt).toMatchObject({ id: record.id, sha256: record.sha256 });
	const [kept] = await openQuarantine(school.deps.store.read);
	expect(kept?.body).toBe('{"name":"E\ufffdlsa"}');
	expect(sha256Of(kept?.body ?? '')).toBe(record.sha256);
});

test.each([String.raw`E\u0000lsa`, String.raw`E\ud83dlsa`])(
	'[Q8] a signing with %s in a name waits whole',
	async (written) => {
		const signed = school.aRecord({ by: { claimed: 'Elsa' } }).body.replaceAll('Elsa', written);
		const record = school.aRecord(signed);
		const [receipt] = await school.deliver([record]);
		expect(receipt).toMatchObject({ id: record.id, sha256: record.sha256 });
		expect(await waiting()).toEqual([{ reason: 'not-understood', answers: null }]);
		expect((await openQuarantine(school.deps.store.read))[0]?.body).toBe(signed);
	}
);
