import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * A browser in which somebody has signed in carries a mark of it, good for that account alone. Its wrong passwords are
 * counted by themselves, so that a stranger who knows an address cannot keep its owner out by guessing at it.
 */
export interface KnownBrowsers {
	/** Which of the account's browsers sends these headers; null: none of them. */
	browserOf(email: string, headers: Headers): string | null;
	/** The `Set-Cookie` header that marks a browser as the account's. */
	markFor(email: string): string;
}

const year = 365 * 24 * 60 * 60;

export function knownBrowsers({
	secret,
	prefix,
	isSecure
}: {
	readonly secret: string;
	readonly prefix: string;
	readonly isSecure: boolean;
}): KnownBrowsers {
	const name = `${prefix}.known`;
	const sealOf = (email: string, id: string) =>
		createHmac('sha256', secret).update(`known browser ${email.toLowerCase()} ${id}`).digest('base64url');
	return {
		browserOf(email, headers) {
			for (const pair of (headers.get('cookie') ?? '').split(/;\s*/)) {
				const [id = '', seal = ''] = pair.startsWith(`${name}=`)
					? pair.slice(name.length + 1).split('.')
					: [];
				const [brought, right] = [Buffer.from(seal), Buffer.from(sealOf(email, id))];
				if (brought.length === right.length && timingSafeEqual(brought, right)) return id;
			}
			return null;
		},
		markFor(email) {
			const id = randomBytes(16).toString('base64url');
			const attributes = `Max-Age=${year}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
			return `${name}=${id}.${sealOf(email, id)}; ${attributes}`;
		}
	};
}
