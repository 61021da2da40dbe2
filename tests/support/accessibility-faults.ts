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
		const outside = await page.evaluate(partsOutside, { fontSize, width });
		if (outside.length > 0)
			found.push(`wider than the screen at ${fontSize || '100%'}: ${outside.join(', ')}`);
	}
	return found;
}

/** Runs in the page. */
function partsOutside({ fontSize, width }: { fontSize: string; width: number }): string[] {
	document.documentElement.style.fontSize = fontSize;
	if (document.documentElement.scrollWidth <= width) return [];
	return [...document.querySelectorAll('body *')]
		.filter(
			(part) => part.getBoundingClientRect().right > width + 1 || part.getBoundingClientRect().left < -1
		)
		.slice(0, 4)
		.map((part) => `${part.tagName.toLowerCase()}.${part.getAttribute('class') ?? ''}`);
}
