import { describe, expect, it } from 'vitest';
import type { Afterwards, Ending } from '#lib/policy/profile.ts';
import type { ChangedValue } from '#lib/policy/policy-change.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { takedowns } from '#lib/server/db/publishing.ts';
import { listEnded } from '#lib/server/use-cases/list-ended.ts';
import { readTakedown } from '#lib/server/use-cases/read-takedowns.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { sweepEndings } from '#lib/server/use-cases/sweep-endings.ts';
import { aDesk, done, refusalOf } from '../support/a-desk.ts';
import { aSchool, type Signing } from '../support/a-school.ts';
import { anOwnVersion, following } from '../support/an-own-policy.ts';
import { anOperator, aUser } from '../support/test-deps.ts';

const whenEnds = (ending: Ending, then: Afterwards): ChangedValue => ({ set: 'afterwards', ending, then });

/** A school that follows its own policy; Elsa (born 2016-03-03) is published on the website with Karin's yes. */
async function aHangingImage(options: { changes?: readonly ChangedValue[]; validTo?: string | null } = {}) {
	const school = await aSchool();
	const desk = aDesk(school);
	const { deps, bodyOf, aRecord, deliver } = school;
	const versionId = await anOwnVersion(school, {
		name: '1',
		from: '2026-01-01',
		changes: options.changes ?? []
	});
	deps.setNow('2026-11-20T08:01:00.000Z');
	const choiceId = await following(school, 'ekbacka', '2026-11-20');
	/** A signing whose yeses have a last day. */
	async function signedUntil(validTo: string | null, signing: Signing = {}): Promise<string> {
		const body = bodyOf(signing);
		const answers = body.answers.map((answer) => ({
			...answer,
			consent: answer.consent && { ...answer.consent, validTo }
		}));
		await deliver([aRecord({ ...body, answers })]);
		return answers[0]?.consent?.id ?? '';
	}
	const consentId = await signedUntil(options.validTo ?? null);
	const publicationId = await desk.published(await desk.anImage({ of: ['Elsa'] }), 'Webbplatsen');
	const sweepAt = async (instant: string) => {
		deps.setNow(instant);
		return done(await sweepEndings(deps, anOperator));
	};
	const tasks = () => takedowns(deps.store.read);
	const listed = async () => done(await listEnded(deps, desk.communicator)).endings;
	return {
		school,
		...school,
		...desk,
		versionId,
		choiceId,
		consentId,
		publicationId,
		signedUntil,
		sweepAt,
		tasks,
		listed
	};
}

const lastDay = '2026-12-31';
/** Noon in Sweden. */
const noon = (day: string) => `${day}T11:00:00.000Z`;

