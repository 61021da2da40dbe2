/** The laboratory's steps and changes as sentences. */
import type { Day } from '#lib/domain/day.ts';
import type { ChannelKind, LegalBasis } from '#lib/domain/decision.ts';
import type { ReachedStep } from '#lib/policy/explain.ts';
import type { Change } from '#lib/policy/flips.ts';
import { capitalised, dayWithYear } from './day-words.ts';
import { inText, laboratoryWords } from './laboratory.ts';
import type { Language } from './language.ts';
import { verdictWords } from './verdict-words.ts';

/** One step as a sentence; the rule's own words where the rule says it best. */
export function stepWords(step: ReachedStep, language: Language): string {
	const t = laboratoryWords[language];
	const { legalBasis } = verdictWords[language];
	const day = (on: Day) => dayWithYear(on, language);
	const basisWord = (basis: LegalBasis) => inText(legalBasis[basis]);
	const rule = step.rules[0]?.text[language] ?? '';
	switch (step.what) {
		case 'secrecy':
		case 'identifiable':
		case 'do-not-publish':
		case 'allow-source':
		case 'allow-own-guardians':
		case 'allow-artist':
		case 'treat-as-consent':
			return step.state === 'passed' ? t.passed[step.what] : rule;
		case 'sensitive':
			return step.state === 'passed' ? t.passed.sensitive : step.state === 'noted' ? t.sensitiveNoted : rule;
		case 'forbidden':
		case 'policy-rule':
			return rule;
		case 'discouraged':
			return step.state === 'passed' ? t.passed.discouraged : t.discouraged;
		case 'copyright':
			return step.state === 'passed' ? t.passed.copyright : t.copyrightStops;
		case 'age': {
			if (step.state === 'stops') return t.ageMissing;
			if (step.band === 'unknown') return t.ageUnknown;
			const band = t.band[step.band];
			if (step.years === null) return t.ageFromRole(band);
			const until = step.limit && step.band !== 'adult' ? day(step.limit.on) : null;
			return t.age(step.years, band, until);
		}
		case 'row':
			if (!step.isLaw) return t.rowOwn(t.people(step.who));
			return Object.keys(step.who).length === 0 ? t.rowLawForAll : t.rowLaw(t.people(step.who));
		case 'basis':
			if (step.state === 'stops') return t.basisStops(legalBasis[step.basis]);
			if (step.state === 'noted') return t.basisAny;
			return step.basis === step.given
				? t.basisIs(basisWord(step.basis))
				: t.basisNow(basisWord(step.basis), basisWord(step.given));
		case 'in-force': {
			const ends = step.consents.flatMap((one) => one.until ?? []).sort();
			const names = capitalised(t.consentsNamed(step.consents.map((one) => one.consent)));
			const first =
				step.consents.length === 0
					? t.noneInForce
					: t.inForce(names, ends[0] === undefined ? null : day(ends[0]));
			const not = step.not.map((one) =>
				t.notInForce(capitalised(t.consentsNamed([one.consent])), one.why, day(one.day))
			);
			return [first, ...not].join('. ');
		}
		case 'signer':
			return step.state === 'stops'
				? withElsewhere(t.signerUnmet[step.as], step.by, language)
				: t.signerMet[step.as] + t.byConsents(t.consentsNamed(step.by));
		case 'all-guardians':
			return step.state === 'stops' ? t.allUnmet(step.signed, step.of) : t.allMet(step.of);
		case 'question':
			if (step.ruling === 'refuse') return t.questionRefused;
			if (step.ruling === 'allow') return t.questionAllowed;
			return step.state === 'stops' ? t.questionOpen : t.questionAside;
		case 'duties':
			return t.duties(step.duties.length);
		default:
			return step.state === 'stops'
				? withElsewhere(t.unmet[step.what], step.by, language)
				: t.met[step.what] + (step.by.length > 0 ? t.byConsents(t.consentsNamed(step.by)) : '');
	}
}

function withElsewhere(text: string, by: readonly number[], language: Language): string {
	const t = laboratoryWords[language];
	if (by.length === 0) return text;
	return `${text.replace(/\.$/, '')}. ${t.metElsewhere(capitalised(t.consentsNamed(by)))}`;
}

/** One change as a sentence. */
export function changeWords(what: Change, language: Language): string {
	const t = laboratoryWords[language];
	const words = verdictWords[language];
	const day = (on: Day) => dayWithYear(on, language);
	const named = (consent: number) => t.consent(consent + 1);
	const kindWord = (kind: ChannelKind) => words.channelKindInText[kind];
	switch (what.change) {
		case 'guardian-says-yes':
			return t.guardianSaysYes(what.guardian);
		case 'self-says-yes':
			return t.selfSaysYes;
		case 'consent':
			return t.consentChange(named(what.consent))[what.how];
		case 'says-no':
			return t.saysNo[what.by];
		case 'noes-taken-back':
			return t.noesTakenBack;
		case 'block':
		case 'objection':
		case 'identifiable':
		case 'secret':
		case 'sensitive':
		case 'uncertain':
		case 'copyright':
		case 'third-country':
			return t.onOff[what.change][what.on ? 0 : 1] ?? '';
		case 'blurred':
			return t.blurred;
		case 'name-comes-along':
			return t.nameComesAlong;
		case 'source':
			return t.fromSource[what.source];
		case 'kind':
			return t.kindIs(kindWord(what.kind));
		case 'audience':
			return t.audienceIs[what.audience];
		case 'basis':
			return t.basisIs(inText(words.legalBasis[what.basis]));
		case 'role':
			return t.roleIs[what.role];
		case 'guardians-required':
			return t.requiredIs[what.required];
		case 'comes-into-band':
			return t.comesInto(what.band, what.years, day(what.on));
		case 'is-years':
			return t.isYears(what.years);
		case 'consent-has-ended':
			return t.hasEnded(named(what.consent), day(what.on));
		case 'ruling':
			return t.ruling[what.ruling ?? 'open'];
		case 'policy':
			return t.policyIs(what.name);
	}
}
