import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What a machine can find against WCAG 2.2 AA on the page that is open, in both themes and with the text twice as large,
 * and what leads sideways. Empty: nothing.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const { violations } = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
			.analyze();
		found.push(...violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`));
	}
	// A phone widens its window to what stands outside, so the width is given.
	const width = page.viewportSize()?.width ?? 0;
	for (const fontSize of ['200%', '']) {
		const isTooWide = await page.evaluate(
			(given) => {
				document.documentElement.style.fontSize = given.fontSize;
				return document.documentElement.scrollWidth > given.width;
			},
			{ fontSize, width }
		);
		if (isTooWide) found.push(`scrolls sideways at ${fontSize || '100%'}`);
	}
	return found;
}
