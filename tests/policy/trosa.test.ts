import { adult, ageless, answer, cases, child, employee, guardians, own } from './ask.ts';
import { expect, test } from 'vitest';

cases('trosa', [
	['[TRO-14] secrecy is a no', { image: { secret: true } }, { verdict: 'forbidden' }],
	[
		'[law.not-identifiable][TRO-10] nobody identifiable: the photographer is stated all the same',
		{ image: { identifiable: false } },
		{ verdict: 'allowed', duties: ['state-copyright'] }
	],
	[
		'[TRO-08] sensitive data on social media are forbidden',
		{ image: { sensitive: true } },
		{ verdict: 'forbidden' }
	],
	[
		'[TRO-08] is about social media',
		{ kind: 'website', image: { sensitive: true }, consents: [own()] },
		{ verdict: 'allowed', without: true, by: 'law.own-consent' }
	],
	[
		'[TRO-09][TRO-10] a guardian’s written approval for a child',
		{ subject: child, consents: [guardians()] },
		{ verdict: 'allowed', duties: ['special-care-child', 'state-copyright'] }
	],
	[
		'[TRO-09] the day before the 18th birthday a guardian is asked, whatever the role',
		{ subject: { role: 'employee', birthDate: '2008-11-22' }, consents: [own()] },
		{ verdict: 'incomplete', missing: ['guardian-consent'] }
	],
	[
		'[TRO-09] on the 18th birthday the person is',
		{ subject: { role: 'private', birthDate: '2008-11-21' }, consents: [own()] },
		{ verdict: 'allowed', duties: ['state-copyright'] }
	],
	[
		'[TRO-09] whatever the basis',
		{ subject: employee, legalBasis: 'legal-obligation' },
		{ verdict: 'incomplete', missing: ['own-consent', 'third-country-consent', 'written-consent'] }
	],
	[
		'[TRO-09] in writing',
		{ consents: [own({ written: false })] },
		{ verdict: 'incomplete', missing: ['written-consent'] }
	],
	[
		'[TRO-09] an unknown age is asked for first',
		{ subject: ageless, legalBasis: 'public-interest' },
		{ verdict: 'incomplete', missing: ['birth-date'], without: true, by: 'bildlov.birth-date' }
	],
	[
		'[TRO-09] is about social media: on the website the floor answers',
		{
			kind: 'website',
			subject: { role: 'private', birthDate: '2013-11-21' },
			consents: [own({ written: false })]
		},
		{ verdict: 'allowed', duties: ['special-care-child'], without: true, by: 'law.own-consent' }
	],
	[
		'[TRO-10] without photographer and right to use: not yet',
		{ subject: adult, image: { copyrightStated: false }, consents: [own()] },
		{ verdict: 'incomplete', missing: ['copyright'] }
	]
]);

test('[D10] under trosa too a forbidden answer carries neither what is missing nor duties', () => {
	const { missing, duties } = answer('trosa', { image: { sensitive: true, copyrightStated: false } });
	expect({ missing, duties }).toEqual({ missing: [], duties: [] });
});
