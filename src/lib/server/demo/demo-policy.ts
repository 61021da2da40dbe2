import type { ChangedValue, PolicyChange } from '#lib/policy/policy-change.ts';
import { proposedSentence } from '#lib/text/policy-sentences.ts';

const age = 15;

/** With the sentences that the form proposes, so that they follow when somebody tries another age or another time. */
const decided = (value: ChangedValue, section: string, quote: string): PolicyChange => ({
	...value,
	text: proposedSentence(value, age),
	citation: { document: 'Riktlinje för bilder, Ekbacka kommun (utkast)', section, quote },
	readOn: '2026-06-01'
});

/** A draft that somebody in the made-up municipality is working on. */
export const demoPolicy: {
	readonly name: string;
	readonly guideline: string;
	readonly changes: readonly PolicyChange[];
} = {
	name: 'Ekbackas riktlinje för bilder',
	guideline: 'norberg',
	changes: [
		decided({ set: 'own-consent-age', years: age }, '4', 'Från 15 års ålder bestämmer barnet själv.'),
		decided({ set: 'validity', years: 3 }, '6', 'Ett samtycke gäller i tre år från underskriften.'),
		decided(
			{
				set: 'people',
				kind: 'social-media',
				of: 'under-13',
				asks: 'forbid',
				thisImage: false,
				written: false,
				registration: false,
				discouraged: false
			},
			'5',
			'Vi publicerar inte bilder på barn under 15 år i sociala medier.'
		)
	]
};
