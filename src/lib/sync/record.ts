/**
 * One signing as it travels from a phone to the server. The body is sent as the exact text that the phone
 * hashed and stored, so that both sides speak of the same bytes.
 */
import * as v from 'valibot';
import { channelKinds, contents } from '#lib/domain/decision.ts';
import { isDay } from '#lib/domain/day.ts';
import { formLanguages } from '#lib/domain/form-language.ts';

export const uuid = v.pipe(v.string(), v.uuid());
export const sha256Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const timestamp = v.pipe(v.string(), v.isoTimestamp());
/** A time that exists, in UTC: instants are compared as texts, and a clock's error is their difference. */
export const instant = v.pipe(
	v.string(),
	v.check(
		(text) => v.is(timestamp, text) && text.endsWith('Z') && !Number.isNaN(Date.parse(text)),
		'no instant in UTC'
	)
);
export const day = v.pipe(v.string(), v.check(isDay, 'a day that does not exist'));
export const personName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

const channelKind = v.picklist(channelKinds);
const imagesCovered = v.union([v.literal('general'), v.pipe(v.array(uuid), v.minLength(1))]);

/** x and y in CSS pixels of the pad, `time` in ms since the epoch by the device's clock, pressure 0–1. */
const strokePoint = v.strictObject({
	x: v.number(),
	y: v.number(),
	time: v.number(),
	pressure: v.number()
});
export const signatureStrokes = v.strictObject({
	width: v.pipe(v.number(), v.minValue(1)),
	height: v.pipe(v.number(), v.minValue(1)),
	strokes: v.pipe(v.array(v.array(strokePoint)), v.minLength(1))
});

/** Somebody in the list (by id), or somebody described, whom staff file afterwards. */
const signedFor = v.union([
	v.strictObject({ id: uuid }),
	v.strictObject({
		described: v.strictObject({ name: personName, group: v.optional(v.pipe(v.string(), v.maxLength(200))) })
	})
]);

const givenConsent = v.strictObject({
	id: uuid,
	channels: v.pipe(v.array(channelKind), v.minLength(1)),
	thirdCountry: v.boolean(),
	covers: v.pipe(v.array(v.picklist(contents)), v.minLength(1)),
	purposes: v.array(v.pipe(v.string(), v.maxLength(200))),
	images: imagesCovered,
	validTo: v.nullable(day)
});
const givenRefusal = v.strictObject({
	id: uuid,
	channels: v.pipe(v.array(channelKind), v.minLength(1)),
	images: imagesCovered
});

/** A guardian who is not among the child's guardians in the list is recorded as claimed. */
const signer = v.union([
	v.strictObject({ as: v.literal('self') }),
	v.strictObject({ as: v.literal('guardian'), guardianId: uuid }),
	v.strictObject({
		as: v.literal('guardian'),
		claimed: v.strictObject({ name: personName, relation: v.pipe(v.string(), v.maxLength(200)) })
	})
]);

/** A photograph of a form that was signed on paper, its page straightened on the phone. `jpeg` in base64. */
const paperPage = v.strictObject({
	jpeg: v.pipe(v.string(), v.base64(), v.maxLength(700_000)),
	width: v.pipe(v.number(), v.integer(), v.minValue(1)),
	height: v.pipe(v.number(), v.integer(), v.minValue(1))
});

/** Said aloud, and noted by somebody who heard it; `name` is the signer's. */
const howGiven = v.union([
	v.strictObject({ method: v.literal('drawn'), signature: signatureStrokes }),
	v.strictObject({ method: v.literal('typed'), name: personName, witness: personName }),
	v.strictObject({ method: v.literal('oral'), name: personName, notedBy: personName }),
	v.strictObject({ method: v.literal('paper'), name: personName, page: paperPage }),
	/** On a phone of the signer's own: with nobody to witness it, so that a yes waits. */
	v.strictObject({
		method: v.literal('own-phone'),
		name: personName,
		signature: v.nullable(signatureStrokes)
	})
]);
export type SigningMethod = v.InferOutput<typeof howGiven>['method'];

export const signingBody = v.strictObject({
	v: v.literal(1),
	type: v.literal('signing'),
	id: uuid,
	eventId: v.nullable(uuid),
	signer,
	given: howGiven,
	answers: v.pipe(
		v.array(
			v.strictObject({
				person: signedFor,
				consent: v.nullable(givenConsent),
				refusal: v.nullable(givenRefusal)
			})
		),
		v.minLength(1),
		v.maxLength(20),
		v.check(
			(answers) => answers.every((answer) => answer.consent !== null || answer.refusal !== null),
			'an answer is a yes, a no, or both'
		)
	),
	/** The text that was shown, by the hash of its canonical JSON. */
	shown: v.strictObject({
		formId: v.pipe(v.string(), v.maxLength(100)),
		version: v.pipe(v.string(), v.maxLength(20)),
		language: v.picklist(formLanguages),
		sha256: sha256Hex
	}),
	policy: v.strictObject({
		id: v.pipe(v.string(), v.maxLength(100)),
		version: v.pipe(v.string(), v.maxLength(20))
	}),
	/** The device's claim; the server notes its own clock when the record arrives. */
	signedAt: instant,
	/** SHA-256 of the secret of the signer's own page. The secret itself never leaves the phone and the paper. */
	linkSha256: sha256Hex,
	/** Of each other guardian who is asked by a link of their own: SHA-256 of its code. Unset: nobody. */
	otherGuardians: v.exactOptional(
		v.pipe(v.array(v.strictObject({ guardianId: uuid, codeSha256: sha256Hex })), v.maxLength(10))
	)
});
export type SigningBody = v.InferOutput<typeof signingBody>;
export type SignatureStrokes = v.InferOutput<typeof signatureStrokes>;

