import type { ImportReport } from '#lib/server/use-cases/import-people.ts';
import { seenText, type ImportForm } from './import-form.ts';

/** How many people of a kind are listed by name; the rest is a figure. */
const listedAtMost = 200;

/**
 * What the screen shows of a report: names where they are needed, and of protected people a figure alone.
 * `unanswered` is the same file with no question answered, so that an answer can still be changed.
 */
export function viewOf(
	report: ImportReport,
	form: Pick<ImportForm, 'heldId' | 'fileName' | 'unitName' | 'answers'>,
	unanswered: ImportReport = report
) {
	const { plan, nameById } = report;
	const newGuardianNames = new Map(plan.newGuardians.map((guardian) => [guardian.key, guardian.name]));
	const known = (personId: string) => ({
		personId,
		...(report.knownById[personId] ??
			unanswered.knownById[personId] ?? { name: '', birthDate: null, unitName: '', groupNames: [] })
	});
	const questions = new Map(
		[...plan.askSame, ...unanswered.plan.askSame].map((question) => [question.line, question])
	);
	const errors = report.problems.filter((problem) => problem.severity === 'error');
	return {
		heldId: form.heldId,
		fileName: form.fileName,
		unitName: form.unitName,
		seen: seenText(report.mapping, form.unitName),
		encoding: report.encoding,
		separator: report.separator,
		header: report.header,
		mapping: report.mapping,
		unread: report.unmapped.map((each) => each.heading),
		mappingFaults: report.mappingFaults,
		isReadable: !report.mappingFaults.some((fault) => fault.severity === 'stop'),
		rowCount: report.rowCount,
		firstPeople: report.firstPeople.map(({ line, name, birthDate, unitName, groupNames, guardians }) => ({
			line,
			name,
			birthDate,
			unitName,
			groupNames,
			guardians: guardians.map((guardian) => guardian.name)
		})),
		errors,
		warnings: report.problems.filter((problem) => problem.severity === 'warning'),
		newUnits: report.newUnits,
		counts: {
			add: plan.add.length,
			update: plan.update.length,
			unchanged: plan.unchanged.length,
			leftOut: new Set(errors.map((problem) => problem.line)).size,
			asked: plan.askSame.length,
			blocks: plan.blocksToSet.length,
			contacts: plan.contactChanges.length,
			disappeared: plan.disappeared.length
		},
		added: plan.add.slice(0, listedAtMost).map(({ person: { name, unitName, groupNames }, line }) => ({
			line,
			name,
			unitName,
			groupNames
		})),
		updated: plan.update.slice(0, listedAtMost).map((update) => ({
			personId: update.personId,
			name: nameById[update.personId] ?? '',
			changes: update.changes,
			groupsJoined: update.groupsJoined,
			groupsLeft: update.groupsLeft,
			groupsKept: update.groupsKept,
			guardiansAdded: update.guardiansAdded.map((ref) =>
				ref.type === 'known' ? (nameById[ref.guardianId] ?? '') : (newGuardianNames.get(ref.key) ?? '')
			),
			guardiansEnded: update.guardiansEnded.map((id) => nameById[id] ?? '')
		})),
		disappeared: plan.disappeared
			.slice(0, listedAtMost)
			.map(({ personId, groupNames }) => ({ ...known(personId), groupNames })),
		questions: [...questions.values()]
			.sort((a, b) => a.line - b.line)
			.map(({ line, incoming: { name, birthDate, unitName, groupNames }, candidates }) => ({
				line,
				name,
				birthDate,
				unitName,
				groupNames,
				answer: form.answers[line] ?? '',
				candidates: candidates.map(({ personId, why }) => ({ ...known(personId), why }))
			})),
		faults: plan.faults
	};
}

export type ImportView = ReturnType<typeof viewOf>;
