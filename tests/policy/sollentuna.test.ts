import {
	adult,
	ageless,
	artist,
	cases,
	child,
	elected,
	employee,
	guardians,
	own,
	teenager,
	upperSecondary
} from './ask.ts';

const registered = { registrationNumber: 'UN-2026/7' };
const platform = { kind: 'learning-platform' };
const adultPupil = { ...adult, schoolForm: 'upper-secondary' };
const allowUpper = { rulings: { 'sollentuna.upper-secondary': 'allow' } };
const refuseUpper = { rulings: { 'sollentuna.upper-secondary': 'refuse' } };
const allowStaff = { rulings: { 'sollentuna.employees': 'allow' } };
const refuseStaff = { rulings: { 'sollentuna.employees': 'refuse' } };

cases('sollentuna', [
	['[SOL-18] secrecy is a no on social media', { image: { secret: true } }, { verdict: 'forbidden' }],
	['[SOL-22] nobody identifiable', { image: { identifiable: false } }, { verdict: 'allowed' }],
	[
		'[SOL-22] a blurred face is nobody identifiable here',
		{ image: { identifiable: false, anonymised: 'blurred' } },
		{ verdict: 'allowed' }
	],
	[
		'[SOL-20] without photographer and right to use nothing goes out, even with nobody in it',
		{ image: { identifiable: false, copyrightStated: false } },
		{ verdict: 'incomplete', missing: ['copyright'] }
	],
	[
		'[SOL-20] takes an open question’s place',
		{ subject: upperSecondary, image: { copyrightStated: false }, consents: [own()] },
		{ verdict: 'incomplete', missing: ['copyright'] }
	],
	[
		'[SOL-20] is named beside what else is missing',
		{ subject: adult, image: { copyrightStated: false } },
		{
			verdict: 'incomplete',
			missing: ['copyright', 'own-consent', 'third-country-consent'],
			by: 'law.own-consent'
		}
	],
	[
		'[SOL-20] leaves the birth date alone',
		{ subject: ageless, image: { copyrightStated: false } },
		{ verdict: 'incomplete', missing: ['birth-date'], without: true, by: 'bildlov.birth-date' }
	],
	[
		'[SOL-20] leaves a no as it is',
		{ subject: child, image: { copyrightStated: false } },
		{ verdict: 'forbidden', without: true, by: 'SOL-26' }
	],
	[
		'[SOL-20] is about social media',
		{ kind: 'website', image: { copyrightStated: false }, consents: [own()] },
		{ verdict: 'allowed', without: true, by: 'law.own-consent' }
	],
	[
		'[SOL-09] sensitive data on social media are forbidden, from the agency too',
		{ image: { sensitive: true, source: 'image-bank' } },
		{ verdict: 'forbidden' }
	],
	[
		'[law.explicit-consent] sensitive data on the website need a written consent, whatever the basis',
		{
			kind: 'website',
			image: { sensitive: true },
			legalBasis: 'public-interest',
			consents: [own({ written: false })]
		},
		{ verdict: 'incomplete', missing: ['written-consent'] }
	],
	...(['image-bank', 'contracted-profile'] as const).map(
		(source) =>
			[
				`[SOL-28][law.special-care] an image from ${source} lifts the age limit`,
				{ subject: child, image: { source } },
				{ verdict: 'allowed', duties: ['record-release', 'special-care-child'] }
			] as const
	),
	[
		'[SOL-28] does not cover an image of the municipality’s own',
		{ subject: child },
		{ verdict: 'forbidden', without: true, by: 'SOL-26' }
	],
	[
		'[SOL-28] comes before an unknown age',
		{ subject: ageless, image: { source: 'image-bank' } },
		{ verdict: 'allowed', duties: ['record-release', 'special-care-child'] }
	],
	[
		'[SOL-21][SOL-29][SOL-30] an employee with a written, registered consent is an open question',
		{ subject: employee, consents: [own(registered)] },
		{ verdict: 'needs-decision', question: 'sollentuna.employees' }
	],
	[
		'[SOL-29][SOL-30][bildlov.ruling] ruled on: allowed, and registered',
		{ subject: employee, consents: [own(registered)], ...allowStaff },
		{ verdict: 'allowed', duties: ['register'] }
	],
	[
		'[SOL-30] the consent must have a registration number',
		{ subject: employee, consents: [own()], ...allowStaff },
		{ verdict: 'incomplete', missing: ['registration-number'] }
	],
	[
		'[SOL-30] and be in writing',
		{ subject: employee, consents: [own({ ...registered, written: false })] },
		{ verdict: 'incomplete', missing: ['written-consent'] }
	],
	[
		'[SOL-29] with nothing collected an employee lacks all of it, on any basis but public interest',
		{ subject: employee, legalBasis: 'contract' },
		{
			verdict: 'incomplete',
			missing: ['own-consent', 'registration-number', 'third-country-consent', 'written-consent']
		}
	],
	[
		'[SOL-21][SOL-33] public interest for an employee is the same open question',
		{ subject: employee, legalBasis: 'public-interest' },
		{ verdict: 'needs-decision', question: 'sollentuna.employees' }
	],
	[
		'[SOL-33] ruled on: assessed',
		{ subject: employee, legalBasis: 'public-interest', ...allowStaff },
		{ verdict: 'allowed', duties: ['assess-public-interest'] }
	],
	[
		'[bildlov.ruling] refused: a no, whatever has been collected',
		{ subject: employee, ...refuseStaff },
		{ verdict: 'forbidden' }
	],
	[
		'[bildlov.ruling] on one question says nothing of another',
		{ subject: employee, consents: [own(registered)], ...refuseUpper },
		{ verdict: 'needs-decision', question: 'sollentuna.employees', without: true, by: 'SOL-21' }
	],
	[
		'[SOL-26] under 13, consent or not',
		{ subject: child, consents: [guardians(), own()] },
		{ verdict: 'forbidden' }
	],
	[
		'[SOL-26] the day before the 13th birthday',
		{ subject: { role: 'private', birthDate: '2013-11-22' } },
		{ verdict: 'forbidden' }
	],
	[
		'[SOL-21] from the 13th birthday to upper-secondary age',
		{ subject: { role: 'private', birthDate: '2013-11-21' }, consents: [own()] },
		{ verdict: 'forbidden' }
	],
	['[SOL-21] a teenager, consent or not', { subject: teenager, consents: [own()] }, { verdict: 'forbidden' }],
	[
		'[SOL-26] is about private persons: a performing child goes by the floor',
		{ subject: { ...child, role: 'artist' }, consents: [guardians()] },
		{ verdict: 'allowed', duties: ['special-care-child'], without: true, by: 'law.guardian-consent' }
	],
	[
		'[SOL-23][SOL-27] upper-secondary age: the text contradicts itself',
		{ subject: upperSecondary, consents: [own()] },
		{ verdict: 'needs-decision', question: 'sollentuna.upper-secondary' }
	],
	[
		'[SOL-23][SOL-27] out of school all the same',
		{ subject: { role: 'private', birthDate: '2009-05-05' }, legalBasis: 'contract' },
		{ verdict: 'needs-decision', question: 'sollentuna.upper-secondary' }
	],
	[
		'[SOL-27] ruled on: the floor’s answer',
		{ subject: upperSecondary, consents: [own()], ...allowUpper },
		{ verdict: 'allowed', duties: ['special-care-child'], by: 'law.own-consent' }
	],
	[
		'[SOL-23] refused: a no, though nothing has been collected',
		{ subject: upperSecondary, ...refuseUpper },
		{ verdict: 'forbidden', by: 'bildlov.ruling' }
	],
	[
		'[SOL-23] is not reached before a consent is there',
		{ subject: upperSecondary, ...allowUpper },
		{
			verdict: 'incomplete',
			missing: ['own-consent', 'third-country-consent'],
			without: true,
			by: 'law.own-consent'
		}
	],
	[
		'[SOL-23] an adult pupil is a pupil',
		{ subject: adultPupil, consents: [own()] },
		{ verdict: 'needs-decision', question: 'sollentuna.upper-secondary' }
	],
	[
		'[SOL-23] an adult who is no pupil is not',
		{ subject: adult, consents: [own()] },
		{ verdict: 'allowed', without: true, by: 'law.own-consent' }
	],
	[
		'[SOL-23] an elected pupil goes by the floor',
		{ subject: { ...elected, schoolForm: 'upper-secondary' }, consents: [own()] },
		{ verdict: 'allowed', without: true, by: 'law.own-consent' }
	],
	[
		'[bildlov.birth-date] an unknown age comes before the question and its ruling',
		{ subject: ageless, consents: [own()], ...refuseUpper },
		{ verdict: 'incomplete', missing: ['birth-date'] }
	],
	[
		'[SOL-31] a consent for another purpose',
		{ subject: adult, purpose: 'rekrytering', consents: [own({ purposes: ['skolans vardag'] })] },
		{ verdict: 'incomplete', missing: ['purpose-not-covered'] }
	],
	[
		'[SOL-31] a consent that names no purpose covers any',
		{ subject: adult, purpose: 'rekrytering', consents: [own()] },
		{ verdict: 'allowed', without: true, by: 'law.own-consent' }
	],
	[
		'[SOL-15] on the learning platform, seen by the child’s own guardians: sensitive too',
		{ ...platform, subject: child, channel: { audience: 'own-guardians' }, image: { sensitive: true } },
		{ verdict: 'allowed', duties: ['special-care-child'] }
	],
	[
		'[SOL-15] does not cover what others see',
		{ ...platform, subject: child, legalBasis: 'public-interest' },
		{ verdict: 'incomplete', missing: ['guardian-consent'], without: true, by: 'SOL-16' }
	],
	[
		'[SOL-15] is about the learning platform alone',
		{ kind: 'website', subject: child, channel: { audience: 'own-guardians' } },
		{ verdict: 'incomplete', missing: ['guardian-consent'], without: true, by: 'law.guardian-consent' }
	],
	[
		'[SOL-16] a guardian’s consent for everyone under 18',
		{ ...platform, subject: upperSecondary, consents: [guardians()] },
		{ verdict: 'allowed', duties: ['special-care-child'] }
	],
	[
		'[SOL-16] the day before the 18th birthday the person’s own is not enough',
		{ ...platform, subject: { role: 'private', birthDate: '2008-11-22' }, consents: [own()] },
		{ verdict: 'incomplete', missing: ['guardian-consent'] }
	],
	[
		'[SOL-16] on the 18th birthday the floor answers',
		{ ...platform, subject: { role: 'private', birthDate: '2008-11-21' }, consents: [own()] },
		{ verdict: 'allowed', without: true, by: 'law.own-consent' }
	],
	[
		'[SOL-16][law.explicit-consent] a sensitive image asks for it in writing',
		{ ...platform, subject: child, image: { sensitive: true }, consents: [guardians({ written: false })] },
		{ verdict: 'incomplete', missing: ['written-consent'], by: 'law.explicit-consent' }
	],
	[
		'[SOL-16] an unknown age is asked for',
		{ ...platform, subject: ageless },
		{ verdict: 'incomplete', missing: ['birth-date'], without: true, by: 'bildlov.birth-date' }
	],
	[
		'[law.artistic-purpose] the floor for an artist, with reasons',
		{ subject: artist, legalBasis: 'artistic-purpose' },
		{ verdict: 'allowed', duties: ['record-motivation'] }
	]
]);
