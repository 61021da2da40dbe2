import { defineConfig } from 'vitest/config';

/** End-to-end tests: the built app, its real server, a real Chromium. One at a time; each starts its own server. */
export default defineConfig({
	test: {
		include: ['tests/e2e/**/*.test.ts'],
		fileParallelism: false,
		testTimeout: 240_000,
		hookTimeout: 60_000,
		expect: { requireAssertions: true }
	}
});
