/** How large and how good the picture of a page is kept: the best that fits in a record. */

/** Characters of base64 that a record takes. */
export const mostCharacters = 700_000;

export interface PageQuality {
	/** Pixels along the longer side. */
	readonly longest: number;
	/** 0–1, as a canvas takes it. */
	readonly quality: number;
}

/** From the best to the least that can still be read: 1,200 pixels along an A4 are a hundred dots an inch. */
export const pageQualities: readonly PageQuality[] = [
	{ longest: 2000, quality: 0.82 },
	{ longest: 2000, quality: 0.7 },
	{ longest: 1800, quality: 0.6 },
	{ longest: 1600, quality: 0.5 },
	{ longest: 1400, quality: 0.45 },
	{ longest: 1200, quality: 0.4 }
];

/** The first of the qualities whose picture fits; null where not even the least does. `draw` answers base64. */
export async function fitPage<Drawn extends { readonly jpeg: string }>(
	draw: (quality: PageQuality) => Promise<Drawn>
): Promise<Drawn | null> {
	for (const quality of pageQualities) {
		const drawn = await draw(quality);
		if (drawn.jpeg.length <= mostCharacters) return drawn;
	}
	return null;
}
