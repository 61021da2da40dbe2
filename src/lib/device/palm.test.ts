import { expect, test } from 'vitest';
import { isPalm, type Contact } from './palm.ts';

const finger: Contact = { pointerType: 'touch', isPrimary: true, width: 30, height: 34 };

test('[SW2] a finger draws; a second finger does not', () => {
	expect(isPalm(finger, false)).toBe(false);
	expect(isPalm({ ...finger, isPrimary: false }, false)).toBe(true);
});

test('[SW2] where a pen has been, no hand draws, and the pen does', () => {
	expect(isPalm(finger, true)).toBe(true);
	expect(isPalm({ ...finger, pointerType: 'pen', width: 1, height: 1 }, true)).toBe(false);
});

test('[SW2] a contact of up to 64 pixels is a finger, a larger one the side of a hand', () => {
	expect(isPalm({ ...finger, width: 64 }, false)).toBe(false);
	expect(isPalm({ ...finger, width: 65 }, false)).toBe(true);
	expect(isPalm({ ...finger, height: 65 }, false)).toBe(true);
	expect(isPalm({ ...finger, pointerType: 'mouse', width: 65 }, false)).toBe(false);
});
