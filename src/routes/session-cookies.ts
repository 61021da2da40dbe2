import type { Cookies } from '@sveltejs/kit';

/** Hands on the `Set-Cookie` headers of the sign-in library, attribute by attribute. */
export function setSessionCookies(cookies: Cookies, headers: readonly string[]): void {
	for (const header of headers) {
		const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
		const split = pair.indexOf('=');
		const attribute = (name: string): string | null => {
			const found = attributes.find((each) => each.toLowerCase().startsWith(`${name}=`));
			return found?.slice(name.length + 1) ?? null;
		};
		const maxAge = attribute('max-age');
		cookies.set(pair.slice(0, split), pair.slice(split + 1), {
			path: attribute('path') ?? '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: attributes.some((each) => each.toLowerCase() === 'secure'),
			...(maxAge !== null && { maxAge: Number(maxAge) }),
			// The library has encoded the value already.
			encode: (value) => value
		});
	}
}
