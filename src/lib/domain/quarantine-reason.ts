/** Why something that was signed waits for a person. */
export const quarantineReasons = [
	'person-described',
	'person-removed',
	'person-unknown',
	'guardian-unknown',
	'signer-unclear',
	'other-unit',
	'form-unknown',
	'not-understood',
	'same-id-other-content',
	'device-revoked',
	/** Sealed to a key that is not here (any more). */
	'key-unknown',
	/** The signature is not that of the phone's key. */
	'signature-false',
	/** A phone takes back a signing, and may not: another phone's, hours ago, or from a phone that is blocked. */
	'void-unclear',
	/** By a link, on a phone of the signer's own: nobody saw who held it. */
	'from-own-phone'
] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];
