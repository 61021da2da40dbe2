/** A policy's own rules: what comes first, who the person is, and what the cell adds to its requirement. */
import type { Verdict } from '#lib/domain/decision.ts';
import { lawFloor } from './law.ts';
import { lineOn, type Cell, type FirstStep, type PeopleRow } from './profile.ts';
import { allow, requirementAnswer } from './requirement.ts';
import { applied, birthDateMissing, decisive, hole, type Run } from './run.ts';

/** The policy's own rules: what comes first, then the first row that fits the person. */
export function ownRules(run: Run): Verdict {
	const { input, rules } = run;
	for (const step of rules.first ?? []) {
		const holds = isSo(run, step);
		const changes = step.kind === 'treat-as-consent';
		run.trace?.({
			what: step.kind,
			state: !holds ? 'passed' : changes ? 'noted' : 'stops',
			rule: step.rule
		});
		if (!holds) continue;
		if (!changes) return allow(run, step);
		if (run.basis !== 'consent') applied(run, step.rule, 'basis');
		run.basis = 'consent';
	}
	run.trace?.({ what: 'age', state: 'passed', band: run.band });
	for (const row of rules.people) {
		const fit = fits(run, row);
		if (fit === 'unknown-age') return birthDateMissing(run);
		if (!fit) continue;
		const cell = lineOn(row.cells, input.at);
		if (!cell) return hole(run);
		run.trace?.({ what: 'row', state: 'passed', row, cell, basis: run.basis });
		return cellAnswer(run, cell);
	}
	return hole(run);
}

function isSo({ input, basis }: Run, step: FirstStep): boolean {
	switch (step.kind) {
		case 'allow-source':
			return step.sources.includes(input.image.source);
		case 'allow-own-guardians':
			return input.channel.audience === 'own-guardians';
		case 'allow-artist':
			return input.subject.role === 'artist' && basis === 'artistic-purpose';
		case 'treat-as-consent':
			return step.when === 'always' || input.image.uncertain;
	}
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
		run.trace?.({ what: 'question', state: 'stops', id: open.id, ruling });
		applied(run, open.against, 'question');
		applied(run, open.infavour, 'question');
		return decisive(run, 'bildlov.ruling', 'forbid', 'forbidden');
	}
	let verdict = cell.is === 'law' ? requirementAnswer(run, lawFloor) : requirementAnswer(run, cell.is);
	if (verdict !== 'allowed') return verdict;
	if (cell.discouraged) {
		if (run.band === 'unknown') return birthDateMissing(run);
		const { rule, bands } = cell.discouraged;
		const advised = bands.includes(run.band);
		run.trace?.({ what: 'discouraged', state: advised ? 'stops' : 'passed', rule });
		if (advised) verdict = decisive(run, rule, 'discourage', 'discouraged');
	}
	if (!open) return verdict;
	run.trace?.({
		what: 'question',
		state: ruling || verdict !== 'allowed' ? 'noted' : 'stops',
		id: open.id,
		ruling
	});
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
