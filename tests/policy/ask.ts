/** Questions to the engine that read as sentences, asked through the same door as everybody's. */
import { expect, test } from 'vitest';
import type { Decision, DutyCode, MissingCode, Verdict } from '#lib/domain/decision.ts';
import { decide } from '#lib/policy/decide.ts';
import { parseDecisionInput } from '#lib/policy/parse-input.ts';

export const today = '2026-11-21';

export const child = { role: 'private', birthDate: '2016-03-01' };
export const teenager = { role: 'private', birthDate: '2012-05-05' };
export const upperSecondary = { role: 'private', birthDate: '2009-05-05', schoolForm: 'upper-secondary' };
export const adult = { role: 'private', birthDate: '1980-01-01' };
export const ageless = { role: 'private' };
export const employee = { role: 'employee' };
export const elected = { role: 'elected' };
export const artist = { role: 'artist' };

const anyKind = ['social-media', 'website', 'intranet', 'learning-platform', 'print', 'press'];

/** A general consent, in writing, that covers every kind of channel, with the transfer box ticked. */
export const yes = (as: 'self' | 'guardian', but: object = {}) => ({
	signers: [as === 'self' ? { as } : { as, guardian: 'g1' }],
	channels: anyKind,
	thirdCountry: true,
	images: 'general',
	...but
});
export const own = (but: object = {}) => yes('self', but);
export const guardians = (but: object = {}) => yes('guardian', but);

export interface Question {
	readonly at?: string;
	readonly subject?: object;
	readonly image?: object;
	readonly kind?: string;
	readonly channel?: object;
	readonly consents?: readonly object[];
	readonly refusals?: readonly object[];
	readonly legalBasis?: string;
	readonly [key: string]: unknown;
}

/** The decision on an identifiable adult on social media, but for what the question says. */
export function answer(policy: string, question: Question): Decision {
	const { kind = 'social-media', channel, image, ...rest } = question;
	const parsed = parseDecisionInput({
		policy,
		at: today,
		subject: adult,
		image: { identifiable: true, ...image },
		channel: { kind, ...channel },
		...rest
	});
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
	return decide(parsed.value);
}

export interface Expected {
	readonly verdict: Verdict;
	readonly missing?: readonly MissingCode[];
	readonly duties?: readonly DutyCode[];
	readonly question?: string;
	/** The decisive rule; unset, the first one in the test's name. */
	readonly by?: string;
	/** The rules in the name are the ones that must not have been applied. */
	readonly without?: true;
}

/** A table of cases: each name begins with the rules that it holds, and those must stand among the reasons. */
export function cases(policy: string, rows: readonly (readonly [string, Question, Expected])[]): void {
	for (const [name, question, expected] of rows) {
		test(name, () => {
			const decision = answer(policy, question);
			const { verdict, missing, duties } = decision;
			const named = [...name.matchAll(/\[((?:[A-Z]{3}-|law\.|bildlov\.)[\w-]+)\]/g)].map(([, rule]) => rule);
			const applied = decision.reasons.map((reason) => reason.rule);
			expect({ verdict, missing, duties, question: decision.question }).toEqual({
				verdict: expected.verdict,
				missing: expected.missing ?? [],
				duties: expected.duties ?? [],
				question: expected.question
			});
			if (expected.without) for (const rule of named) expect(applied).not.toContain(rule);
			else expect(applied).toEqual(expect.arrayContaining(named));
			expect(applied[0]).toBe(expected.by ?? named[0]);
			expect(new Set(applied).size).toBe(applied.length);
		});
	}
}
