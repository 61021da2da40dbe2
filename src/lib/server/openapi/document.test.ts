import { describe, expect, it, test } from 'vitest';
import * as words from '#lib/domain/decision.ts';
import { decide } from '#lib/policy/decide.ts';
import { parseDecisionInput } from '#lib/policy/parse-input.ts';
import { guidelines, questionIds } from '#lib/policy/policies.ts';
import { misfits } from '../../../../tests/support/conforms.ts';
import { decisionExamples } from '../../../../tests/support/decision-examples.ts';
import { decisionSchemas } from './decision-schemas.ts';
import { openApiDocument } from './document.ts';
import { exampleDecisions, exampleInputs } from './examples.ts';
import { ref } from './schema.ts';

const document = openApiDocument();
const misfitsOf = (name: string, value: unknown) => misfits(value, ref(name), decisionSchemas);

/** Every value under this key, anywhere in the document. */
function allUnder(key: string, within: unknown = document): unknown[] {
	if (typeof within !== 'object' || within === null) return [];
	return Object.entries(within).flatMap(([name, value]: [string, unknown]) => [
		...(name === key ? [value] : []),
		...allUnder(key, value)
	]);
}

describe('the description of the interface', () => {
	it('[AP8] is OpenAPI 3.1, whole and plain JSON', () => {
		expect(document.openapi).toBe('3.1.0');
		expect(JSON.parse(JSON.stringify(document))).toEqual(document);
		expect(Object.keys(document.paths)).toEqual(['/api/v1/decide', '/api/v1/people/{id}/verdicts']);
	});

	it('[AP8] every reference leads somewhere, and every schema is referred to', () => {
		const refs = new Set(allUnder('$ref'));
		expect([...refs].sort()).toEqual(
			Object.keys(decisionSchemas)
				.map((name) => `#/components/schemas/${name}`)
				.sort()
		);
	});

	it('[AP8] every list of words is the code’s own', () => {
		const lists = new Set(
			[...Object.values(words).filter((list) => Array.isArray(list)), questionIds()].flatMap((list) => [
				JSON.stringify(list),
				JSON.stringify([...list, null])
			])
		);
		const enums = allUnder('enum').map((list) => JSON.stringify(list));
		expect(enums.length).toBeGreaterThan(20);
		expect(enums.filter((list) => !lists.has(list))).toEqual([]);
		const used = new Set(enums);
		const unused = Object.entries(words).filter(
			([, list]) =>
				Array.isArray(list) && !used.has(JSON.stringify(list)) && !used.has(JSON.stringify([...list, null]))
		);
		expect(unused.map(([name]) => name)).toEqual([]);
	});

	it('[AP8] has the keys and the defaults of the parser', () => {
		const least = {
			policy: 'norberg',
			at: '2026-11-21',
			subject: { role: 'private' },
			image: { identifiable: true },
			channel: { kind: 'website' },
			consents: [{ signers: [{ as: 'self' }], channels: [], images: 'general' }],
			refusals: [{ by: 'self', channels: 'all', images: 'general' }]
		};
		const parsed = parseDecisionInput(least);
		if (!parsed.ok) throw new Error('The least is not valid.');
		const whole = parsed.value;
		for (const [name, filled, given] of [
			['Input', { ...whole, consents: [], refusals: [] }, least],
			['Subject', whole.subject, least.subject],
			['Image', whole.image, least.image],
			['Channel', whole.channel, least.channel],
			['Consent', whole.consents[0] ?? {}, least.consents[0] ?? {}],
			['Refusal', whole.refusals[0] ?? {}, least.refusals[0] ?? {}]
		] as const) {
			const { properties = {}, required = [] } = decisionSchemas[name] ?? {};
			expect(Object.keys(properties).sort()).toEqual(Object.keys(filled).sort());
			const optional = new Map(Object.entries(filled).filter(([key]) => !required.includes(key)));
			for (const key of required) expect(Object.keys(given)).toContain(key);
			for (const [key, value] of optional) {
				if (name === 'Channel' && key === 'thirdCountry') continue;
				expect([name, key, properties[key]?.default]).toEqual([name, key, value]);
			}
			for (const key of required) expect(properties[key]).not.toHaveProperty('default');
		}
	});

	it('[AP8] its examples are valid, and are answered as it says', () => {
		for (const [index, input] of exampleInputs.entries()) {
			expect(misfitsOf('Input', input)).toEqual([]);
			const parsed = parseDecisionInput(input);
			expect(parsed.ok && decide(parsed.value)).toEqual(exampleDecisions[index]);
			expect(misfitsOf('Decision', exampleDecisions[index])).toEqual([]);
		}
		expect(exampleDecisions.map((decision) => decision.verdict)).toEqual(['discouraged', 'incomplete']);
	});

	it('[AP8] names the five guidelines', () => {
		expect(decisionSchemas.Input?.properties?.policy?.examples).toEqual(guidelines.map(({ id }) => id));
	});
});

describe('the cases that show the vocabulary', () => {
	test.each(decisionExamples)('[AP8] conform, and so does the answer: $name', ({ input }) => {
		expect(misfitsOf('Input', input)).toEqual([]);
		const parsed = parseDecisionInput(input);
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
		expect(misfitsOf('Input', parsed.value)).toEqual([]);
		expect(misfitsOf('Decision', decide(parsed.value))).toEqual([]);
	});

	const [one] = decisionExamples.map((example) => example.input);
	const consent = { signers: [{ as: 'self' }], channels: ['website'], images: 'general' };
	test.each<[string, object]>([
		['an unknown key', { colour: 'red' }],
		['an unknown role', { subject: { role: 'pupil' } }],
		['no role', { subject: {} }],
		['an empty policy', { policy: '' }],
		['a day in words', { at: 'soon' }],
		['no guardian', { guardians: 0 }],
		['half a guardian', { guardians: 1.5 }],
		['a consent with no signer', { consents: [{ ...consent, signers: [] }] }],
		['a consent for no image', { consents: [{ ...consent, images: 'all' }] }],
		['an empty registration number', { consents: [{ ...consent, registrationNumber: '' }] }],
		['a ruling on what nobody asks', { rulings: { 'norberg.children': 'allow' } }],
		[
			'a refusal that knows too much',
			{ refusals: [{ by: 'self', channels: 'all', images: 'general', why: '' }] }
		]
	])('[AP8] what the parser refuses does not conform: %s', (_, but) => {
		const input = { ...one, ...but };
		expect(parseDecisionInput(input).ok).toBe(false);
		expect(misfitsOf('Input', input)).not.toEqual([]);
	});
});
