/** The law's floor: what holds where a municipality's own text is silent. */
import { type AgeValues, type ByBasis, type Rule, rulesOf } from './profile.ts';

/** The acts' own sentences are still to be compared with their official text. */
const readOn = null;

const gdpr = { document: 'EU:s dataskyddsförordning (2016/679)', from: '2018-05-25', readOn };
const dataProtectionAct = { document: 'Dataskyddslagen (2018:218)', from: '2018-05-25', readOn };
const secrecyAct = { document: 'Offentlighets- och sekretesslagen (2009:400)', from: '2009-06-30', readOn };

export const lawRules: readonly Rule[] = [
	...rulesOf(secrecyAct, [
		{
			id: 'law.secrecy',
			section: '8 kap. 1 §',
			quote: 'En uppgift för vilken sekretess gäller enligt denna lag får inte röjas för enskilda',
			sv: 'Bilden visar något som omfattas av sekretess och får inte publiceras.',
			en: 'The image shows something under secrecy and may not be published.'
		}
	]),
	...rulesOf(dataProtectionAct, [
		{
			id: 'law.guardian-consent',
			section: '2 kap. 4 §',
			quote:
				'Om barnet är under 13 år, ska sådan behandling vara tillåten endast om samtycke ges eller godkänns av den som har föräldraansvar för barnet.',
			sv: 'För barn under 13 år är det en vårdnadshavare som samtycker.',
			en: 'For a child under 13 it is a guardian who consents.',
			note: 'Åldern gäller enligt lagen bara informationssamhällets tjänster. Den används här som förval för alla kanaler.'
		},
		{
			id: 'law.own-consent',
			section: '2 kap. 4 §',
			quote: 'med stöd av barnets samtycke, om barnet är minst 13 år',
			sv: 'Den som har fyllt 13 år samtycker själv.',
			en: 'A person who has turned 13 consents in person.',
			note: 'Åldern gäller enligt lagen bara informationssamhällets tjänster. I övrigt avgör barnets förmåga att förstå.'
		},
		{
			id: 'law.artistic-purpose',
			section: '1 kap. 7 §',
			quote: 'akademiskt, konstnärligt eller litterärt skapande',
			sv: 'Konstnärligt skapande är grund bara för konstnären eller artisten själv, och skälen ska skrivas ned.',
			en: 'Artistic purpose is a ground only for the artist in person, and the reasons must be recorded.'
		}
	]),
	...rulesOf(gdpr, [
		{
			id: 'law.not-identifiable',
			section: 'skäl 26',
			quote: 'Principerna för dataskyddet bör därför inte gälla för anonym information',
			sv: 'Ingen går att identifiera på bilden.',
			en: 'Nobody can be identified in the image.'
		},
		{
			id: 'law.special-care',
			section: 'skäl 38',
			quote: 'Barns personuppgifter förtjänar särskilt skydd',
			sv: 'Bilder på barn kräver särskild försiktighet, vilken grunden än är.',
			en: 'Images of children call for special care, whatever the legal basis.'
		},
		{
			id: 'law.contract',
			section: 'artikel 6.1 b',
			quote: 'Behandlingen är nödvändig för att fullgöra ett avtal i vilket den registrerade är part',
			sv: 'Ett avtal med personen är rättslig grund.',
			en: 'A contract with the person is the legal basis.'
		},
		{
			id: 'law.legal-obligation',
			section: 'artikel 6.1 c',
			quote: 'Behandlingen är nödvändig för att fullgöra en rättslig förpliktelse',
			sv: 'En rättslig förpliktelse är grund för publiceringen.',
			en: 'A legal obligation is the basis of the publication.'
		},
		{
			id: 'law.public-interest',
			section: 'artikel 6.1 e',
			quote: 'Behandlingen är nödvändig för att utföra en uppgift av allmänt intresse',
			sv: 'Allmänt intresse är rättslig grund. Bedöm och skriv ned varför publiceringen behövs.',
			en: 'Public interest is the legal basis. Assess, and record, why the publication is needed.'
		},
		{
			id: 'law.explicit-consent',
			section: 'artikel 9.2 a',
			quote: 'Den registrerade har uttryckligen lämnat sitt samtycke',
			sv: 'Bilden visar känsliga personuppgifter: det krävs ett uttryckligt, skriftligt samtycke.',
			en: 'The image shows sensitive personal data: an explicit, written consent is needed.'
		}
	])
];

/** The ages of the law; a policy may have its own. */
export const lawAges: AgeValues = {
	ownConsent: [
		{
			from: '2018-05-25',
			value: 13,
			rule: 'law.own-consent',
			note: 'Lagens ålder gäller informationssamhällets tjänster, inte bilder i allmänhet; den är ett förval.'
		}
	],
	majority: [{ from: '1974-07-01', value: 18, rule: 'bildlov.adult' }],
	upperSecondary: [
		{
			from: '2018-05-25',
			turning: 16,
			monthDay: '08-01',
			rule: 'bildlov.upper-secondary-age',
			note: 'Riktlinjerna säger ”gymnasieålder” utan datum; 1 augusti det år personen fyller 16 är ett förval.'
		}
	]
};

/** What the floor answers per legal basis. */
export const lawFloor: ByBasis = {
	kind: 'by-basis',
	bases: {
		consent: { kind: 'consent', guardian: 'law.guardian-consent', self: 'law.own-consent' },
		'public-interest': {
			kind: 'allow',
			rule: 'law.public-interest',
			duties: [{ duty: 'assess-public-interest', rule: 'law.public-interest' }]
		},
		contract: { kind: 'allow', rule: 'law.contract' },
		'legal-obligation': { kind: 'allow', rule: 'law.legal-obligation' },
		'artistic-purpose': {
			kind: 'allow',
			rule: 'law.artistic-purpose',
			onlyRole: 'artist',
			duties: [{ duty: 'record-motivation', rule: 'law.artistic-purpose' }]
		}
	}
};
