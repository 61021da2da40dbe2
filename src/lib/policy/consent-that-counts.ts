/** When a consent counts, and what the closest one lacks. */
import type { DecisionConsent, DecisionInput } from '#lib/domain/decision.ts';
import { missingBit, sizeOf } from './codes.ts';

const guardianConsent = missingBit('guardian-consent');
const ownConsent = missingBit('own-consent');
const thisImage = missingBit('consent-for-this-image');
const thirdCountry = missingBit('third-country-consent');
const written = missingBit('written-consent');
const registration = missingBit('registration-number');
const channelCovered = missingBit('channel-not-covered');
const purposeCovered = missingBit('purpose-not-covered');
const contentCovered = missingBit('content-not-covered');

/** What a rule asks of a consent. */
export interface Asked {
	readonly signer: 'guardian' | 'self';
	readonly thisImage: boolean;
	readonly written: boolean;
	readonly registration: boolean;
}

/** The codes of what is missing, as a set: 0 when a consent counts. */
export function lacking(input: DecisionInput, asked: Asked): number {
	return asked.signer === 'guardian' && input.guardiansRequired === 'all'
		? lackingWithAllGuardians(input, asked)
		: lackingWithOneSigner(input, asked);
}

function lackingWithOneSigner(input: DecisionInput, asked: Asked): number {
	const signer = asked.signer === 'guardian' ? guardianConsent : ownConsent;
	let closest = -1;
	for (const consent of input.consents) {
		if (!isInForce(consent, input.at)) continue;
		const signed = consent.signers.some((one) => one.as === asked.signer);
		closest = closer(closest, lackOf(consent, input, asked) | (signed ? 0 : signer));
		if (closest === 0) return 0;
	}
	return closest < 0 ? everythingAsked(input, asked) : closest;
}

/**
 * Every guardian's signature is counted over the consents that lack nothing else; one that does lack something
 * is counted together with those. Signers without an id are together one more guardian.
 */
function lackingWithAllGuardians(input: DecisionInput, asked: Asked): number {
	const signed = new Set<string>();
	let unnamed = false;
	const inForce = input.consents.filter((consent) => isInForce(consent, input.at));
	const lacks = inForce.map((consent) => lackOf(consent, input, asked));
	inForce.forEach((consent, index) => {
		if (lacks[index] !== 0) return;
		for (const signer of consent.signers) {
			if (signer.as !== 'guardian') continue;
			if (signer.guardian === undefined) unnamed = true;
			else signed.add(signer.guardian);
		}
	});
	let closest = -1;
	inForce.forEach((consent, index) => {
		const lack = lacks[index] ?? 0;
		const guardians = countTogether(consent, signed, unnamed);
		closest = closer(closest, guardians >= input.guardians ? lack : lack | guardianConsent);
	});
	return closest < 0 ? everythingAsked(input, asked) : closest;
}

function countTogether(consent: DecisionConsent, signed: ReadonlySet<string>, unnamed: boolean): number {
	const more = new Set<string>();
	let withoutId = unnamed;
	for (const signer of consent.signers) {
		if (signer.as !== 'guardian') continue;
		if (signer.guardian === undefined) withoutId = true;
		else if (!signed.has(signer.guardian)) more.add(signer.guardian);
	}
	return signed.size + more.size + (withoutId ? 1 : 0);
}

/** The closest has the fewest codes; on a tie the latest in the list. */
function closer(closest: number, lack: number): number {
	return closest < 0 || sizeOf(lack) <= sizeOf(closest) ? lack : closest;
}

/** Begun, not ended and not taken back on that day. */
export function isInForce(consent: DecisionConsent, at: string): boolean {
	if (consent.withdrawnAt !== null && consent.withdrawnAt <= at) return false;
	if (consent.validFrom !== null && at < consent.validFrom) return false;
	return consent.validTo === null || at <= consent.validTo;
}

/** What the consent lacks but for the signer. */
function lackOf(consent: DecisionConsent, input: DecisionInput, asked: Asked): number {
	const { channel, image, purpose } = input;
	let lack = 0;
	if (!consent.channels.includes(channel.kind)) lack |= channelCovered;
	if (purpose !== null && consent.purposes.length > 0 && !consent.purposes.includes(purpose)) {
		lack |= purposeCovered;
	}
	for (const content of image.shows) if (!consent.covers.includes(content)) lack |= contentCovered;
	if (consent.images === 'general' ? asked.thisImage : !consent.images.includes(image.id)) lack |= thisImage;
	if (channel.thirdCountry && !consent.thirdCountry) lack |= thirdCountry;
	if (asked.written && !consent.written) lack |= written;
	if (asked.registration && consent.registrationNumber === null) lack |= registration;
	return lack;
}

/** With no consent in force: everything that the rule asks, except channel, purpose and content. */
function everythingAsked(input: DecisionInput, asked: Asked): number {
	return (
		(asked.signer === 'guardian' ? guardianConsent : ownConsent) |
		(input.channel.thirdCountry ? thirdCountry : 0) |
		(asked.thisImage ? thisImage : 0) |
		(asked.written ? written : 0) |
		(asked.registration ? registration : 0)
	);
}
