import { expect, test } from 'vitest';
import { channelKinds } from '#lib/domain/decision.ts';
import { mayBeSaid } from './oral-consent.ts';
import { ownPolicy } from './own-policy.ts';
import { guidelines } from './policies.ts';
import { helsingborg } from './profiles/helsingborg.ts';

const on = '2026-11-20';

test.each([
	['norberg', []],
	['arjeplog', ['social-media', 'website']],
	['sollentuna', ['social-media']],
	['trosa', ['social-media']],
	['helsingborg', []]
] as const)('[SW3] %s asks for a written consent for %j, and for nothing else', (id, written) => {
	const profile = guidelines.find((one) => one.id === id);
	expect(profile && channelKinds.filter((kind) => !mayBeSaid(profile, kind, on))).toEqual(written);
});

test('[SW3] a municipality’s own demand for writing holds from its day', () => {
	const own = ownPolicy(helsingborg, {
		id: 'ekby',
		version: '1',
		name: 'Ekbys riktlinje',
		from: '2026-10-01',
		changes: [
			{
				set: 'people',
				kind: 'print',
				of: 'under-13',
				asks: 'guardian',
				thisImage: false,
				written: true,
				registration: false,
				discouraged: false,
				text: { sv: 'Skriftligt.', en: 'In writing.' },
				citation: { document: 'Riktlinje', section: '1', quote: 'Skriftligt.' },
				readOn: on
			}
		]
	});
	expect(mayBeSaid(own, 'print', on)).toBe(false);
	expect(mayBeSaid(own, 'website', on)).toBe(true);
});
