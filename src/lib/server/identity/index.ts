/** The door to signing in: e-mail and password, and sessions kept by a cookie. */
import { betterAuth } from 'better-auth/minimal';
import type { Grant } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { userByEmail, userOfSession } from '../db/identity.ts';
import type { Store } from '../db/store.ts';
import { sha256Of } from '../hash.ts';
import { grantsOf } from '../db/users.ts';
import { betterAuthStore } from './better-auth-store.ts';
import { knownBrowsers } from './known-browser.ts';
import { countSignInTries } from './sign-in-tries.ts';

export interface SignedIn {
	readonly userId: string;
	readonly name: string;
	readonly email: string;
	/** The roles that hold now. */
	readonly grants: readonly Grant[];
}

export type SignInRefusal =
	/** The address, the password, or that the person's access has ended: never said which. */
	{ readonly type: 'NotRecognised' } | { readonly type: 'TooManyTries'; readonly tryAgainAt: Instant };

export interface Identity {
	/** Makes an account; null when the address has one already. The password is hashed by the library (scrypt). */
	createAccount(account: {
		name: string;
		email: string;
		password: string;
	}): Promise<{ userId: string } | null>;
	/** Gives an account another password. */
	replacePassword(userId: string, password: string): Promise<void>;
	/**
	 * The `Set-Cookie` headers of a new session. Ten tries for an account in ten minutes, then a wait; a browser in which
	 * the account has been signed in before has tries of its own.
	 */
	signIn(
		credentials: { email: string; password: string },
		headers: Headers
	): Promise<Result<string[], SignInRefusal>>;
	/** The `Set-Cookie` headers that end the session. */
	signOut(headers: Headers): Promise<string[]>;
	/** Who a request's cookie belongs to. */
	signedIn(headers: Headers): Promise<SignedIn | null>;
}

const sessionSeconds = 12 * 60 * 60;
export const shortestPassword = 12;

/** `isSecure`: the site is reached over https, so its cookie travels over nothing else. */
export function openIdentity(options: {
	store: Store;
	secret: string;
	now: () => Instant;
	newId: () => string;
	isSecure: boolean;
}): Identity {
	const auth = betterAuth({
		baseURL: 'http://bildlov.invalid',
		secret: options.secret,
		database: betterAuthStore(options.store),
		user: { modelName: 'users' },
		session: { modelName: 'sessions', expiresIn: sessionSeconds, disableSessionRefresh: true },
		account: { modelName: 'accounts' },
		verification: { modelName: 'verifications' },
		emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength: shortestPassword },
		advanced: {
			// `__Host-`: no other host of the municipality's domain can set it. The library knows `__Secure-` alone.
			useSecureCookies: false,
			cookiePrefix: options.isSecure ? '__Host-bildlov' : 'bildlov',
			defaultCookieAttributes: { secure: options.isSecure, path: '/' },
			database: { generateId: options.newId },
			// Writes reach the library through our own form actions, whose origin has been checked.
			disableCSRFCheck: true
		},
		telemetry: { enabled: false },
		logger: { disabled: true }
	});

	const prefix = options.isSecure ? '__Host-bildlov' : 'bildlov';
	const tries = countSignInTries(options);
	const browsers = knownBrowsers({ ...options, prefix });

	/** Whoever has no role any more is as unknown as an address that nobody has, and it takes as long to say so. */
	async function knownAddress(email: string): Promise<string> {
		const user = await userByEmail(options.store.read, email);
		const hasRole = user !== null && (await grantsOf(options.store.read, user.id)).length > 0;
		return hasRole ? email : 'nobody@bildlov.invalid';
	}

	return {
		async createAccount({ name, email, password }) {
			if (await userByEmail(options.store.read, email)) return null;
			try {
				const made = await auth.api.signUpEmail({ body: { name, email, password } });
				return { userId: made.user.id };
			} catch (error) {
				if (isRefusal(error)) return null;
				throw error;
			}
		},
		async replacePassword(userId, password) {
			const { password: passwords, internalAdapter } = await auth.$context;
			await internalAdapter.updatePassword(userId, await passwords.hash(password));
		},
		async signIn({ email, password }, headers) {
			const browser = browsers.browserOf(email, headers);
			const turn = await tries.begin(email, browser);
			if (!turn.mayTry) return refused({ type: 'TooManyTries', tryAgainAt: turn.tryAgainAt });
			try {
				const body = { email: await knownAddress(email), password };
				const answer = await auth.api.signInEmail({ body, headers, returnHeaders: true });
				await tries.succeeded(email, browser);
				const mark = browser === null ? [browsers.markFor(email)] : [];
				return ok([...answer.headers.getSetCookie(), ...mark]);
			} catch (error) {
				if (isRefusal(error)) return refused({ type: 'NotRecognised' });
				throw error;
			}
		},
		async signOut(headers) {
			const answer = await auth.api.signOut({ headers, returnHeaders: true });
			return answer.headers.getSetCookie();
		},
		async signedIn(headers) {
			const token = sessionToken(headers, prefix);
			return token === null ? null : userOfSession(options.store.read, sha256Of(token), options.now());
		}
	};
}

const sessionCookie = /(?:^|;\s*)((?:__Host-)?bildlov)\.session_token=([^;]+)/g;

/** The token alone (190 random bits) is the key; the signature that follows it in the cookie adds nothing to that. */
function sessionToken(headers: Headers, prefix: string): string | null {
	const found = [...(headers.get('cookie') ?? '').matchAll(sessionCookie)];
	const value = found.find(([, name]) => name === prefix)?.[2];
	return value?.split('.')[0] ?? null;
}

/** The library says no by throwing an error with a 4xx status; anything else is a defect. */
function isRefusal(error: unknown): boolean {
	if (!(error instanceof Error) || !('statusCode' in error)) return false;
	return typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500;
}
