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

const i1 = { id: 'i1' };
const forI1 = { images: ['i1'] };
const web = { kind: 'website' };
const prefer = 'prefer-non-identifiable';
const store = 'store-at-communications';

cases('norberg', [
	['[NOR-20] secrecy is a no', { image: { secret: true }, consents: [own()] }, { verdict: 'forbidden' }],
	[
		'[law.secrecy] secrecy is a no also where nobody can be identified, in print',
		{ kind: 'print', image: { secret: true, identifiable: false } },
		{ verdict: 'forbidden' }
	],
	[
		'[NOR-28] nobody identifiable on social media',
		{ image: { identifiable: false } },
		{ verdict: 'allowed' }
	],
	[
		'[NOR-28] nobody identifiable on the website',
		{ ...web, image: { identifiable: false } },
		{ verdict: 'allowed' }
	],
	[
		'[law.not-identifiable] nobody identifiable in print',
		{ kind: 'print', image: { identifiable: false } },
		{ verdict: 'allowed' }
	],
	...(['blurred', 'covered'] as const).flatMap((anonymised) => [
		[
			`[NOR-29] a ${anonymised} face on social media is advised against`,
			{ image: { identifiable: false, anonymised } },
			{ verdict: 'discouraged', duties: ['record-motivation'] }
		] as const,
		[
			`[NOR-29] a ${anonymised} face on the website is advised against`,
			{ ...web, image: { identifiable: false, anonymised } },
			{ verdict: 'discouraged', duties: ['record-motivation'] }
		] as const,
		[
			`[NOR-29] does not reach a ${anonymised} face in print`,
			{ kind: 'print', image: { identifiable: false, anonymised } },
			{ verdict: 'allowed', without: true, by: 'law.not-identifiable' }
		] as const
	]),
	[
		'[NOR-49] sensitive data on social media are forbidden',
		{ image: { sensitive: true }, consents: [own()] },
		{ verdict: 'forbidden' }
	],
	[
		'[law.own-consent][NOR-51] sensitive data on the website with an explicit consent',
		{ ...web, image: { sensitive: true }, consents: [own()], legalBasis: 'public-interest' },
		{ verdict: 'allowed', duties: [prefer] }
	],
	[
		'[NOR-51] an oral consent to sensitive data is not enough',
		{ ...web, image: { sensitive: true }, consents: [own({ written: false })] },
		{ verdict: 'incomplete', missing: ['written-consent'] }
	],
	[
		'[NOR-51] is not asked where nothing is sensitive',
		{ ...web, consents: [own({ written: false })] },
		{ verdict: 'allowed', duties: [prefer], without: true, by: 'law.own-consent' }
	],
	[
		'[NOR-17] an author shown by the library, without more',
		{ subject: artist, legalBasis: 'artistic-purpose', publisher: 'culture' },
		{ verdict: 'allowed', duties: [prefer] }
	],
	[
		'[NOR-17][NOR-19] an artist shown by another unit, with its reasons',
		{ subject: artist, legalBasis: 'artistic-purpose' },
		{ verdict: 'allowed', duties: [prefer, 'record-motivation'] }
	],
	[
		'[NOR-17][NOR-37] an artist of ten, in print',
		{
			subject: { ...child, role: 'artist' },
			kind: 'print',
			legalBasis: 'artistic-purpose',
			publisher: 'culture'
		},
		{ verdict: 'allowed', duties: ['special-care-child'] }
	],
	[
		'[NOR-17] does not cover an employee who presents the artist',
		{ subject: employee, legalBasis: 'artistic-purpose', publisher: 'culture' },
		{
			verdict: 'incomplete',
			missing: ['consent-for-this-image', 'own-consent', 'third-country-consent'],
			without: true,
			by: 'NOR-30'
		}
	],
	[
		'[NOR-17] does not cover an artist on another basis',
		{ subject: artist, legalBasis: 'public-interest' },
		{ verdict: 'incomplete', missing: ['own-consent', 'third-country-consent'], without: true, by: 'NOR-44' }
	],
	[
		'[NOR-17] does not stand against sensitive data: the basis is then consent',
		{ subject: artist, kind: 'print', legalBasis: 'artistic-purpose', image: { sensitive: true } },
		{
			verdict: 'incomplete',
			missing: ['own-consent', 'written-consent'],
			without: true,
			by: 'law.own-consent'
		}
	],
	[
		'[NOR-30][NOR-45][NOR-47] an employee who approved this very image',
		{ subject: employee, image: i1, consents: [own(forI1)] },
		{ verdict: 'allowed', duties: [prefer, store] }
	],
	[
		'[NOR-30] a general consent is not enough for an employee',
		{ subject: employee, consents: [own()] },
		{ verdict: 'incomplete', missing: ['consent-for-this-image'] }
	],
	[
		'[NOR-30] an elected representative, whatever the age, decides on this image',
		{ subject: { ...child, role: 'elected' }, image: i1, consents: [own(forI1)] },
		{ verdict: 'allowed', duties: [prefer, 'special-care-child', store] }
	],
	[
		'[NOR-30] on the website the floor answers for an elected child, and nothing advises against it',
		{ ...web, subject: { ...child, role: 'elected' }, consents: [guardians()] },
		{ verdict: 'allowed', duties: [prefer, 'special-care-child'], without: true, by: 'law.guardian-consent' }
	],
	[
		'[NOR-40] public interest is not enough on social media',
		{ legalBasis: 'public-interest' },
		{ verdict: 'incomplete', missing: ['own-consent', 'third-country-consent'], by: 'NOR-44' }
	],
	[
		'[NOR-40] leaves public interest alone on the website',
		{ ...web, subject: elected, legalBasis: 'public-interest' },
		{
			verdict: 'allowed',
			duties: ['assess-public-interest', prefer],
			without: true,
			by: 'law.public-interest'
		}
	],
	[
		'[NOR-32][NOR-34][NOR-35][NOR-37][NOR-42][NOR-45] a child with a guardian’s consent for this image is advised against',
		{ subject: child, image: i1, consents: [guardians(forI1)] },
		{ verdict: 'discouraged', duties: [prefer, 'record-motivation', 'special-care-child', store] }
	],
	[
		'[NOR-34] without a guardian’s consent a child is not yet published',
		{ subject: child, image: i1, consents: [own(forI1)] },
		{ verdict: 'incomplete', missing: ['guardian-consent'] }
	],
	[
		'[NOR-34] the day before the 13th birthday a guardian is asked',
		{ subject: { role: 'private', birthDate: '2013-11-22' }, image: i1, consents: [own(forI1)] },
		{ verdict: 'incomplete', missing: ['guardian-consent'] }
	],
	[
		'[NOR-36] on the 13th birthday the child’s own consent is asked',
		{ subject: { role: 'private', birthDate: '2013-11-21' }, consents: [guardians()] },
		{ verdict: 'incomplete', missing: ['own-consent'] }
	],
	[
		'[NOR-35] a general consent never covers a child',
		{ subject: child, consents: [guardians()] },
		{ verdict: 'incomplete', missing: ['consent-for-this-image'] }
	],
	[
		'[NOR-35] a consent for another image does not cover this one',
		{ subject: child, image: i1, consents: [guardians({ images: ['i2'] })] },
		{ verdict: 'incomplete', missing: ['consent-for-this-image'] }
	],
	[
		'[NOR-32][NOR-36] a teenager with an own, general consent is advised against',
		{ subject: teenager, consents: [own()] },
		{ verdict: 'discouraged', duties: [prefer, 'record-motivation', 'special-care-child', store] }
	],
	[
		'[NOR-33][NOR-46] upper-secondary age decides alone, kept at the unit for the unit’s account',
		{ subject: upperSecondary, consents: [own()], channel: { account: 'unit' } },
		{ verdict: 'allowed', duties: [prefer, 'special-care-child', 'store-at-unit'] }
	],
	[
		'[NOR-33] on 1 August of the year of the 16th birthday, whatever the school',
		{ at: '2026-08-01', subject: { role: 'private', birthDate: '2010-12-31' }, consents: [own()] },
		{ verdict: 'allowed', duties: [prefer, 'special-care-child', store] }
	],
	[
		'[NOR-33] not on 31 July of that year',
		{ at: '2026-07-31', subject: { role: 'private', birthDate: '2010-01-01' }, consents: [own()] },
		{
			verdict: 'discouraged',
			duties: [prefer, 'record-motivation', 'special-care-child', store],
			without: true,
			by: 'NOR-32'
		}
	],
	[
		'[NOR-33] a child under 13 in upper-secondary school is still under 13',
		{ subject: { ...child, schoolForm: 'upper-secondary' }, consents: [own()] },
		{
			verdict: 'incomplete',
			missing: ['consent-for-this-image', 'guardian-consent'],
			without: true,
			by: 'NOR-34'
		}
	],
	[
		'[NOR-44] an adult with an own consent',
		{ consents: [own()] },
		{ verdict: 'allowed', duties: [prefer, store] }
	],
	[
		'[NOR-44] social media must be ticked',
		{ consents: [own({ channels: ['website'] })] },
		{ verdict: 'incomplete', missing: ['channel-not-covered'] }
	],
	[
		'[NOR-37] an adult calls for no special care',
		{ subject: { role: 'private', birthDate: '2008-11-21' }, consents: [own()] },
		{ verdict: 'allowed', duties: [prefer, store], without: true, by: 'NOR-44' }
	],
	[
		'[NOR-37] the day before the 18th birthday does',
		{ subject: { role: 'private', birthDate: '2008-11-22' }, consents: [own()] },
		{ verdict: 'allowed', duties: [prefer, 'special-care-child', store], by: 'NOR-33' }
	],
	[
		'[NOR-42] the transfer box must be ticked',
		{ consents: [own({ thirdCountry: false })] },
		{ verdict: 'incomplete', missing: ['third-country-consent'] }
	],
	[
		'[NOR-42] no box where the channel stays within the EU',
		{ consents: [own({ thirdCountry: false })], channel: { thirdCountry: false } },
		{ verdict: 'allowed', duties: [prefer, store], without: true, by: 'NOR-44' }
	],
	[
		'[NOR-12][NOR-32] on the website a child with a guardian’s consent is advised against',
		{ ...web, subject: child, consents: [guardians()] },
		{ verdict: 'discouraged', duties: [prefer, 'record-motivation', 'special-care-child'], by: 'NOR-32' }
	],
	[
		'[NOR-32] reaches print too, and a teenager on public interest',
		{ kind: 'print', subject: teenager, legalBasis: 'public-interest' },
		{ verdict: 'discouraged', duties: ['assess-public-interest', 'record-motivation', 'special-care-child'] }
	],
	[
		'[NOR-32] does not reach upper-secondary age',
		{ kind: 'print', subject: upperSecondary, consents: [own()] },
		{ verdict: 'allowed', duties: ['special-care-child'], without: true, by: 'law.own-consent' }
	],
	[
		'[NOR-12] is about social media and the website, not the intranet',
		{ kind: 'intranet', subject: adult, consents: [own()] },
		{ verdict: 'allowed', without: true, by: 'law.own-consent' }
	],
	[
		'[bildlov.birth-date] with no age known nothing is said on social media',
		{ subject: ageless, consents: [own(), guardians()] },
		{ verdict: 'incomplete', missing: ['birth-date'] }
	],
	[
		'[bildlov.birth-date] nor in print, even where the basis asks for no consent',
		{ kind: 'print', subject: ageless, legalBasis: 'public-interest' },
		{ verdict: 'incomplete', missing: ['birth-date'] }
	],
	[
		'[law.artistic-purpose] a basis that is none does not ask for the birth date',
		{ kind: 'print', subject: ageless, legalBasis: 'artistic-purpose' },
		{ verdict: 'incomplete', missing: ['legal-basis'] }
	],
	[
		'[NOR-34] a pre-school child without a birth date is under 13',
		{ subject: { ...ageless, schoolForm: 'preschool' } },
		{
			verdict: 'incomplete',
			missing: ['consent-for-this-image', 'guardian-consent', 'third-country-consent']
		}
	],
	[
		'[NOR-33] an upper-secondary pupil without a birth date is of that age, and under 18',
		{ subject: { ...ageless, schoolForm: 'upper-secondary' }, consents: [own()] },
		{ verdict: 'allowed', duties: [prefer, 'special-care-child', store] }
	],
	[
		'[NOR-44] an artist without a birth date is an adult, whatever the school form',
		{ subject: { ...artist, schoolForm: 'preschool' }, consents: [own()] },
		{ verdict: 'allowed', duties: [prefer, store] }
	]
]);
