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
	'device-revoked'
] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];
