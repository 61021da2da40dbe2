import { describe, expect, it } from 'vitest';
import { decide } from '#lib/policy/decide.ts';
import { ownPolicy } from '#lib/policy/own-policy.ts';
import { parseDecisionInput } from '#lib/policy/parse-input.ts';
import type { PolicyChange } from '#lib/policy/policy-change.ts';
import { proposedSentence } from '#lib/text/policy-sentences.ts';
import { norberg } from '#lib/policy/profiles/norberg.ts';
import { controllers } from '#lib/server/db/organisation.ts';
import { publishedProfile } from '#lib/server/db/policies.ts';
import { policyDraftById } from '#lib/server/db/policy-drafts.ts';
import { decidingChannels } from '#lib/server/deciding-channels.ts';
import { policiesInForce } from '#lib/server/policies-in-force.ts';
import { changePolicyDraft } from '#lib/server/use-cases/change-policy-draft.ts';
import { choosePolicy } from '#lib/server/use-cases/choose-policy.ts';
import { discardPolicyDraft } from '#lib/server/use-cases/discard-policy-draft.ts';
import { publishPolicy, type PolicyPublishing } from '#lib/server/use-cases/publish-policy.ts';
import { readPolicies } from '#lib/server/use-cases/read-policies.ts';
import { readPublishedPolicy } from '#lib/server/use-cases/read-published-policy.ts';
import { startPolicy } from '#lib/server/use-cases/start-policy.ts';
import { done, refusalOf } from '../support/a-desk.ts';
import { aSchool } from '../support/a-school.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { aChange, peopleChange } from '../support/some-changes.ts';
import { aUser } from '../support/test-deps.ts';

const administrator = aUser('administrator');
const communicator = aUser('communicator');
const [today, tomorrow] = ['2026-11-20', '2026-11-21'];

const fifteen = aChange({ set: 'own-consent-age', years: 15 });
const allGuardians = aChange({ set: 'guardians', value: 'all' });
const notOnWebsite = peopleChange({ kind: 'website', of: 'under-13', asks: 'forbid' });

/** Ekbacka, whose one board follows Norberg's guideline, and somebody who writes another. */
async function aMunicipality() {
	const school = await aSchool();
	const { deps } = school;
	const [board] = await controllers(deps.store.read);
	if (!board) throw new Error('There is no board.');
	const draftOf = async (id: string) => {
		const draft = await policyDraftById(deps.store.read, id);
		if (!draft) throw new Error('The draft is gone.');
		return draft;
	};
	const set = async (draftId: string, ...changes: readonly PolicyChange[]) => {
		for (const change of changes) {
			const { revision } = await draftOf(draftId);
			done(await changePolicyDraft(deps, communicator, { draftId, revision, does: { set: change } }));
		}
	};
	const started = async (name = 'Ekbackas bildriktlinje', guideline = 'norberg') =>
		done(await startPolicy(deps, communicator, { name, from: { guideline } })).id;
	const publish = async (draftId: string, more: Partial<PolicyPublishing> = {}) => {
		const { revision } = await draftOf(draftId);
		const plain = { draftId, revision, fromOn: today, controllerIds: [board.id] };
		return publishPolicy(deps, administrator, { ...plain, ...more });
	};
	const published = async (changes: readonly PolicyChange[], more: Partial<PolicyPublishing> = {}) => {
		const draftId = await started();
		await set(draftId, ...changes);
		return done(await publish(draftId, more));
	};
	const list = async () => done(await readPolicies(deps, communicator));
	const inForce = async (day: string) => {
		const policy = (await policiesInForce(deps.store.read, day)).get(board.id);
		if (!policy) throw new Error('The board has no policy.');
		return policy;
	};
	return { ...school, board, draftOf, set, started, publish, published, list, inForce };
}

