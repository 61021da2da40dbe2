/** The rules that are common to all policies. */
import type { DecisionInput, Verdict } from '#lib/domain/decision.ts';
import { doNotPublish } from './defaults.ts';
import { applied, decisive, type Run } from './run.ts';

/** Rules 1 to 4, common to all policies; undefined when none of them decides. */
export function rulesForAll(run: Run): Verdict | undefined {
	const { input, rules } = run;
	const { image, subject } = input;
	const secrecy = rules.secret ?? 'law.secrecy';
	run.trace?.({ what: 'secrecy', state: image.secret ? 'stops' : 'passed', rule: secrecy });
	if (image.secret) return decisive(run, secrecy, 'forbid', 'forbidden');
	const advised = image.identifiable || image.anonymised === 'none' ? undefined : rules.anonymised;
	const unseen = advised ?? rules.notIdentifiable ?? 'law.not-identifiable';
	run.trace?.({ what: 'identifiable', state: image.identifiable ? 'passed' : 'stops', rule: unseen });
	if (!image.identifiable) {
		return advised
			? decisive(run, unseen, 'discourage', 'discouraged')
			: decisive(run, unseen, 'allow', 'allowed');
	}
	const stopped = subject.publicationBlock || subject.objected || isRefused(input);
	run.trace?.({ what: 'do-not-publish', state: stopped ? 'stops' : 'passed', rule: doNotPublish });
	if (stopped) return decisive(run, doNotPublish, 'forbid', 'forbidden');
	const explicit = rules.sensitive ?? rules.explicitConsent ?? 'law.explicit-consent';
	const { sensitive } = image;
	run.trace?.({
		what: 'sensitive',
		state: sensitive ? (rules.sensitive ? 'stops' : 'noted') : 'passed',
		rule: explicit
	});
	if (sensitive) {
		if (rules.sensitive) return decisive(run, explicit, 'forbid', 'forbidden');
		run.explicit = explicit;
		run.basis = 'consent';
		applied(run, explicit, 'basis');
	}
	return undefined;
}

function isRefused(input: DecisionInput): boolean {
	for (const refusal of input.refusals) {
		const inChannel = refusal.channels === 'all' || refusal.channels.includes(input.channel.kind);
		if (inChannel && (refusal.images === 'general' || refusal.images.includes(input.image.id))) return true;
	}
	return false;
}
