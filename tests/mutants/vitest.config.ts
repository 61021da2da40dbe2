import { defineConfig } from 'vitest/config';

/** The tests that must notice a mutant of policy/ and domain/. The watch over generated files would notice any. */
export default defineConfig({
	test: {
		include: ['src/lib/policy/**/*.test.ts', 'src/lib/domain/**/*.test.ts', 'tests/policy/**/*.test.ts'],
		exclude: ['tests/policy/register.test.ts', 'node_modules/**'],
		setupFiles: ['tests/support/fixed-seed.ts'],
		expect: { requireAssertions: true },
		restoreMocks: true
	}
});
