import { sha256Of } from '../hash.ts';

/**
 * What a phone has sent, as both engines can hold it: PostgreSQL has no place for the character NUL in a text. A body with
 * one is no JSON, and is kept whole, as a JSON text of itself.
 */
export function keptBody(body: string): string {
	return body.includes('\0') ? JSON.stringify(body) : body;
}

/** What was sent, from what is kept: the hash of what was sent tells which of the two it is. */
export function sentBody(kept: string, sha256: string): string {
	if (sha256Of(kept) === sha256) return kept;
	const sent = asSent(kept);
	return sent !== null && sha256Of(sent) === sha256 ? sent : kept;
}

function asSent(kept: string): string | null {
	try {
		const sent: unknown = JSON.parse(kept);
		return typeof sent === 'string' ? sent : null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
