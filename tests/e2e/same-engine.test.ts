import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { decisionInputFor, type DecisionQuestion } from '#lib/domain/decision-input.ts';
import type { Decision } from '#lib/domain/decision.ts';
import { decide } from '#lib/policy/decide.ts';
import { guidelines } from '#lib/policy/policies.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { openBrowser, phone } from '../support/browser.ts';
import { bundlePolicy, loadedAs } from '../support/policy-bundle.ts';
import { someOwnPolicy } from '../support/some-own-policies.ts';
import { someQuestion } from '../support/some-questions.ts';

/** The same questions at every run; `BILDLOV_SEED` asks others. */
const seed = Number(process.env.BILDLOV_SEED ?? 20_261_122);
const questions = 10_000;
/** Half of the questions are put under a municipality's own policies. */
const ownPolicies = 50;

interface Engine {
	decisionInputFor: typeof decisionInputFor;
	decide: typeof decide;
}
/** `policy`: the place of a municipality's own among the policies; null: one of the five, which the question names. */
interface Asked {
	readonly question: DecisionQuestion;
	readonly policy: number | null;
}

interface Sent {
	readonly policies: readonly Profile[];
	readonly asked: readonly Asked[];
}

function someSent(): Sent {
	const policies = fc.sample(someOwnPolicy, { numRuns: ownPolicies, seed });
	const asked = fc.sample(someQuestion, { numRuns: questions, seed }).map((question, index): Asked => {
		const place = Math.floor(index / 2) % ownPolicies;
		const policyId = policies[place]?.id;
		return index % 2 === 0 || policyId === undefined
			? { question, policy: null }
			: { question: { ...question, policyId }, policy: place };
	});
	return { policies, asked };
}

/** Runs here and, as text, in the page: it knows nothing but what it is given. */
function answersOf(engine: Engine, sent: string): string {
	const { policies, asked }: Sent = JSON.parse(sent);
	return JSON.stringify(
		asked.map(({ question, policy }) => {
			const own = policy === null ? [] : policies.slice(policy, policy + 1);
			return engine.decide(engine.decisionInputFor({ ...question, own }), own);
		})
	);
}

describe('the same engine on both sides', () => {
	let browser: BrowserContext;
	let page: Page;
	beforeAll(async () => {
		browser = await openBrowser(phone);
		page = await browser.newPage();
		await page.evaluate(loadedAs('engine', (await bundlePolicy()).code));
	});
	afterAll(() => browser.close());

	it('[F9] the phone’s bundle and the server give the same answers to 10,000 questions, byte for byte', async () => {
		// As the questions travel: a key that is unset does not arrive.
		const sent = JSON.stringify(someSent());
		const here = answersOf({ decisionInputFor, decide }, sent);
		const there = await page.evaluate(
			`(${answersOf.toString()})(globalThis.engine, ${JSON.stringify(sent)})`
		);
		expect(there === here).toBe(true);
		// The questions are worth asking: each verdict is given under the guidelines and under own policies.
		const given = new Set<string>();
		const decisions: readonly Decision[] = JSON.parse(here);
		for (const { verdict, policy } of decisions) {
			const isGuideline = guidelines.some(({ id }) => id === policy.id);
			given.add(`${isGuideline ? policy.id : 'own'} ${verdict}`);
		}
		for (const verdict of ['allowed', 'discouraged', 'incomplete', 'forbidden'] as const) {
			expect(given).toContain(`norberg ${verdict}`);
			expect(given).toContain(`own ${verdict}`);
		}
		for (const { id } of guidelines) expect(given).toContain(`${id} allowed`);
		expect(decisions.some(({ verdict }) => verdict === 'needs-decision')).toBe(true);
	});
});
