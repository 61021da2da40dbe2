import { defineConfig } from 'vitest/config';

/**
 * The tests that must notice a mutant of policy/ and domain/: those beside it, and those of the class lists, which
 * drive the matching of people through real lists. The watch over generated files would notice any.
 */
export default defineConfig({
	test: {
		include: [
			'src/lib/policy/**/*.test.ts',
			'src/lib/domain/**/*.test.ts',
			'src/lib/server/roster/{sample-lists,understand-rows}.test.ts',
			'tests/policy/**/*.test.ts'
		],
		exclude: ['tests/policy/register.test.ts', 'node_modules/**'],
		setupFiles: ['tests/mutants/fewer-runs.ts', 'tests/support/fixed-seed.ts'],
		expect: { requireAssertions: true },
		restoreMocks: true
	}
});
