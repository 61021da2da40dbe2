import { describe, expect, test } from 'vitest';
import { adult, answer, cases, child, guardians, own, teenager, today, yes } from './ask.ts';

const web = { kind: 'website' };
const website = (consents: readonly object[], but: object = {}) =>
	answer('trosa', { ...web, subject: child, consents, ...but });
const g = (id?: string, but: object = {}) =>
	yes('guardian', {
		signers: [id === undefined ? { as: 'guardian' } : { as: 'guardian', guardian: id }],
		...but
	});
const all = (count: number) => ({ guardiansRequired: 'all', guardians: count });

describe('one consent', () => {
	cases('trosa', [
		[
			'[C6][law.guardian-consent] a child’s own does not stand in for the guardian’s',
			{ ...web, subject: child, consents: [own()] },
			{ verdict: 'incomplete', missing: ['guardian-consent'] }
		],
		[
			'[C6][law.own-consent] nor a guardian’s for a teenager’s own',
			{ ...web, subject: teenager, consents: [guardians()] },
			{ verdict: 'incomplete', missing: ['own-consent'] }
		],
		[
			'[C8][bildlov.channel] the kind of channel is ticked',
			{ ...web, consents: [own({ channels: ['print'] })] },
			{ verdict: 'incomplete', missing: ['channel-not-covered'] }
		],
		[
			'[C8][bildlov.channel] a consent with no channel covers none',
			{ ...web, consents: [own({ channels: [] })] },
			{ verdict: 'incomplete', missing: ['channel-not-covered'] }
		],
		[
			'[C8][bildlov.purpose] the purpose is among those named',
			{ ...web, purpose: 'a', consents: [own({ purposes: ['b', 'c'] })] },
			{ verdict: 'incomplete', missing: ['purpose-not-covered'] }
		],
		[
			'[C8][law.own-consent] one of several purposes is enough',
			{ ...web, purpose: 'b', consents: [own({ purposes: ['b', 'c'] })] },
			{ verdict: 'allowed' }
		],
		[
			'[C8][law.own-consent] where the question names no purpose, any will do',
			{ ...web, consents: [own({ purposes: ['b'] })] },
			{ verdict: 'allowed' }
		],
		[
			'[C8][bildlov.content] all that comes along is covered',
			{ ...web, image: { shows: ['image', 'name'] }, consents: [own()] },
			{ verdict: 'incomplete', missing: ['content-not-covered'] }
		],
		[
			'[C8][law.own-consent] and may be more than what comes along',
			{ ...web, image: { shows: ['name'] }, consents: [own({ covers: ['image', 'name'] })] },
			{ verdict: 'allowed' }
		],
		[
			'[C8][bildlov.this-image] a consent for other images',
			{ ...web, image: { id: 'i1' }, consents: [own({ images: ['i2'] })] },
			{ verdict: 'incomplete', missing: ['consent-for-this-image'] }
		],
		[
			'[C8][law.own-consent] a consent for this image',
			{ ...web, image: { id: 'i1' }, consents: [own({ images: ['i2', 'i1'] })] },
			{ verdict: 'allowed' }
		],
		[
			'[C8][bildlov.third-country] the box, where a website leaves the EU',
			{ ...web, channel: { thirdCountry: true }, consents: [own({ thirdCountry: false })] },
			{ verdict: 'incomplete', missing: ['third-country-consent'] }
		],
		[
			'[C8][law.own-consent] no box, where it does not',
			{ ...web, consents: [own({ thirdCountry: false })] },
			{ verdict: 'allowed' }
		],
		[
			'[C8][law.explicit-consent] in writing, where it must be',
			{ ...web, image: { sensitive: true }, consents: [own({ written: false })] },
			{ verdict: 'incomplete', missing: ['written-consent'] }
		],
		[
			'[C8][law.own-consent] on its first day',
			{ ...web, consents: [own({ validFrom: today })] },
			{ verdict: 'allowed' }
		],
		[
			'[C8][law.own-consent] not the day before',
			{ ...web, consents: [own({ validFrom: '2026-11-22' })] },
			{ verdict: 'incomplete', missing: ['own-consent'] }
		],
		[
			'[C8][law.own-consent] on its last day',
			{ ...web, consents: [own({ validTo: today })] },
			{ verdict: 'allowed' }
		],
		[
			'[C8][law.own-consent] not the day after',
			{ ...web, consents: [own({ validTo: '2026-11-20' })] },
			{ verdict: 'incomplete', missing: ['own-consent'] }
		],
		[
			'[C8][law.own-consent] an end before its start is never in force',
			{ ...web, consents: [own({ validFrom: '2026-12-01', validTo: '2026-11-01' })] },
			{ verdict: 'incomplete', missing: ['own-consent'] }
		],
		[
			'[W1][law.own-consent] not on the day of its withdrawal',
			{ ...web, consents: [own({ withdrawnAt: today })] },
			{ verdict: 'incomplete', missing: ['own-consent'] }
		],
		[
			'[W1][law.own-consent] but on the day before',
			{ ...web, consents: [own({ withdrawnAt: '2026-11-22' })] },
			{ verdict: 'allowed' }
		],
		[
			'[W1][law.own-consent] a withdrawal before the consent ends it',
			{ ...web, consents: [own({ validFrom: today, withdrawnAt: '2026-01-01' })] },
			{ verdict: 'incomplete', missing: ['own-consent'] }
		]
	]);
});

