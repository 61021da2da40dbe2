import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { addDays, swedishDay } from '#lib/domain/day.ts';
import { decisionInputFor } from '#lib/domain/decision-input.ts';
import { decide } from '#lib/policy/decide.ts';
import { ownPolicy } from '#lib/policy/own-policy.ts';
import type { PolicyChange } from '#lib/policy/policy-change.ts';
import { norberg } from '#lib/policy/profiles/norberg.ts';
import { eventPack, type EventPack } from '#lib/sync/pack.ts';
import { deviceOfRequest } from '#lib/server/actor-of-request.ts';
import { insertRuling } from '#lib/server/db/policies.ts';
import { updatePersonDetails } from '#lib/server/db/people.ts';
import { insertGrants } from '#lib/server/db/users.ts';
import { phoneKeys } from '#lib/server/phone-keys.ts';
import { createEvent } from '#lib/server/use-cases/create-event.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { makePack, readCatalogue } from '#lib/server/use-cases/make-pack.ts';
import { offerPairing, pairPhone } from '#lib/server/use-cases/pair-phone.ts';
import { revokePhone } from '#lib/server/use-cases/revoke-phone.ts';
import { done, refusalOf } from '../support/a-desk.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aPackOf, anEvent } from '../support/an-event.ts';
import { anOwnPolicy, anotherBoard } from '../support/another-board.ts';
import { aChange, peopleChange } from '../support/some-changes.ts';
import { aUser } from '../support/test-deps.ts';
import { transactNoted } from '../support/transact-noted.ts';

const personIn = (pack: EventPack, id: string) => {
	const person = pack.people.find((one) => one.id === id);
	if (!person) throw new Error('The person is not in the pack.');
	return person;
};

/** A photographer with an account, and the phone that is paired with it. */
async function aPairedPhone({ deps }: School) {
	const account = await deps.identity.createAccount({
		name: 'Jonas Sund',
		email: 'jonas@example.org',
		password: 'en mening att minnas'
	});
	const userId = account?.userId ?? '';
	await deps.store.transact((db) =>
		insertGrants(db, [{ id: deps.newId(), userId, role: 'photographer', grantedAt: deps.now() }])
	);
	const jonas = {
		kind: 'user',
		id: userId,
		name: 'Jonas Sund',
		grants: [{ role: 'photographer', unitId: null, channelId: null }]
	} as const;
	const { code } = done(await offerPairing(deps, jonas));
	const { token, deviceId } = done(await pairPhone(deps, { code, name: 'Galaxy' }));
	const headers = new Headers({ authorization: `Bearer ${token}` });
	const actor = async () => {
		const phone = await deviceOfRequest(deps, headers);
		if (!phone) throw new Error('The phone is not known.');
		return phone.actor;
	};
	return { actor, revoke: async () => done(await revokePhone(deps, jonas, deviceId)) };
}

