/** A municipality's own policy as it travels to the phone: whole, so that both sides decide by the same text. */
import * as v from 'valibot';
import { ageBands } from '#lib/domain/age.ts';
import { channelKinds, dutyCodes, legalBases, missingCodes, roles } from '#lib/domain/decision.ts';
import { afterwards, decidingRoles, type Profile } from '#lib/policy/profile.ts';
import { day } from './record.ts';

const text = v.pipe(v.string(), v.minLength(1));
const rule = text;
const note = v.exactOptional(v.string());
const may = v.exactOptional(rule);
/** A demand that a change has switched off says so with nothing. */
const switched = v.optional(rule);
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const bothLanguages = v.strictObject({ sv: text, en: text });
const basis = v.picklist(legalBases);

const dated = <Entries extends v.ObjectEntries>(entries: Entries) =>
	v.pipe(v.array(v.strictObject({ from: day, note, ...entries })), v.minLength(1));

const rules = v.array(
	v.strictObject({
		id: rule,
		text: bothLanguages,
		citation: v.strictObject({ document: text, section: text, quote: text }),
		from: day,
		readOn: v.nullable(day),
		note
	})
);

const duties = v.exactOptional(
	v.array(
		v.strictObject({
			duty: v.picklist(dutyCodes),
			rule,
			account: v.exactOptional(v.picklist(['official', 'unit'])),
			exceptPublisher: v.exactOptional(v.picklist(['culture', 'other'])),
			evenIfNotIdentifiable: v.exactOptional(v.literal(true))
		})
	)
);

const asksConsent = v.strictObject({
	kind: v.literal('consent'),
	guardian: may,
	self: may,
	thisImage: may,
	written: may,
	registration: may,
	duties
});
const allows = v.strictObject({
	kind: v.literal('allow'),
	rule,
	onlyRole: v.exactOptional(v.picklist(roles)),
	duties
});
const noGround = v.strictObject({ kind: v.literal('no-ground'), rule });
const law = v.literal('law');
const forbids = v.strictObject({ kind: v.literal('forbid'), rule });
const byBasis = v.strictObject({
	kind: v.literal('by-basis'),
	bases: v.record(basis, v.union([law, v.variant('kind', [asksConsent, allows, noGround])]))
});

const cells = dated({
	is: v.union([law, v.variant('kind', [asksConsent, allows, forbids, noGround, byBasis])]),
	question: v.exactOptional(v.strictObject({ id: text, onBasis: v.exactOptional(basis) })),
	discouraged: v.exactOptional(v.strictObject({ rule, bands: v.array(v.picklist(ageBands)) }))
});
const who = v.strictObject({
	roles: v.exactOptional(v.array(v.picklist(roles))),
	bands: v.exactOptional(v.array(v.picklist([...ageBands, 'unknown']))),
	pupil: v.exactOptional(v.literal(true))
});

const firstStep = v.variant('kind', [
	v.strictObject({
		kind: v.literal('allow-source'),
		sources: v.array(v.picklist(['own', 'image-bank', 'contracted-profile'])),
		rule,
		duties
	}),
	v.strictObject({ kind: v.literal('allow-own-guardians'), rule }),
	v.strictObject({ kind: v.literal('allow-artist'), rule, duties }),
	v.strictObject({ kind: v.literal('treat-as-consent'), rule, when: v.picklist(['always', 'uncertain']) })
]);

const channelRules = v.strictObject({
	secret: may,
	notIdentifiable: may,
	anonymised: switched,
	sensitive: switched,
	explicitConsent: may,
	copyright: switched,
	asks: v.exactOptional(v.record(v.picklist(missingCodes), rule)),
	first: v.exactOptional(v.array(firstStep)),
	people: v.array(v.strictObject({ who, cells })),
	duties
});

const ageLimit = dated({ value: whole, rule });
const ending = dated({ then: v.picklist(afterwards), rule });

/** Strict: a key that this version does not know is a rule that it would not follow. */
export const profile: v.GenericSchema<unknown, Profile> = v.strictObject({
	id: text,
	version: text,
	name: text,
	usualBasis: basis,
	rules,
	ages: v.strictObject({
		ownConsent: ageLimit,
		majority: ageLimit,
		upperSecondary: dated({ turning: whole, monthDay: v.pipe(v.string(), v.regex(/^\d\d-\d\d$/)), rule })
	}),
	practice: v.strictObject({
		guardians: v.exactOptional(dated({ value: v.picklist(['one', 'all']), rule })),
		validity: dated({ years: v.nullable(v.pipe(whole, v.minValue(1))), rule }),
		decides: dated({ role: v.picklist(decidingRoles), rule }),
		afterwards: v.strictObject({
			'consent-ended': ending,
			'age-limit-passed': ending,
			'policy-changed': ending
		})
	}),
	questions: v.array(v.strictObject({ id: text, against: rule, infavour: rule })),
	specialCare: may,
	channels: v.record(v.picklist(channelKinds), v.union([law, channelRules]))
});
