import { describe, expect, it } from 'vitest';
import { guidelines } from '#lib/policy/policies.ts';
import { replayed } from '#lib/policy/replay.ts';
import { policiesInForce } from '#lib/server/policies-in-force.ts';
import { fillWithDemoData } from '#lib/server/use-cases/fill-with-demo-data.ts';
import { listPublications, readPublication } from '#lib/server/use-cases/read-publications.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { publishImage } from '#lib/server/use-cases/publish-image.ts';
import { ruleOnQuestion } from '#lib/server/use-cases/rule-on-question.ts';
import { setUpMunicipality } from '#lib/server/use-cases/set-up-municipality.ts';
import { aDesk, done } from '../support/a-desk.ts';
import { aSchool } from '../support/a-school.ts';
import { anotherBoard, anOwnPolicy, decided } from '../support/another-board.ts';
import { anOperator, aUser, testDeps } from '../support/test-deps.ts';

async function aPublisher() {
	const school = await aSchool(testDeps());
	const desk = aDesk(school);
	const read = async (id: string, by = desk.communicator) => done(await readPublication(school.deps, by, id));
	const readOf = async (id: string, name: string, by = desk.communicator) => {
		const person = (await read(id, by)).people.find((one) => one.name === name);
		if (!person) throw new Error(`${name} is not in the publication.`);
		return person;
	};
	return { ...school, ...desk, read, readOf };
}

