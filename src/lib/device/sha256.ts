/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal characters. Needs a secure context. */
export async function sha256Of(text: string): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
