export interface TallySegment {
	readonly x: number;
	readonly width: number;
}

/** The bar's length and the gap between two segments, in the units of its own drawing. */
export const tallyLength = 260;
const gap = 2;
const least = 4;

/**
 * Where each count's segment stands in a bar of `tallyLength`. A zero gets no width and no gap; anything else is
 * at least wide enough to be seen.
 */
export function tallySegments(counts: readonly number[]): readonly TallySegment[] {
	const shown = counts.filter((count) => count > 0);
	const total = shown.reduce((sum, count) => sum + count, 0);
	const free = tallyLength - gap * Math.max(0, shown.length - 1) - least * shown.length;
	let x = 0;
	return counts.map((count) => {
		if (count <= 0) return { x, width: 0 };
		const segment = { x, width: least + (free * count) / total };
		x += segment.width + gap;
		return segment;
	});
}
