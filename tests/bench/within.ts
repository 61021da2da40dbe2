/** Figures beside what they must reach, as rows of a table. */
export const headOfLimits = ['| | measured | at most | reached |', '|---|---|---|---|'].join('\n');

/** One row; `most` in the same unit, null where nothing is asked of the figure. `more`: what belongs to it, in words. */
export function rowOf(
	what: string,
	value: number,
	unit: string,
	most: number | null,
	{ digits = 0, more = '' }: { readonly digits?: number; readonly more?: string } = {}
): string {
	if (Number.isNaN(value)) return `| ${what} | not measured here | | |`;
	const measured = `${value.toFixed(digits)} ${unit}${more === '' ? '' : ` (${more})`}`;
	const limit = most === null ? ' | ' : `${most} ${unit} | ${value <= most ? 'yes' : '**no**'}`;
	return `| ${what} | ${measured} | ${limit} |`;
}

/** The value below which this part (0 to 1) of the figures lies. */
export function quantile(figures: readonly number[], part: number): number {
	const sorted = [...figures].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