describe('a draft', () => {
	it('[PO1][PO14] starts from one of the five, with a name and an id of its own', async () => {
		const { started, draftOf } = await aMunicipality();
		expect(await draftOf(await started('Ekbackas  bildriktlinje '))).toMatchObject({
			name: 'Ekbackas bildriktlinje',
			policyId: 'ekbackas-bildriktlinje',
			basePolicyId: 'norberg',
			baseVersion: '1',
			changes: []
		});
		expect((await draftOf(await started('Norberg'))).policyId).toBe('norberg-2');
	});

	it.each([
		['NameMissing', { name: ' ', from: { guideline: 'norberg' } }],
		['NameTaken', { name: 'norbergs KOMMUN', from: { guideline: 'norberg' } }],
		['NameTaken', { name: 'ekby', from: { guideline: 'trosa' } }],
		['NoSuchPolicy', { name: 'Ekhult', from: { guideline: 'ekby' } }],
		['NoSuchPolicy', { name: 'Ekhult', from: { version: 'nowhere' } }],
		['NoSuchPolicy', { nextOf: 'ekby' }]
	])('[PO14] is refused: %s, %j', async (type, start) => {
		const { deps, started } = await aMunicipality();
		await started('Ekby');
		expect(refusalOf(await startPolicy(deps, communicator, start)).type).toBe(type);
	});

	it('[PO9] two tabs: the later one is told, what it would overwrite is shown, and saving again works', async () => {
		const { deps, started, draftOf } = await aMunicipality();
		const draftId = await started();
		const { revision } = await draftOf(draftId);
		const fourteen = aChange({ set: 'own-consent-age', years: 14 });
		done(await changePolicyDraft(deps, communicator, { draftId, revision, does: { set: fifteen } }));
		const second = { draftId, revision, does: { set: fourteen } };
		const refusal = refusalOf(await changePolicyDraft(deps, administrator, second));
		expect(refusal).toEqual({ type: 'DraftChangedElsewhere', revision: revision + 1, theirs: fifteen });
		expect((await draftOf(draftId)).changes).toEqual([fifteen]);
		done(await changePolicyDraft(deps, administrator, { ...second, revision: revision + 1 }));
		expect((await draftOf(draftId)).changes).toEqual([fourteen]);
	});

	it('[PO9] a change is taken away, and so is the draft, only as it was shown', async () => {
		const { deps, started, set, draftOf } = await aMunicipality();
		const draftId = await started();
		await set(draftId, fifteen, allGuardians);
		const { revision } = await draftOf(draftId);
		done(
			await changePolicyDraft(deps, communicator, { draftId, revision, does: { remove: 'own-consent-age' } })
		);
		expect((await draftOf(draftId)).changes).toEqual([allGuardians]);
		expect(refusalOf(await discardPolicyDraft(deps, communicator, { draftId, revision })).type).toBe(
			'DraftChangedElsewhere'
		);
		done(await discardPolicyDraft(deps, communicator, { draftId, revision: revision + 1 }));
		expect(await policyDraftById(deps.store.read, draftId)).toBeNull();
		expect(refusalOf(await discardPolicyDraft(deps, communicator, { draftId, revision })).type).toBe(
			'NoSuchDraft'
		);
	});

	it('[PO5] another age of consent renames the ages in sentences that were proposed, and in no others', async () => {
		const { started, set, draftOf } = await aMunicipality();
		const draftId = await started();
		const rule = peopleChange({ kind: 'print', of: 'under-13', asks: 'guardian' });
		const own = peopleChange({ kind: 'press', of: 'under-13', asks: 'guardian' });
		await set(draftId, { ...rule, text: proposedSentence(rule, 13) }, own, fifteen);
		const texts = (await draftOf(draftId)).changes.map((change) => change.text);
		expect(texts).toEqual([proposedSentence(rule, 15), own.text, fifteen.text]);
		expect(texts[0]?.sv).toContain('barn under 15 år');
	});

	it('[PO2] a change without its citation, or read on a day to come, is named field by field', async () => {
		const { deps, started, draftOf } = await aMunicipality();
		const draftId = await started();
		const { revision } = await draftOf(draftId);
		const saved = (change: unknown) =>
			changePolicyDraft(deps, communicator, { draftId, revision, does: { set: change } });
		expect(
			refusalOf(await saved({ ...fifteen, citation: { ...fifteen.citation, quote: '' } }))
		).toMatchObject({
			faults: [{ path: 'citation.quote', code: 'missing' }]
		});
		expect(refusalOf(await saved({ ...fifteen, readOn: tomorrow }))).toMatchObject({
			faults: [{ path: 'readOn', code: 'wrong' }]
		});
		done(await saved({ ...fifteen, readOn: today }));
	});

	it.each(['photographer', 'staff', 'manager', 'registrar', 'data-protection-officer'] as const)(
		'[PO12] a %s neither drafts nor publishes',
		async (role) => {
			const { deps, started, set, draftOf, board } = await aMunicipality();
			const draftId = await started();
			await set(draftId, fifteen);
			const { revision } = await draftOf(draftId);
			const actor = aUser(role);
			const publishing = { draftId, revision, fromOn: today, controllerIds: [] };
			const choice = { controllerId: board.id, policyId: 'trosa', fromOn: today, guardiansRequired: null };
			const start = { name: 'Min', from: { guideline: 'trosa' } };
			for (const refused of [
				await startPolicy(deps, actor, start),
				await changePolicyDraft(deps, actor, { draftId, revision, does: { set: fifteen } }),
				await discardPolicyDraft(deps, actor, { draftId, revision }),
				await publishPolicy(deps, actor, publishing),
				await choosePolicy(deps, actor, choice)
			]) {
				expect(refused).toMatchObject({ ok: false, refusal: { type: 'NotAllowed' } });
			}
		}
	);
});

