import { describe, expect, it } from 'vitest';
import { insertController } from '#lib/server/db/organisation.ts';
import { decisionsOfPublication, publicationById } from '#lib/server/db/publishing.ts';
import { closeChannel } from '#lib/server/use-cases/close-channel.ts';
import { checkImage } from '#lib/server/use-cases/check-image.ts';
import { describeImage } from '#lib/server/use-cases/describe-image.ts';
import { openChannel } from '#lib/server/use-cases/open-channel.ts';
import { publishImage } from '#lib/server/use-cases/publish-image.ts';
import { listPublications, readPublication } from '#lib/server/use-cases/read-publications.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { takeInImage } from '#lib/server/use-cases/take-in-image.ts';
import { decide } from '#lib/policy/decide.ts';
import { aDesk, aPhoto, done, refusalOf } from '../support/a-desk.ts';
import { aSchool } from '../support/a-school.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { aUser, testDeps, type TestDeps } from '../support/test-deps.ts';
import { transactNoted } from '../support/transact-noted.ts';

async function aPublisher() {
	const school = await aSchool(testDeps());
	const desk = aDesk(school);
	const publish = (
		imageId: string,
		channel: string,
		change: Partial<Parameters<typeof publishImage>[2]> = {}
	) => publishImage(school.deps, desk.communicator, { ...desk.publication(imageId, channel), ...change });
	return { ...school, ...desk, publish };
}

/** Another board's website, on public interest, where the guideline does not say what holds for children. */
async function aChannelUnderAnotherPolicy(deps: TestDeps): Promise<string> {
	const controllerId = deps.newId();
	await transactNoted(deps.store, (db) =>
		insertController(
			db,
			{ id: controllerId, name: 'Kulturnämnden', createdAt: deps.now() },
			{
				id: deps.newId(),
				controllerId,
				policyId: 'helsingborg',
				guardiansRequired: 'one',
				fromOn: '2026-01-01',
				recordedAt: deps.now(),
				actorKind: 'operator',
				actorId: 'command-line'
			}
		)
	);
	const opened = await openChannel(deps, aUser('administrator'), {
		name: 'Kulturwebben',
		code: 'Ku',
		kind: 'website',
		unitId: null,
		controllerId,
		thirdCountry: false,
		audience: 'all',
		usualBasis: 'public-interest'
	});
	return done(opened).id;
}

