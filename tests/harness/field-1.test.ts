import { expect, test } from 'vitest';
import { tryCases } from './holds-through-everything.ts';

test('[FF1] whatever happens between save and receipt: lost 0, doubled 0, altered 0, and "Sparat" can be read', async () => {
	const { asked, held } = await tryCases(0);
	expect(held).toBe(asked);
}, 0);