describe('publishing', () => {
	it('[PO12] an administrator does, the draft is gone, and the ledger says so', async () => {
		const { deps, published, list, board } = await aMunicipality();
		const { id, version } = await published([fifteen]);
		expect(version).toBe('1');
		expect(await list()).toMatchObject({
			drafts: [],
			own: [
				{
					name: 'Ekbackas bildriktlinje',
					versions: [{ id, version: '1', state: 'now' }],
					followedBy: ['Barnnämnden']
				}
			],
			controllers: [{ follows: { policyId: 'ekbackas-bildriktlinje', version: '1', fromOn: today } }]
		});
		expect((await ledgerEntries(deps)).slice(-2)).toEqual([
			{ type: 'policy-published.v1', subjectId: id },
			{ type: 'policy-chosen.v1', subjectId: board.id }
		]);
		expect((await decidingChannels(deps.store.read, today))[0]).toMatchObject({
			policyId: 'ekbackas-bildriktlinje',
			policyVersion: '1'
		});
	});

	it.each<[string, Partial<PolicyPublishing>, readonly PolicyChange[]]>([
		['DraftEmpty', {}, []],
		['DayGone', { fromOn: '2026-11-19' }, [fifteen]],
		['DayMissing', { fromOn: '2026-02-30' }, [fifteen]],
		['DayTooFar', { fromOn: '2031-11-21' }, [fifteen]],
		['NoSuchController', { controllerIds: ['nowhere'] }, [fifteen]],
		['DraftChangedElsewhere', { revision: 1 }, [fifteen]],
		['NoSuchDraft', { draftId: 'nowhere' }, [fifteen]]
	])('[PO12] is refused: %s', async (type, but, changes) => {
		const { started, set, publish, list } = await aMunicipality();
		const draftId = await started();
		await set(draftId, ...changes);
		expect(refusalOf(await publish(draftId, but)).type).toBe(type);
		expect(await list()).toMatchObject({ own: [], drafts: [{ id: draftId }] });
	});

	it('[PO12] five years ahead is the latest day', async () => {
		const { published, list } = await aMunicipality();
		await published([fifteen], { fromOn: '2031-11-20' });
		expect((await list()).own).toHaveLength(1);
	});

	it('[PO11] of two versions from the same day the later one holds, also when the clock was set back between them', async () => {
		const { deps, published, set, publish, inForce } = await aMunicipality();
		await published([fifteen]);
		deps.setNow('2026-11-20T07:00:00.000Z');
		const next = done(await startPolicy(deps, communicator, { nextOf: 'ekbackas-bildriktlinje' })).id;
		await set(next, notOnWebsite);
		done(await publish(next));
		expect((await inForce(today)).profile.version).toBe('2');
	});

	it('[PO11] a version from tomorrow changes none of today’s answers, and tomorrow’s', async () => {
		const { published, inForce, list } = await aMunicipality();
		await published([allGuardians, notOnWebsite], { fromOn: tomorrow });
		expect((await inForce(today)).profile).toBe(norberg);
		expect(await inForce(today)).toMatchObject({ guardiansRequired: 'one', own: [] });
		expect(await inForce(tomorrow)).toMatchObject({
			guardiansRequired: 'all',
			profile: { id: 'ekbackas-bildriktlinje', version: '1' }
		});
		expect((await list()).controllers[0]).toMatchObject({
			follows: { policyId: 'norberg', version: null },
			next: [{ policyId: 'ekbackas-bildriktlinje', version: '1', fromOn: tomorrow }]
		});
	});

	it('[PO11] whoever follows the policy goes on with its next version on its day', async () => {
		const { deps, published, set, publish, inForce, list } = await aMunicipality();
		const first = await published([fifteen, allGuardians]);
		const next = done(await startPolicy(deps, communicator, { nextOf: 'ekbackas-bildriktlinje' })).id;
		expect(refusalOf(await startPolicy(deps, communicator, { nextOf: 'ekbackas-bildriktlinje' }))).toEqual({
			type: 'DraftExists',
			draftId: next
		});
		await set(next, aChange({ set: 'own-consent-age', years: 16 }));
		const second = done(await publish(next, { fromOn: tomorrow, controllerIds: [] }));
		expect(second.version).toBe('2');
		expect((await inForce(today)).profile.ages.ownConsent[0]?.value).toBe(15);
		const { profile } = await inForce(tomorrow);
		expect(profile.ages.ownConsent[0]?.value).toBe(16);
		const from = (rule: string) =>
			profile.rules.find((one) => one.id === `ekbackas-bildriktlinje.${rule}`)?.from;
		expect([from('own-consent-age'), from('guardians')]).toEqual([tomorrow, today]);
		expect((await list()).own[0]?.versions).toMatchObject([
			{ id: second.id, state: 'ahead', untilOn: null },
			{ id: first.id, state: 'now', untilOn: today }
		]);
	});

	it('[PO12] no version begins before the one before it', async () => {
		const { deps, published, set, publish } = await aMunicipality();
		await published([fifteen], { fromOn: '2026-12-01' });
		const next = done(await startPolicy(deps, communicator, { nextOf: 'ekbackas-bildriktlinje' })).id;
		await set(next, allGuardians);
		expect(refusalOf(await publish(next, { fromOn: '2026-11-30', controllerIds: [] }))).toEqual({
			type: 'BeforeLatestVersion',
			fromOn: '2026-12-01',
			version: '1'
		});
		done(await publish(next, { fromOn: '2026-12-01', controllerIds: [] }));
	});

	it('[PO10] an old answer is the same again with the version that it names', async () => {
		const { deps, published, set, publish } = await aMunicipality();
		const first = await published([fifteen]);
		const profile = await publishedProfile(deps.store.read, first.id);
		const asked = parseDecisionInput(
			{
				policy: profile.id,
				at: today,
				subject: { role: 'private', birthDate: '2012-05-05' },
				image: { identifiable: true },
				channel: { kind: 'print' },
				consents: [{ signers: [{ as: 'guardian' }], channels: ['print'], images: 'general' }]
			},
			[profile]
		);
		const input = done(asked);
		const then = decide(input, [profile]);
		expect(then).toMatchObject({ verdict: 'discouraged', policy: { version: '1' } });
		const next = done(await startPolicy(deps, communicator, { nextOf: profile.id })).id;
		await set(next, peopleChange({ kind: 'print', of: 'under-13', asks: 'forbid' }));
		const second = done(await publish(next, { controllerIds: [] }));
		const [kept, now] = [
			done(await readPublishedPolicy(deps, communicator, first.id)).policy.profile,
			await publishedProfile(deps.store.read, second.id)
		];
		expect(decide(input, [kept])).toEqual(then);
		expect(decide(input, [now]).verdict).toBe('forbidden');
		const again = { id: profile.id, version: '1', name: profile.name, from: today, changes: [fifteen] };
		expect(JSON.parse(JSON.stringify(ownPolicy(norberg, again)))).toEqual(kept);
	});

	it('[PO10] the database itself refuses to change a published version', async () => {
		const { deps, published } = await aMunicipality();
		const { id } = await published([fifteen]);
		await expect(
			deps.store.transact((db) => db.q.update(db.t.publishedPolicies).set({ name: 'Annat' }))
		).rejects.toThrow();
		expect(done(await readPublishedPolicy(deps, communicator, id)).policy.name).toBe(
			'Ekbackas bildriktlinje'
		);
	});
});

