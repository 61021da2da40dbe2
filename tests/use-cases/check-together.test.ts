import { beforeEach, expect, test } from 'vitest';
import { checkTogether, mostTogether } from '#lib/server/use-cases/check-together.ts';
import { removePerson } from '#lib/server/use-cases/remove-person.ts';
import { stoppedFirst } from '../../src/routes/(desk)/check/together/who-stops.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
beforeEach(async () => {
	school = await aSchool();
});

const communicator = aUser('communicator');
const staffOf = (unit: string) => aUser('staff', school.idOf(unit));

async function together(names: readonly string[], actor = communicator) {
	const answer = await checkTogether(school.deps, actor, names.map(school.idOf));
	if (!answer.ok) throw new Error(answer.refusal.type);
	return answer.value;
}

async function looks(): Promise<string[]> {
	await school.deps.accessLog.flush();
	const { q, t } = school.deps.store.read;
	return (await q.select().from(t.accessLog)).map((row) => `${row.what} ${row.subjectId} ${row.outcome}`);
}

test('[K9] the whole picture is the worst of everybody’s answers, channel by channel', async () => {
	await school.signed({ answers: [{ about: 'Elsa', yes: ['website', 'print', 'intranet'] }] });
	await school.signed({
		answers: [{ about: 'Nils', yes: ['website', 'intranet'], no: ['print'] }]
	});
	const both = await together(['Elsa', 'Nils']);
	const worst = Object.fromEntries(both.channels.map(({ channel, verdict }) => [channel.kind, verdict]));
	expect(worst).toMatchObject({ website: 'discouraged', print: 'forbidden', 'social-media': 'incomplete' });
	const alone = await together(['Elsa']);
	expect(alone.channels.find(({ channel }) => channel.kind === 'print')?.verdict).toBe('discouraged');
});

test('[K9] nobody asked is not the same as not yet: one who was asked is enough for the latter', async () => {
	const intranet = (checked: Awaited<ReturnType<typeof together>>) =>
		checked.channels.find(({ channel }) => channel.kind === 'intranet');
	expect(intranet(await together(['Elsa', 'Nils']))).toMatchObject({ verdict: 'incomplete', isAsked: false });
	await school.signed({ by: { claimed: 'Mormor' }, answers: [{ about: 'Elsa', yes: ['intranet'] }] });
	expect(intranet(await together(['Elsa', 'Nils']))).toMatchObject({ verdict: 'incomplete', isAsked: true });
});

test('[K9] those who stop it stand first, the no before what is only missing; the others are apart', async () => {
	await school.addPerson('Ada', 'Björkskolan', '4B');
	await school.addGuardian('Karin', 'Ada');
	await school.signed({ answers: [{ about: 'Ada', yes: ['print'] }] });
	await school.signed({ answers: [{ about: 'Nils', no: ['print'] }] });
	const { channels } = await together(['Ada', 'Elsa', 'Nils']);
	const inPrint = channels.filter(({ channel }) => channel.kind === 'print');
	const { stops, free } = stoppedFirst(inPrint);
	expect(stops.map((row) => row.name)).toEqual(['Nils', 'Elsa']);
	expect(free.map((row) => row.name)).toEqual(['Ada']);
});

test('[K2] a blocked child and a refused child are byte for byte alike, alone and among others', async () => {
	await school.block('Elsa');
	await school.signed({ answers: [{ about: 'Nils', no: school.everyKind }] });
	const nameless = (checked: Awaited<ReturnType<typeof together>>, name: string) =>
		JSON.stringify(checked).replaceAll(school.idOf(name), 'ID').replaceAll(name, 'NAME');
	expect(nameless(await together(['Elsa']), 'Elsa')).toBe(nameless(await together(['Nils']), 'Nils'));
	const [first, second] = (await together(['Elsa', 'Nils'])).channels[0]?.people ?? [];
	expect(JSON.stringify({ ...first, personId: '', name: '' })).toBe(
		JSON.stringify({ ...second, personId: '', name: '' })
	);
});

test('[K10] another unit’s child, a removed one and an id that nobody has are counted alike', async () => {
	const staff = staffOf('Björkskolan');
	const elsa = school.idOf('Elsa');
	const others = [school.idOf('Omar'), school.deps.newId(), '', 'NO-SUCH-PERSON'];
	const answers = await Promise.all(others.map((other) => checkTogether(school.deps, staff, [elsa, other])));
	expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
	expect(answers[0]).toMatchObject({ ok: true, value: { people: [{ id: elsa }], notShown: 1 } });
	await removePerson(school.deps, aUser('administrator'), school.idOf('Nils'));
	expect(await checkTogether(school.deps, staff, [elsa, school.idOf('Nils')])).toEqual(answers[0]);
});

test('[K10] where nobody is left, there is no answer rather than a yes', async () => {
	const answer = await checkTogether(school.deps, staffOf('Alskolan'), [school.idOf('Elsa')]);
	expect(answer).toMatchObject({ ok: true, value: { people: [], channels: [], notShown: 1 } });
});

test('[K10] 60 people are tried, 61 are not; somebody named twice is one', async () => {
	const ids = Array.from({ length: mostTogether }, () => school.deps.newId());
	expect(await checkTogether(school.deps, communicator, [...ids, ...ids])).toMatchObject({
		ok: true,
		value: { notShown: 60 }
	});
	expect(await checkTogether(school.deps, communicator, [...ids, school.idOf('Elsa')])).toEqual({
		ok: false,
		refusal: { type: 'TooManyPeople', chosen: 61, most: 60 }
	});
	expect(await checkTogether(school.deps, communicator, [])).toMatchObject({
		refusal: { type: 'NobodyChosen' }
	});
});

test('[K1] somebody without a role is told nothing', async () => {
	const nobody = { ...communicator, grants: [] };
	expect(await checkTogether(school.deps, nobody, [school.idOf('Elsa')])).toMatchObject({
		refusal: { type: 'NotAllowed' }
	});
	expect(await looks()).toEqual([]);
});

test('[K3] everybody who was asked about is in the log, denied ones as denied', async () => {
	await together(['Elsa', 'Omar'], staffOf('Björkskolan'));
	expect(await looks()).toEqual([
		`together-checked ${school.idOf('Elsa')} shown`,
		`together-checked ${school.idOf('Omar')} denied`
	]);
});
