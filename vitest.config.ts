import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Unit, use-case, contract and fault tests. The end-to-end tests drive the built app: vitest.e2e.config.ts. */
export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		exclude: ['tests/e2e/**', 'node_modules/**'],
		setupFiles: ['tests/support/fixed-seed.ts'],
		expect: { requireAssertions: true },
		restoreMocks: true,
		// Left to itself it leaves one processor free, which on a machine of two is half of them.
		maxWorkers: availableParallelism(),
		// A shared machine is slow at times; nothing here waits for time to pass.
		testTimeout: 30_000,
		hookTimeout: 30_000
	}
});
