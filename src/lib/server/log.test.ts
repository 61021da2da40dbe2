import { DrizzleQueryError } from 'drizzle-orm/errors';
import { afterEach, expect, it, vi } from 'vitest';
import { log } from './log.ts';

afterEach(() => vi.restoreAllMocks());

/** What is written on standard error for a defect. */
function logged(error: unknown): string {
	const lines: string[] = [];
	vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
	log.error('A defect.', error);
	return lines.join('');
}

it('[L4] a refused query is logged with its place and without its values', () => {
	const text = logged(
		new DrizzleQueryError(
			'insert into person_details values (?)',
			['Åsa\n    at Åkergatan 3'],
			new Error('full')
		)
	);
	expect(text).not.toMatch(/Åsa|Åkergatan/);
	expect(text).toContain('insert into person_details');
	expect(text).toContain('log.test.ts');
});

it('[L4] a text that cannot be parsed is not quoted', () => {
	let error: unknown;
	try {
		JSON.parse('Åsa Lind');
	} catch (caught) {
		error = caught;
	}
	expect(logged(error)).not.toContain('Åsa');
	expect(logged(error)).toContain('SyntaxError');
});
