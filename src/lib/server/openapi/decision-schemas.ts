/** What is asked and answered, described from the same lists that the parser and the engine use. */
import {
	accounts,
	anonymisations,
	audiences,
	channelKinds,
	contents,
	dutyCodes,
	effects,
	guardianCounts,
	imageSources,
	legalBases,
	missingCodes,
	publishers,
	roles,
	rulingAnswers,
	schoolForms,
	signerKinds,
	verdicts,
	type DecisionInput
} from '#lib/domain/decision.ts';
import { parseDecisionInput } from '#lib/policy/parse-input.ts';
import { guidelines, questionIds } from '#lib/policy/policies.ts';
import { day, listOf, objectOf, oneOf, orNull, ref, text, yesOrNo, type Schema } from './schema.ts';

/** The least that can be asked: the parser itself says what it takes the rest for. */
const assumed = readBy({});
const [assumedOfConsent = {}] = readBy({
	consents: [{ signers: [{ as: 'self' }], channels: [], images: 'general' }]
}).consents;
const images: Schema = {
	oneOf: [{ const: 'general' }, listOf(text())],
	description: 'General, or the ids of the images that it is about.'
};
const kinds = listOf(oneOf(channelKinds));
const covers = listOf(oneOf(contents), 'What of the person it covers.');

const subject = objectOf(
	{
		role: oneOf(roles, 'Pupils, guardians and the public are private.'),
		birthDate: orNull(day('Not after the day of publication.')),
		schoolForm: orNull(oneOf(schoolForms, 'Not null: the person is a pupil.')),
		publicationBlock: yesOrNo('No identifiable image is published; no reason is given.'),
		objected: yesOrNo('Somebody has asked that nothing identifiable be published.')
	},
	['role'],
	assumed.subject
);

const image = objectOf(
	{
		id: text(),
		identifiable: yesOrNo('Whether the person can be recognised.'),
		anonymised: oneOf(anonymisations),
		secret: yesOrNo('Shows what is under secrecy (OSL).'),
		sensitive: yesOrNo('Shows sensitive personal data (GDPR art. 9).'),
		shows: listOf(oneOf(contents), 'What of the person comes along.'),
		uncertain: yesOrNo('The publisher is unsure whether the person would mind.'),
		source: oneOf(imageSources),
		copyrightStated: yesOrNo('Photographer and right to use are given.')
	},
	['identifiable'],
	assumed.image
);

const channel = objectOf(
	{
		kind: oneOf(channelKinds),
		account: oneOf(accounts),
		thirdCountry: yesOrNo('Data leaves the EU/EEA. Left out: true for social media, else false.'),
		audience: oneOf(audiences, 'Who can see the image.')
	},
	['kind'],
	// What thirdCountry is taken for depends on the kind, so no one value can stand there.
	{ account: assumed.channel.account, audience: assumed.channel.audience }
);

const signer = objectOf(
	{ as: oneOf(signerKinds), guardian: text('Tells guardians apart, where all of them must sign.') },
	['as']
);

const consent = objectOf(
	{
		signers: { ...listOf(signer), minItems: 1 },
		channels: kinds,
		purposes: listOf(text(), 'Empty: any purpose.'),
		covers,
		thirdCountry: yesOrNo('The box for transfer out of the EU/EEA is ticked.'),
		images,
		written: yesOrNo('Signed on a screen, on paper or by e-identification.'),
		registrationNumber: orNull({ ...text('Diarienummer.'), minLength: 1 }),
		validFrom: orNull(day()),
		validTo: orNull(day('The last day that it holds.')),
		withdrawnAt: orNull(day('From this day on it does not hold.'))
	},
	['signers', 'channels', 'images'],
	assumedOfConsent
);

const refusal = objectOf(
	{
		by: oneOf(signerKinds, 'For the record: whoever said no, it is a no.'),
		channels: { oneOf: [{ const: 'all' }, kinds] },
		images
	},
	['by', 'channels', 'images']
);

const rulings = objectOf(
	Object.fromEntries(questionIds().map((question) => [question, oneOf(rulingAnswers)])),
	[]
);