describe('publishing an image', () => {
	it('[P1] is refused where somebody in it has a no, though the others have a yes', async () => {
		const { signed, block, anImage, publish, deps, communicator } = await aPublisher();
		await signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
		await block('Nils');
		const image = await anImage({ of: ['Elsa', 'Nils'] });
		expect(refusalOf(await publish(image, 'Webbplatsen'))).toEqual({
			type: 'MayNotPublish',
			verdict: 'forbidden',
			missing: []
		});
		expect(done(await listPublications(deps, communicator)).publications).toEqual([]);
	});

	it('[P1] is refused while something is missing, and says what', async () => {
		const { anImage, publish } = await aPublisher();
		const image = await anImage({ of: ['Elsa'] });
		expect(refusalOf(await publish(image, 'Webbplatsen'))).toEqual({
			type: 'MayNotPublish',
			verdict: 'incomplete',
			missing: ['guardian-consent']
		});
	});

	it('[P1] is refused where a yes to one channel is all there is', async () => {
		const { anImage, publish, signed } = await aPublisher();
		await signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
		const image = await anImage({ of: ['Elsa'] });
		const refusal = refusalOf(await publish(image, 'Facebook'));
		expect(refusal).toMatchObject({ type: 'MayNotPublish', verdict: 'incomplete' });
		done(await publish(image, 'Webbplatsen'));
	});

	it('[P1] a secret image is refused though nobody can be recognised in it', async () => {
		const { anImage, publish, deps, communicator } = await aPublisher();
		const image = await anImage();
		const words = { title: 'T', altText: 'En skolgård.', photographer: 'J', mayUse: true };
		done(
			await describeImage(deps, communicator, {
				imageId: image,
				...words,
				isSecret: true,
				isSensitive: false,
				isNobodyShown: true
			})
		);
		expect(refusalOf(await publish(image, 'Webbplatsen'))).toMatchObject({ verdict: 'forbidden' });
	});

	it('[P1] the yes that is withdrawn before the publication no longer counts', async () => {
		const { deps, communicator, anImage, publish, signed, idOf } = await aPublisher();
		await signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
		const image = await anImage({ of: ['Elsa'] });
		deps.setNow('2026-11-20T09:00:00.000Z');
		const by = { as: 'guardian', guardianId: idOf('Karin') } as const;
		done(await registerWithdrawal(deps, communicator, { personId: idOf('Elsa'), by, channels: 'all' }));
		expect(refusalOf(await publish(image, 'Webbplatsen')).type).toBe('MayNotPublish');
	});

	it('[P1] is refused where a named person has to decide first', async () => {
		const { deps, communicator, anImage, publish } = await aPublisher();
		const channelId = await aChannelUnderAnotherPolicy(deps);
		const image = await anImage({ of: ['Elsa'] });
		expect(refusalOf(await publish(image, 'Facebook', { channelId }))).toEqual({
			type: 'MayNotPublish',
			verdict: 'needs-decision',
			missing: []
		});
		expect(done(await listPublications(deps, communicator)).publications).toEqual([]);
	});

	it('[P2] what is advised against needs a motivation of some length', async () => {
		const { anImage, publish, signed } = await aPublisher();
		await signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
		const image = await anImage({ of: ['Elsa'] });
		for (const motivation of ['', '          ', 'för att d']) {
			expect(refusalOf(await publish(image, 'Webbplatsen', { motivation })).type).toBe('MotivationMissing');
		}
		done(await publish(image, 'Webbplatsen', { motivation: 'för att de' }));
	});

	it('[P3] every duty that is left is named, and the rest are kept as done', async () => {
		const { deps, anImage, publish, signed } = await aPublisher();
		await signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
		const image = await anImage({ of: ['Elsa'] });
		expect(refusalOf(await publish(image, 'Webbplatsen', { dutiesDone: [] }))).toEqual({
			type: 'DutiesMissing',
			duties: ['prefer-non-identifiable', 'special-care-child']
		});
		const half = { dutiesDone: ['special-care-child' as const] };
		expect(refusalOf(await publish(image, 'Webbplatsen', half))).toEqual({
			type: 'DutiesMissing',
			duties: ['prefer-non-identifiable']
		});
		const { id } = done(
			await publish(image, 'Webbplatsen', { dutiesDone: ['special-care-child', 'prefer-non-identifiable'] })
		);
		expect((await publicationById(deps.store.read, id))?.dutiesDone).toEqual([
			'prefer-non-identifiable',
			'record-motivation',
			'special-care-child'
		]);
	});

	it('[P4] keeps for each person what was asked and answered, so that it can be decided again', async () => {
		const { deps, communicator, anImage, publish, signed, idOf } = await aPublisher();
		await signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
		await signed({ answers: [{ about: 'Nils', yes: ['website'] }] });
		const image = await anImage({ of: ['Elsa', 'Nils'] });
		const { id } = done(await publish(image, 'Webbplatsen'));
		const kept = await decisionsOfPublication(deps.store.read, id);
		expect(kept.map((one) => one.personId).sort()).toEqual([idOf('Elsa'), idOf('Nils')].sort());
		for (const { input, decision } of kept) {
			expect(input).toMatchObject({ policy: 'norberg', at: '2026-11-20', image: { id: image } });
			expect(decision.policy.id).toBe('norberg');
			expect(decision.policy.version).not.toBe('');
			expect(decide(input)).toEqual(decision);
		}
		const read = done(await readPublication(deps, communicator, id));
		expect(read.people.map((person) => person.name)).toEqual(['Elsa', 'Nils']);
		expect(read).toMatchObject({ state: 'up', legalBasis: 'consent', ofImage: null });
		expect((await ledgerEntries(deps)).at(-1)).toEqual({ type: 'image-published.v1', subjectId: id });
	});

	it('[P4] keeps the decision also where nobody can be recognised', async () => {
		const { deps, communicator, anImage, publish } = await aPublisher();
		const { id } = done(await publish(await anImage(), 'Webbplatsen'));
		const read = done(await readPublication(deps, communicator, id));
		expect(read.people).toEqual([]);
		expect(read.ofImage?.decision).toMatchObject({ verdict: 'allowed', policy: { id: 'norberg' } });
		expect(read.ofImage?.image.identifiable).toBe(false);
	});

	it('[I7] an image in which nobody is named cannot be published', async () => {
		const { deps, communicator, publish } = await aPublisher();
		const { id } = done(await takeInImage(deps, communicator, aPhoto()));
		expect(refusalOf(await publish(id, 'Webbplatsen')).type).toBe('NotDescribed');
		const words = { title: 'T', altText: 'En skolgård.', photographer: 'J', mayUse: true };
		done(
			await describeImage(deps, communicator, {
				imageId: id,
				...words,
				isSecret: false,
				isSensitive: false,
				isNobodyShown: false
			})
		);
		expect(refusalOf(await publish(id, 'Webbplatsen')).type).toBe('NobodyNamed');
	});

	it('[I7] it is not yet, also where the policy would allow a stranger', async () => {
		const { deps, communicator } = await aPublisher();
		const channelId = await aChannelUnderAnotherPolicy(deps);
		const { id } = done(await takeInImage(deps, communicator, aPhoto()));
		const { channels } = done(await checkImage(deps, communicator, id));
		expect(channels.find(({ channel }) => channel.id === channelId)?.verdict).toBe('incomplete');
	});

	it('[P5] an image with no description for those who do not see it is not published', async () => {
		const { anImage, publish } = await aPublisher();
		expect(refusalOf(await publish(await anImage({ altText: '  ' }), 'Webbplatsen')).type).toBe('NoAltText');
	});

	it('[P6] the day is today or earlier, in Sweden', async () => {
		const { deps, anImage, publish } = await aPublisher();
		const image = await anImage();
		deps.setNow('2026-11-20T23:30:00.000Z');
		expect(refusalOf(await publish(image, 'Webbplatsen', { publishedOn: '2026-11-22' })).type).toBe(
			'FutureDay'
		);
		done(await publish(image, 'Webbplatsen', { publishedOn: '2026-11-21' }));
	});

	it('[P6] an address leads to the web, or is not given', async () => {
		const { anImage, publish } = await aPublisher();
		const image = await anImage();
		expect(refusalOf(await publish(image, 'Tryck', { url: 'javascript:alert(1)' })).type).toBe(
			'NoWebAddress'
		);
		done(await publish(image, 'Tryck', { url: null }));
	});

	it('[P7] a day long before the policy began is decided as of today', async () => {
		const { anImage, publish, signed } = await aPublisher();
		await signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
		const image = await anImage({ of: ['Elsa'] });
		done(await publish(image, 'Webbplatsen', { publishedOn: '2019-06-11' }));
		expect(refusalOf(await publish(image, 'Facebook', { publishedOn: '2019-06-11' })).type).toBe(
			'MayNotPublish'
		);
	});

	it('[CH1] a closed channel takes nothing new', async () => {
		const { deps, anImage, publish, communicator, channelNamed } = await aPublisher();
		const image = await anImage();
		done(await closeChannel(deps, aUser('administrator'), channelNamed('Webbplatsen').id));
		expect(refusalOf(await publish(image, 'Webbplatsen')).type).toBe('NoSuchChannel');
		const { channels } = done(await checkImage(deps, communicator, image));
		expect(channels.map(({ channel }) => channel.name)).not.toContain('Webbplatsen');
	});
});
