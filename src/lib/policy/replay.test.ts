import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { ownPolicy } from './own-policy.ts';
import { parseDecisionInput } from './parse-input.ts';
import { norberg } from './profiles/norberg.ts';
import { replayed } from './replay.ts';

const own = (version: string, years: number) =>
	ownPolicy(norberg, {
		id: 'ekby',
		version,
		name: 'Ekby',
		from: '2026-01-01',
		changes: [
			{
				set: 'own-consent-age',
				years,
				text: { sv: 'Från den åldern svarar den själv.', en: 'From that age the person answers.' },
				citation: { document: 'Riktlinje', section: '1', quote: 'svarar själv' },
				readOn: '2026-01-01'
			}
		]
	});
const first = own('1', 15);
const second = own('2', 16);

function kept(policy: string) {
	const parsed = parseDecisionInput(
		{
			policy,
			at: '2026-05-20',
			subject: { role: 'private', birthDate: '2011-03-03' },
			image: { identifiable: true },
			channel: { kind: 'intranet' },
			consents: [{ signers: [{ as: 'self' }], channels: ['intranet'], images: 'general' }]
		},
		[first]
	);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
	const input = parsed.value;
	// As the database keeps it.
	return JSON.parse(JSON.stringify({ input, decision: decide(input, [first]) })) as {
		input: typeof input;
		decision: ReturnType<typeof decide>;
	};
}

describe('a kept decision that is decided again', () => {
	test('[D15] gives the same answer byte for byte, by a guideline and by an own policy', () => {
		expect(replayed(kept('norberg'), undefined)).toBe('same');
		expect(replayed(kept('ekby'), first)).toBe('same');
	});
	test('[D15] is decided by the version that answered then, and by no other', () => {
		expect(decide(kept('ekby').input, [second]).verdict).not.toBe(kept('ekby').decision.verdict);
		expect(replayed(kept('ekby'), second)).toBe('other-version');
		expect(replayed(kept('ekby'), undefined)).toBe('other-version');
		const { input, decision } = kept('norberg');
		const older = { ...decision, policy: { id: 'norberg', version: '0' } };
		expect(replayed({ input, decision: older }, undefined)).toBe('other-version');
	});
	test('[D15] a single changed letter, verdict or duty is another answer', () => {
		const { input, decision } = kept('norberg');
		const [reason] = decision.reasons;
		if (!reason) throw new Error('A decision has reasons');
		const reasons = [{ ...reason, text: { ...reason.text, sv: `${reason.text.sv} ` } }];
		expect(replayed({ input, decision: { ...decision, reasons } }, undefined)).toBe('different');
		expect(replayed({ input, decision: { ...decision, duties: [] } }, undefined)).toBe('different');
	});
});
