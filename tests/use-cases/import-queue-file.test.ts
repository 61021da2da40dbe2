import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { factsByPersonId } from '#lib/server/db/facts.ts';
import { openQuarantine } from '#lib/server/db/events.ts';
import { revokeDevice } from '#lib/server/db/devices.ts';
import { importQueueFile } from '#lib/server/use-cases/import-queue-file.ts';
import { listPhones } from '#lib/server/use-cases/list-phones.ts';
import { newSealingKeys } from '#lib/sync/sealing.ts';
import { aDesk, done, refusalOf } from '../support/a-desk.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aSealingPhone, inPieces } from '../support/a-sealing-phone.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
let phone: Awaited<ReturnType<typeof aSealingPhone>>;
let jonas: Actor & { kind: 'user' };
beforeEach(async () => {
	school = await aSchool();
	jonas = await aDesk(school).aColleague('Jonas Sund', 'photographer');
	phone = await aSealingPhone(school, jonas.id);
});

const registrar = aUser('registrar');
const readIn = (text: string, actor: Actor = registrar, pieces?: number) =>
	importQueueFile(school.deps, actor, inPieces(text, pieces));

async function consentsOf(name: string) {
	const id = school.idOf(name);
	return (await factsByPersonId(school.deps.store.read, [id])).get(id)?.consents ?? [];
}

const threeSigned = async () => [
	await phone.signed(school.aRecord()),
	await phone.signed(school.aRecord({ answers: [{ about: 'Nils', yes: ['website'] }] })),
	await phone.signed(school.aRecord({ answers: [{ about: { described: 'Någon' }, yes: ['website'] }] }))
];

test('[WQ8] the queue that a phone has saved is taken in as it would have come from the phone', async () => {
	const file = phone.fileOf(await threeSigned());
	expect(done(await readIn(file))).toEqual({
		phone: { name: 'Telefon 7', userName: 'Jonas Sund' },
		madeAt: school.deps.now(),
		fresh: 2,
		waiting: 1,
		already: 0,
		damaged: 0,
		isCutOff: false
	});
	expect((await consentsOf('Elsa')).length).toBe(1);
	expect((await openQuarantine(school.deps.store.read)).map(({ reason }) => reason)).toEqual([
		'person-described'
	]);
	const [listed] = done(await listPhones(school.deps, jonas));
	expect(listed?.numbers).toMatchObject({ received: 3, highest: 3, missing: [] });
});

test('[WQ8] the same file again changes nothing, whatever the pieces in which it comes', async () => {
	const file = phone.fileOf(await threeSigned());
	expect(done(await readIn(file, registrar, 7))).toMatchObject({ fresh: 2, waiting: 1 });
	expect(done(await readIn(file))).toMatchObject({ fresh: 0, waiting: 0, already: 3 });
	expect((await consentsOf('Elsa')).length).toBe(1);
	expect((await openQuarantine(school.deps.store.read)).length).toBe(1);
});

test('[WQ8] what the phone had sent already is here already, and the rest is new', async () => {
	const [first, ...others] = await threeSigned();
	const { deps } = school;
	const actor = { ...school.phone, id: phone.id };
	await school.deliver([first], { actor });
	expect(done(await readIn(phone.fileOf([first, ...others])))).toMatchObject({
		fresh: 1,
		waiting: 1,
		already: 1
	});
	expect((await ledgerEntries(deps)).map(({ type }) => type)).toContain('queue-file-imported.v1');
});

test('[WQ8] more records than go in one delivery, and one twice in the file', async () => {
	const records = [];
	for (let at = 0; at < 60; at++) records.push(await phone.signed(school.aRecord()));
	expect(done(await readIn(phone.fileOf([...records, records[0]])))).toMatchObject({ fresh: 60, already: 1 });
});

