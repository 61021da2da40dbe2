import type { FoundPerson } from '#lib/server/use-cases/check-people.ts';

/** Asks the server who fits what has been typed so far. Throws where there is no answer. */
export async function findAsTyped(
	text: string,
	signal: AbortSignal
): Promise<{ readonly people: readonly FoundPerson[]; readonly isCut: boolean }> {
	const headers = { 'content-type': 'application/json' };
	const body = JSON.stringify({ text });
	const answer = await fetch('/api/search', { method: 'POST', headers, body, signal });
	if (!answer.ok) throw new Error(`The search was answered with ${answer.status}.`);
	return answer.json();
}
