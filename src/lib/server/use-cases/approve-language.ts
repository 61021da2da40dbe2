import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { formLanguages } from '#lib/domain/form-language.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { insertLanguageApproval } from '../db/languages.ts';
import type { Deps } from '../deps.ts';
import { isDraft, languageSha256, languagesInUse } from '../languages-in-use.ts';
import { appendToLedger } from '../ledger/append.ts';

export type ApprovalRefusal =
	| NotAllowed
	| { readonly type: 'NoSuchLanguage' }
	/** The texts read otherwise now than when the page was opened. */
	| { readonly type: 'TextChanged' }
	| { readonly type: 'InUseAlready' };

/** Somebody has read every text of a language beside the Swedish and stands for it: from now on forms come in it. */
export async function approveLanguage(
	deps: Deps,
	actor: Actor,
	input: { readonly language: string; readonly textSha256: string }
): Promise<Result<{ id: string }, ApprovalRefusal>> {
	// An approval has a name under it: a phone or a program has none.
	if (actor.kind !== 'user' || !mayDo(actor, 'approve-language')) {
		return refused({ type: 'NotAllowed', action: 'approve-language' });
	}
	const language = formLanguages.find((one) => one === input.language);
	if (language === undefined || !isDraft(language)) return refused({ type: 'NoSuchLanguage' });
	const textSha256 = languageSha256(language);
	if (input.textSha256 !== textSha256) return refused({ type: 'TextChanged' });
	const at = deps.now();
	return deps.store.transact(async (db) => {
		if ((await languagesInUse(db)).includes(language)) return refused({ type: 'InUseAlready' });
		const id = deps.newId();
		await insertLanguageApproval(db, {
			id,
			language,
			textSha256,
			recordedAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		});
		appendToLedger(db, actor, {
			type: 'language-approved.v1',
			at,
			subjectId: id,
			payload: { language, textSha256 }
		});
		return ok({ id });
	});
}
