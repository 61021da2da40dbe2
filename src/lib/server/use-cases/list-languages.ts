import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { formLanguages, type FormLanguage } from '#lib/domain/form-language.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { languageApprovals, type LanguageApproval } from '../db/languages.ts';
import { userNamesByIds } from '../db/publishing.ts';
import type { Deps } from '../deps.ts';
import { isDraft, languageSha256 } from '../languages-in-use.ts';

/** `ready`: its texts came vouched for; `changed`: it was approved once, and reads otherwise now. */
export type LanguageState = 'ready' | 'approved' | 'draft' | 'changed';

export interface ShownLanguage {
	readonly language: FormLanguage;
	readonly state: LanguageState;
	/** Over all texts as they read now: an approval is for this very hash. */
	readonly textSha256: string;
	/** The latest approval; null where there is none. */
	readonly approved: { readonly at: Instant; readonly by: string | null } | null;
}

/** Every language of forms and whether it may be used. */
export async function listLanguages(
	deps: Deps,
	actor: Actor
): Promise<Result<readonly ShownLanguage[], NotAllowed>> {
	if (!mayDo(actor, 'approve-language')) return refused({ type: 'NotAllowed', action: 'approve-language' });
	const { read } = deps.store;
	const approvals = await languageApprovals(read);
	const names = await userNamesByIds(
		read,
		approvals.map((approval) => approval.actorId)
	);
	return ok(
		formLanguages.map((language) => {
			const mine = approvals.filter((approval) => approval.language === language);
			const latest = mine.at(-1);
			return {
				language,
				state: stateOf(language, mine),
				textSha256: languageSha256(language),
				approved: latest ? { at: latest.recordedAt, by: names.get(latest.actorId) ?? null } : null
			};
		})
	);
}

function stateOf(language: FormLanguage, approvals: readonly LanguageApproval[]): LanguageState {
	if (!isDraft(language)) return 'ready';
	if (approvals.length === 0) return 'draft';
	return approvals.some(({ textSha256 }) => textSha256 === languageSha256(language)) ? 'approved' : 'changed';
}
