import { expect, test } from 'vitest';
import { newSealingKeys, open, openingKeys, seal } from './sealing.ts';

test('what is sealed to a key opens with it, whichever of the curve’s points the key is', async () => {
	const record = { id: 'a record', sha256: 'its hash' };
	// Half of all keys have an odd point: twelve of the other kind in a row come once in four thousand.
	for (let at = 0; at < 12; at++) {
		const { raw, pkcs8 } = await newSealingKeys();
		const sealed = await seal('Ett ja', record, { id: `key-${at}`, raw });
		expect(await open(sealed, record, await openingKeys({ raw, pkcs8 }))).toBe('Ett ja');
	}
});
