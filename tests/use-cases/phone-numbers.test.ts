import { beforeEach, expect, test } from 'vitest';
import { gapsOfPhones, numbersOfPhones } from '#lib/server/db/phone-numbers.ts';
import { concernedBy } from '#lib/server/mail/recipients.ts';
import { alarmsOfKind } from '#lib/server/db/alarms.ts';
import { deviceById, insertDevice } from '#lib/server/db/devices.ts';
import { latestEntries } from '#lib/server/db/ledger.ts';
import { createEvent } from '#lib/server/use-cases/create-event.ts';
import { listPhones } from '#lib/server/use-cases/list-phones.ts';
import { lookForMissingRecords } from '#lib/server/use-cases/look-for-missing-records.ts';
import { noteGivenNumber } from '#lib/server/use-cases/note-given-number.ts';
import { receivedWords } from '#lib/text/phone-numbers.ts';
import { aDesk, done, refusalOf } from '../support/a-desk.ts';
import { anEvent } from '../support/an-event.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { anOperator, aUser } from '../support/test-deps.ts';
import type { Actor } from '#lib/domain/access.ts';

let school: School;
let jonas: Actor & { kind: 'user' };
beforeEach(async () => {
	school = await aSchool();
	jonas = await aDesk(school).aColleague('Jonas Sund', 'photographer');
	await aPhone(school.phone.id, 'Telefon 7', jonas.id);
});

const admin = aUser('administrator');

const aPhone = (id: string, name: string, userId: string) =>
	school.deps.store.transact((db) =>
		insertDevice(db, { id, userId, name, tokenSha256: id, pairedAt: school.deps.now() })
	);

/** Records with these numbers, as the phone wrote them; nothing else of them matters here. */
async function came(...numbers: number[]): Promise<void> {
	const records = numbers.map((seq) => ({ ...school.aRecord(`text ${seq} ${school.deps.newId()}`), seq }));
	await school.deliver(records);
}

const later = (hours: number) =>
	school.deps.setNow(new Date(Date.parse(school.deps.now()) + hours * 3_600_000).toISOString());

const look = async () => done(await lookForMissingRecords(school.deps, anOperator)).alarms;
const told = async () =>
	(await alarmsOfKind(school.deps.store.read, 'records-missing')).map(({ about }) => about.numbers);

test('[WQ6] how many of a phone’s records have come, and which numbers below the highest are missing', async () => {
	await came(2, 3, 7, 8, 10);
	later(1);
	await came(1);
	const [phone] = done(await listPhones(school.deps, jonas));
	expect(phone).toMatchObject({
		name: 'Telefon 7',
		numbers: {
			received: 6,
			highest: 10,
			missing: [
				{ from: 4, to: 6 },
				{ from: 9, to: 9 }
			],
			lastAt: school.deps.now()
		}
	});
});

test('[WQ6] a missing beginning is missing, and a phone of which nothing has come says so', async () => {
	const other = school.deps.newId();
	await aPhone(other, 'Telefon 8', jonas.id);
	await came(3);
	const phones = done(await listPhones(school.deps, jonas));
	expect(phones.find((phone) => phone.id === other)?.numbers).toBeNull();
	expect(phones.find((phone) => phone.id === school.phone.id)?.numbers?.missing).toEqual([
		{ from: 1, to: 2 }
	]);
});

test('[WQ6] the same number twice, and a number that nothing vouches for, change nothing', async () => {
	await came(1, 2, 2);
	await school.deliver([{ ...school.aRecord('without a number'), seq: 'x' }]);
	const { read } = school.deps.store;
	expect(await numbersOfPhones(read, 'all')).toMatchObject([{ received: 2, highest: 2 }]);
	expect(await gapsOfPhones(read, 'all')).toEqual([]);
});

test('[WQ6] one sees one’s own phones, and who manages users everybody’s', async () => {
	const other = school.deps.newId();
	const maria = await aDesk(school).aColleague('Maria Ek', 'staff');
	await aPhone(other, 'Marias', maria.id);
	await came(2);
	expect(done(await listPhones(school.deps, maria)).map(({ name, numbers }) => [name, numbers])).toEqual([
		['Marias', null]
	]);
	expect(done(await listPhones(school.deps, admin)).length).toBe(2);
	expect(refusalOf(await listPhones(school.deps, aUser('registrar')))).toMatchObject({ type: 'NotAllowed' });
});

const says = (given: number) => noteGivenNumber(school.deps, school.phone, given);