test('[C6] a consent that both have signed is the guardian’s and the person’s', () => {
	const both = yes('self', { signers: [{ as: 'self' }, { as: 'guardian', guardian: 'g1' }] });
	expect(website([both]).verdict).toBe('allowed');
	expect(answer('trosa', { ...web, subject: teenager, consents: [both] }).verdict).toBe('allowed');
});

describe('the closest consent', () => {
	test('[C9] has the fewest codes', () => {
		const far = own({ channels: [], covers: [], images: ['i9'] });
		expect(answer('trosa', { ...web, consents: [own({ channels: [] }), far] }).missing).toEqual([
			'channel-not-covered'
		]);
		expect(answer('trosa', { ...web, consents: [far, own({ channels: [] })] }).missing).toEqual([
			'channel-not-covered'
		]);
	});
	test('[C9] is the latest in the list on a tie', () => {
		const [one, other] = [own({ channels: [] }), own({ covers: [] })];
		expect(answer('trosa', { ...web, consents: [one, other] }).missing).toEqual(['content-not-covered']);
		expect(answer('trosa', { ...web, consents: [other, one] }).missing).toEqual(['channel-not-covered']);
	});
	test('[C9] is not one that has ended', () => {
		const ended = own({ channels: [], validTo: '2026-01-01' });
		expect(answer('trosa', { ...web, consents: [guardians({ covers: [] }), ended] }).missing).toEqual([
			'content-not-covered',
			'own-consent'
		]);
	});
	test('[C9] two halves do not make a whole', () => {
		const { missing } = answer('trosa', { ...web, consents: [own({ channels: ['print'] }), guardians()] });
		expect(missing).toEqual(['own-consent']);
	});
	test('[C9] two thousand consents are read, and one that counts is found', () => {
		const many = Array.from({ length: 2000 }, () => own({ channels: [] }));
		expect(answer('trosa', { ...web, consents: many }).verdict).toBe('incomplete');
		expect(answer('trosa', { ...web, consents: [...many, own(), ...many] }).verdict).toBe('allowed');
	});
});

describe('all guardians', () => {
	test('[C7][bildlov.all-guardians] one of two is not enough', () => {
		const { verdict, missing, reasons } = website([g('a')], all(2));
		expect({ verdict, missing }).toEqual({ verdict: 'incomplete', missing: ['guardian-consent'] });
		expect(reasons.map((reason) => reason.rule)).toContain('bildlov.all-guardians');
	});
	test('[C7] two signatures on one consent, or on two, are two', () => {
		const together = yes('guardian', {
			signers: [
				{ as: 'guardian', guardian: 'a' },
				{ as: 'guardian', guardian: 'b' }
			]
		});
		expect(website([together], all(2)).verdict).toBe('allowed');
		expect(website([g('a'), g('b')], all(2)).verdict).toBe('allowed');
	});
	test('[C7] the same guardian twice is one', () => {
		expect(website([g('a'), g('a')], all(2)).missing).toEqual(['guardian-consent']);
	});
	test('[C7] signers without an id are together one more', () => {
		expect(website([g(), g()], all(2)).missing).toEqual(['guardian-consent']);
		expect(website([g('a'), g(), g()], all(2)).verdict).toBe('allowed');
		expect(website([g('a'), g(), g()], all(3)).missing).toEqual(['guardian-consent']);
	});
	test('[C7] none is not all, however few there are', () => {
		expect(website([], all(1)).missing).toEqual(['guardian-consent']);
		expect(website([own()], all(1)).missing).toEqual(['guardian-consent']);
	});
	test('[C7] a signature on a consent that lacks something does not help the others', () => {
		expect(website([g('a'), g('b', { channels: ['print'] })], all(2)).missing).toEqual([
			'channel-not-covered'
		]);
	});
	test('[C7] one that lacks something is counted together with those that lack nothing', () => {
		const consents = [g('b', { channels: ['print'], covers: [] }), g('a')];
		expect(website(consents, all(2)).missing).toEqual(['guardian-consent']);
		expect(website([...consents, g('b', { covers: [] })], all(2)).missing).toEqual(['content-not-covered']);
		expect(website([...consents, g('c', { covers: [] })], all(3)).missing).toEqual(['guardian-consent']);
	});
	test('[C7] a guardian whose consent was withdrawn has not signed', () => {
		expect(website([g('a'), g('b', { withdrawnAt: today })], all(2)).missing).toEqual(['guardian-consent']);
	});
	test('[C7] is no matter where the person decides', () => {
		expect(answer('trosa', { ...web, subject: adult, consents: [own()], ...all(2) }).verdict).toBe('allowed');
	});
});
