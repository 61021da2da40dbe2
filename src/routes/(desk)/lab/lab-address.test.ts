import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelKinds, contents, legalBases, roles, schoolForms } from '#lib/domain/decision.ts';
import { flips } from '#lib/policy/flips.ts';
import { guidelines, questionIds } from '#lib/policy/policies.ts';
import { addConsent, addRefusal, afterAction, removeConsent, removeRefusal } from './lab-actions.ts';
import { addressOf, caseFromAddress } from './lab-address.ts';
import { caseOf, firstCase, inputOf, most, type LabCase } from './lab-case.ts';
import { faultsByField } from './lab-faults.ts';

const today = '2026-11-22';
const someDay = fc.constantFrom('', '2026-01-01', '2026-11-22', '2028-02-29');
const someText = fc.constantFrom('', 'reklam', 'skolans blad & mer', 'å=1;2');
const signers = ['self', 'g1', 'g2', 'g3'];
const images = fc.constantFrom('general', 'this', 'other');
const boxes = (...all: string[]) => fc.subarray(all);

const someCase: fc.Arbitrary<LabCase> = fc.record({
	policy: fc.constantFrom(...guidelines.map((profile) => profile.id)),
	at: fc.constantFrom('2026-11-22', '2027-02-01'),
	purpose: someText,
	basis: fc.constantFrom('', ...legalBases),
	required: fc.constantFrom('', 'one', 'all'),
	guardians: fc.constantFrom('1', '2', '4'),
	publisher: fc.constantFrom('other', 'culture'),
	role: fc.constantFrom(...roles),
	birthDate: fc.constantFrom('', '2016-02-29', '2009-05-05', '1980-01-01'),
	schoolForm: fc.constantFrom('', ...schoolForms),
	person: boxes('block', 'objected'),
	image: boxes('identifiable', 'copyright', 'secret', 'sensitive', 'uncertain'),
	anonymised: fc.constantFrom('none', 'blurred', 'covered'),
	source: fc.constantFrom('own', 'image-bank', 'contracted-profile'),
	shows: boxes(...contents),
	kind: fc.constantFrom(...channelKinds),
	account: fc.constantFrom('official', 'unit'),
	audience: fc.constantFrom('all', 'own-guardians'),
	channel: boxes('transfer'),
	rulings: fc.dictionary(fc.constantFrom(...questionIds()), fc.constantFrom('allow', 'refuse'), {
		noNullPrototype: true
	}),
	consents: fc.array(
		fc.record({
			signer: fc.constantFrom(...signers),
			channels: boxes(...channelKinds),
			covers: boxes(...contents),
			boxes: boxes('transfer', 'written'),
			images,
			purposes: fc.constantFrom('', 'reklam', 'reklam, blad'),
			registrationNumber: fc.constantFrom('', 'UN-1'),
			from: someDay,
			to: someDay,
			withdrawn: someDay
		}),
		{ maxLength: most }
	),
	refusals: fc.array(
		fc.record({
			by: fc.constantFrom('self', 'guardian'),
			channels: fc.constantFrom('all', ...channelKinds),
			images
		}),
		{ maxLength: most }
	)
});
const read = (address: string, on = today) => caseFromAddress(new URLSearchParams(address), on);
const input = (asked: LabCase) => {
	const parsed = inputOf(asked, []);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
	return parsed.value;
};