describe('choosing what a board follows', () => {
	it('[PO13] one of the five, from today or later', async () => {
		const { deps, board, inForce } = await aMunicipality();
		const choice = {
			controllerId: board.id,
			policyId: 'trosa',
			fromOn: tomorrow,
			guardiansRequired: 'all' as const
		};
		done(await choosePolicy(deps, administrator, choice));
		expect((await inForce(today)).profile.id).toBe('norberg');
		expect(await inForce(tomorrow)).toMatchObject({ profile: { id: 'trosa' }, guardiansRequired: 'all' });
		expect((await ledgerEntries(deps)).at(-1)).toEqual({ type: 'policy-chosen.v1', subjectId: board.id });
	});

	it.each([
		['DayGone', { fromOn: '2026-11-19' }],
		['DayMissing', { fromOn: '' }],
		['NoSuchController', { controllerId: 'nowhere' }],
		['NoSuchPolicy', { policyId: 'nowhere' }],
		['FollowsAlready', { policyId: 'norberg' }]
	])('[PO13] is refused: %s', async (type, but) => {
		const { deps, board } = await aMunicipality();
		const choice = {
			controllerId: board.id,
			policyId: 'trosa',
			fromOn: today,
			guardiansRequired: null,
			...but
		};
		expect(refusalOf(await choosePolicy(deps, administrator, choice)).type).toBe(type);
	});

	it('[PO13] an own policy not before its first day, for its first version would answer already', async () => {
		const { deps, board, published, inForce } = await aMunicipality();
		await published([fifteen], { fromOn: tomorrow, controllerIds: [] });
		const choice = {
			controllerId: board.id,
			policyId: 'ekbackas-bildriktlinje',
			fromOn: today,
			guardiansRequired: null
		};
		expect(refusalOf(await choosePolicy(deps, administrator, choice))).toEqual({
			type: 'NotYetInForce',
			fromOn: tomorrow
		});
		done(await choosePolicy(deps, administrator, { ...choice, fromOn: tomorrow }));
		expect((await inForce(tomorrow)).profile.id).toBe('ekbackas-bildriktlinje');
	});
});
