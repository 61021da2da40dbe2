import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key that signs checkpoints; in the folder of keys. */
export const privateKeyFile = 'checkpoint-key.pem';
/** What they are checked with: to be kept outside the machine too. */
export const publicKeyFile = 'checkpoint-key.pub.pem';

/** The private key (Ed25519, PKCS#8 PEM), made at its first use; only the owner of the file may read it. */
export function checkpointKey(keysFolder: string): string {
	const file = join(keysFolder, privateKeyFile);
	if (!existsSync(file)) make(keysFolder, file);
	const pem = readFileSync(file, 'utf8');
	const publicFile = join(keysFolder, publicKeyFile);
	if (!existsSync(publicFile)) writeFileSync(publicFile, publicPem(pem), { mode: 0o644 });
	return pem;
}

/** The public key as PEM, or null before the first checkpoint. */
export function checkpointPublicKey(keysFolder: string): string | null {
	const file = join(keysFolder, publicKeyFile);
	return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

export function publicPem(privateKeyPem: string): string {
	return createPublicKey(createPrivateKey(privateKeyPem)).export({ type: 'spki', format: 'pem' }).toString();
}

function make(keysFolder: string, file: string): void {
	mkdirSync(keysFolder, { recursive: true, mode: 0o700 });
	const { privateKey } = generateKeyPairSync('ed25519', {
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
		publicKeyEncoding: { type: 'spki', format: 'pem' }
	});
	// Whole or not at all, and never over another process's key.
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, privateKey, { mode: 0o600 });
	try {
		linkSync(draft, file);
	} catch (error) {
		if (!existsSync(file)) throw error;
	} finally {
		rmSync(draft);
	}
}
