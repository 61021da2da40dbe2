/** The closed union of requirements, each answered once. */
import type { MissingCode, Verdict } from '#lib/domain/decision.ts';
import { missingBit } from './codes.ts';
import { lacking } from './consent-that-counts.ts';
import { defaultAsks } from './defaults.ts';
import { lawFloor } from './law.ts';
import type { Allows, AsksConsent, DutyLine, Requirement, RuleId } from './profile.ts';
import { addDuties, applied, birthDateMissing, decisive, hole, incomplete, type Run } from './run.ts';

export function requirementAnswer(run: Run, asks: Requirement): Verdict {
	switch (asks.kind) {
		case 'allow':
			return tellBasis(run, asks.rule, allow(run, asks));
		case 'forbid':
			run.trace?.({ what: 'forbidden', state: 'stops', rule: asks.rule });
			return decisive(run, asks.rule, 'forbid', 'forbidden');
		case 'no-ground':
			return tellBasis(run, asks.rule, incomplete(run, 'legal-basis', asks.rule));
		case 'consent':
			return consentAnswer(run, asks);
		case 'by-basis': {
			const forBasis = asks.bases[run.basis];
			if (forBasis === undefined) return hole(run);
			return requirementAnswer(run, forBasis === 'law' ? lawFloor : forBasis);
		}
	}
}

function tellBasis(run: Run, rule: RuleId, verdict: Verdict): Verdict {
	const state = verdict === 'allowed' ? 'passed' : 'stops';
	run.trace?.({ what: 'basis', state, rule, basis: run.basis });
	return verdict;
}

export function allow(
	run: Run,
	by: Pick<Allows, 'onlyRole'> & { readonly rule: RuleId; readonly duties?: readonly DutyLine[] }
): Verdict {
	if (by.onlyRole && by.onlyRole !== run.input.subject.role) return incomplete(run, 'legal-basis', by.rule);
	decisive(run, by.rule, 'allow', 'allowed');
	addDuties(run, by.duties);
	return 'allowed';
}

function consentAnswer(run: Run, asks: AsksConsent): Verdict {
	const { input } = run;
	let signer: 'guardian' | 'self' = asks.guardian ? 'guardian' : 'self';
	if (asks.guardian && asks.self) {
		if (run.band === 'unknown') return birthDateMissing(run);
		signer = run.band === 'under-13' ? 'guardian' : 'self';
	}
	const signerRule = signer === 'guardian' ? asks.guardian : asks.self;
	if (!signerRule) return hole(run);
	const asked = {
		signer,
		thisImage: asks.thisImage !== undefined,
		written: asks.written !== undefined || run.explicit !== undefined,
		registration: asks.registration !== undefined
	};
	const lack = lacking(input, asked);
	run.trace?.({
		what: 'consent',
		state: lack === 0 ? 'passed' : 'stops',
		asked,
		lack,
		rules: demands(run, asks, signer, signerRule)
	});
	if (lack === 0) {
		decisive(run, signerRule, 'allow', 'allowed');
		addDuties(run, asks.duties);
		noteAsked(run, asks, signer);
		return 'allowed';
	}
	run.missing |= lack;
	noteMissing(run, asks, signer, signerRule, lack);
	return 'incomplete';
}

/** What was asked of the consent, and given. */
function noteAsked(run: Run, asks: AsksConsent, signer: 'guardian' | 'self'): void {
	if (signer === 'guardian' && run.input.guardiansRequired === 'all') {
		applied(run, 'bildlov.all-guardians', 'require');
	}
	if (asks.thisImage) applied(run, asks.thisImage, 'require');
	const thirdCountry = ruleFor(run, 'third-country-consent');
	if (run.input.channel.thirdCountry && thirdCountry) applied(run, thirdCountry, 'require');
	if (asks.written) applied(run, asks.written, 'require');
	if (asks.registration) applied(run, asks.registration, 'require');
}

/** The rule behind each missing code: the weightiest decides, and what was applied before the consent comes after. */
function noteMissing(
	run: Run,
	asks: AsksConsent,
	signer: 'guardian' | 'self',
	signerRule: RuleId,
	lack: number
): void {
	const before = run.reasons.splice(0);
	for (const [code, rule] of demands(run, asks, signer, signerRule))
		if (rule && lack & missingBit(code)) applied(run, rule, 'require');
	applied(run, signerRule, 'require');
	for (const reason of before) applied(run, reason.rule, reason.effect);
}

/** Each demand on the consent and the rule behind it, the weightiest first. */
function demands(
	run: Run,
	asks: AsksConsent,
	signer: 'guardian' | 'self',
	signerRule: RuleId
): readonly (readonly [MissingCode, RuleId | undefined])[] {
	return [
		[signer === 'guardian' ? 'guardian-consent' : 'own-consent', signerRule],
		['guardian-consent', run.input.guardiansRequired === 'all' ? 'bildlov.all-guardians' : undefined],
		['consent-for-this-image', asks.thisImage ?? ruleFor(run, 'consent-for-this-image')],
		['third-country-consent', ruleFor(run, 'third-country-consent')],
		['channel-not-covered', ruleFor(run, 'channel-not-covered')],
		['purpose-not-covered', ruleFor(run, 'purpose-not-covered')],
		['content-not-covered', ruleFor(run, 'content-not-covered')],
		['written-consent', asks.written ?? run.explicit],
		['registration-number', asks.registration]
	];
}

/** The policy's own rule behind a missing code, else the product's default. */
function ruleFor(run: Run, code: MissingCode): RuleId | undefined {
	return run.rules.asks?.[code] ?? defaultAsks[code];
}