/**
 * Takes a signing back: the wrong child had been chosen, and it was seen at once. A record of its own with the next
 * number, so that nothing in the phone's chain is ever changed or missing. `at` is the device's claim.
 */
export const voidBody = v.strictObject({
	v: v.literal(1),
	type: v.literal('void'),
	id: uuid,
	signingId: uuid,
	personIds: v.literal('all'),
	why: v.literal('wrong-person'),
	at: instant
});
export type VoidBody = v.InferOutput<typeof voidBody>;

/**
 * The envelope: `seq` counts 1, 2, 3 … per device, `prevHash` is the `sha256` of the record before (null for the first).
 * `sha256` is over the body's text, sealed or not.
 */
const envelope = {
	id: uuid,
	deviceId: uuid,
	seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
	prevHash: v.nullable(sha256Hex),
	sha256: sha256Hex
};
const longestBodyText = 1_000_000;

/** With its body in clear: as an opened record is handed on, and as phones sent it before there were keys. */
export const wireRecord = v.strictObject({
	...envelope,
	body: v.pipe(v.string(), v.maxLength(longestBodyText))
});
export type WireRecord = v.InferOutput<typeof wireRecord>;

/** As it lies on the phone: only the municipality can read it. `text` is `enc` and ciphertext, base64url, joined by a dot. */
export const sealed = v.strictObject({
	keyId: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)),
	text: v.pipe(v.string(), v.maxLength(2 * longestBodyText))
});
export type Sealed = v.InferOutput<typeof sealed>;
export const sealedRecord = v.strictObject({ ...envelope, sealed });
export type SealedRecord = v.InferOutput<typeof sealedRecord>;

/** As it travels: `signature` is the phone's, base64url, over `signedText` in `sealing.ts`. */
export const signedRecord = v.strictObject({ ...envelope, sealed, signature: v.string() });
export type SignedRecord = v.InferOutput<typeof signedRecord>;

/** What a phone posts to `/api/sync/records`. `deviceNow` lets the server see how wrong the phone's clock is. */
export const upload = v.strictObject({
	deviceNow: instant,
	records: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(50))
});

/**
 * Without this, for this very id and hash, nothing leaves the phone. `signature` is the municipality's, base64url, over
 * `receiptText` in `sealing.ts`; a phone that has the receipt keys takes no receipt without it.
 */
export const receipt = v.strictObject({
	id: uuid,
	sha256: sha256Hex,
	serverSeq: v.pipe(v.number(), v.integer(), v.minValue(1)),
	receivedAt: instant,
	keyId: v.exactOptional(v.string()),
	signature: v.exactOptional(v.string())
});
export type Receipt = v.InferOutput<typeof receipt>;

/**
 * Which of this phone's numbers have come, as runs from–to, and up to where the backup holds what came (`serverSeq`).
 * To a phone that has asked with a word of its own: with the server's clock, signed over `receivedText` in `sealing.ts`.
 * A phone that has the receipt keys deletes nothing, and sends nothing again, at what is not signed.
 */
export const received = v.strictObject({
	runs: v.array(v.strictObject({ from: v.number(), to: v.number() })),
	backedUpTo: v.pipe(v.number(), v.integer(), v.minValue(0)),
	now: v.exactOptional(instant),
	keyId: v.exactOptional(v.string()),
	signature: v.exactOptional(v.string())
});
export type Received = v.InferOutput<typeof received>;
export const uploadAnswer = v.strictObject({
	receipts: v.array(receipt),
	received: v.exactOptional(received)
});

/** A public key of the municipality, ECDSA or ECDH on P-256, raw and base64url. Two of each are good at a time. */
export const publicKey = v.strictObject({ id: v.string(), raw: v.string() });
export type PublicKey = v.InferOutput<typeof publicKey>;
/** What phones seal to (the first one is the newest) and check receipts with. */
export const phoneKeys = v.strictObject({
	sealing: v.pipe(v.array(publicKey), v.minLength(1)),
	receipts: v.pipe(v.array(publicKey), v.minLength(1))
});
export type PhoneKeys = v.InferOutput<typeof phoneKeys>;