describe('a case as an address', () => {
	test('[LB7] a case, its address, and the case again', () => {
		fc.assert(
			fc.property(someCase, (asked) => {
				expect(read(addressOf(asked, today))).toEqual(asked);
			})
		);
	});

	test('[LB7] an address, the question to the engine, and the address again', () => {
		fc.assert(
			fc.property(someCase, (asked) => {
				const question = input(read(addressOf(asked, today)));
				const again = addressOf(caseOf(question, []), today);
				expect(input(read(again))).toEqual(question);
				expect(addressOf(caseOf(input(read(again)), []), today)).toBe(again);
			})
		);
	});

	test('[LB7] a link means the same on another day', () => {
		fc.assert(
			fc.property(someCase, (asked) => {
				expect(input(read(addressOf(asked, today), '2031-05-01'))).toEqual(input(asked));
			})
		);
	});

	test('[LB7] a change that is followed is the case that was answered', () => {
		fc.assert(
			fc.property(someCase, (asked) => {
				for (const flip of flips(input(asked))) {
					const chosen = caseOf(flip.input, []);
					if (chosen.consents.length > most || chosen.refusals.length > most) continue;
					expect(input(read(addressOf(chosen, today)))).toEqual(flip.input);
				}
			}),
			{ numRuns: 20 }
		);
	});

	test('[LB7] what the form sends without script is read as what its boxes say', () => {
		const sent =
			'p=trosa&d=2026-11-22&b=2016-01-01&i=&t=&v=&v=image&v=name&u=&u=block&c1=g2&c1k=&c1x=&c1x=written';
		expect(read(sent)).toMatchObject({
			image: [],
			channel: [],
			shows: ['image', 'name'],
			person: ['block'],
			consents: [{ signer: 'g2', channels: [], boxes: ['written'] }]
		});
	});

	test('an address without a case is the first one: a pupil of ten, social media, today', () => {
		expect(read('')).toEqual(firstCase(today));
		expect(input(read(''))).toMatchObject({
			at: today,
			subject: { role: 'private', birthDate: '2016-01-01', schoolForm: 'compulsory' },
			channel: { kind: 'social-media', thirdCountry: true }
		});
	});

	test('[LB8] what cannot be read is kept, and its fault stands at its field', () => {
		const asked = read('p=borta&d=2026-02-30&b=2016-13-01&gn=0&r=kung&c1=g1&c1f=igår&c2=x&n1=self&n1k=radio');
		const parsed = inputOf(asked, []);
		if (parsed.ok) throw new Error('it was read');
		expect(Object.fromEntries(faultsByField(parsed.refusal.faults, asked))).toEqual({
			p: 'no-such-policy',
			d: 'no-such-day',
			b: 'no-such-day',
			gn: 'not-a-count',
			r: 'unknown-value',
			c1f: 'no-such-day',
			c2: 'unknown-value',
			n1k: 'unknown-value'
		});
		expect(read(addressOf(asked, today))).toEqual(asked);
	});

	test('[LB8] nobody is born after the day of publication, and the day is needed', () => {
		const faultsOf = (address: string) => {
			const asked = read(address);
			const parsed = inputOf(asked, []);
			return parsed.ok ? {} : Object.fromEntries(faultsByField(parsed.refusal.faults, asked));
		};
		expect(faultsOf('p=trosa&d=2026-11-22&b=2026-11-23')).toEqual({ b: 'born-after' });
		expect(faultsOf('p=trosa&d=2026-11-22&b=2026-11-22')).toEqual({});
		expect(faultsOf('p=trosa&d=&b=')).toEqual({ d: 'day-missing' });
	});
});

describe('the buttons of the form', () => {
	test('[LB10] add the next guardian’s yes, then the person’s own, and take away by place', () => {
		const first = firstCase(today);
		const two = afterAction(first, addConsent);
		expect(two.consents.map((one) => one.signer)).toEqual(['g1', 'g2']);
		expect(afterAction(two, addConsent).consents.map((one) => one.signer)).toEqual(['g1', 'g2', 'self']);
		expect(afterAction(two, removeConsent(0)).consents.map((one) => one.signer)).toEqual(['g2']);
		const no = afterAction(first, addRefusal);
		expect(no.refusals).toHaveLength(1);
		expect(afterAction(no, removeRefusal(0)).refusals).toEqual([]);
	});

	test('[LB10] no more than a case holds, and an unknown word changes nothing', () => {
		let asked = firstCase(today);
		for (let times = 0; times < most + 3; times++) asked = afterAction(asked, addConsent);
		expect(asked.consents).toHaveLength(most);
		expect(afterAction(asked, 'remove-consent-99')).toEqual(asked);
	});
});
