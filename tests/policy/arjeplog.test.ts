import { adult, ageless, artist, cases, child, employee, guardians, own } from './ask.ts';

const suitable = 'assess-suitability';

for (const kind of ['social-media', 'website']) {
	cases('arjeplog', [
		[`[ARJ-13] secrecy is a no: ${kind}`, { kind, image: { secret: true } }, { verdict: 'forbidden' }],
		[
			`[ARJ-25] sensitive data are forbidden: ${kind}`,
			{ kind, image: { sensitive: true }, consents: [own()] },
			{ verdict: 'forbidden' }
		],
		[
			`[ARJ-24] nobody identifiable: nothing to assess: ${kind}`,
			{ kind, image: { identifiable: false } },
			{ verdict: 'allowed', without: true, by: 'law.not-identifiable' }
		],
		[
			`[ARJ-15][ARJ-24] a guardian’s written consent for a child: ${kind}`,
			{ kind, subject: child, consents: [guardians()] },
			{ verdict: 'allowed', duties: [suitable, 'special-care-child'] }
		],
		[
			`[ARJ-15] an oral consent is not enough: ${kind}`,
			{ kind, subject: child, consents: [guardians({ written: false })] },
			{ verdict: 'incomplete', missing: ['written-consent'] }
		],
		[
			`[ARJ-15] the day before the 18th birthday, any role and basis: ${kind}`,
			{
				kind,
				subject: { role: 'artist', birthDate: '2008-11-22' },
				legalBasis: 'artistic-purpose',
				consents: [own()]
			},
			{ verdict: 'incomplete', missing: ['guardian-consent'] }
		],
		[
			`[ARJ-27] on the 18th birthday the person’s own, oral too: ${kind}`,
			{ kind, subject: { role: 'private', birthDate: '2008-11-21' }, consents: [own({ written: false })] },
			{ verdict: 'allowed', duties: [suitable] }
		],
		[
			`[ARJ-27] a guardian’s consent does not stand in for an adult’s: ${kind}`,
			{ kind, consents: [guardians()] },
			{ verdict: 'incomplete', missing: ['own-consent'] }
		],
		[
			`[ARJ-27] public interest, assessed: ${kind}`,
			{ kind, subject: employee, legalBasis: 'public-interest' },
			{ verdict: 'allowed', duties: ['assess-public-interest', suitable] }
		],
		[
			`[ARJ-27] a contract: ${kind}`,
			{ kind, legalBasis: 'contract' },
			{ verdict: 'allowed', duties: [suitable] }
		],
		[
			`[ARJ-26] a legal obligation is not among the three grounds: ${kind}`,
			{ kind, legalBasis: 'legal-obligation' },
			{ verdict: 'incomplete', missing: ['legal-basis'] }
		],
		[
			`[ARJ-26] nor is artistic purpose, for an artist too: ${kind}`,
			{ kind, subject: artist, legalBasis: 'artistic-purpose' },
			{ verdict: 'incomplete', missing: ['legal-basis'] }
		],
		[
			`[ARJ-26] an unknown age is asked for before the basis is looked at: ${kind}`,
			{ kind, subject: ageless, legalBasis: 'legal-obligation' },
			{ verdict: 'incomplete', missing: ['birth-date'], without: true, by: 'bildlov.birth-date' }
		],
		[
			`[ARJ-30] a consent for another purpose: ${kind}`,
			{ kind, purpose: 'reklam', consents: [own({ purposes: ['nyheter'] })] },
			{ verdict: 'incomplete', missing: ['purpose-not-covered'] }
		]
	]);
}

cases('arjeplog', [
	[
		'[law.explicit-consent][law.own-consent] sensitive data in print need an explicit consent',
		{ kind: 'print', subject: adult, image: { sensitive: true }, consents: [own()] },
		{ verdict: 'allowed', by: 'law.own-consent' }
	],
	[
		'[ARJ-24] is about social media and the website',
		{ kind: 'print', subject: adult, consents: [own()] },
		{ verdict: 'allowed', without: true, by: 'law.own-consent' }
	],
	[
		'[ARJ-15] the floor answers in print: own consent from 13',
		{
			kind: 'print',
			subject: { role: 'private', birthDate: '2013-11-21' },
			consents: [own({ written: false })]
		},
		{ verdict: 'allowed', duties: ['special-care-child'], without: true, by: 'law.own-consent' }
	],
	[
		'[bildlov.third-country] social media ask for the transfer box by default',
		{ consents: [own({ thirdCountry: false })] },
		{ verdict: 'incomplete', missing: ['third-country-consent'] }
	]
]);
