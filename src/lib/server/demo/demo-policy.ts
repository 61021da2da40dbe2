import type { PolicyChange } from '#lib/policy/policy-change.ts';

const document = 'Riktlinje för bilder, Ekbacka kommun (utkast)';
const readOn = '2026-06-01';

/** A draft that somebody in the made-up municipality is working on. */
export const demoPolicy: {
	readonly name: string;
	readonly guideline: string;
	readonly changes: readonly PolicyChange[];
} = {
	name: 'Ekbackas riktlinje för bilder',
	guideline: 'norberg',
	changes: [
		{
			set: 'own-consent-age',
			years: 15,
			text: {
				sv: 'Den som har fyllt 15 år samtycker själv.',
				en: 'A person who has turned 15 consents in person.'
			},
			citation: { document, section: '4', quote: 'Från 15 års ålder bestämmer barnet själv.' },
			readOn
		},
		{
			set: 'validity',
			years: 3,
			text: { sv: 'Samtycket gäller i tre år.', en: 'The consent holds for three years.' },
			citation: { document, section: '6', quote: 'Ett samtycke gäller i tre år från underskriften.' },
			readOn
		},
		{
			set: 'people',
			kind: 'social-media',
			of: 'under-13',
			asks: 'forbid',
			thisImage: false,
			written: false,
			registration: false,
			discouraged: false,
			text: {
				sv: 'Barn under 13 år visas inte på sociala medier.',
				en: 'Children under 13 are not shown on social media.'
			},
			citation: {
				document,
				section: '5',
				quote: 'Vi publicerar inte bilder på yngre barn i sociala medier.'
			},
			readOn
		}
	]
};