describe('why something was published', () => {
	it('[P4] stands with the answer, who signed it and when, the age that day and the policy by name', async () => {
		const { signed, anImage, published, readOf } = await aPublisher();
		const { id: signingId, signedAt } = await signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
		const id = await published(await anImage({ of: ['Elsa'] }), 'Webbplatsen');
		const elsa = await readOf(id, 'Elsa');
		expect(elsa).toMatchObject({
			age: 10,
			band: 'under-13',
			on: '2026-11-20',
			policy: { id: 'norberg', version: '1', name: 'Norbergs kommun', publishedId: null },
			consents: [{ as: 'guardian', images: 'general', signed: { signingId, name: 'Karin', at: signedAt } }],
			ruling: null,
			replay: 'same',
			today: { decision: { verdict: 'discouraged' }, changes: [], isNo: false }
		});
		expect(elsa.decision).toEqual(elsa.today.decision);
	});

	it('[P4] a signer is named only where one signing alone says what the kept consent says', async () => {
		const { deps, signed, anImage, published, readOf } = await aPublisher();
		await signed();
		deps.setNow('2026-11-20T08:10:00.000Z');
		await signed();
		await signed({ by: 'Johan' });
		const elsa = await readOf(await published(await anImage({ of: ['Elsa'] }), 'Webbplatsen'), 'Elsa');
		expect(elsa.consents.map(({ signed: by }) => by?.name ?? null).sort()).toEqual(['Johan', null, null]);
	});

	it('[D16] a withdrawal turns the answer of today, and the kept one stands', async () => {
		const { deps, communicator, idOf, signed, anImage, published, readOf } = await aPublisher();
		await signed();
		const id = await published(await anImage({ of: ['Elsa'] }), 'Webbplatsen');
		deps.setNow('2026-11-21T09:00:00.000Z');
		const by = { as: 'guardian', guardianId: idOf('Karin') } as const;
		done(await registerWithdrawal(deps, communicator, { personId: idOf('Elsa'), by, channels: 'all' }));
		expect(await readOf(id, 'Elsa')).toMatchObject({
			decision: { verdict: 'discouraged' },
			consents: [{ signed: { name: 'Karin' } }],
			today: {
				decision: { verdict: 'incomplete', missing: ['guardian-consent'] },
				changes: [{ what: 'consent-ended', count: 1 }]
			}
		});
	});

	it('[D16] an age limit that is passed is named beside what has followed', async () => {
		const { deps, bornOn, signed, anImage, published, readOf } = await aPublisher();
		await bornOn('Elsa', '2013-11-21');
		await signed();
		const id = await published(await anImage({ of: ['Elsa'] }), 'Webbplatsen');
		deps.setNow('2026-11-21T08:00:00.000Z');
		expect((await readOf(id, 'Elsa')).today).toMatchObject({
			decision: { verdict: 'incomplete', missing: ['own-consent'] },
			changes: [{ what: 'age', from: 'under-13', to: '13-to-upper-secondary' }]
		});
	});

	it('[D16] a block and a no look the same beside it, to whoever may not read behind a no', async () => {
		const { deps, block, signed, anImage, published, readOf } = await aPublisher();
		await signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
		await signed({ answers: [{ about: 'Nils', yes: ['website'] }] });
		const id = await published(await anImage({ of: ['Elsa', 'Nils'] }), 'Webbplatsen');
		deps.setNow('2026-11-21T09:00:00.000Z');
		await block('Elsa');
		await signed({
			answers: [
				{
					about: 'Nils',
					no: ['social-media', 'website', 'intranet', 'learning-platform', 'print', 'press']
				}
			]
		});
		const [elsa, nils] = [await readOf(id, 'Elsa'), await readOf(id, 'Nils')];
		const unnamed = (one: typeof elsa) => JSON.stringify({ ...one, personId: '', name: '' });
		expect(unnamed(elsa)).toBe(unnamed(nils));
		expect(elsa).toMatchObject({
			consents: [{ as: 'guardian', signed: null }],
			today: { decision: { verdict: 'forbidden' }, changes: [], isNo: true }
		});
		const seen = await readOf(id, 'Nils', aUser('registrar'));
		expect(seen).toMatchObject({
			consents: [{ signed: { name: 'Karin' } }],
			today: { changes: [], isNo: true }
		});
	});

	it('[D16] the ruling stands there with who and why, and a later one is what has changed', async () => {
		const { deps, anImage, publication, aColleague, readOf } = await aPublisher();
		const { controllerId, channelId } = await anotherBoard(deps);
		const maria = await aColleague('Maria Ek', 'communicator');
		const rule = async (answer: 'allow' | 'refuse', why: string) =>
			done(
				await ruleOnQuestion(deps, maria, {
					controllerId,
					question: 'helsingborg.children',
					answer,
					why,
					fromOn: deps.now().slice(0, 10)
				})
			);
		await rule('allow', 'Barn får visas.');
		const image = await anImage({ of: ['Elsa'] });
		const { id } = done(
			await publishImage(deps, maria, {
				...publication(image, 'Webbplatsen'),
				channelId,
				dutiesDone: ['prefer-non-identifiable', 'special-care-child']
			})
		);
		deps.setNow('2026-11-22T09:00:00.000Z');
		await rule('refuse', 'Nämnden har ändrat sig.');
		expect(await readOf(id, 'Elsa')).toMatchObject({
			ruling: { answer: 'allow', why: 'Barn får visas.', by: 'Maria Ek', fromOn: '2026-11-20' },
			legalBasis: 'public-interest',
			replay: 'same',
			today: {
				decision: { verdict: 'forbidden' },
				changes: [{ what: 'ruling', question: 'helsingborg.children', from: 'allow', to: 'refuse' }],
				isNo: false
			}
		});
	});

	it('[D15] an own policy is replayed by the version that answered, also when a later one is in force', async () => {
		const { deps, signed, anImage, publication, readOf, communicator } = await aPublisher();
		const ageOf = (years: number) => [{ ...decided, set: 'own-consent-age', years }] as const;
		const first = await anOwnPolicy(deps, { base: 'norberg', changes: ageOf(10) });
		const { channelId } = await anotherBoard(deps, { policyId: 'ekby', usualBasis: null });
		await signed({ by: 'self', answers: [{ about: 'Elsa', yes: ['website'] }] });
		const image = await anImage({ of: ['Elsa'] });
		const published = await publishImage(deps, communicator, {
			...publication(image, 'Webbplatsen'),
			channelId
		});
		const { id } = done(published);
		const second = { base: 'norberg', version: '2', fromOn: '2026-12-01', changes: ageOf(15) };
		await anOwnPolicy(deps, second);
		deps.setNow('2026-12-01T08:00:00.000Z');
		expect(await readOf(id, 'Elsa')).toMatchObject({
			policy: { id: 'ekby', version: '1', name: 'Ekbys riktlinje', publishedId: first },
			replay: 'same',
			consents: [{ as: 'self', signed: { at: '2026-11-20T08:00:00.000Z' } }],
			today: {
				decision: { verdict: 'incomplete', missing: ['guardian-consent'] },
				policy: { id: 'ekby', version: '2' },
				changes: [
					{ what: 'policy', from: { id: 'ekby', version: '1' }, to: { id: 'ekby', version: '2' } },
					{ what: 'age', from: '13-to-upper-secondary', to: 'under-13' }
				]
			}
		});
	});

	it('[D13] an own policy with a fault answers nothing, and says what is wrong', async () => {
		const { deps } = await aPublisher();
		const citation = { ...decided.citation, quote: ' ' };
		await anOwnPolicy(deps, {
			base: 'norberg',
			changes: [{ ...decided, citation, set: 'own-consent-age', years: 15 }]
		});
		await expect(
			anotherBoard(deps, { policyId: 'ekby' }).then(() => policiesInForce(deps.store.read, '2026-11-20'))
		).rejects.toThrow('ekby.rules.ekby.own-consent-age: the citation is empty');
	});

	it('[D15] every decision kept in the demonstration gives the same answer again', async () => {
		const deps = testDeps();
		done(
			await setUpMunicipality(deps, anOperator, {
				name: 'Ekbacka',
				dataProtectionOfficer: 'dso@ekbacka.example',
				support: 'support@ekbacka.example',
				controllers: [{ name: 'Barnnämnden', policyId: 'norberg', guardiansRequired: 'one' }],
				administrator: null
			})
		);
		done(await fillWithDemoData(deps, anOperator));
		const { publicationDecisions, publications } = deps.store.read.t;
		const ofPeople = await deps.store.read.q.select().from(publicationDecisions);
		const ofImages = await deps.store.read.q.select({ kept: publications.ofImage }).from(publications);
		const kept = [...ofPeople, ...ofImages.flatMap((row) => row.kept ?? [])];
		expect(kept.length).toBeGreaterThan(5);
		expect(kept.filter((one) => replayed(one, undefined) !== 'same')).toEqual([]);
		expect(guidelines.some((one) => one.id === kept[0]?.decision.policy.id)).toBe(true);
	});
});

