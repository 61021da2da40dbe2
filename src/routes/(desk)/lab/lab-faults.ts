/** What the engine's door says is wrong, by the field in which it stands. */
import { isDay } from '#lib/domain/day.ts';
import type { InputFault } from '#lib/policy/parse-input.ts';
import type { LabFault } from '#lib/text/laboratory.ts';
import {
	consentListNames,
	consentName,
	consentTextNames,
	listNames,
	refusalName,
	refusalNames,
	rulingName,
	textNames
} from './lab-address.ts';
import type { LabCase } from './lab-case.ts';

const fieldByPath: Readonly<Record<string, string>> = {
	policy: textNames.policy,
	at: textNames.at,
	purpose: textNames.purpose,
	'subject.role': textNames.role,
	'subject.birthDate': textNames.birthDate,
	'subject.schoolForm': textNames.schoolForm,
	'image.anonymised': textNames.anonymised,
	'image.source': textNames.source,
	'image.shows': listNames.shows,
	'channel.kind': textNames.kind,
	'channel.account': textNames.account,
	'channel.audience': textNames.audience,
	publisher: textNames.publisher,
	legalBasis: textNames.basis,
	guardiansRequired: textNames.required,
	guardians: textNames.guardians
};
const fieldOfConsent: Readonly<Record<string, string>> = {
	signers: consentTextNames.signer,
	channels: consentListNames.channels,
	covers: consentListNames.covers,
	images: consentTextNames.images,
	purposes: consentTextNames.purposes,
	registrationNumber: consentTextNames.registrationNumber,
	validFrom: consentTextNames.from,
	validTo: consentTextNames.to,
	withdrawnAt: consentTextNames.withdrawn
};
const fieldOfRefusal: Readonly<Record<string, string>> = refusalNames;

/** The faults by the name of their field; the first one of each field. */
export function faultsByField(faults: readonly InputFault[], asked: LabCase): ReadonlyMap<string, LabFault> {
	const found = new Map<string, LabFault>();
	for (const { path } of faults) {
		const field = fieldOf(path);
		if (!found.has(field)) found.set(field, faultAt(path, field, asked));
	}
	return found;
}

function fieldOf(path: string): string {
	const place = /^(consents|refusals)\[(\d+)\]\.(\w+)/.exec(path);
	if (place) {
		const [, list, index = '0', key = ''] = place;
		return list === 'consents'
			? `${consentName(Number(index))}${fieldOfConsent[key] ?? ''}`
			: `${refusalName(Number(index))}${fieldOfRefusal[key] ?? ''}`;
	}
	if (path.startsWith('rulings.')) return rulingName(path.slice('rulings.'.length));
	return fieldByPath[path.replace(/\[\d+\]$/, '')] ?? path;
}

function faultAt(path: string, field: string, asked: LabCase): LabFault {
	if (field === textNames.policy) return 'no-such-policy';
	if (field === textNames.guardians) return 'not-a-count';
	if (field === textNames.at) return asked.at.trim() === '' ? 'day-missing' : 'no-such-day';
	if (field === textNames.birthDate) return isDay(asked.birthDate.trim()) ? 'born-after' : 'no-such-day';
	return /\.(validFrom|validTo|withdrawnAt)$/.test(path) ? 'no-such-day' : 'unknown-value';
}