describe('the pack of an event', () => {
	it('is what the phone can read', async () => {
		const pack = await aPackOf(await aSchool());
		expect(v.parse(eventPack, JSON.parse(JSON.stringify(pack)))).toEqual(pack);
	});

	it('[F3] a blocked child and one whose family said no to everything are alike but for name and id', async () => {
		const school = await aSchool();
		await school.block('Elsa');
		await school.signed({ answers: [{ about: 'Nils', no: school.everyKind }] });
		const pack = await aPackOf(school);
		const [blocked, refused] = [personIn(pack, school.idOf('Elsa')), personIn(pack, school.idOf('Nils'))];
		const nameless = (person: typeof blocked) => JSON.stringify({ ...person, id: '', name: '' });
		expect(nameless(blocked)).toBe(nameless(refused));
		expect(blocked).toMatchObject({ birthDate: null, schoolForm: null, guardians: [] });
	});

	it('[F3] a child who is both blocked and refused looks the same again', async () => {
		const school = await aSchool();
		await school.signed({ answers: [{ about: 'Nils', no: school.everyKind }] });
		const before = personIn(await aPackOf(school), school.idOf('Nils'));
		await school.block('Nils');
		expect(personIn(await aPackOf(school), school.idOf('Nils'))).toEqual(before);
	});

	it('[F4] holds the guardians’ names, and nobody’s e-mail or mobile number', async () => {
		const school = await aSchool();
		for (const name of ['Elsa', 'Karin']) {
			const contacts = { email: `${name}@hemma.example`, mobile: '0701234567' };
			await school.deps.store.transact((db) => updatePersonDetails(db, school.idOf(name), contacts));
		}
		const pack = await aPackOf(school);
		expect(personIn(pack, school.idOf('Elsa')).guardians.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['Karin', 'Johan'])
		);
		const text = JSON.stringify(pack);
		expect(text).not.toContain('hemma.example');
		expect(text).not.toContain('0701234567');
	});

	it('[LK9] names guardians only of whoever a guardian may have to sign for, and gives an external photographer no more', async () => {
		const school = await aSchool();
		const bornOn = async (birthDate: string | null) => {
			await school.deps.store.transact((db) => updatePersonDetails(db, school.idOf('Nils'), { birthDate }));
			const { id } = done(await createEvent(school.deps, school.phone, anEvent(school)));
			const photographer = aUser('photographer', school.idOf('Björkskolan'));
			const pack = done(await makePack(school.deps, photographer, id));
			expect(Object.keys(personIn(pack, school.idOf('Nils'))).sort()).toEqual(
				['id', 'name', 'groupIds', 'birthDate', 'schoolForm', 'guardians', 'states'].sort()
			);
			return personIn(pack, school.idOf('Nils')).guardians.length;
		};
		const today = swedishDay(school.deps.now());
		const thirteen = `${Number(today.slice(0, 4)) - 13}${today.slice(4)}`;
		// Norberg asks whoever has turned thirteen themselves.
		expect(await bornOn(thirteen)).toBe(0);
		expect(await bornOn(addDays(thirteen, 1))).toBe(1);
		expect(await bornOn(null)).toBe(1);
	});

	it('[SL8] has the keys that the phone seals to and checks receipts with', async () => {
		const school = await aSchool();
		expect((await aPackOf(school)).keys).toEqual(await phoneKeys(school.deps));
	});

	it('[F5] holds the people of the event’s groups and no others', async () => {
		const school = await aSchool();
		const pack = await aPackOf(school);
		expect(pack.people.map(({ name }) => name)).toEqual(['Elsa', 'Nils']);
		expect(pack.groups).toEqual([{ id: school.idOf('4B'), name: '4B', unitName: 'Björkskolan' }]);
	});

	it('[F5] an event with another unit’s group is answered as if it did not exist', async () => {
		const school = await aSchool();
		const { id } = done(
			await createEvent(school.deps, school.phone, anEvent(school, { groupIds: [school.idOf('5A')] }))
		);
		const other = aUser('photographer', school.idOf('Björkskolan'));
		expect(refusalOf(await makePack(school.deps, other, id))).toEqual({ type: 'NoSuchEvent' });
		expect(refusalOf(await makePack(school.deps, other, school.deps.newId()))).toEqual({
			type: 'NoSuchEvent'
		});
		const catalogue = done(await readCatalogue(school.deps, other));
		expect(catalogue.events).toEqual([]);
		expect(catalogue.groups.map(({ name }) => name)).toEqual(['4B']);
	});

	it('[F6] a revoked phone may neither read nor make anything', async () => {
		const school = await aSchool();
		const { deps } = school;
		const phone = await aPairedPhone(school);
		const event = anEvent(school);
		done(await createEvent(deps, await phone.actor(), event));
		done(await makePack(deps, await phone.actor(), event.id));
		await phone.revoke();
		const actor = await phone.actor();
		expect(refusalOf(await readCatalogue(deps, actor)).type).toBe('NotAllowed');
		expect(refusalOf(await makePack(deps, actor, event.id)).type).toBe('NotAllowed');
		expect(refusalOf(await createEvent(deps, actor, anEvent(school))).type).toBe('NotAllowed');
	});

	it('[F7] lives for three days from when it was made', async () => {
		const { madeAt, diesAt } = await aPackOf(await aSchool());
		expect(Date.parse(diesAt) - Date.parse(madeAt)).toBe(72 * 3_600_000);
	});

	it('knows a yes and a no the moment they have been received', async () => {
		const school = await aSchool();
		const website = school.channels.find(({ kind }) => kind === 'website')?.id;
		const stateOf = async (name: string) =>
			personIn(await aPackOf(school), school.idOf(name)).states.find(
				({ channelId }) => channelId === website
			);
		expect(await stateOf('Elsa')).toMatchObject({ verdict: 'incomplete', asked: false });
		await school.signed({
			answers: [
				{ about: 'Elsa', yes: ['website'] },
				{ about: 'Nils', no: ['website'] }
			]
		});
		expect(await stateOf('Elsa')).toMatchObject({ verdict: 'discouraged', asked: true });
		expect(await stateOf('Nils')).toMatchObject({ verdict: 'forbidden', asked: true });
	});
});

