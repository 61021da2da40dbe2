import fc from 'fast-check';
import type { ConsentFact, PersonFacts, RefusalFact, Signer, WithdrawalFact } from '#lib/domain/consent.ts';
import type { DecisionQuestion } from '#lib/domain/decision-input.ts';
import { channelKinds, contents, legalBases, roles, schoolForms } from '#lib/domain/decision.ts';
import { guidelines, questionIds } from '#lib/policy/policies.ts';

// Few values of each, so that things meet: same signers, same instants, same images.
const instants = ['2026-06-01', '2026-09-01', '2026-11-20'].flatMap((day) =>
	['08:00:00.000', '08:04:00.000', '22:30:00.000'].map((time) => `${day}T${time}Z`)
);
const someDay = fc.constantFrom(
	'2026-08-31',
	'2026-11-19',
	'2026-11-20',
	'2026-11-21',
	'2026-11-22',
	'2027-06-01'
);
const someInstant = fc.constantFrom(...instants);
const someKinds = fc.subarray([...channelKinds]);
const kindsOrAll = fc.oneof(fc.constant('all' as const), someKinds);
const someImages = fc.oneof(fc.constant('general' as const), fc.subarray(['i1', 'i2']));
const skew = fc.constantFrom(0, 300_000, -300_000, 300_001, -300_001, 86_400_000);
const signer: fc.Arbitrary<Signer> = fc.oneof(
	fc.constant<Signer>({ as: 'self' }),
	fc.constantFrom('g1', 'g2', 'g9').map((guardianId): Signer => ({ as: 'guardian', guardianId })),
	fc.constant<Signer>({ as: 'guardian', claimed: true })
);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

export const someConsent: fc.Arbitrary<ConsentFact> = fc.record({
	id: fc.uuid(),
	signer,
	channels: someKinds,
	purposes: fc.subarray(['a', 'b']),
	covers: fc.subarray([...contents]),
	thirdCountry: fc.boolean(),
	images: someImages,
	written: fc.boolean(),
	registrationNumber: orNull(fc.constant('UN-1')),
	validFrom: orNull(someDay),
	validTo: orNull(someDay),
	signedAt: someInstant,
	receivedAt: someInstant,
	clockSkewMs: skew
});
export const someRefusal: fc.Arbitrary<RefusalFact> = fc.record({
	id: fc.uuid(),
	signer,
	channels: kindsOrAll,
	images: someImages,
	signedAt: someInstant,
	receivedAt: someInstant,
	clockSkewMs: skew
});
export const someWithdrawal: fc.Arbitrary<WithdrawalFact> = fc.record({
	id: fc.uuid(),
	by: fc.oneof(fc.constant('anyone' as const), signer),
	channels: kindsOrAll,
	recordedAt: someInstant
});
/** A consent that many questions are answered by, so that yes is not rare. */
const goodConsent = someConsent.map((one): ConsentFact => ({
	...one,
	channels: channelKinds,
	purposes: [],
	covers: contents,
	thirdCountry: true,
	images: one.images === 'general' ? 'general' : ['i1'],
	written: true,
	registrationNumber: 'UN-1',
	validFrom: null,
	validTo: null
}));
const now: fc.Arbitrary<boolean> = fc.oneof(
	{ weight: 9, arbitrary: fc.constant(false) },
	{ weight: 1, arbitrary: fc.constant(true) }
);

export const someFacts: fc.Arbitrary<PersonFacts> = fc.record({
	birthDate: orNull(
		fc.constantFrom(
			'1980-01-01',
			'2008-11-21',
			'2008-11-22',
			'2009-05-05',
			'2013-11-21',
			'2013-11-22',
			'2012-02-29',
			'2016-03-01'
		)
	),
	schoolForm: orNull(fc.constantFrom(...schoolForms)),
	blocks: now.map((blocked) => (blocked ? [{ state: 'set' as const, recordedAt: instants[0] ?? '' }] : [])),
	objections: now.map((objected) => (objected ? [{ recordedAt: instants[0] ?? '' }] : [])),
	consents: fc.array(fc.oneof(someConsent, goodConsent), { maxLength: 4 }),
	refusals: fc.oneof(
		{ weight: 3, arbitrary: fc.constant([]) },
		{ weight: 1, arbitrary: fc.array(someRefusal, { maxLength: 2 }) }
	),
	withdrawals: fc.oneof(
		{ weight: 3, arbitrary: fc.constant([]) },
		{ weight: 1, arbitrary: fc.array(someWithdrawal, { maxLength: 2 }) }
	),
	guardians: fc.subarray([{ id: 'g1' }, { id: 'g2' }])
});

/** A question under one of the five guidelines. */
export const someQuestion: fc.Arbitrary<DecisionQuestion> = fc.record({
	facts: someFacts,
	image: fc.record({
		id: fc.constantFrom('i1', 'i2', 'this'),
		identifiable: fc.constantFrom(true, true, true, true, false),
		anonymised: fc.constantFrom('none', 'blurred', 'covered'),
		secret: now,
		sensitive: now,
		shows: fc.oneof(fc.constant(['image' as const]), fc.subarray([...contents])),
		uncertain: fc.boolean(),
		source: fc.constantFrom('own', 'own', 'own', 'image-bank', 'contracted-profile'),
		copyrightStated: now.map((not) => !not)
	}),
	channel: fc.record({
		kind: fc.constantFrom(...channelKinds),
		account: fc.constantFrom('official', 'unit'),
		thirdCountry: fc.boolean(),
		audience: fc.constantFrom('all', 'all', 'all', 'own-guardians')
	}),
	at: someDay,
	policyId: fc.constantFrom(...guidelines.map((profile) => profile.id)),
	legalBasis: fc.option(fc.constantFrom('consent', 'consent', 'consent', ...legalBases), { nil: undefined }),
	guardiansRequired: fc.constantFrom('one', 'all'),
	purpose: orNull(fc.constantFrom('a', 'b')),
	publisher: fc.constantFrom('culture', 'other'),
	rulings: fc.dictionary(fc.constantFrom(...questionIds()), fc.constantFrom('allow', 'refuse')),
	role: fc.constantFrom('private', 'private', ...roles)
});
