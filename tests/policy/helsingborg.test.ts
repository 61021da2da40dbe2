import { adult, ageless, artist, cases, child, elected, guardians, own, teenager } from './ask.ts';

const publicInterest = { legalBasis: 'public-interest' };
const children = 'helsingborg.children';
const prefer = 'prefer-non-identifiable';

cases('helsingborg', [
	['[HEL-20] secrecy is a no', { image: { secret: true } }, { verdict: 'forbidden' }],
	[
		'[HEL-10][HEL-13][HEL-16] an adult on social media: public interest, and inform',
		publicInterest,
		{ verdict: 'allowed', duties: ['inform-subject', prefer] }
	],
	[
		'[HEL-16] is about social media, not the website',
		{ ...publicInterest, kind: 'website' },
		{ verdict: 'allowed', duties: [prefer], without: true, by: 'HEL-10' }
	],
	[
		'[HEL-13] is about social media and the website, not print',
		{ ...publicInterest, kind: 'print' },
		{ verdict: 'allowed', duties: ['assess-public-interest'], without: true, by: 'law.public-interest' }
	],
	[
		'[HEL-13] says nothing where nobody is identifiable',
		{ image: { identifiable: false } },
		{ verdict: 'allowed', without: true, by: 'law.not-identifiable' }
	],
	[
		'[HEL-14] when unsure, ask: the basis is consent',
		{ ...publicInterest, image: { uncertain: true } },
		{ verdict: 'incomplete', missing: ['own-consent', 'third-country-consent'], by: 'law.own-consent' }
	],
	[
		'[HEL-14] a consent lifts the doubt, a child’s guardian’s too',
		{ ...publicInterest, subject: child, image: { uncertain: true }, consents: [guardians()] },
		{
			verdict: 'allowed',
			duties: ['inform-subject', prefer, 'special-care-child'],
			by: 'law.guardian-consent'
		}
	],
	[
		'[HEL-14] is about social media and the website',
		{ ...publicInterest, kind: 'print', image: { uncertain: true } },
		{ verdict: 'allowed', duties: ['assess-public-interest'], without: true, by: 'law.public-interest' }
	],
	[
		'[bildlov.children-not-mentioned][HEL-10] a child on public interest is an open question',
		{ ...publicInterest, subject: child },
		{ verdict: 'needs-decision', question: children }
	],
	[
		'[bildlov.children-not-mentioned] the day before the 18th birthday',
		{ ...publicInterest, kind: 'website', subject: { role: 'private', birthDate: '2008-11-22' } },
		{ verdict: 'needs-decision', question: children }
	],
	[
		'[bildlov.children-not-mentioned] not on the 18th birthday',
		{ ...publicInterest, kind: 'website', subject: { role: 'private', birthDate: '2008-11-21' } },
		{ verdict: 'allowed', duties: [prefer], without: true, by: 'HEL-10' }
	],
	[
		'[bildlov.children-not-mentioned] an unknown age is a child here, and not asked for',
		{ ...publicInterest, subject: ageless },
		{ verdict: 'needs-decision', question: children }
	],
	[
		'[bildlov.children-not-mentioned] a child elected or performing is none of it',
		{ ...publicInterest, subject: { ...child, role: 'elected' } },
		{
			verdict: 'allowed',
			duties: ['inform-subject', prefer, 'special-care-child'],
			without: true,
			by: 'HEL-10'
		}
	],
	[
		'[HEL-10][bildlov.ruling] ruled on: allowed, with special care, for an unknown age too',
		{ ...publicInterest, subject: ageless, rulings: { [children]: 'allow' } },
		{ verdict: 'allowed', duties: ['inform-subject', prefer, 'special-care-child'] }
	],
	[
		'[bildlov.ruling] refused: a no',
		{ ...publicInterest, subject: teenager, rulings: { [children]: 'refuse' } },
		{ verdict: 'forbidden' }
	],
	[
		'[bildlov.ruling] is not reached on another basis than public interest',
		{ subject: child, consents: [guardians()], rulings: { [children]: 'refuse' } },
		{
			verdict: 'allowed',
			duties: ['inform-subject', prefer, 'special-care-child'],
			without: true,
			by: 'law.guardian-consent'
		}
	],
	[
		'[bildlov.ruling] is not reached when doubt has made the basis consent',
		{ ...publicInterest, subject: child, image: { uncertain: true }, rulings: { [children]: 'refuse' } },
		{
			verdict: 'incomplete',
			missing: ['guardian-consent', 'third-country-consent'],
			without: true,
			by: 'law.guardian-consent'
		}
	],
	[
		'[law.guardian-consent] consent: a guardian under 13',
		{ subject: { role: 'private', birthDate: '2013-11-22' }, consents: [own()] },
		{ verdict: 'incomplete', missing: ['guardian-consent'] }
	],
	[
		'[law.own-consent] the person from 13',
		{ subject: { role: 'private', birthDate: '2013-11-21' }, consents: [own()] },
		{ verdict: 'allowed', duties: ['inform-subject', prefer, 'special-care-child'] }
	],
	[
		'[bildlov.birth-date] consent asks for the age that public interest does not',
		{ subject: ageless },
		{ verdict: 'incomplete', missing: ['birth-date'] }
	],
	[
		'[law.explicit-consent] sensitive data on social media: an explicit consent, whatever the basis',
		{ ...publicInterest, image: { sensitive: true } },
		{
			verdict: 'incomplete',
			missing: ['own-consent', 'third-country-consent', 'written-consent'],
			by: 'law.own-consent'
		}
	],
	[
		'[law.contract] other bases go by the floor',
		{ legalBasis: 'contract' },
		{ verdict: 'allowed', duties: ['inform-subject', prefer] }
	],
	[
		'[law.legal-obligation] a legal obligation too',
		{ legalBasis: 'legal-obligation', subject: elected },
		{ verdict: 'allowed', duties: ['inform-subject', prefer] }
	],
	[
		'[law.artistic-purpose] artistic purpose for an artist',
		{ legalBasis: 'artistic-purpose', subject: artist },
		{ verdict: 'allowed', duties: ['inform-subject', prefer, 'record-motivation'] }
	],
	[
		'[law.artistic-purpose] for nobody else',
		{ legalBasis: 'artistic-purpose', subject: adult },
		{ verdict: 'incomplete', missing: ['legal-basis'] }
	]
]);
