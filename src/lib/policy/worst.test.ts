import { expect, test } from 'vitest';
import { verdicts } from '#lib/domain/decision.ts';
import { worstVerdict } from './worst.ts';

test('[D6] the image’s verdict is the worst of its people’s', () => {
	expect(worstVerdict(['allowed', 'discouraged', 'allowed'])).toBe('discouraged');
	expect(worstVerdict(['needs-decision', 'incomplete', 'discouraged'])).toBe('incomplete');
	expect(worstVerdict(['incomplete', 'forbidden'])).toBe('forbidden');
});

test('[D6] in the order forbidden, incomplete, needs-decision, discouraged, allowed', () => {
	expect(verdicts).toEqual(['forbidden', 'incomplete', 'needs-decision', 'discouraged', 'allowed']);
	verdicts.forEach((verdict, index) => expect(worstVerdict(verdicts.slice(index))).toBe(verdict));
});

test('[D6] where nobody was asked about there is no answer', () => {
	expect(worstVerdict([])).toBeNull();
});
