import { beforeEach, describe, expect, it } from 'vitest';
import { approveLanguage } from '#lib/server/use-cases/approve-language.ts';
import { languageSha256 } from '#lib/server/languages-in-use.ts';
import { readReceipt } from '#lib/server/use-cases/read-signing.ts';
import { readOwnPage } from '#lib/server/use-cases/read-own-page.ts';
import { everyText } from '#lib/text/form-languages/whole-language.ts';
import { spokenTo } from '../../src/routes/(person)/mine/own-page-language.ts';
import { done } from '../support/a-desk.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aPackOf } from '../support/an-event.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
let jar: Map<string, string>;
beforeEach(async () => {
	school = await aSchool();
	jar = new Map();
});

const approveArabic = async () =>
	done(
		await approveLanguage(school.deps, aUser('administrator'), {
			language: 'ar',
			textSha256: languageSha256('ar')
		})
	);

type Visit = Parameters<typeof spokenTo>[0];

/** A visit with the cookies that earlier ones have left. */
function visit(path = '/mine'): Visit {
	return {
		url: new URL(path, 'https://bildlov.example'),
		locals: { deps: school.deps },
		cookies: {
			get: (name) => jar.get(name),
			set: (name, value) => void jar.set(name, value),
			delete: (name) => void jar.delete(name)
		}
	};
}

describe('the language of an own page', () => {
	it('[LG10] is the one that was signed in', async () => {
		expect(await spokenTo(visit(), 'sv-easy')).toMatchObject({ language: 'sv-easy', isKnown: true });
		await approveArabic();
		const event = visit();
		expect(await spokenTo(event, 'ar')).toMatchObject({ language: 'ar', isKnown: true });
		expect(event.locals.writing).toEqual({ lang: 'ar', dir: 'rtl' });
	});

	it('[LG10] is another once that is chosen, on every page of the visit', async () => {
		expect((await spokenTo(visit('/mine?language=en'), 'sv')).language).toBe('en');
		expect((await spokenTo(visit('/mine/withdraw'), 'sv')).language).toBe('en');
	});

	it('[LG5] is never a draft that nobody has approved, whoever signed in it and whatever the address says', async () => {
		for (const event of [visit(), visit('/mine?language=ar')]) {
			const spoken = await spokenTo(event, 'ar');
			expect(spoken).toMatchObject({ language: 'sv', choices: ['sv', 'sv-easy', 'en'], isKnown: false });
		}
		await approveArabic();
		expect((await spokenTo(visit('/mine?language=ar'), 'sv')).choices).toContain('ar');
	});

	it('[LG10] is the one chosen elsewhere in Bildlov where no signing tells, and else nobody knows', async () => {
		expect(await spokenTo(visit(), null)).toMatchObject({ language: 'sv', isKnown: false });
		jar.set('language', 'en');
		expect(await spokenTo(visit(), null)).toMatchObject({ language: 'en', isKnown: true });
	});

	it('[LG8] always has Swedish first among its choices', async () => {
		await approveArabic();
		expect((await spokenTo(visit(), 'ar')).choices).toEqual(['sv', 'sv-easy', 'en', 'ar']);
	});
});

it('[LG7] the own page has the very text that was signed, and its language', async () => {
	const body = await school.signed();
	const page = await readOwnPage(school.deps, school.ownPage(body.id));
	expect(page).toMatchObject({ ok: true, value: { text: { language: 'sv', title: 'Samtycke' } } });
});

it('[LG7] the receipt and the own page of who signed in Arabic say so, and have the Arabic text', async () => {
	await approveArabic();
	const arabic = (await aPackOf(school)).forms.find(({ language }) => language === 'ar');
	const body = school.bodyOf({ formSha256: arabic?.sha256 ?? '' });
	await school.deliver([school.aRecord({ ...body, shown: { ...body.shown, language: 'ar' } })]);
	const signer = school.ownPage(body.id);
	const text = { language: 'ar', title: arabic?.title, paragraphs: arabic?.paragraphs };
	expect(await readOwnPage(school.deps, signer)).toMatchObject({ ok: true, value: { text } });
	const asked = { signingId: body.id, language: 'sv', page: null } as const;
	expect(await readReceipt(school.deps, signer, asked)).toMatchObject({
		ok: true,
		value: { language: 'sv', text: { ...text, sha256: arabic?.sha256 } }
	});
});

it('[LG6] the words of the own page are among those that are approved', () => {
	const keys = everyText('ar').map(({ key }) => key);
	expect(keys).toContain('ownPage.enterTitle');
	expect(keys.filter((key) => key.startsWith('ownPage.')).length).toBeGreaterThan(60);
});
