import { beforeEach, expect, test } from 'vitest';
import { groupSection } from '#lib/domain/group-section.ts';
import { insertMembership } from '#lib/server/db/people.ts';
import { checkGroup, checkPerson, findPeople } from '#lib/server/use-cases/check-people.ts';
import { listGroups } from '#lib/server/use-cases/list-groups.ts';
import { removePerson } from '#lib/server/use-cases/remove-person.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
beforeEach(async () => {
	school = await aSchool();
});

const communicator = aUser('communicator');
const staffOf = (unit: string) => aUser('staff', school.idOf(unit));

async function checked(name: string) {
	const answer = await checkPerson(school.deps, communicator, school.idOf(name));
	if (!answer.ok) throw new Error(answer.refusal.type);
	const [person] = answer.value.people;
	if (!person) throw new Error('Nobody.');
	return person;
}

/** What was looked at, as it stands in the access log. */
async function looks(): Promise<string[]> {
	await school.deps.accessLog.flush();
	const { q, t } = school.deps.store.read;
	const rows = await q.select().from(t.accessLog);
	return rows.map((row) => `${row.what} ${row.subjectId} ${row.outcome}`);
}

test('[K1] another unit’s child answers exactly as an id that nobody has', async () => {
	const staff = staffOf('Alskolan');
	const other = await checkPerson(school.deps, staff, school.idOf('Elsa'));
	const nobody = await checkPerson(school.deps, staff, school.deps.newId());
	expect(JSON.stringify(other)).toBe(JSON.stringify(nobody));
	expect(other).toEqual({ ok: false, refusal: { type: 'NotFound' } });
});

test('[K1] another unit’s group answers exactly as an id that nobody has', async () => {
	const staff = staffOf('Alskolan');
	const other = await checkGroup(school.deps, staff, school.idOf('4B'));
	const nobody = await checkGroup(school.deps, staff, school.deps.newId());
	expect(JSON.stringify(other)).toBe(JSON.stringify(nobody));
	expect(other.ok).toBe(false);
});

test('[K1] own unit’s child is shown, and a guardian who is nothing else only to who may look everywhere', async () => {
	const staff = staffOf('Björkskolan');
	expect((await checkPerson(school.deps, staff, school.idOf('Elsa'))).ok).toBe(true);
	expect((await checkPerson(school.deps, staff, school.idOf('Karin'))).ok).toBe(false);
	expect((await checkPerson(school.deps, communicator, school.idOf('Karin'))).ok).toBe(true);
});

test('[K1] somebody without a role is told nothing', async () => {
	const nobody = { ...communicator, grants: [] };
	expect(await checkPerson(school.deps, nobody, school.idOf('Elsa'))).toEqual({
		ok: false,
		refusal: { type: 'NotAllowed', action: 'look-at-people' }
	});
	expect((await listGroups(school.deps, nobody)).ok).toBe(false);
	expect((await findPeople(school.deps, nobody, 'elsa')).ok).toBe(false);
});

test('[K2] a blocked child and a refused child give byte-equal answers, names aside', async () => {
	await school.block('Elsa');
	await school.signed({ answers: [{ about: 'Nils', no: school.everyKind }] });
	const [blocked, refused] = [await checked('Elsa'), await checked('Nils')];
	expect(blocked.verdicts.every((one) => one.verdict === 'forbidden' && one.isAsked)).toBe(true);
	const nameless = ({ id: _, name: __, ...rest }: typeof blocked) => JSON.stringify(rest);
	expect(nameless(blocked)).toBe(nameless(refused));
});

test('[K3] every look is logged, a denied one as denied', async () => {
	await checkPerson(school.deps, communicator, school.idOf('Elsa'));
	await checkPerson(school.deps, staffOf('Alskolan'), school.idOf('Elsa'));
	await checkGroup(school.deps, communicator, school.idOf('4B'));
	expect(await looks()).toEqual([
		`person-checked ${school.idOf('Elsa')} shown`,
		`person-checked ${school.idOf('Elsa')} denied`,
		`group-checked ${school.idOf('4B')} shown`
	]);
});

