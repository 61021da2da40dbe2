/** Adding and taking away in a case: the buttons send these words, with script and without. */
import { firstConsent, firstRefusal, most, type LabCase } from './lab-case.ts';

export const actionName = 'do';
export const addConsent = 'add-consent';
export const addRefusal = 'add-no';
export const removeConsent = (place: number): string => `remove-consent-${place + 1}`;
export const removeRefusal = (place: number): string => `remove-no-${place + 1}`;

/** The case after a button was pressed; a word that no button has changes nothing. */
export function afterAction(asked: LabCase, action: string): LabCase {
	const { consents, refusals, kind } = asked;
	if (action === addConsent && consents.length < most) {
		return { ...asked, consents: [...consents, firstConsent(nextSigner(asked), kind)] };
	}
	if (action === addRefusal && refusals.length < most) {
		return { ...asked, refusals: [...refusals, firstRefusal()] };
	}
	return {
		...asked,
		consents: consents.filter((_, place) => action !== removeConsent(place)),
		refusals: refusals.filter((_, place) => action !== removeRefusal(place))
	};
}

/** The first guardian who has not signed, else the person. */
function nextSigner({ consents, guardians }: LabCase): string {
	const count = Math.min(Math.max(Number.parseInt(guardians, 10) || 1, 1), most);
	const all = Array.from({ length: count }, (_, index) => `g${index + 1}`);
	return all.find((signer) => !consents.some((one) => one.signer === signer)) ?? 'self';
}