test('[WQ8] a damaged record is counted and hinders no other', async () => {
	const [first, second, third] = await threeSigned();
	if (!first || !second) throw new Error('No records.');
	const changed = { ...first, sealed: { ...first.sealed, text: first.sealed.text.replace(/..$/, 'AA') } };
	const stranger = await newSealingKeys();
	const elsewhere = await phone.signed(school.aRecord(), { id: 'another', raw: stranger.raw });
	const counted = done(await readIn(phone.fileOf([changed, 'nonsense', null, second, elsewhere, third])));
	// What is sealed to a key that is not here is signed by this very phone: it is kept, and waits for its key.
	expect(counted).toMatchObject({ fresh: 1, waiting: 2, damaged: 3 });
});

test('[WQ8] of a file that ends in the middle, what is whole is taken in', async () => {
	const file = phone.fileOf(await threeSigned());
	const counted = done(await readIn(file.slice(0, -200)));
	expect(counted).toMatchObject({ fresh: 2, waiting: 0, isCutOff: true });
	expect(done(await readIn(file))).toMatchObject({ already: 2, waiting: 1, isCutOff: false });
});

test('[WQ8] of a revoked phone, a yes waits and a no counts at once', async () => {
	const answers = [{ about: 'Elsa', yes: ['website'], no: ['press'] }] as const;
	const record = await phone.signed(school.aRecord({ answers }));
	await school.deps.store.transact((db) => revokeDevice(db, phone.id, school.deps.now()));
	expect(done(await readIn(phone.fileOf([record])))).toMatchObject({ fresh: 0, waiting: 1 });
	const [waiting] = await openQuarantine(school.deps.store.read);
	expect(waiting?.reason).toBe('device-revoked');
	const id = school.idOf('Elsa');
	const facts = (await factsByPersonId(school.deps.store.read, [id])).get(id);
	expect([facts?.consents.length, facts?.refusals.map((one) => one.channels)]).toEqual([0, [['press']]]);
});

test('[WQ8] of a phone that nobody knows, everything waits', async () => {
	const record = await phone.signed(school.aRecord());
	const file = phone.fileOf([record]).replaceAll(phone.id, school.deps.newId());
	expect(done(await readIn(file))).toMatchObject({ phone: null, fresh: 0, waiting: 1 });
	expect(await consentsOf('Elsa')).toEqual([]);
});

test('[WQ8] a file that was carried around says nothing of what came first', async () => {
	const file = phone.fileOf([await phone.signed(school.aRecord())]);
	school.deps.setNow('2026-11-22T08:00:00.000Z');
	done(await readIn(file));
	expect((await consentsOf('Elsa')).map(({ clockSkewMs }) => clockSkewMs)).toEqual([-172_800_000]);
});

test('[WQ8] any other file is refused, and nothing is taken in', async () => {
	const record = await phone.signed(school.aRecord());
	const files = [
		'',
		'[]',
		'{"v":2,"kind":"bildlov-queue","records":[]}',
		JSON.stringify([record]),
		JSON.stringify({ records: [record] }),
		`${' '.repeat(5000)}${phone.fileOf([record])}`,
		'namn;klass\nElsa;4B\n'
	];
	for (const file of files) expect(refusalOf(await readIn(file))).toEqual({ type: 'NotAQueueFile' });
	expect(await consentsOf('Elsa')).toEqual([]);
	expect(done(await readIn(phone.fileOf([])))).toMatchObject({ fresh: 0, isCutOff: false });
});

test('[WQ8] by who may file what waits, and nobody else', async () => {
	const file = phone.fileOf(await threeSigned());
	for (const role of ['photographer', 'staff', 'communicator', 'data-protection-officer'] as const) {
		expect(refusalOf(await readIn(file, aUser(role)))).toMatchObject({ type: 'NotAllowed' });
	}
	expect(await consentsOf('Elsa')).toEqual([]);
	const manager = aUser('manager', school.idOf('Björkskolan'));
	expect(done(await readIn(file, manager))).toMatchObject({ fresh: 2 });
});