test('[K4] before anybody is asked every channel says so, and after a yes only the others', async () => {
	const before = await checked('Elsa');
	expect(before.verdicts.map((one) => one.isAsked)).toEqual(school.channels.map(() => false));
	await school.signed();
	const after = await checked('Elsa');
	expect(after.verdicts.map((one) => one.isAsked)).toEqual(
		school.channels.map((channel) => channel.kind === 'website')
	);
});

test('[K4] a verdict follows from what was signed, at once', async () => {
	const website = school.channels.findIndex((channel) => channel.kind === 'website');
	expect((await checked('Elsa')).verdicts[website]?.verdict).toBe('incomplete');
	await school.signed();
	expect((await checked('Elsa')).verdicts[website]?.verdict).toBe('discouraged');
	await school.signed({ by: 'Johan', answers: [{ about: 'Elsa', no: ['website'] }] });
	expect((await checked('Elsa')).verdicts[website]?.verdict).toBe('forbidden');
});

test('[K5] a search finds the beginning of every word, whatever case and accents, in the actor’s units alone', async () => {
	await school.addPerson('Åsa Müller-Lund', 'Björkskolan', '4B');
	const found = async (text: string, actor = communicator) => {
		const answer = await findPeople(school.deps, actor, text);
		return answer.ok ? answer.value.people.map((person) => person.name) : [];
	};
	expect(await found('asa mul')).toEqual(['Åsa Müller-Lund']);
	expect(await found('mul ÅSA')).toEqual(['Åsa Müller-Lund']);
	expect(await found('ller')).toEqual([]);
	expect(await found('100%')).toEqual([]);
	expect(await found('')).toEqual([]);
	expect(await found('omar', staffOf('Björkskolan'))).toEqual([]);
	expect(await found('karin')).toEqual([]);
});

test('[K5] what is removed is found no more', async () => {
	await removePerson(school.deps, aUser('administrator'), school.idOf('Elsa'));
	const answer = await findPeople(school.deps, communicator, 'elsa');
	expect(answer).toEqual({ ok: true, value: { people: [], isCut: false } });
	expect((await checkPerson(school.deps, communicator, school.idOf('Elsa'))).ok).toBe(false);
});

test('[K5] groups are listed by unit with their number of people, each person once', async () => {
	await school.deps.store.transact((db) =>
		insertMembership(db, {
			id: school.deps.newId(),
			personId: school.idOf('Elsa'),
			groupId: school.idOf('4B'),
			fromOn: '2026-09-01'
		})
	);
	const units = await listGroups(school.deps, staffOf('Björkskolan'));
	expect(units.ok && units.value.map(({ name, groups }) => ({ name, groups }))).toEqual([
		{ name: 'Björkskolan', groups: [{ id: school.idOf('4B'), name: '4B', people: 2 }] }
	]);
});

const answer = (verdict: Parameters<typeof groupSection>[0][number]['verdict'], isAsked = true) => ({
	verdict,
	isAsked,
	missing: []
});
test.each([
	['stop', [answer('forbidden'), answer('forbidden')]],
	['allowed', [answer('forbidden'), answer('allowed')]],
	['with-reservations', [answer('discouraged'), answer('allowed')]],
	['with-reservations', [answer('needs-decision'), answer('forbidden')]],
	['not-asked', [answer('incomplete', false), answer('allowed')]],
	[
		'waiting',
		[{ ...answer('incomplete'), missing: ['guardian-consent' as const] }, answer('incomplete', false)]
	],
	['with-reservations', [{ ...answer('incomplete'), missing: ['consent-for-this-image' as const] }]],
	['waiting', [{ ...answer('incomplete'), missing: ['third-country-consent' as const] }]],
	['allowed', []]
] as const)('[K6] in a group’s list everybody stands in one section: %s', (section, answers) => {
	expect(groupSection(answers)).toBe(section);
});
