/** What school systems call their columns, as far as the headings can be understood without asking. */

import type { RosterField } from '#lib/domain/roster.ts';

export type GuardianPart = 'name' | 'givenName' | 'familyName' | 'email' | 'mobile';
const personFields = [
	'unit',
	'group',
	'familyName',
	'givenName',
	'name',
	'birthDate',
	'personalNumber',
	'sourceId'
] as const satisfies readonly RosterField[];
export type PersonField = (typeof personFields)[number];

/** `number` is the guardian's in the heading, `Mobil vh 2`; null when it has none. */
export type Heading =
	| { readonly kind: 'person'; readonly field: PersonField; readonly rank: number }
	| { readonly kind: 'protected' }
	| { readonly kind: 'guardian'; readonly part: GuardianPart; readonly number: number | null }
	| { readonly kind: 'contact'; readonly part: 'email' | 'mobile'; readonly number: number | null }
	| { readonly kind: 'unknown' };

// The first word of a list wins when a file has several of them: `Klass` before `Grupp`.
const words: Readonly<Record<PersonField, readonly string[]>> = {
	unit: [
		'skola',
		'skolenhet',
		'skolnamn',
		'enhet',
		'enhetsnamn',
		'förskola',
		'skola enhet',
		'skola förskola',
		'gymnasieskola',
		'verksamhet',
		'school',
		'unit',
		'preschool'
	],
	group: [
		'klass',
		'klassnamn',
		'klass grupp',
		'grupp',
		'gruppnamn',
		'avdelning',
		'avdelningsnamn',
		'basgrupp',
		'undervisningsgrupp',
		'mentorsgrupp',
		'class',
		'group',
		'department'
	],
	familyName: ['efternamn', 'släktnamn', 'surname', 'last name', 'lastname', 'family name', 'familyname'],
	givenName: ['förnamn', 'tilltalsnamn', 'first name', 'firstname', 'given name', 'givenname'],
	name: [
		'namn',
		'elevnamn',
		'barnnamn',
		'fullständigt namn',
		'fullt namn',
		'för och efternamn',
		'elev',
		'barn',
		'name',
		'full name',
		'student',
		'pupil',
		'child'
	],
	birthDate: [
		'födelsedatum',
		'födelsedag',
		'födelsetid',
		'född',
		'född datum',
		'f datum',
		'birth date',
		'birthdate',
		'date of birth',
		'born'
	],
	personalNumber: [
		'personnummer',
		'personnr',
		'person nr',
		'person nummer',
		'pnr',
		'pers nr',
		'persnr',
		'samordningsnummer',
		'personnummer samordningsnummer',
		'person samordningsnummer',
		'personnummer tf nummer',
		'personal number',
		'personal identity number'
	],
	sourceId: [
		'extern id',
		'externt id',
		'externid',
		'elev id',
		'elevid',
		'elevnummer',
		'barn id',
		'barnid',
		'person id',
		'personid',
		'käll id',
		'uuid',
		'guid',
		'id',
		'external id',
		'source id',
		'sourceid',
		'sourcedid',
		'student id',
		'pupil id'
	]
};

const personHeadings = new Map<string, { field: PersonField; rank: number }>();
for (const field of personFields)
	for (const [rank, word] of words[field].entries()) personHeadings.set(word, { field, rank });

const guardianWord =
	/(?:^|\s)(?:vårdnadshavare|vårdnadshavarens|vårdnadshavares|vårdnadsh|vhs?|förälder|förälders|målsman|målsmans|guardian|parent)\s?(\d{1,2})?(?=\s|\p{L}|$)/u;

/** A heading in lower case with single spaces and no punctuation: `E-post vh 1` as `e post vh 1`. */
export function tidyHeading(heading: string): string {
	return heading
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** What a heading means, whatever its case, spacing and punctuation. */
export function readHeading(heading: string): Heading {
	const text = tidyHeading(heading);
	if (text === '') return { kind: 'unknown' };
	if (/skydd(?!srond)|sekretess|spärr|kvarskriv|protected|confidential/u.test(text))
		return { kind: 'protected' };
	const guardian = guardianWord.exec(text);
	if (guardian) {
		const rest = text.replace(guardian[0], ' ').replace(/\s+/g, ' ').trim();
		const part = guardianPart(rest.replace(/\d+/g, '').trim());
		const number = Number(guardian[1] ?? /\d+/.exec(rest)?.[0] ?? 0);
		return part ? { kind: 'guardian', part, number: number || null } : { kind: 'unknown' };
	}
	const person = personHeadings.get(text) ?? personHeadings.get(withoutPupil(text));
	if (person) return { kind: 'person', ...person };
	const contact = guardianPart(text.replace(/\s?\d+$/, ''));
	if (contact === 'email' || contact === 'mobile')
		return { kind: 'contact', part: contact, number: Number(/\d+$/.exec(text)?.[0] ?? 0) || null };
	return { kind: 'unknown' };
}

function withoutPupil(text: string): string {
	return text
		.replace(/^(?:elevens|elev|barnets|barn)\s/u, '')
		.replace(/\s(?:elevens|elev|barnets|barn)$/u, '');
}

function guardianPart(rest: string): GuardianPart | null {
	if (/elev|barn|hem|bostad|arbet|jobb/.test(rest)) return null;
	if (/^(?:e post|epost|e mail|email|mail|e postadress|epostadress|mejl|mailadress)$/.test(rest))
		return 'email';
	if (
		/^(?:mobil|mobilnr|mobil nr|mobilnummer|mobiltelefon|mobiltelefonnummer|telefon|telefon mobil|telefonnummer|tel|tfn|mobile|phone|sms)$/.test(
			rest
		)
	)
		return 'mobile';
	if (/^(?:förnamn|tilltalsnamn|first name|given name)$/.test(rest)) return 'givenName';
	if (/^(?:efternamn|surname|last name|family name)$/.test(rest)) return 'familyName';
	return /^(?:|namn|name|fullständigt namn|full name)$/.test(rest) ? 'name' : null;
}

/** True for a heading of a class list; a bare `E-post` counts, an unheard-of word does not. */
export function isKnownHeading(heading: string): boolean {
	return readHeading(heading).kind !== 'unknown';
}
