import type { Cookies } from '@sveltejs/kit';
import type { FormLanguage } from '#lib/domain/form-language.ts';
import { languagesInUse } from '#lib/server/languages-in-use.ts';
import { ownNames } from '#lib/text/form-languages/form-languages.ts';
import { isLanguage } from '#lib/text/language.ts';

const name = 'mine-language';
const path = '/mine';
/** As long as the code is kept. */
const maxAge = 60 * 60;

/** What is asked of a request. */
interface Visit {
	readonly cookies: Pick<Cookies, 'get' | 'set' | 'delete'>;
	readonly url: URL;
	readonly locals: Pick<App.Locals, 'deps' | 'writing'>;
}

export interface Spoken {
	readonly language: FormLanguage;
	/** Those in use, Swedish first: an unapproved draft is not among them. */
	readonly choices: readonly FormLanguage[];
	/** False: nothing tells which language the visitor reads. */
	readonly isKnown: boolean;
}

/**
 * The language of a visit: the one chosen on the page, else the one that was signed in, else the one chosen elsewhere in
 * Bildlov. A language that is not in use is never spoken, whoever signed in it. Marks the whole page as being in it.
 */
export async function spokenTo(visit: Visit, signedIn: FormLanguage | null): Promise<Spoken> {
	const { cookies, url, locals } = visit;
	const choices = await languagesInUse(locals.deps.store.read);
	const inUse = (asked: string | null | undefined) => choices.find((one) => one === asked) ?? null;
	const pressed = inUse(url.searchParams.get('language'));
	if (pressed) {
		cookies.set(name, pressed, {
			path,
			maxAge,
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:'
		});
	}
	const site = cookies.get('language');
	const known = pressed ?? inUse(cookies.get(name)) ?? inUse(signedIn) ?? (isLanguage(site) ? site : null);
	const language = known ?? 'sv';
	const { lang, dir } = ownNames[language];
	locals.writing = { lang, dir };
	return { language, choices, isKnown: known !== null };
}

/** The next code on this device speaks the language that it was signed in. */
export function forgetLanguage({ cookies, url }: Visit): void {
	cookies.delete(name, { path, secure: url.protocol === 'https:' });
}