describe('a consent with a last day', () => {
	it('[AF2] carries what hangs on its last day, and no longer the day after', async () => {
		const { sweepAt, tasks, consentId, publicationId } = await aHangingImage({
			validTo: lastDay,
			changes: [whenEnds('consent-ended', 'take-down')]
		});
		expect((await sweepAt(noon(lastDay))).takedowns).toBe(0);
		// One minute before midnight in Sweden, and one after.
		expect((await sweepAt('2026-12-31T22:59:00.000Z')).takedowns).toBe(0);
		expect((await sweepAt('2026-12-31T23:01:00.000Z')).takedowns).toBe(1);
		expect(await tasks()).toMatchObject([{ cause: 'consent-ended', causeId: consentId, publicationId }]);
	});

	it('[AF4] opens one task that says why, and whoever published answers for it', async () => {
		const { deps, communicator, sweepAt, tasks } = await aHangingImage({
			validTo: lastDay,
			changes: [whenEnds('consent-ended', 'take-down')]
		});
		await sweepAt(noon('2027-01-01'));
		const [task] = await tasks();
		const read = done(await readTakedown(deps, communicator, task?.id ?? ''));
		expect(read.causes).toEqual([{ what: 'consent-ended', personName: 'Elsa' }]);
		expect(read.dueOn).toBe('2027-01-04');
	});

	it('[AF6] swept again opens nothing more', async () => {
		const { sweepAt, tasks } = await aHangingImage({
			validTo: lastDay,
			changes: [whenEnds('consent-ended', 'take-down')]
		});
		await sweepAt(noon('2027-01-01'));
		expect((await sweepAt(noon('2027-01-01'))).takedowns).toBe(0);
		expect((await sweepAt(noon('2027-01-02'))).takedowns).toBe(0);
		expect(await tasks()).toHaveLength(1);
	});

	it('[AF4] is left where a policy that came during the sweep lets the image hang', async () => {
		const { school, deps, tasks } = await aHangingImage({
			validTo: lastDay,
			changes: [whenEnds('consent-ended', 'take-down')]
		});
		deps.setNow(noon('2027-01-01'));
		let hasCome = false;
		const snapshot: typeof deps.store.snapshot = async (read) => {
			const found = await deps.store.snapshot(read);
			if (!hasCome) await anOwnVersion(school, { name: '2', from: '2027-01-01', changes: [] });
			hasCome = true;
			return found;
		};
		const swept = await sweepEndings({ ...deps, store: { ...deps.store, snapshot } }, anOperator);
		expect(done(swept).takedowns).toBe(0);
		expect(await tasks()).toEqual([]);
	});

	it('[AF3] is not missed while another consent covers the image', async () => {
		const { sweepAt, tasks, signedUntil, listed } = await aHangingImage({
			validTo: lastDay,
			changes: [whenEnds('consent-ended', 'take-down')]
		});
		await signedUntil(null, { by: 'Johan' });
		expect(await sweepAt(noon('2027-01-01'))).toMatchObject({ takedowns: 0, ended: 0 });
		expect(await tasks()).toEqual([]);
		expect(await listed()).toEqual([]);
	});

	it('[bildlov.consent-ended] [AF5] is listed where nothing else has been decided, and the image hangs on', async () => {
		const { sweepAt, tasks, listed, publicationId, signedUntil } = await aHangingImage({ validTo: lastDay });
		expect(await sweepAt(noon('2027-01-01'))).toMatchObject({ takedowns: 0, ended: 1 });
		expect(await tasks()).toEqual([]);
		expect(await listed()).toMatchObject([
			{
				publication: { id: publicationId },
				person: { name: 'Elsa', unit: 'Björkskolan' },
				ending: 'consent-ended',
				on: lastDay,
				then: 'list'
			}
		]);
		// A new yes takes it off the list at once, without a new sweep.
		await signedUntil(null);
		expect(await listed()).toEqual([]);
	});

	it('[AF5] may stay where the policy says so: no task, no list', async () => {
		const { sweepAt, tasks, listed } = await aHangingImage({
			validTo: lastDay,
			changes: [whenEnds('consent-ended', 'stays')]
		});
		expect((await sweepAt(noon('2027-01-01'))).takedowns).toBe(0);
		expect(await tasks()).toEqual([]);
		expect(await listed()).toEqual([]);
	});

	it('[AF1] that was withdrawn before it ended is the withdrawal’s task, not one of time', async () => {
		const { deps, communicator, idOf, sweepAt, tasks } = await aHangingImage({
			validTo: lastDay,
			changes: [whenEnds('consent-ended', 'take-down')]
		});
		const elsa = { personId: idOf('Elsa'), by: 'anyone', channels: 'all' } as const;
		done(await registerWithdrawal(deps, communicator, elsa));
		expect((await sweepAt(noon('2027-01-01'))).takedowns).toBe(0);
		expect(await tasks()).toMatchObject([{ cause: 'withdrawal' }]);
	});
});

describe('an age limit', () => {
	it('[AF2] is passed on the birthday itself: from then on a guardian’s yes is not the person’s own', async () => {
		const { sweepAt, tasks, consentId } = await aHangingImage({
			changes: [whenEnds('age-limit-passed', 'take-down')]
		});
		expect((await sweepAt(noon('2029-03-02'))).takedowns).toBe(0);
		expect((await sweepAt(noon('2029-03-03'))).takedowns).toBe(1);
		expect(await tasks()).toMatchObject([{ cause: 'age-limit-passed', causeId: consentId }]);
	});

	it('[bildlov.age-limit-passed] asks again where nothing else has been decided', async () => {
		const { sweepAt, tasks, listed, signedUntil } = await aHangingImage();
		await sweepAt(noon('2029-03-03'));
		expect(await tasks()).toEqual([]);
		expect(await listed()).toMatchObject([
			{ ending: 'age-limit-passed', on: '2029-03-03', then: 'ask-again' }
		]);
		await signedUntil(null, { by: 'self' });
		expect(await listed()).toEqual([]);
	});

	it('[AF1] that the answer does not hang on ends nothing', async () => {
		const site: readonly ChannelKind[] = ['website'];
		const { sweepAt, listed } = await aHangingImage({
			changes: [
				whenEnds('age-limit-passed', 'take-down'),
				...site.flatMap((kind) =>
					(['under-13', '13-to-upper-secondary'] as const).map((of): ChangedValue => ({
						set: 'people',
						kind,
						of,
						asks: 'guardian',
						thisImage: false,
						written: false,
						registration: false,
						discouraged: false
					}))
				)
			]
		});
		expect(await sweepAt(noon('2029-03-03'))).toMatchObject({ takedowns: 0, ended: 0 });
		expect(await listed()).toEqual([]);
	});
});

