import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { alarmsOfKind } from '#lib/server/db/alarms.ts';
import { insertDevice } from '#lib/server/db/devices.ts';
import { latestEntries } from '#lib/server/db/ledger.ts';
import { concernedBy } from '#lib/server/mail/recipients.ts';
import { namedAbout } from '#lib/server/named-alarm.ts';
import { createEvent } from '#lib/server/use-cases/create-event.ts';
import { listAlarms } from '#lib/server/use-cases/list-alarms.ts';
import { listPhones } from '#lib/server/use-cases/list-phones.ts';
import { lookForMissingRecords } from '#lib/server/use-cases/look-for-missing-records.ts';
import { offerPairing, pairPhone } from '#lib/server/use-cases/pair-phone.ts';
import type { WipedDevice } from '#lib/sync/doors.ts';
import { alarmMail } from '#lib/text/mail.ts';
import { aDesk, done } from '../support/a-desk.ts';
import { anEvent } from '../support/an-event.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { anOperator, aUser } from '../support/test-deps.ts';

let school: School;
let jonas: Actor & { kind: 'user' };
let maria: Actor & { kind: 'user' };
let event: ReturnType<typeof anEvent>;
beforeEach(async () => {
	school = await aSchool();
	jonas = await aDesk(school).aColleague('Jonas Sund', 'photographer');
	maria = { ...(await aDesk(school).aColleague('Maria Ek', 'staff')), kind: 'user' };
	event = { ...anEvent(school), name: 'Lucia i aulan' };
	done(await createEvent(school.deps, maria, event));
	const { id } = school.phone;
	const row = { id, userId: jonas.id, name: 'Telefon 7', tokenSha256: id, pairedAt: school.deps.now() };
	await school.deps.store.transact((db) => insertDevice(db, row));
});

async function came(...numbers: number[]): Promise<void> {
	await school.deliver(numbers.map((seq) => ({ ...school.aRecord(`text ${seq}`), seq })));
}
/** The same phone, paired anew with the note that was left beside its storage. */
async function paired(given: number, part: Partial<WipedDevice> = {}) {
	const { code } = done(await offerPairing(school.deps, jonas));
	const wiped = [{ deviceId: school.phone.id, given, eventIds: [event.id], ...part }];
	return done(await pairPhone(school.deps, { code, name: 'Telefon 7 igen', wiped }));
}
const alarms = () => alarmsOfKind(school.deps.store.read, 'phone-wiped');
const noted = async () =>
	(await latestEntries(school.deps.store.read, { types: ['phone-wiped.v1'], limit: 9 })).map(
		({ subjectId, payload }) => ({ subjectId, said: JSON.parse(payload ?? '') as unknown })
	);

test('[FF2] a phone that was wiped says so when it is paired: how many of which numbers, to whose event it was', async () => {
	await came(1, 2, 3, 5);
	const phone = await paired(7);
	expect(phone.wipedIsNoted).toBe(true);
	const [alarm] = await alarms();
	expect(alarm?.about).toEqual({
		deviceId: school.phone.id,
		userId: jonas.id,
		ownerIds: maria.id,
		eventIds: event.id,
		count: 3,
		numbers: '4, 6–7'
	});
	expect(await noted()).toEqual([
		{ subjectId: school.phone.id, said: { given: 7, missing: '4, 6–7', pairedAs: phone.deviceId } }
	]);
	if (!alarm) throw new Error('No alarm.');
	const whom = await concernedBy(school.deps.store.read, alarm);
	expect(whom.map((to) => JSON.stringify(to)).sort()).toEqual(
		[{ userId: jonas.id }, { userId: maria.id }].map((to) => JSON.stringify(to)).sort()
	);
	const listed = done(await listAlarms(school.deps, aUser('administrator'), 1)).alarms[0];
	expect(listed?.about).toMatchObject({ event: 'Lucia i aulan', phone: 'Telefon 7', numbers: '4, 6–7' });
});

test('[FF2] the mail names the event and the numbers, and neither the phone nor anybody', async () => {
	await came(1);
	await paired(3);
	const [alarm] = await alarms();
	if (!alarm) throw new Error('No alarm.');
	const about = await namedAbout(school.deps.store.read, alarm.about);
	const mail = alarmMail(
		{ municipality: 'Ekbacka', address: 'https://bild.example' },
		{ kind: alarm.kind, about }
	);
	expect(mail.subject).toBe(
		'Bildlov: larm – En telefons lagring har tömts, och 2 svar hade inte kommit fram'
	);
	expect(mail.text).toContain('Tillfälle: Lucia i aulan. Nummer: 2–3.');
	expect(mail.text).toContain('https://bild.example/phones');
	expect(mail.text).not.toMatch(/Telefon 7|Jonas|Maria/);
});

test('[FF2] the list of phones says which numbers are missing, and that they are on no phone any more', async () => {
	await came(1, 2);
	await paired(4);
	const phones = done(await listPhones(school.deps, jonas));
	expect(phones.find(({ id }) => id === school.phone.id)).toMatchObject({
		wipedAt: school.deps.now(),
		numbers: { received: 2, highest: 4, missing: [{ from: 3, to: 4 }] }
	});
	expect(phones.filter(({ wipedAt }) => wipedAt === null).map(({ name }) => name)).toEqual([
		'Telefon 7 igen'
	]);
});

test('[FF2] said again it raises no second alarm, and the night’s look tells of none of it again', async () => {
	await came(1);
	await paired(3);
	await paired(3);
	expect((await alarms()).length).toBe(1);
	school.deps.setNow(new Date(Date.parse(school.deps.now()) + 48 * 3_600_000).toISOString());
	expect(done(await lookForMissingRecords(school.deps, anOperator))).toEqual({ alarms: 0 });
});

test('[FF2] where everything had come there is no alarm, and the record says that the phone was wiped', async () => {
	await came(1, 2, 3);
	const phone = await paired(3);
	expect(await alarms()).toEqual([]);
	expect(await noted()).toEqual([
		{ subjectId: school.phone.id, said: { given: 3, missing: '', pairedAs: phone.deviceId } }
	]);
});

test('[FF2] a phone or an event that nobody here has heard of keeps nobody from pairing', async () => {
	const unknown = await paired(3, { deviceId: school.deps.newId() });
	expect([unknown.wipedIsNoted, await noted(), await alarms()]).toEqual([true, [], []]);
	await paired(3, { eventIds: [school.deps.newId()] });
	expect((await alarms()).map(({ about }) => about)).toEqual([
		{ deviceId: school.phone.id, userId: jonas.id, count: 3, numbers: '1–3' }
	]);
});
