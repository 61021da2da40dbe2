/** A policy's own rules: what comes first, who the person is, and what the cell adds to its requirement. */
import type { Verdict } from '#lib/domain/decision.ts';
import { lawFloor } from './law.ts';
import { lineOn, type Cell, type PeopleRow } from './profile.ts';
import { allow, requirementAnswer } from './requirement.ts';
import { applied, birthDateMissing, decisive, hole, type Run } from './run.ts';

/** The policy's own rules: what comes first, then the first row that fits the person. */
export function ownRules(run: Run): Verdict {
	const { input, rules } = run;
	for (const step of rules.first ?? []) {
		switch (step.kind) {
			case 'allow-source':
				if (step.sources.includes(input.image.source)) return allow(run, step);
				break;
			case 'allow-own-guardians':
				if (input.channel.audience === 'own-guardians') return allow(run, step);
				break;
			case 'allow-artist':
				if (input.subject.role === 'artist' && run.basis === 'artistic-purpose') return allow(run, step);
				break;
			case 'treat-as-consent':
				if (step.when === 'uncertain' && !input.image.uncertain) break;
				if (run.basis !== 'consent') applied(run, step.rule, 'basis');
				run.basis = 'consent';
		}
	}
	for (const row of rules.people) {
		const fit = fits(run, row);
		if (fit === 'unknown-age') return birthDateMissing(run);
		if (!fit) continue;
		const cell = lineOn(row.cells, input.at);
		return cell ? cellAnswer(run, cell) : hole(run);
	}
	return hole(run);
}

function fits(run: Run, { who }: PeopleRow): boolean | 'unknown-age' {
	const { subject } = run.input;
	if (who.roles && !who.roles.includes(subject.role)) return false;
	if (who.pupil && subject.schoolForm === null) return false;
	if (!who.bands || who.bands.includes(run.band)) return true;
	return run.band === 'unknown' ? 'unknown-age' : false;
}

/** The requirement's answer, then what the cell adds: advice against, and an open question. */
function cellAnswer(run: Run, cell: Cell): Verdict {
	const open =
		cell.question && (cell.question.onBasis ?? run.basis) === run.basis
			? run.policy.questions.get(cell.question.id)
			: undefined;
	const ruling = open && run.input.rulings[open.id];
	if (open && ruling === 'refuse') {
		applied(run, open.against, 'question');
		applied(run, open.infavour, 'question');
		return decisive(run, 'bildlov.ruling', 'forbid', 'forbidden');
	}
	let verdict = cell.is === 'law' ? requirementAnswer(run, lawFloor) : requirementAnswer(run, cell.is);
	if (verdict !== 'allowed') return verdict;
	if (cell.discouraged) {
		if (run.band === 'unknown') return birthDateMissing(run);
		if (cell.discouraged.bands.includes(run.band)) {
			verdict = decisive(run, cell.discouraged.rule, 'discourage', 'discouraged');
		}
	}
	if (!open) return verdict;
	if (ruling === 'allow') {
		applied(run, 'bildlov.ruling', 'ruling');
		applied(run, open.infavour, 'question');
		applied(run, open.against, 'question');
		return verdict;
	}
	if (verdict !== 'allowed') return verdict;
	decisive(run, open.infavour, 'question', 'needs-decision');
	run.question = open.id;
	return decisive(run, open.against, 'question', 'needs-decision');
}