describe('finding a publication', () => {
	it('[P8] by a part of the title or the channel in any case, and by month', async () => {
		const { deps, anImage, published, communicator } = await aPublisher();
		const may = { photo: 'landscape_3' } as const;
		deps.setNow('2026-05-31T08:00:00.000Z');
		const inMay = await published(await anImage(may), 'Webbplatsen');
		deps.setNow('2026-06-01T08:00:00.000Z');
		const inJune = await published(await anImage({ photo: 'landscape_6' }), 'Intranätet');
		const found = async (text: string, month = '') =>
			done(await listPublications(deps, communicator, { text, month })).publications.map((one) => one.id);
		expect(await found('')).toEqual([inJune, inMay]);
		expect(await found('AVSLUT')).toEqual([inJune, inMay]);
		expect(await found(' INTRANÄT ')).toEqual([inJune]);
		expect(await found('intranat')).toEqual([]);
		expect(await found('', '2026-05')).toEqual([inMay]);
		expect(await found('skol', '2026-06')).toEqual([inJune]);
		expect(await found('webb', '2026-06')).toEqual([]);
		expect(await found('%')).toEqual([]);
		expect(await found('_')).toEqual([]);
		expect(await found('', '2026-13')).toEqual([inJune, inMay]);
		const { months } = done(await listPublications(deps, communicator));
		expect(months).toEqual(['2026-06', '2026-05']);
	});
});