const input = objectOf(
	{
		policy: {
			...text('One of the five guidelines, or the id of a policy that the municipality has published.'),
			minLength: 1,
			examples: guidelines.map((guideline) => guideline.id)
		},
		at: day('The day of the intended publication, in Sweden.'),
		purpose: orNull(text()),
		subject: ref('Subject'),
		image: ref('Image'),
		channel: ref('Channel'),
		publisher: oneOf(publishers, 'Culture: library, museum, concert hall, art hall, an organiser of events.'),
		legalBasis: oneOf(legalBases),
		guardiansRequired: oneOf(
			guardianCounts,
			'Left out: what the municipality’s own policy says, where it says so.'
		),
		guardians: { type: 'integer', minimum: 1, description: 'How many guardians are known.' },
		rulings: {
			...rulings,
			description: 'The municipality’s own answers to questions that a text leaves open.'
		},
		consents: listOf(ref('Consent')),
		refusals: listOf(ref('Refusal'), 'The noes that stand.')
	},
	['policy', 'at', 'subject', 'image', 'channel'],
	assumed
);

const stamp = objectOf({ id: text(), version: text() }, ['id', 'version']);
const missing = listOf(oneOf(missingCodes), 'What would change the answer. Empty unless it is incomplete.');
const duties = listOf(oneOf(dutyCodes), 'What follows from a yes. Empty unless allowed or discouraged.');

const reason = objectOf(
	{
		rule: text('A stable id.'),
		effect: oneOf(effects),
		text: objectOf({ sv: text(), en: text() }, ['sv', 'en']),
		citation: objectOf({ document: text(), section: text(), quote: text() }, ['document', 'section', 'quote'])
	},
	['rule', 'effect', 'text', 'citation']
);

const decision = objectOf(
	{
		verdict: oneOf(
			verdicts,
			'Allowed: publish. Discouraged: only with a recorded motivation. Needs-decision: a no until a named person has ruled. Incomplete: not yet. Forbidden: no.'
		),
		question: oneOf(questionIds(), 'Only with needs-decision.'),
		missing,
		duties,
		reasons: listOf(ref('Reason'), 'The decisive one first.'),
		policy: ref('PolicyStamp')
	},
	['verdict', 'missing', 'duties', 'reasons', 'policy']
);

const channelVerdict = objectOf(
	{
		channelId: text(),
		channel: text('Its name.'),
		verdict: oneOf(verdicts),
		isAsked: yesOrNo('Whether an answer is known.'),
		legalBasis: oneOf(legalBases),
		missing,
		duties,
		rules: listOf(text(), 'The ids of the rules, the decisive one first.'),
		policy: ref('PolicyStamp')
	},
	['channelId', 'channel', 'verdict', 'isAsked', 'legalBasis', 'missing', 'duties', 'rules', 'policy']
);

const personVerdicts = objectOf(
	{ personId: text(), on: day('Today, in Sweden.'), verdicts: listOf(ref('ChannelVerdict')) },
	['personId', 'on', 'verdicts']
);

const invalidInput = objectOf(
	{
		error: { const: 'InvalidInput' },
		faults: listOf(
			objectOf({ path: text('As `[3].subject.birthDate`; empty: the whole.'), message: text() }, [
				'path',
				'message'
			])
		),
		leftOut: { type: 'integer', minimum: 0, description: 'How many more faults there are.' }
	},
	['error', 'faults', 'leftOut']
);

const tooLarge = objectOf(
	{ error: { const: 'TooLarge' }, most: { type: 'integer', description: 'Bytes.' } },
	['error', 'most']
);

export const decisionSchemas: Readonly<Record<string, Schema>> = {
	Input: input,
	Subject: subject,
	Image: image,
	Channel: channel,
	Consent: consent,
	Refusal: refusal,
	Decision: decision,
	Reason: reason,
	PolicyStamp: stamp,
	PersonVerdicts: personVerdicts,
	ChannelVerdict: channelVerdict,
	InvalidInput: invalidInput,
	TooLarge: tooLarge
};

function readBy(more: object): DecisionInput {
	const read = parseDecisionInput({
		policy: 'norberg',
		at: '2026-01-01',
		subject: { role: 'private' },
		image: { identifiable: true },
		channel: { kind: 'website' },
		...more
	});
	if (!read.ok) throw new Error('The least input is not valid any more.');
	return read.value;
}
