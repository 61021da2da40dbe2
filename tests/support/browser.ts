import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Quiet: no network of its own, and it runs as root in a container. */
const chromiumArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

export const phone = {
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true,
	deviceScaleFactor: 2
};
export const desk = { viewport: { width: 1280, height: 800 } };

/** A browser with a profile of its own, which can be closed and opened again with everything that it keeps. */
export function openBrowser(
	options: BrowserContextOptions,
	profile = mkdtempSync(join(tmpdir(), 'bildlov-browser-'))
): Promise<BrowserContext> {
	return chromium.launchPersistentContext(profile, {
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		args: chromiumArguments,
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm',
		...options
	});
}
