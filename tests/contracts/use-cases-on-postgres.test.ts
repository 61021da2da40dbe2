import { afterAll, describe } from 'vitest';

/**
 * Use cases that lean on the database the most, once more on the other engine: what arrives twice, what no two rows may
 * have in common, JSON and search. Every one of them runs on it with `BILDLOV_TEST_ENGINE=pglite npx vitest run
 * tests/use-cases`.
 */
const before = process.env['BILDLOV_TEST_ENGINE'];
process.env['BILDLOV_TEST_ENGINE'] = 'pglite';
afterAll(() => {
	if (before === undefined) delete process.env['BILDLOV_TEST_ENGINE'];
	else process.env['BILDLOV_TEST_ENGINE'] = before;
});

// Each in a group of its own: what one file does before each test is not done before those of another.
describe('receiving records on PostgreSQL', async () => {
	await import('../use-cases/receive-records.test.ts');
});
describe('opening sealed records on PostgreSQL', async () => {
	await import('../use-cases/sealed-records.test.ts');
});
describe('checking people on PostgreSQL', async () => {
	await import('../use-cases/check-people.test.ts');
});
describe('filing what waits on PostgreSQL', async () => {
	await import('../use-cases/file-quarantined.test.ts');
});
describe('publishing on PostgreSQL', async () => {
	await import('../use-cases/publish-image.test.ts');
});
