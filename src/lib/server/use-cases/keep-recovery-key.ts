import { identityToRecipient } from 'age-encryption';
import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import {
	identityIn,
	keepRecoveryKey,
	newIdentity,
	putKeyAside,
	readRecoveryKey
} from '../backup/recovery-key.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

export type KeyRefusal =
	| NotAllowed
	| { readonly type: 'KeyExists' }
	| { readonly type: 'RecoveryKeyMissing' }
	/** What was typed is no key at all: a letter is missing or wrong. */
	| { readonly type: 'NotAKey' }
	/** A key, but not the one in use. */
	| { readonly type: 'AnotherKey' };

/** Told this once; it goes on paper. */
export interface MadeKey {
	readonly identity: string;
	readonly recipient: string;
}

/** Makes the first recovery key. Never over one that is there: backups may hang on it. */
export async function createRecoveryKey(deps: Deps, actor: Actor): Promise<Result<MadeKey, KeyRefusal>> {
	if (!mayDo(actor, 'back-up')) return refused({ type: 'NotAllowed', action: 'back-up' });
	if (await readRecoveryKey(deps.settings.keysFolder)) return refused({ type: 'KeyExists' });
	return ok(await make(deps, actor, 'recovery-key-made.v1'));
}

/** Makes a new key for backups from now on. Older ones are opened by the older paper, and here by the key put aside. */
export async function replaceRecoveryKey(deps: Deps, actor: Actor): Promise<Result<MadeKey, KeyRefusal>> {
	if (!mayDo(actor, 'back-up')) return refused({ type: 'NotAllowed', action: 'back-up' });
	const { keysFolder } = deps.settings;
	if (!(await readRecoveryKey(keysFolder))) return refused({ type: 'RecoveryKeyMissing' });
	await putKeyAside(keysFolder, deps.now());
	return ok(await make(deps, actor, 'recovery-key-replaced.v1'));
}

/** Somebody types the key in from paper: only then is it known that it can be read. */
export async function confirmRecoveryKey(
	deps: Deps,
	actor: Actor,
	typed: string
): Promise<Result<{ readonly recipient: string }, KeyRefusal>> {
	if (!mayDo(actor, 'back-up')) return refused({ type: 'NotAllowed', action: 'back-up' });
	const { keysFolder } = deps.settings;
	const key = await readRecoveryKey(keysFolder);
	if (!key) return refused({ type: 'RecoveryKeyMissing' });
	const identity = identityIn(typed);
	if (identity === null || !(await isKey(identity))) return refused({ type: 'NotAKey' });
	if (identity !== key.identity) return refused({ type: 'AnotherKey' });
	const confirmedAt = deps.now();
	await keepRecoveryKey(keysFolder, { ...key, confirmedAt });
	await note(deps, actor, 'recovery-key-confirmed.v1', key.recipient);
	return ok({ recipient: key.recipient });
}

async function make(
	deps: Deps,
	actor: Actor,
	type: 'recovery-key-made.v1' | 'recovery-key-replaced.v1'
): Promise<MadeKey> {
	const identity = await newIdentity();
	const recipient = await identityToRecipient(identity);
	await keepRecoveryKey(deps.settings.keysFolder, { identity, recipient, confirmedAt: null });
	await note(deps, actor, type, recipient);
	return { identity, recipient };
}

function note(deps: Deps, actor: Actor, type: `recovery-key-${string}.v1`, recipient: string): Promise<void> {
	return deps.store.transact(async (db) =>
		appendToLedger(db, actor, { type, at: deps.now(), subjectId: recipient, payload: {} })
	);
}

/** A key carries a sum of its own, which a wrong letter breaks. */
async function isKey(identity: string): Promise<boolean> {
	return identityToRecipient(identity).then(
		() => true,
		() => false
	);
}
