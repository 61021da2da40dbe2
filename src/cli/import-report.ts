import type { RowProblem } from '#lib/domain/roster.ts';
import type { SameQuestion } from '#lib/domain/roster-plan.ts';
import type { ImportRefusal, ImportReport } from '#lib/server/use-cases/import-people.ts';
import { importPageWords } from '#lib/text/import-page.ts';
import { importWords } from '#lib/text/import.ts';

const words = importWords.sv;
const page = importPageWords.sv;

/** What an import did, or would do, in plain lines: the counts, then each problem by row, then the questions. */
export function reportLines(
	fileName: string,
	report: ImportReport
): { readonly lines: string[]; readonly isEverythingIn: boolean } {
	const { plan, problems, mappingFaults, isWritten } = report;
	const isReadable = !mappingFaults.some((fault) => fault.severity === 'stop');
	const errors = problems.filter((problem) => problem.severity === 'error');
	const warnings = problems.filter((problem) => problem.severity === 'warning');
	const lines = [
		`${page.fileRead(fileName, report.rowCount)} ${page.format(report.encoding, report.separator)}.`,
		...mappingFaults.map((fault) => words.mapping[fault.code]),
		...(report.unmapped.length > 0 ? [page.unread(report.unmapped.map((each) => each.heading))] : []),
		...report.newUnits.map((unit) => `Ny enhet: ${unit.name}`),
		'',
		`Nya: ${plan.add.length}`,
		`Ändrade: ${plan.update.length}`,
		`Som förut: ${plan.unchanged.length}`,
		`Spärrar: ${plan.blocksToSet.length}`,
		`Finns inte längre i filen: ${plan.disappeared.length}`,
		...section(page.errors(new Set(errors.map((each) => each.line)).size), errors.map(problemLine)),
		...section(page.warnings(warnings.length), warnings.map(problemLine)),
		...section(page.disappeared(plan.disappeared.length), plan.disappeared.map(goneLine(report))),
		...section(words.samePerson, [
			...plan.askSame.map(questionLine(report)),
			...plan.faults.map((fault) => words.fault(fault))
		]),
		'',
		isWritten ? 'Inläst.' : 'Inget har skrivits.'
	];
	const isEverythingIn =
		isReadable && errors.length === 0 && plan.askSame.length === 0 && plan.faults.length === 0;
	return { lines, isEverythingIn };
}

/** Why nothing was imported: what happened, what is kept, what to do. */
export function refusalLines(refusal: ImportRefusal): string[] {
	switch (refusal.type) {
		case 'NotAllowed':
			return Object.values(page.notAllowed);
		case 'OtherUnit':
			return Object.values(page.otherUnit(refusal.unitName));
		case 'PersonElsewhere':
			return Object.values(page.personElsewhere(refusal.lines));
		case 'ProtectedUnsettled':
			return [
				...Object.values(page.protectedUnsettled(refusal.lines)),
				'Frågorna besvaras på sidan Läs in klasslista; --dry-run visar dem här.'
			];
		case 'MappingIncomplete':
			return [
				'Det går inte att läsa in filen med de kolumner som finns. Inget har ändrats.',
				...refusal.faults
					.filter((fault) => fault.severity === 'stop')
					.map((fault) =>
						fault.code === 'no-unit'
							? 'Enhet saknas. Ange skolan eller förskolan med --unit.'
							: words.mapping[fault.code]
					)
			];
		default:
			return Object.values(words.refusal(refusal));
	}
}

function section(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

function problemLine(problem: RowProblem): string {
	return `${words.line(problem.line)}: ${words.problem(problem)}`;
}

function goneLine({ knownById }: ImportReport) {
	return ({ personId, groupNames }: { readonly personId: string; readonly groupNames: readonly string[] }) =>
		[knownById[personId]?.name ?? personId, ...groupNames].join(', ');
}

function questionLine({ knownById }: ImportReport) {
	return ({ line, incoming, candidates }: SameQuestion): string => {
		const known = candidates.map(({ personId, why }) => {
			const person = knownById[personId];
			const who = person
				? [person.name, person.birthDate ?? page.unknown, person.unitName].join(', ')
				: personId;
			return `${who} (${words.candidate[why]})`;
		});
		const who = [incoming.name, incoming.birthDate ?? page.unknown, ...incoming.groupNames].join(', ');
		return `${words.line(line)}: ${who}. ${page.known}: ${known.join('; ')}. Raden läses inte in.`;
	};
}
