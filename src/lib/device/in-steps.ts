/** Works through steps with a pause after each, in which the page answers whoever touches it. */

/** What the steps come to; null where it was given up on the way. */
export async function inSteps<T>(steps: Generator<void, T>, giveUp: AbortSignal): Promise<T | null> {
	while (!giveUp.aborted) {
		const step = steps.next();
		if (step.done) return step.value;
		await pause();
	}
	return null;
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