describe('the rules in the pack', () => {
	/** The pack of an event on all of the school's channels, and the website of a board with a policy of its own. */
	async function withOwnPolicy(school: School, ...changes: readonly PolicyChange[]) {
		const { deps, channels } = school;
		await anOwnPolicy(deps, { base: 'norberg', changes });
		const board = await anotherBoard(deps, { policyId: 'ekby', usualBasis: null });
		const pack = async () => {
			const channelIds = [...channels.map(({ id }) => id), board.channelId];
			return v.parse(eventPack, JSON.parse(JSON.stringify(await aPackOf(school, { channelIds }))));
		};
		return { ...board, pack };
	}
	const channelIn = (pack: EventPack, id: string) => pack.channels.find((channel) => channel.id === id);

	it('[F9] says nothing of own policies and rulings where there are none: an older phone reads it too', async () => {
		const pack = await aPackOf(await aSchool());
		expect(Object.keys(pack)).not.toContain('own');
		expect(Object.keys(pack)).not.toContain('consentYears');
		expect(Object.keys(pack)).not.toContain('otherGuardianLinks');
		for (const channel of pack.channels) {
			expect(Object.keys(channel)).not.toContain('rulings');
			expect(Object.keys(channel)).not.toContain('guardiansRequired');
		}
	});

	it('[F9][C15] carries the other board’s own policy, whole and once, and the phone answers as the server', async () => {
		const school = await aSchool();
		const changes = [
			peopleChange({ kind: 'website', of: 'under-13', asks: 'forbid' }),
			aChange({ set: 'guardians', value: 'all' })
		];
		const { pack: packNow, channelId } = await withOwnPolicy(school, ...changes);
		const pack = await packNow();
		const about = { id: 'ekby', version: '1', name: 'Ekbys riktlinje', from: '2026-01-01' };
		expect(pack.own).toEqual([ownPolicy(norberg, { ...about, changes })]);
		expect(pack.guardiansRequired).toBe('all');
		expect(pack.otherGuardianLinks).toBe(true);
		expect(channelIn(pack, channelId)).not.toHaveProperty('guardiansRequired');
		const elsa = personIn(pack, school.idOf('Elsa'));
		for (const channel of pack.channels) {
			if (channel.id !== channelId) expect(channel.guardiansRequired).toBe('one');
			const { kind, account, audience, thirdCountry, policy } = channel;
			const nothing = { blocks: [], objections: [], consents: [], refusals: [], withdrawals: [] };
			const { birthDate, schoolForm, guardians } = elsa;
			const input = decisionInputFor({
				facts: { birthDate, schoolForm, guardians, ...nothing },
				image: {},
				channel: { kind, account, audience, thirdCountry },
				at: '2026-11-20',
				policyId: policy.id,
				guardiansRequired: channel.guardiansRequired ?? pack.guardiansRequired,
				own: pack.own
			});
			const listed = elsa.states.find((state) => state.channelId === channel.id);
			expect(decide(input, pack.own).verdict).toBe(listed?.verdict);
			expect(listed?.verdict === 'forbidden').toBe(channel.id === channelId);
		}
	});

	it('[SW17] says who has said yes where every guardian’s is needed, while one is missing and the yes stands', async () => {
		const school = await aSchool();
		const { pack: packNow } = await withOwnPolicy(school, aChange({ set: 'guardians', value: 'all' }));
		const signedBy = async () => personIn(await packNow(), school.idOf('Elsa')).signedBy;
		expect(await signedBy()).toBeUndefined();
		const yes = { answers: [{ about: 'Elsa', yes: ['website'] }] } as const;
		await school.signed({ ...yes, by: 'Karin' });
		expect(await signedBy()).toEqual([school.idOf('Karin')]);
		done(
			await registerWithdrawal(school.deps, aUser('administrator'), {
				personId: school.idOf('Elsa'),
				by: { as: 'guardian', guardianId: school.idOf('Karin') },
				channels: 'all'
			})
		);
		expect(await signedBy()).toBeUndefined();
		school.deps.setNow('2026-11-20T12:00:00.000Z');
		await school.signed({ ...yes, by: 'Johan' });
		expect(await signedBy()).toEqual([school.idOf('Johan')]);
		await school.signed({ ...yes, by: 'Karin' });
		expect(await signedBy()).toBeUndefined();
	});

	it('[C14] the shortest time of the channels’ policies stands in the text, and in the pack for the signature', async () => {
		const { pack: packNow } = await withOwnPolicy(await aSchool(), aChange({ set: 'validity', years: 3 }));
		const pack = await packNow();
		expect(pack.consentYears).toBe(3);
		const text = (language: string) =>
			JSON.stringify(pack.forms.find((form) => form.language === language)?.paragraphs);
		expect(text('sv')).toContain('Ditt ja gäller i högst 3 år.');
		expect(text('en')).toContain('Your yes holds for at most 3 years.');
	});

	it('[F9] carries the rulings that hold on the day, for that board’s channels alone', async () => {
		const school = await aSchool();
		const { deps } = school;
		const { pack: packNow, controllerId, channelId } = await withOwnPolicy(school);
		for (const [question, answer, fromOn] of [
			['sollentuna.employees', 'allow', '2026-01-01'],
			['helsingborg.children', 'refuse', '2099-01-01']
		] as const) {
			const row = { id: deps.newId(), controllerId, question, answer, fromOn, why: 'Så läser vi.' };
			const recorded = { recordedAt: deps.now(), actorKind: 'operator', actorId: 'command-line' } as const;
			await transactNoted(deps.store, (db) => insertRuling(db, { ...row, ...recorded }));
		}
		const pack = await packNow();
		for (const channel of pack.channels) {
			const isTheirs = channel.id === channelId;
			expect(channel.rulings).toEqual(isTheirs ? { 'sollentuna.employees': 'allow' } : undefined);
		}
	});
});
