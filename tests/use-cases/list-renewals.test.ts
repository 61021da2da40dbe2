import { beforeEach, expect, test } from 'vitest';
import { controllers } from '#lib/server/db/organisation.ts';
import { updatePersonDetails } from '#lib/server/db/people.ts';
import { choosePolicy } from '#lib/server/use-cases/choose-policy.ts';
import { listRenewals, type RenewalFilter } from '#lib/server/use-cases/list-renewals.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { removePerson } from '#lib/server/use-cases/remove-person.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { anOwnPolicy, decided } from '../support/another-board.ts';
import { aUser } from '../support/test-deps.ts';

// The clock stands on 2026-11-20.
let school: School;
beforeEach(async () => {
	school = await aSchool();
	// Elsa has turned 13 since the yes, Nils does so in March, Omar is years from it.
	await born('Elsa', '2013-06-01');
	await born('Nils', '2014-03-05');
	school.deps.setNow('2026-01-10T08:00:00.000Z');
	for (const [by, about] of [
		['Karin', 'Elsa'],
		['Karin', 'Nils'],
		['Samir', 'Omar']
	] as const)
		await school.signed({ by, answers: [{ about, yes: ['print', 'intranet'] }] });
	school.deps.setNow('2026-11-20T08:00:00.000Z');
});

const communicator = aUser('communicator');
const staffOf = (unit: string) => aUser('staff', school.idOf(unit));
const born = (name: string, birthDate: string) =>
	school.deps.store.transact((db) => updatePersonDetails(db, school.idOf(name), { birthDate }));

async function listed(actor = communicator, filter: Partial<RenewalFilter> = {}) {
	const answer = await listRenewals(school.deps, actor, { unitId: null, groupId: null, ...filter });
	if (!answer.ok) throw new Error(answer.refusal.type);
	return answer.value;
}
const names = (rows: readonly { person: { name: string } }[]) => rows.map((row) => row.person.name);

test('[RN2][RN3] those to be asked now, and those of the year to come, with why and whom', async () => {
	const { now, ahead, until, channels } = await listed();
	expect(until).toBe('2027-11-20');
	const both = ['print', 'intranet'].map((kind) => channels.find((channel) => channel.kind === kind)?.id);
	expect(now).toMatchObject([
		{
			person: { id: school.idOf('Elsa'), name: 'Elsa' },
			unitName: 'Björkskolan',
			groupNames: ['4B'],
			on: '2026-06-01',
			cause: 'own-consent-age',
			years: 13,
			ask: 'self'
		}
	]);
	expect(new Set(now[0]?.channelIds)).toEqual(new Set(both));
	expect(ahead).toMatchObject([{ person: { name: 'Nils' }, on: '2027-03-05', isPast: false }]);
});

test('[RN3] once the child has answered nobody is asked, be it yes or no', async () => {
	await school.signed({ by: 'self', answers: [{ about: 'Elsa', yes: ['print'], no: ['intranet'] }] });
	expect((await listed()).now).toEqual([]);
});

test('[RN4] a blocked child and a refused one are both absent, byte for byte', async () => {
	await school.block('Nils');
	const blocked = JSON.stringify(await listed());
	const other = await aSchool();
	school = other;
	await born('Elsa', '2013-06-01');
	await born('Nils', '2014-03-05');
	school.deps.setNow('2026-01-10T08:00:00.000Z');
	await school.signed({ by: 'Karin', answers: [{ about: 'Elsa', yes: ['print', 'intranet'] }] });
	await school.signed({ by: 'Karin', answers: [{ about: 'Nils', no: school.everyKind }] });
	school.deps.setNow('2026-11-20T08:00:00.000Z');
	const refused = JSON.stringify(await listed());
	const nameless = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
	expect(nameless(refused)).toBe(nameless(blocked));
	expect(refused).not.toContain('Nils');
});

test('[RN4] what was taken back is not asked about again', async () => {
	const answer = await registerWithdrawal(school.deps, communicator, {
		personId: school.idOf('Elsa'),
		by: 'anyone',
		channels: 'all'
	});
	expect(answer.ok).toBe(true);
	expect((await listed()).now).toEqual([]);
});

