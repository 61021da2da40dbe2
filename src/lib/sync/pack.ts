/** The event pack: what a phone needs at one event, and no more. It dies at `diesAt`. */
import * as v from 'valibot';
import { channelKinds, legalBases, missingCodes, schoolForms, verdicts } from '#lib/domain/decision.ts';
import { formLanguages } from '#lib/domain/form-language.ts';
import { profile } from './profile.ts';
import { day, instant, phoneKeys, sha256Hex, uuid } from './record.ts';
import { withStates } from './share-states.ts';

const bothLanguages = v.strictObject({ sv: v.string(), en: v.string() });

export const packChannel = v.strictObject({
	id: uuid,
	name: v.string(),
	/** Two letters for strips, `Fb`. */
	code: v.string(),
	kind: v.picklist(channelKinds),
	account: v.picklist(['official', 'unit']),
	audience: v.picklist(['all', 'own-guardians']),
	thirdCountry: v.boolean(),
	/** The channel's usual legal basis; null: the policy's. */
	usualBasis: v.nullable(v.picklist(legalBases)),
	policy: v.strictObject({ id: v.string(), version: v.string() }),
	/** The controller's answers to open questions; unset: none. */
	rulings: v.exactOptional(v.record(v.string(), v.picklist(['allow', 'refuse']))),
	/** Where the controller asks for less than the event's `guardiansRequired`. */
	guardiansRequired: v.exactOptional(v.picklist(['one', 'all']))
});
export type PackChannel = v.InferOutput<typeof packChannel>;

/** The list's answer at `madeAt`; a block, an objection and a no look the same here. */
export const packState = v.strictObject({
	channelId: uuid,
	verdict: v.picklist(verdicts),
	missing: v.array(v.picklist(missingCodes)),
	why: bothLanguages,
	citation: v.strictObject({ document: v.string(), section: v.string(), quote: v.string() }),
	/** False when neither a yes nor a no is known for this channel: "inte frågad", which is not a no. */
	asked: v.boolean()
});
export type PackState = v.InferOutput<typeof packState>;

export const packPerson = v.strictObject({
	id: uuid,
	name: v.string(),
	groupIds: v.array(uuid),
	birthDate: v.nullable(day),
	schoolForm: v.nullable(v.picklist(schoolForms)),
	guardians: v.array(v.strictObject({ id: uuid, name: v.string() })),
	/** Those whose yes stands where one more guardian's is missing; unset: nobody's, or it is not known whose. */
	signedBy: v.exactOptional(v.array(uuid)),
	states: v.array(packState)
});
export type PackPerson = v.InferOutput<typeof packPerson>;

/** A form whose whole text is shown before anybody signs. `sha256` is over the canonical JSON of the other fields. */
export const packForm = v.strictObject({
	formId: v.string(),
	version: v.string(),
	language: v.picklist(formLanguages),
	title: v.string(),
	paragraphs: v.array(v.strictObject({ heading: v.string(), text: v.string() })),
	sha256: sha256Hex
});
export type PackForm = v.InferOutput<typeof packForm>;

/** A key that is unset may be one that the pack is older than: packs that lie on phones are read as they are. */
export const eventPack = v.strictObject({
	v: v.literal(1),
	event: v.strictObject({ id: uuid, name: v.string(), on: day }),
	municipality: v.strictObject({ name: v.string(), support: v.string() }),
	madeAt: instant,
	diesAt: instant,
	/** What this phone seals to and checks receipts with; unset: a pack from before there were keys. */
	keys: v.exactOptional(phoneKeys),
	/** Ways of giving consent that the channels' policies allow beside signing; unset: none. */
	otherWays: v.exactOptional(v.array(v.picklist(['oral', 'paper']))),
	/** The strictest of the channels'. */
	guardiansRequired: v.picklist(['one', 'all']),
	/** This server takes links for the other guardians with a signing; unset: they are not needed, or it is older. */
	otherGuardianLinks: v.exactOptional(v.literal(true)),
	/** For how many years the forms ask; unset: until it is withdrawn. */
	consentYears: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
	channels: v.array(packChannel),
	/** The municipality's own policies that the channels follow; unset: they follow the guidelines. */
	own: v.exactOptional(v.array(profile)),
	groups: v.array(v.strictObject({ id: uuid, name: v.string(), unitName: v.string() })),
	people: v.array(packPerson),
	forms: v.array(packForm)
});
export type EventPack = v.InferOutput<typeof eventPack>;

/** The same with each answer once: a person's `states` are places in the pack's. */
export const sharedPack = v.strictObject({
	...eventPack.entries,
	v: v.literal(2),
	states: v.array(packState),
	people: v.array(
		v.strictObject({
			...packPerson.entries,
			states: v.array(v.pipe(v.number(), v.integer(), v.minValue(0)))
		})
	)
});
export type SharedPack = v.InferOutput<typeof sharedPack>;

/** A pack as the server gives it, whichever of the two it knows, and as it is read here. */
export const packAnswer = v.pipe(
	v.variant('v', [eventPack, sharedPack]),
	v.transform((pack) => (pack.v === 2 ? withStates(pack) : pack)),
	v.custom<EventPack>((pack) => pack !== null, 'no answer at this place')
);

/** What a paired phone may choose from when it makes an event. */
export const catalogue = v.strictObject({
	user: v.strictObject({ id: v.string(), name: v.string() }),
	groups: v.array(
		v.strictObject({ id: uuid, name: v.string(), unitId: uuid, unitName: v.string(), people: v.number() })
	),
	channels: v.array(packChannel),
	events: v.array(v.strictObject({ id: uuid, name: v.string(), on: day }))
});
export type Catalogue = v.InferOutput<typeof catalogue>;
