/** The rules that are common to all policies. */
import type { DecisionInput, Verdict } from '#lib/domain/decision.ts';
import { doNotPublish } from './defaults.ts';
import { applied, decisive, type Run } from './run.ts';

/** Rules 1 to 4, common to all policies; undefined when none of them decides. */
export function rulesForAll(run: Run): Verdict | undefined {
	const { input, rules } = run;
	const { image, subject } = input;
	if (image.secret) return decisive(run, rules.secret ?? 'law.secrecy', 'forbid', 'forbidden');
	if (!image.identifiable) {
		return image.anonymised !== 'none' && rules.anonymised
			? decisive(run, rules.anonymised, 'discourage', 'discouraged')
			: decisive(run, rules.notIdentifiable ?? 'law.not-identifiable', 'allow', 'allowed');
	}
	if (subject.publicationBlock || subject.objected || isRefused(input)) {
		return decisive(run, doNotPublish, 'forbid', 'forbidden');
	}
	if (image.sensitive) {
		if (rules.sensitive) return decisive(run, rules.sensitive, 'forbid', 'forbidden');
		run.explicit = rules.explicitConsent ?? 'law.explicit-consent';
		run.basis = 'consent';
		applied(run, run.explicit, 'basis');
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