test('[RN5] staff see their own units; another unit or group is as if it were not there', async () => {
	expect(names((await listed(staffOf('Björkskolan'))).now)).toEqual(['Elsa']);
	const alder = await listed(staffOf('Alskolan'));
	expect([...alder.now, ...alder.ahead]).toEqual([]);
	const ask = (filter: Partial<RenewalFilter>) =>
		listRenewals(school.deps, staffOf('Alskolan'), { unitId: null, groupId: null, ...filter });
	const denied = await ask({ unitId: school.idOf('Björkskolan') });
	expect(denied).toEqual({ ok: false, refusal: { type: 'NotFound' } });
	expect(await ask({ unitId: 'nowhere' })).toEqual(denied);
	expect(await ask({ groupId: school.idOf('4B') })).toEqual(denied);
	expect(await ask({ groupId: 'nowhere' })).toEqual(denied);
	expect(await ask({ unitId: school.idOf('Alskolan'), groupId: school.idOf('4B') })).toEqual(denied);
});

test('[RN5] a unit or a group can be chosen, and whoever has left the lists is not there', async () => {
	expect(names((await listed(communicator, { groupId: school.idOf('4B') })).ahead)).toEqual(['Nils']);
	expect((await listed(communicator, { groupId: school.idOf('5A') })).now).toEqual([]);
	expect(names((await listed(communicator, { unitId: school.idOf('Björkskolan') })).now)).toEqual(['Elsa']);
	await removePerson(school.deps, aUser('administrator'), school.idOf('Elsa'));
	expect((await listed()).now).toEqual([]);
});

test('[RN5] the photographer and the data protection officer get no list of names; each look is one row in the log', async () => {
	for (const role of ['photographer', 'data-protection-officer'] as const) {
		expect(await listRenewals(school.deps, aUser(role), { unitId: null, groupId: null })).toEqual({
			ok: false,
			refusal: { type: 'NotAllowed', action: 'read-renewals' }
		});
	}
	await listed();
	await listRenewals(school.deps, staffOf('Alskolan'), { unitId: null, groupId: school.idOf('4B') });
	await school.deps.accessLog.flush();
	const { q, t } = school.deps.store.read;
	const rows = (await q.select().from(t.accessLog)).filter((row) => row.what === 'renewals-listed');
	expect(rows.map(({ subjectId, outcome }) => [subjectId, outcome])).toEqual([
		[null, 'shown'],
		[school.idOf('4B'), 'denied']
	]);
});

test('[RN1] more people than are read at once are all there, each once', async () => {
	const many = Array.from({ length: 320 }, (_, place) => `Barn ${String(place).padStart(3, '0')}`);
	for (const name of many) {
		await school.addPerson(name, 'Björkskolan', '4B');
		await school.addGuardian('Karin', name);
		await born(name, '2014-03-05');
	}
	await school.deliver(many.map((about) => school.aRecord({ answers: [{ about, yes: ['print'] }] })));
	expect(names((await listed()).ahead)).toEqual([...many, 'Nils']);
});

test('[RN7] a policy that asks for something else from a day puts those whose yes is not enough on the list', async () => {
	const { deps } = school;
	const [controller] = await controllers(deps.store.read);
	if (!controller) throw new Error('No controller.');
	await anOwnPolicy(deps, {
		base: 'norberg',
		id: 'ekby',
		fromOn: '2027-01-15',
		changes: [
			{
				...decided,
				set: 'people',
				kind: 'print',
				of: 'under-13',
				asks: 'guardian',
				thisImage: true,
				written: false,
				registration: false,
				discouraged: false
			}
		]
	});
	const chosen = await choosePolicy(deps, aUser('administrator'), {
		controllerId: controller.id,
		policyId: 'ekby',
		guardiansRequired: 'one',
		fromOn: '2027-01-15'
	});
	expect(chosen).toMatchObject({ ok: true });

	const asked = (rows: readonly { person: { name: string }; on: string; cause: string }[]) =>
		rows.filter((row) => row.cause === 'policy-changed').map((row) => [row.person.name, row.on]);
	expect(asked((await listed()).ahead)).toEqual([
		['Omar', '2027-01-15'],
		['Nils', '2027-01-15']
	]);
	deps.setNow('2027-01-14T22:59:00.000Z');
	expect(asked((await listed()).now)).toEqual([]);
	deps.setNow('2027-01-14T23:01:00.000Z');
	expect(asked((await listed()).now)).toEqual([
		['Omar', '2027-01-15'],
		['Nils', '2027-01-15']
	]);
});
