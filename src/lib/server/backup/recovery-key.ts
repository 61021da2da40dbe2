/**
 * The recovery key: what backups are encrypted to, and what opens them when the machine is gone. The machine that holds
 * the living data may hold it too, so that every night can prove that it fits; backups leave the machine without it.
 */
import { chmod, mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Instant } from '#lib/domain/day.ts';
import { flushFolder, isMissing, writeWhole } from '../whole-file.ts';
import { entriesOf } from './places.ts';

export interface RecoveryKey {
	/** `AGE-SECRET-KEY-1…`: opens. */
	readonly identity: string;
	/** `age1…`: closes. */
	readonly recipient: string;
	/** When somebody typed it in from paper; null: nobody has shown that the paper can be read. */
	readonly confirmedAt: Instant | null;
}

const fileIn = (keysFolder: string) => join(keysFolder, 'recovery.key');

/** The key in use; null where none has been made. */
export async function readRecoveryKey(keysFolder: string): Promise<RecoveryKey | null> {
	let text: string;
	try {
		text = await readFile(fileIn(keysFolder), 'utf8');
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
	const identity = identityIn(text);
	if (identity === null) throw new Error('The file recovery.key holds no key.');
	return {
		identity,
		recipient: await identityToRecipient(identity),
		confirmedAt: /^# confirmed: (\S+)$/m.exec(text)?.[1] ?? null
	};
}

/** The one in use and those before it, which open what was made in their time. */
export async function identitiesIn(keysFolder: string): Promise<string[]> {
	const identities: string[] = [];
	for (const name of (await entriesOf(keysFolder)).filter((one) => /^recovery.*\.key$/.test(one)).sort()) {
		const identity = identityIn(await readFile(join(keysFolder, name), 'utf8'));
		if (identity !== null) identities.push(identity);
	}
	return identities;
}

/** The key in a text, as `age` reads it too; null where there is none. Small letters and spaces are a typist's. */
export function identityIn(text: string): string | null {
	const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
	const match = /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}(?![0-9A-Z])/.exec(
		lines.join('').replace(/\s/g, '').toUpperCase()
	);
	return match?.[0] ?? null;
}

export const newIdentity = (): Promise<string> => generateX25519Identity();

/** Writes the key in use, whole or not at all, for the owner alone. */
export async function keepRecoveryKey(
	keysFolder: string,
	{ identity, recipient, confirmedAt }: RecoveryKey
): Promise<void> {
	await mkdir(keysFolder, { recursive: true, mode: 0o700 });
	await chmod(keysFolder, 0o700);
	const confirmed = confirmedAt === null ? '' : `# confirmed: ${confirmedAt}\n`;
	writeWhole(fileIn(keysFolder), `# public key: ${recipient}\n${confirmed}${identity}\n`);
}

/** Puts the key in use aside under a name with the day, so that older backups can still be rehearsed and restored here. */
export async function putKeyAside(keysFolder: string, at: Instant): Promise<void> {
	await rename(fileIn(keysFolder), join(keysFolder, `recovery-until-${at.replace(/[:.]/g, '-')}.key`));
	await flushFolder(keysFolder);
}
