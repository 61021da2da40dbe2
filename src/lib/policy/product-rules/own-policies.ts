import type { ProductRule } from '../product-rules.ts';

/** PO: a municipality's own policy. */
export const ownPolicies: readonly ProductRule[] = [
	{
		id: 'PO1',
		text: {
			sv: 'En egen riktlinje är en av de fem med kommunens ändringar över sig: det som ingen ändring rör svarar som förut.',
			en: 'An own policy is one of the five with the municipality’s changes over it: what no change touches answers as before.'
		}
	},
	{
		id: 'PO2',
		text: {
			sv: 'Varje ändring står med sitt eget dokument, avsnitt, sin mening och dagen den lästes. Det som fattas nämns, fält för fält.',
			en: 'Every change stands with its own document, section, sentence and the day it was read. What is wrong is named, field by field.'
		}
	},
	{
		id: 'PO3',
		text: {
			sv: 'Inga ändringar, hur de än läggs, lämnar ett hål, och det som ingen har sagt något om är aldrig tillåtet.',
			en: 'No changes, however they are laid, leave a hole, and what nobody has said anything of is never allowed.'
		}
	},
	{
		id: 'PO4',
		text: {
			sv: 'En regel för en grupp i en sorts kanal rör ingen annan. Där åldern är okänd frågas den efter.',
			en: 'A rule for one group in one kind of channel touches nobody else. Where the age is unknown, it is asked for.'
		}
	},
	{
		id: 'PO5',
		text: {
			sv: 'Med en egen ålder för eget samtycke är det kommunens mening som förklarar svaret, inte en som nämner en annan ålder.',
			en: 'With an own age of consent it is the municipality’s sentence that explains the answer, not one that names another age.'
		}
	},
	{
		id: 'PO6',
		text: {
			sv: 'En regel för anställda eller förtroendevalda tar inte bort riktlinjens regel för alla under 18 år; bara ett nej når dem också.',
			en: 'A rule for employees or elected representatives does not take away the guideline’s rule for everybody under 18; only a no reaches them too.'
		}
	},
	{
		id: 'PO7',
		text: {
			sv: 'Det som ska göras med ett samtycke gäller kvar när ett annat samtycke krävs.',
			en: 'What is to be done with a consent goes on holding when another consent is asked for.'
		}
	},
	{
		id: 'PO8',
		text: {
			sv: 'En fråga som kommunen har svarat på med en egen regel är inte öppen längre.',
			en: 'A question that the municipality has answered with a rule of its own is not open any more.'
		}
	},
	{
		id: 'PO9',
		text: {
			sv: 'Ett utkast som ändrats i en annan flik skrivs inte över: den som sparar får veta det, och inget av det skrivna går förlorat.',
			en: 'A draft that was changed in another tab is not overwritten: whoever saves is told, and nothing that was written is lost.'
		}
	},
	{
		id: 'PO10',
		text: {
			sv: 'En publicerad version ändras aldrig: gamla svar går att räkna fram igen med den version de nämner.',
			en: 'A published version never changes: old answers can be worked out again with the version that they name.'
		}
	},
	{
		id: 'PO11',
		text: {
			sv: 'En ny version från i morgon ändrar inget av dagens svar.',
			en: 'A new version from tomorrow changes none of today’s answers.'
		}
	},
	{
		id: 'PO12',
		text: {
			sv: 'En administratör publicerar, från i dag eller senare och inte före den förra versionen. Ett tomt utkast publiceras inte.',
			en: 'An administrator publishes, from today or later and not before the version before. An empty draft is not published.'
		}
	},
	{
		id: 'PO13',
		text: {
			sv: 'En nämnd kan följa en egen riktlinje först från den dag då riktlinjen börjar gälla.',
			en: 'A board can follow an own policy only from the day on which the policy begins to hold.'
		}
	},
	{
		id: 'PO14',
		text: {
			sv: 'En egen riktlinje har ett namn och ett id som varken någon av de fem eller en annan egen riktlinje har.',
			en: 'An own policy has a name and an id that neither one of the five nor another own policy has.'
		}
	}
];
