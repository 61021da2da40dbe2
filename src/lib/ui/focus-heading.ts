/**
 * Goes on at the heading: for whoever has no pointer, when what they pressed is gone. A screen reader says what is
 * there now, and the next Tab comes to the first thing under it.
 */
export function focusHeading(): void {
	const heading = document.querySelector<HTMLElement>('main h1');
	if (!heading) return;
	heading.tabIndex = -1;
	heading.focus({ preventScroll: true });
}

/** The same where the focus is nowhere; an app that nobody has touched yet begins at its top. */
export function focusIfLost(): void {
	const isNowhere = document.activeElement === null || document.activeElement === document.body;
	if (isNowhere && navigator.userActivation?.hasBeenActive) focusHeading();
}
