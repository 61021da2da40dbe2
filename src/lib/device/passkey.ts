/**
 * The phone's own lock, asked through WebAuthn and its extension PRF. No server takes part, and nothing is signed for
 * anybody: the secret is the proof, for without it the key of the lists does not open. Works without network.
 */
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import type { MadePasskey } from './passkey-key.ts';
import type { PasskeyRefusal } from './unlock-by-passkey.ts';
import { randomBytes } from './vault.ts';
import type { PasskeyRow } from './vault.ts';

const timeout = 60_000;

/** Whether it is worth asking: the phone has a lock of its own, and the browser does not rule the extension out. */
export async function mayHavePasskey(): Promise<boolean> {
	// WebAuthn knows names of hosts alone, no bare addresses.
	if (!('PublicKeyCredential' in window) || isAddress(location.hostname)) return false;
	if (!(await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable())) return false;
	if (!('getClientCapabilities' in PublicKeyCredential)) return true;
	const can: Readonly<Record<string, boolean | undefined>> =
		await PublicKeyCredential.getClientCapabilities();
	return can['extension:prf'] !== false;
}

/** Makes one and gets its secret. Made anew for the same phone, it takes the place of the one before. */
export async function makePasskey(phone: {
	readonly id: string;
	readonly name: string;
}): Promise<Result<MadePasskey, PasskeyRefusal>> {
	const salt = randomBytes(32);
	const made = await asked(() =>
		navigator.credentials.create({
			publicKey: {
				challenge: randomBytes(32),
				rp: { name: 'Bildlov' },
				user: { id: new TextEncoder().encode(phone.id), name: phone.name, displayName: phone.name },
				pubKeyCredParams: [
					{ type: 'public-key', alg: -7 },
					{ type: 'public-key', alg: -257 }
				],
				authenticatorSelection: {
					authenticatorAttachment: 'platform',
					userVerification: 'required',
					// On Android, only discoverable passkeys have the extension.
					residentKey: 'required',
					requireResidentKey: true
				},
				timeout,
				extensions: { prf: { eval: { first: salt } } }
			}
		})
	);
	if (!made.ok) return made;
	const credentialId = new Uint8Array(made.value.rawId);
	const { prf } = made.value.getClientExtensionResults();
	if (!prf?.enabled && !prf?.results) {
		await forgetPasskey(credentialId);
		return refused({ type: 'NoSecret' });
	}
	// Some give the secret at once, some only when they are asked the next time.
	const secret = secretOf(prf.results);
	if (secret) return ok({ credentialId, salt, secret });
	const given = await askPasskey({ credentialId, salt });
	return given.ok ? ok({ credentialId, salt, secret: given.value }) : given;
}

/** The secret that this passkey makes of this salt, after a finger, a face or the phone's own code. */
export async function askPasskey({
	credentialId,
	salt
}: Pick<PasskeyRow, 'credentialId' | 'salt'>): Promise<Result<Uint8Array<ArrayBuffer>, PasskeyRefusal>> {
	const given = await asked(() =>
		navigator.credentials.get({
			publicKey: {
				challenge: randomBytes(32),
				// On this phone only: by way of another device (hybrid), early Safari 18 gave other secrets.
				allowCredentials: [{ type: 'public-key', id: credentialId, transports: ['internal'] }],
				userVerification: 'required',
				timeout,
				// With one passkey allowed, `evalByCredential` says nothing more, and some providers do not have it.
				extensions: { prf: { eval: { first: salt } } }
			}
		})
	);
	if (!given.ok) return given;
	const secret = secretOf(given.value.getClientExtensionResults().prf?.results);
	return secret ? ok(secret) : refused({ type: 'NoSecret' });
}

/** Tells the phone that the passkey opens nothing any more. Where it cannot be told, it stays in its settings, useless. */
export async function forgetPasskey(credentialId: Uint8Array<ArrayBuffer>): Promise<void> {
	if (!('signalUnknownCredential' in PublicKeyCredential)) return;
	const base64 = btoa(String.fromCharCode(...credentialId));
	const id = base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
	try {
		await PublicKeyCredential.signalUnknownCredential({ rpId: location.hostname, credentialId: id });
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
	}
}

async function asked(
	ask: () => Promise<Credential | null>
): Promise<Result<PublicKeyCredential, PasskeyRefusal>> {
	try {
		const credential = await ask();
		if (credential instanceof PublicKeyCredential) return ok(credential);
		return refused({ type: 'Cancelled' });
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		const isNotHere = ['SecurityError', 'NotSupportedError', 'ConstraintError'].includes(error.name);
		return refused({ type: isNotHere ? 'NotHere' : 'Cancelled' });
	}
}

/** Providers answer with a buffer or with a view of one; anything else is no secret. */
function secretOf(results: AuthenticationExtensionsPRFValues | undefined): Uint8Array<ArrayBuffer> | null {
	const first = results?.first;
	if (first === undefined) return null;
	const bytes = ArrayBuffer.isView(first)
		? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
		: new Uint8Array(first);
	return bytes.length === 32 ? new Uint8Array(bytes) : null;
}

const isAddress = (hostname: string) => /^[\d.]+$/.test(hostname) || hostname.includes(':');
