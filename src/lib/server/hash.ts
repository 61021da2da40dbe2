import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 in lower-case hex. */
export function sha256Of(content: string | Uint8Array): string {
	// In one go: a million `Hash` objects would hold gigabytes until they are collected.
	return hash('sha256', content);
}

/** The one text of a JSON value (RFC 8785), the same on phone and server. */
export function canonicalJson(value: object): string {
	const text = canonicalize(value);
	if (text === undefined) throw new Error('Only JSON has a canonical text.');
	return text;
}

/** SHA-256 over the canonical JSON of a value. */
export function sha256OfJson(value: object): string {
	return sha256Of(canonicalJson(value));
}
