/** What a hand does on the pad that is not signing. */

/** A finger's contact is 20–45 CSS pixels, a thumb's a little more; the side of a hand is larger than this. */
const largestContact = 64;

export type Contact = Pick<PointerEvent, 'pointerType' | 'isPrimary' | 'width' | 'height'>;

/** True for a contact that must not draw. `hasPen`: a pen has been seen on this pad, so that no hand draws there. */
export function isPalm({ pointerType, isPrimary, width, height }: Contact, hasPen: boolean): boolean {
	if (pointerType !== 'touch') return false;
	return hasPen || !isPrimary || Math.max(width, height) > largestContact;
}
