import { describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import type { ChangedValue } from '#lib/policy/policy-change.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { closeChannel, controllers, insertController, insertUnit } from '#lib/server/db/organisation.ts';
import { insertPolicyDraft } from '#lib/server/db/policy-drafts.ts';
import { updatePersonDetails } from '#lib/server/db/people.ts';
import {
	comparePolicies,
	type Comparison,
	type ComparisonQuestion
} from '#lib/server/use-cases/compare-policies.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { csvFile } from '#lib/text/csv.ts';
import { aDesk, done, refusalOf } from '../support/a-desk.ts';
import { aSchool } from '../support/a-school.ts';
import { aChange, anOwnVersion, following } from '../support/an-own-policy.ts';
import { aUser, type TestDeps } from '../support/test-deps.ts';
import { transactNoted } from '../support/transact-noted.ts';

const sollentuna = { policyId: 'sollentuna' };

/** Asks to the end. */
async function compared(
	deps: TestDeps,
	question: Partial<ComparisonQuestion> = {},
	actor: Actor = aUser('communicator')
) {
	const run = comparePolicies(deps, actor, { policy: sollentuna, controllerIds: [], most: 500, ...question });
	let step = await run.next();
	while (!step.done) step = await run.next();
	return step.value;
}
const answer = async (...asked: Parameters<typeof compared>): Promise<Comparison> =>
	done(await compared(...asked));

/** Elsa (10 years) and Omar (10, another school) are up on Facebook and the website with their guardians' yeses. */
async function aPublishingSchool() {
	const school = await aSchool();
	const desk = aDesk(school);
	const { deps, signed } = school;
	await signed({ by: 'Karin', answers: [{ about: 'Elsa', yes: ['website', 'print'] }] });
	await signed({ by: 'Samir', answers: [{ about: 'Omar', yes: ['website'] }] });
	const publicationId = await desk.published(await desk.anImage({ of: ['Elsa', 'Omar'] }), 'Webbplatsen');
	const other = await desk.published(
		await desk.anImage({ of: ['Elsa'], photo: 'landscape_3' }),
		'Webbplatsen'
	);
	/** A draft laid over Norberg's guideline. Answers the draft's id. */
	async function aDraft(changes: readonly ChangedValue[]): Promise<string> {
		const id = deps.newId();
		const base = guidelines.find((one) => one.id === 'norberg');
		await deps.store.transact((db) =>
			insertPolicyDraft(db, {
				id,
				policyId: 'ekbacka',
				name: 'Ekbacka',
				basePolicyId: 'norberg',
				baseVersion: base?.version ?? '',
				changes: changes.map(aChange),
				revision: 1,
				createdAt: deps.now(),
				updatedAt: deps.now(),
				actorKind: 'operator',
				actorId: 'command-line'
			})
		);
		return id;
	}
	return { ...school, ...desk, publicationId, other, aDraft };
}

const forbidden: ChangedValue = {
	set: 'people',
	kind: 'website',
	of: 'under-13',
	asks: 'forbid',
	thisImage: false,
	written: false,
	registration: false,
	discouraged: false
};

describe('what would change', () => {
	it('[WC1] nothing, where the policy asked about is the one that is followed', async () => {
		const { deps } = await aPublishingSchool();
		const { publications, people } = await answer(deps, { policy: { policyId: 'norberg' } });
		expect(publications).toMatchObject({ looked: 2, turned: 0, noYesBefore: 0, rows: [] });
		expect(people).toMatchObject({ peopleLooked: 2, turned: 0, rows: [] });
	});

	it('[WC1] a draft’s stricter row turns what hangs, with the rule that decides', async () => {
		const { deps, aDraft, publicationId, other } = await aPublishingSchool();
		const draftId = await aDraft([forbidden]);
		const { publications, policy } = await answer(deps, { policy: { draftId } });
		expect(policy.name).toBe('Ekbacka');
		expect(publications).toMatchObject({ looked: 2, turned: 2, lost: 2, won: 0 });
		expect(new Set(publications.rows.map((row) => row.publicationId))).toEqual(
			new Set([publicationId, other])
		);
		expect(publications.rows[0]).toMatchObject({
			title: 'Skolavslutning',
			from: 'discouraged',
			to: 'forbidden',
			because: { rule: 'ekbacka.website.under-13' }
		});
	});

	it('counts by channel and by unit, an image of two units in each', async () => {
		const { deps, aDraft } = await aPublishingSchool();
		const { publications, people } = await answer(deps, { policy: { draftId: await aDraft([forbidden]) } });
		const turn = { from: 'discouraged', to: 'forbidden' };
		expect(publications.byChannel).toEqual([{ name: 'Webbplatsen', ...turn, count: 2 }]);
		expect(publications.byUnit).toEqual([
			{ name: 'Alskolan', ...turn, count: 1 },
			{ name: 'Björkskolan', ...turn, count: 2 }
		]);
		expect(people.rows.map(({ name, unit, channel }) => [name, unit, channel.name])).toEqual([
			['Elsa', 'Björkskolan', 'Webbplatsen'],
			['Omar', 'Alskolan', 'Webbplatsen']
		]);
		expect(people.peopleTurned).toBe(2);
	});

	it('[WC4] what has no yes already today is counted apart, and turns only where its answer does', async () => {
		const { deps, idOf, aDraft } = await aPublishingSchool();
		await deps.store.transact((db) => updatePersonDetails(db, idOf('Omar'), { birthDate: '2010-01-01' }));
		const { publications } = await answer(deps, { policy: { policyId: 'norberg' } });
		expect(publications).toMatchObject({ turned: 0, noYesBefore: 1 });
		const stricter = await answer(deps, { policy: { draftId: await aDraft([forbidden]) } });
		expect(stricter.publications).toMatchObject({ turned: 2, lost: 1, noYesBefore: 1 });
	});

	it('[WC2] what is on its way down is not counted, what hangs in a closed channel is', async () => {
		const { deps, communicator, idOf, aDraft, channelNamed } = await aPublishingSchool();
		const draftId = await aDraft([forbidden]);
		await deps.store.transact((db) => closeChannel(db, channelNamed('Webbplatsen').id, deps.now()));
		const closed = await answer(deps, { policy: { draftId } });
		expect(closed.publications.looked).toBe(2);
		expect(closed.people.turned).toBe(0);
		const omar = { personId: idOf('Omar'), by: 'anyone', channels: 'all' } as const;
		done(await registerWithdrawal(deps, communicator, omar));
		expect((await answer(deps, { policy: { draftId } })).publications.looked).toBe(1);
	});

	it('[WC2] nor what hangs with a controller that is not asked about', async () => {
		const { deps, aDraft } = await aPublishingSchool();
		const [first] = await controllers(deps.store.read);
		const otherId = deps.newId();
		const by = { actorKind: 'operator', actorId: 'command-line' } as const;
		await transactNoted(deps.store, async (db) => {
			await insertController(
				db,
				{ id: otherId, name: 'Kulturnämnden', createdAt: deps.now() },
				{
					id: deps.newId(),
					controllerId: otherId,
					policyId: 'trosa',
					guardiansRequired: 'one',
					fromOn: '2026-01-01',
					recordedAt: deps.now(),
					...by
				}
			);
			const unit = { id: deps.newId(), name: 'Biblioteket', schoolForm: null, createdAt: deps.now() };
			await insertUnit(db, { ...unit, controllerId: otherId });
		});
		const policy = { draftId: await aDraft([forbidden]) };
		const ofOther = await answer(deps, { policy, controllerIds: [otherId] });
		expect(ofOther.publications.looked).toBe(0);
		expect(ofOther.controllers.map((one) => one.policyName)).toEqual(['Trosa kommun']);
		const ofFirst = await answer(deps, { policy, controllerIds: [first?.id ?? ''] });
		expect(ofFirst.publications.looked).toBe(2);
		// Nobody follows Ekbacka yet: unless somebody is named, everybody would.
		expect((await answer(deps, { policy })).controllers).toHaveLength(2);
	});

	it('[WC3] a person whose yes has been taken back, or is past its last day, has no open consent', async () => {
		const { deps, communicator, idOf, bodyOf, aRecord, deliver } = await aPublishingSchool();
		const body = bodyOf({ by: 'Karin', answers: [{ about: 'Nils', yes: ['website'] }] });
		const [first] = body.answers;
		if (!first?.consent) throw new Error('Nobody has said yes.');
		const ends = { ...first, consent: { ...first.consent, validTo: '2026-11-20' } };
		await deliver([aRecord({ ...body, answers: [ends] })]);
		expect((await answer(deps)).people.peopleLooked).toBe(3);
		deps.setNow('2026-11-21T08:00:00.000Z');
		expect((await answer(deps)).people.peopleLooked).toBe(2);
		const omar = { personId: idOf('Omar'), by: 'anyone', channels: 'all' } as const;
		done(await registerWithdrawal(deps, communicator, omar));
		deps.setNow('2026-11-22T08:00:00.000Z');
		expect((await answer(deps)).people.peopleLooked).toBe(1);
	});

	it('[WC1] asking all guardians instead of one is the policy’s doing too', async () => {
		const { deps, aDraft } = await aPublishingSchool();
		const draftId = await aDraft([{ set: 'guardians', value: 'all' }]);
		const { people, publications } = await answer(deps, { policy: { draftId } });
		expect(publications).toMatchObject({ turned: 2, lost: 2 });
		// Johan has not signed for Elsa; Omar has Samir alone.
		expect(new Set(people.rows.map((row) => row.name))).toEqual(new Set(['Elsa']));
		expect(people.rows[0]).toMatchObject({ to: 'incomplete', because: { rule: 'law.guardian-consent' } });
	});
});

it('[WC1] leaving a policy in which all guardians sign, the board’s own choice holds again', async () => {
	const school = await aPublishingSchool();
	const { deps } = school;
	const changes = [{ set: 'guardians', value: 'all' }] as const;
	deps.setNow('2026-11-21T08:00:00.000Z');
	await anOwnVersion(school, { name: '1', from: '2026-11-21', changes });
	await following(school, 'ekbacka', '2026-11-21', 'one');
	const { publications, people } = await answer(deps, { policy: { policyId: 'norberg' } });
	expect(publications).toMatchObject({ turned: 2, won: 2 });
	expect(people.rows.map(({ name, from, to }) => [name, from, to])).toContainEqual([
		'Elsa',
		'incomplete',
		'discouraged'
	]);
});

describe('who is shown', () => {
	it('[WC5] a manager sees by name the people of the own unit, and all the counts', async () => {
		const { deps, idOf, aDraft } = await aPublishingSchool();
		const policy = { draftId: await aDraft([forbidden]) };
		const manager = aUser('manager', idOf('Björkskolan'));
		const { people, publications } = await answer(deps, { policy }, manager);
		expect(people.turned).toBe(2);
		expect(people.rows.map((row) => row.name)).toEqual(['Elsa']);
		expect(people.hidden).toBe(1);
		expect(publications).toMatchObject({ turned: 2, rows: [], hidden: 2 });
	});

	it('[K2] a blocked child and a refused one change nothing, byte for byte', async () => {
		async function comparedWhere(happens: (school: Awaited<ReturnType<typeof aSchool>>) => Promise<unknown>) {
			const school = await aSchool();
			await school.signed({ by: 'Karin', answers: [{ about: 'Elsa', yes: ['website'] }] });
			await school.signed({ by: 'Samir', answers: [{ about: 'Omar', yes: ['website'] }] });
			await happens(school);
			const { publications, people } = await answer(school.deps);
			return JSON.stringify([publications, people], (key, value: unknown) =>
				key === 'personId' ? '' : value
			);
		}
		const blocked = await comparedWhere((school) => school.block('Elsa'));
		expect(blocked).toContain('Omar');
		expect(blocked).not.toContain('Elsa');
		const no = (by: string) => (school: Awaited<ReturnType<typeof aSchool>>) =>
			school.signed({ by, answers: [{ about: 'Elsa', no: school.everyKind }] });
		expect(await comparedWhere(no('Karin'))).toBe(blocked);
		// Karin's yes still stands, but Johan's no stops it.
		expect(await comparedWhere(no('Johan'))).toBe(blocked);
	});

	it('[WC5] as many rows as were asked for, with the whole number told', async () => {
		const { deps, aDraft } = await aPublishingSchool();
		const { publications } = await answer(deps, { policy: { draftId: await aDraft([forbidden]) }, most: 1 });
		expect(publications).toMatchObject({ turned: 2, hidden: 0 });
		expect(publications.rows).toHaveLength(1);
	});

	it('[A2] somebody who may not read policies is told nothing', async () => {
		const { deps } = await aPublishingSchool();
		expect(refusalOf(await compared(deps, {}, aUser('photographer'))).type).toBe('NotAllowed');
	});

	it('what does not exist is refused: the policy, the draft, the controller', async () => {
		const { deps } = await aPublishingSchool();
		expect(refusalOf(await compared(deps, { policy: { policyId: 'falun' } })).type).toBe('NoSuchPolicy');
		expect(refusalOf(await compared(deps, { policy: { draftId: 'gone' } })).type).toBe('NoSuchPolicy');
		expect(refusalOf(await compared(deps, { controllerIds: ['nobody'] })).type).toBe('NoSuchController');
	});
});

it('[WC6] tells how far it has come, and stops when nobody asks for more', async () => {
	const { deps } = await aPublishingSchool();
	const run = comparePolicies(deps, aUser('communicator'), {
		policy: sollentuna,
		controllerIds: [],
		most: 5
	});
	expect(await run.next()).toEqual({ done: false, value: { done: 0, of: 4 } });
	expect(await run.next()).toEqual({ done: false, value: { done: 2, of: 4 } });
	await run.return({ ok: false, refusal: { type: 'NoSuchPolicy' } });
	expect((await run.next()).done).toBe(true);
});

it('[WC6] runs once at a time for each user: a second one waits until the first is over or given up', async () => {
	const { deps } = await aPublishingSchool();
	const started = () =>
		comparePolicies(deps, aUser('communicator'), { policy: sollentuna, controllerIds: [], most: 5 });
	const [first, second] = [started(), started()];
	await first.next();
	let isSecondUnderWay = false;
	const waiting = second.next().then((step) => {
		isSecondUnderWay = true;
		return step;
	});
	await first.next();
	expect(isSecondUnderWay).toBe(false);
	await first.return({ ok: false, refusal: { type: 'NoSuchPolicy' } });
	expect((await waiting).done).toBe(false);
	await second.return({ ok: false, refusal: { type: 'NoSuchPolicy' } });
});

it('[WC7] a name that begins like a formula is text in the file', () => {
	const names = ['=1+1', '+46', '-1', '@a', '\tb', '\rc', 'Elsa'];
	const [, ...cells] = csvFile([['Vad'], ...names.map((name) => [name])]).split('\r\n');
	expect(cells.slice(0, 4)).toEqual(["'=1+1", "'+46", "'-1", "'@a"]);
	expect(cells[4]).toBe("'\tb");
	expect(csvFile([['\rc']])).toContain(`"'\rc"`);
});
