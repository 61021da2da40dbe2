import type { Decision } from '#lib/domain/decision.ts';
import { decide } from '#lib/policy/decide.ts';
import { parseDecisionInput } from '#lib/policy/parse-input.ts';

/** Questions to show; their answers are made by the engine itself. */
export const exampleInputs: readonly unknown[] = [
	{
		policy: 'norberg',
		at: '2026-11-21',
		subject: { role: 'private', birthDate: '2016-03-01', schoolForm: 'compulsory' },
		image: { id: 'i1', identifiable: true },
		channel: { kind: 'social-media' },
		consents: [
			{
				signers: [{ as: 'guardian', guardian: 'g1' }],
				channels: ['social-media', 'website'],
				thirdCountry: true,
				images: ['i1']
			}
		]
	},
	{
		policy: 'trosa',
		at: '2026-11-21',
		subject: { role: 'private', birthDate: '2009-05-17' },
		image: { identifiable: true },
		channel: { kind: 'website' }
	}
];

export const exampleDecisions: readonly Decision[] = exampleInputs.map((input) => {
	const parsed = parseDecisionInput(input);
	if (!parsed.ok) throw new Error(`An example is not valid: ${JSON.stringify(parsed.refusal.faults)}`);
	return decide(parsed.value);
});