describe('a policy that changes', () => {
	const noMore: ChangedValue = {
		set: 'people',
		kind: 'website',
		of: 'under-13',
		asks: 'forbid',
		thisImage: false,
		written: false,
		registration: false,
		discouraged: false
	};

	it('[AF4] takes down from the day on which it answers, where the policy of that day says so', async () => {
		const { school, sweepAt, tasks } = await aHangingImage();
		const secondId = await anOwnVersion(school, {
			name: '2',
			from: '2027-01-01',
			changes: [noMore, whenEnds('policy-changed', 'take-down')]
		});
		expect((await sweepAt(noon('2026-12-31'))).takedowns).toBe(0);
		expect((await sweepAt(noon('2027-01-01'))).takedowns).toBe(1);
		expect(await tasks()).toMatchObject([{ cause: 'policy-changed', causeId: secondId }]);
	});

	it('[bildlov.policy-changed] is listed where nothing else has been decided', async () => {
		const { school, sweepAt, tasks, listed } = await aHangingImage();
		await anOwnVersion(school, { name: '2', from: '2027-01-01', changes: [noMore] });
		await sweepAt(noon('2027-01-01'));
		expect(await tasks()).toEqual([]);
		expect(await listed()).toMatchObject([{ ending: 'policy-changed', on: '2027-01-01', then: 'list' }]);
	});

	it('[AF1] in a point that the answer does not hang on ends nothing', async () => {
		const { school, sweepAt, listed } = await aHangingImage();
		await anOwnVersion(school, {
			name: '2',
			from: '2027-01-01',
			changes: [{ set: 'decides', role: 'registrar' }]
		});
		expect(await sweepAt(noon('2027-01-01'))).toMatchObject({ ended: 0 });
		expect(await listed()).toEqual([]);
	});

	it('[AF1] is not blamed for a consent that ran out', async () => {
		const { school, sweepAt, listed } = await aHangingImage({ validTo: lastDay });
		await anOwnVersion(school, {
			name: '2',
			from: '2027-01-01',
			changes: [{ set: 'decides', role: 'registrar' }]
		});
		await sweepAt(noon('2027-01-01'));
		expect((await listed()).map((one) => one.ending)).toEqual(['consent-ended']);
	});

	it('[AF3] is alone to blame where the consent that ran out was given again', async () => {
		const takesDown = whenEnds('consent-ended', 'take-down');
		const { school, signedUntil, sweepAt, tasks, listed } = await aHangingImage({
			validTo: lastDay,
			changes: [takesDown]
		});
		await signedUntil(null);
		await anOwnVersion(school, { name: '2', from: '2027-01-02', changes: [noMore, takesDown] });
		expect(await sweepAt(noon('2027-01-02'))).toMatchObject({ takedowns: 0, ended: 1 });
		expect(await tasks()).toEqual([]);
		expect((await listed()).map((one) => one.ending)).toEqual(['policy-changed']);
	});

	it('[AF1] what was decided on a later day than today’s has not ended: the clock has been set back', async () => {
		const { school, deps, anImage, published, signedUntil, sweepAt, listed } = await aHangingImage({
			changes: [{ ...noMore, kind: 'print' }, whenEnds('policy-changed', 'take-down')]
		});
		await signedUntil(null, { answers: [{ about: 'Elsa', yes: ['print'] }] });
		await anOwnVersion(school, { name: '2', from: '2027-01-01', changes: [] });
		deps.setNow(noon('2027-01-01'));
		await published(await anImage({ of: ['Elsa'], photo: 'landscape_3' }), 'Tryck');
		expect(await sweepAt(noon('2026-12-31'))).toMatchObject({ takedowns: 0 });
		expect(await listed()).toEqual([]);
	});

	it('[AF4] also when the controller chooses to ask all guardians, with the choice as its cause', async () => {
		const { school, sweepAt, tasks } = await aHangingImage({
			changes: [whenEnds('policy-changed', 'take-down')]
		});
		const choiceId = await following(school, 'ekbacka', '2027-01-01', 'all');
		expect((await sweepAt(noon('2027-01-01'))).takedowns).toBe(1);
		expect(await tasks()).toMatchObject([{ cause: 'policy-changed', causeId: choiceId }]);
	});
});

it('[A2] a user does not sweep, and somebody without publications or renewals reads no list', async () => {
	const { deps } = await aHangingImage();
	expect(refusalOf(await sweepEndings(deps, aUser('administrator'))).type).toBe('NotAllowed');
	expect(refusalOf(await listEnded(deps, aUser('photographer'))).type).toBe('NotAllowed');
});

it('shows somebody who renews consents the people of their own units', async () => {
	const { deps, sweepAt, idOf } = await aHangingImage({ validTo: lastDay });
	await sweepAt(noon('2027-01-01'));
	const rows = async (unit: string) =>
		done(await listEnded(deps, aUser('manager', idOf(unit)))).endings.map((one) => one.person.name);
	expect(await rows('Björkskolan')).toEqual(['Elsa']);
	expect(await rows('Alskolan')).toEqual([]);
});