test('[WQ11] the last numbers are missing too, once the phone has said that it has given them', async () => {
	await came(1, 2, 4);
	expect(await says(6)).toBe(true);
	const [phone] = done(await listPhones(school.deps, jonas));
	expect(phone?.numbers).toMatchObject({
		received: 3,
		highest: 6,
		missing: [
			{ from: 3, to: 3 },
			{ from: 5, to: 6 }
		]
	});
	expect(receivedWords(phone?.numbers ?? { received: 0, highest: 0, missing: [] }, 'sv')).toBe(
		'3 av 6 mottagna, nr 3 och 5–6 saknas'
	);
});

test('[WQ11] a phone of which nothing has come is missed by what it says', async () => {
	await says(2);
	const [phone] = done(await listPhones(school.deps, jonas));
	expect(phone?.numbers).toEqual({ received: 0, highest: 2, missing: [{ from: 1, to: 2 }], lastAt: null });
});

test('[WQ11] what it says never lowers the number, is no news where it has come, and stands in the record once', async () => {
	await came(1, 2, 3);
	expect([await says(3), await says(2), await says(5), await says(5), await says(4)]).toEqual([
		false,
		false,
		true,
		false,
		false
	]);
	expect((await deviceById(school.deps.store.read, school.phone.id))?.claimedSeq).toBe(5);
	const types = ['phone-numbers-told.v1'];
	const told = await latestEntries(school.deps.store.read, { types, limit: 9 });
	expect(told.map(({ payload }) => payload)).toEqual(['{"given":5}']);
	await came(4, 5);
	const [phone] = done(await listPhones(school.deps, jonas));
	expect(phone?.numbers).toMatchObject({ received: 5, highest: 5, missing: [] });
});

test('[WQ7] last numbers raise an alarm a day after the phone said that it had given them, once', async () => {
	const maria = await aDesk(school).aColleague('Maria Ek', 'staff');
	const event = anEvent(school);
	done(await createEvent(school.deps, { ...maria, kind: 'user' }, event));
	await school.deliver([{ ...school.aRecord({ ...school.bodyOf(), eventId: event.id }), seq: 1 }]);
	later(48);
	await says(3);
	later(23.99);
	expect(await look()).toBe(0);
	await says(4);
	later(0.01);
	expect([await look(), await look()]).toEqual([1, 0]);
	const [alarm] = await alarmsOfKind(school.deps.store.read, 'records-missing');
	expect(alarm?.about).toMatchObject({ count: 2, numbers: '2–3', ownerId: maria.id });
});

test('[WQ7] numbers that have been missing for a day raise an alarm, and not a minute before', async () => {
	await came(1, 4);
	later(23.99);
	expect(await look()).toBe(0);
	later(0.01);
	expect(await look()).toBe(1);
	const [alarm] = await alarmsOfKind(school.deps.store.read, 'records-missing');
	expect(alarm?.about).toEqual({
		deviceId: school.phone.id,
		userId: jonas.id,
		count: 2,
		numbers: '2–3'
	});
});

test('[WQ7] once for each number: what comes late makes a gap smaller and raises no new alarm', async () => {
	await came(1, 5);
	later(24);
	expect([await look(), await look()]).toEqual([1, 0]);
	await came(3);
	later(24);
	expect(await look()).toBe(0);
	await came(9, 12);
	later(24);
	expect(await look()).toBe(1);
	expect(await told()).toEqual(['2–4', '6–8, 10–11']);
});

test('[WQ7] the alarm goes to whoever has the phone, and to whose event it was', async () => {
	const maria = await aDesk(school).aColleague('Maria Ek', 'staff');
	const event = anEvent(school);
	done(await createEvent(school.deps, { ...maria, kind: 'user' }, event));
	const body = { ...school.bodyOf(), eventId: event.id };
	await school.deliver([{ ...school.aRecord(body), seq: 2 }]);
	later(24);
	expect(await look()).toBe(1);
	const [alarm] = await alarmsOfKind(school.deps.store.read, 'records-missing');
	expect(alarm?.about).toMatchObject({ userId: jonas.id, ownerId: maria.id });
	if (!alarm) throw new Error('No alarm.');
	const whom = await concernedBy(school.deps.store.read, alarm);
	expect(whom).toEqual(expect.arrayContaining([{ userId: jonas.id }, { userId: maria.id }]));
	expect(whom.length).toBe(2);
});

test('[WQ7] only the server itself looks', async () => {
	expect(refusalOf(await lookForMissingRecords(school.deps, admin))).toMatchObject({ type: 'NotAllowed' });
});
