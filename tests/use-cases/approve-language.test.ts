import { describe, expect, it } from 'vitest';
import { formText } from '#lib/server/db/consents.ts';
import { insertLanguageApproval, languageApprovals } from '#lib/server/db/languages.ts';
import { sha256OfJson } from '#lib/server/hash.ts';
import { languageSha256 } from '#lib/server/languages-in-use.ts';
import { approveLanguage } from '#lib/server/use-cases/approve-language.ts';
import { listLanguages } from '#lib/server/use-cases/list-languages.ts';
import { listQuarantine } from '#lib/server/use-cases/list-quarantine.ts';
import { done, refusalOf } from '../support/a-desk.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aPackOf } from '../support/an-event.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { anOperator, aUser } from '../support/test-deps.ts';
import { transactNoted } from '../support/transact-noted.ts';

const admin = aUser('administrator');
const textSha256 = languageSha256('ar');

const languagesIn = async (school: School) => (await aPackOf(school)).forms.map(({ language }) => language);
const stateOf = async ({ deps }: School, language: string) =>
	done(await listLanguages(deps, admin)).find((one) => one.language === language)?.state;

describe('a draft language', () => {
	it('[LG5] is in no list until an administrator has approved it, and in every list after', async () => {
		const school = await aSchool();
		expect(await languagesIn(school)).toEqual(['sv', 'sv-easy', 'en']);
		expect(await stateOf(school, 'ar')).toBe('draft');

		done(await approveLanguage(school.deps, admin, { language: 'ar', textSha256 }));

		expect(await languagesIn(school)).toEqual(['sv', 'sv-easy', 'en', 'ar']);
		expect(await stateOf(school, 'ar')).toBe('approved');
	});

	it('[LG5] is approved by a named administrator alone', async () => {
		const school = await aSchool();
		const { deps } = school;
		const input = { language: 'ar', textSha256 };
		for (const actor of [aUser('communicator'), aUser('manager'), school.phone, anOperator]) {
			expect(refusalOf(await approveLanguage(deps, actor, input)).type).toBe('NotAllowed');
			expect(refusalOf(await listLanguages(deps, actor === anOperator ? school.phone : actor)).type).toBe(
				'NotAllowed'
			);
		}
		expect(await languageApprovals(deps.store.read)).toEqual([]);
		expect(await languagesIn(school)).not.toContain('ar');
	});

	it('[LG5] is approved as it reads now: what was read on an older page is not', async () => {
		const school = await aSchool();
		const older = await approveLanguage(school.deps, admin, { language: 'ar', textSha256: 'a'.repeat(64) });
		expect(refusalOf(older).type).toBe('TextChanged');
		expect(await languagesIn(school)).not.toContain('ar');
	});

	it('[LG5] is approved once, and its approval stands in the record', async () => {
		const school = await aSchool();
		const approve = () => approveLanguage(school.deps, admin, { language: 'ar', textSha256 });
		const { id } = done(await approve());
		expect(refusalOf(await approve()).type).toBe('InUseAlready');
		expect(await languageApprovals(school.deps.store.read)).toMatchObject([
			{ id, language: 'ar', textSha256, actorKind: 'user' }
		]);
		const entries = await ledgerEntries(school.deps);
		expect(entries.filter(({ type }) => type === 'language-approved.v1')).toMatchObject([{ subjectId: id }]);
	});

	it.each(['sv', 'en', 'sv-easy', 'fi', ''])(
		'[LG5] %j is no draft: there is nothing to approve',
		async (other) => {
			const { deps } = await aSchool();
			const refused = await approveLanguage(deps, admin, { language: other, textSha256 });
			expect(refusalOf(refused).type).toBe('NoSuchLanguage');
		}
	);

	it('[LG6] is out of use again when a word of it is another than the one approved', async () => {
		const school = await aSchool();
		const { deps } = school;
		await transactNoted(deps.store, (db) =>
			insertLanguageApproval(db, {
				id: deps.newId(),
				language: 'ar',
				textSha256: 'b'.repeat(64),
				recordedAt: deps.now(),
				actorKind: 'user',
				actorId: 'user-administrator'
			})
		);
		expect(await stateOf(school, 'ar')).toBe('changed');
		expect(await languagesIn(school)).not.toContain('ar');

		done(await approveLanguage(deps, admin, { language: 'ar', textSha256 }));
		expect(await languagesIn(school)).toContain('ar');
	});
});

describe('what was shown', () => {
	it('[LG7] is kept by its hash, whole, in each language of the list', async () => {
		const school = await aSchool();
		done(await approveLanguage(school.deps, admin, { language: 'ar', textSha256 }));
		const { forms } = await aPackOf(school);
		expect(new Set(forms.map(({ sha256 }) => sha256)).size).toBe(4);
		for (const { sha256, ...content } of forms) {
			expect(sha256OfJson(content)).toBe(sha256);
			expect(await formText(school.deps.store.read, sha256)).toMatchObject({
				language: content.language,
				content: { title: content.title, paragraphs: content.paragraphs }
			});
		}
	});

	it('[LG7] in Arabic is filed with the Arabic text', async () => {
		const school = await aSchool();
		done(await approveLanguage(school.deps, admin, { language: 'ar', textSha256 }));
		const { forms } = await aPackOf(school);
		const arabic = forms.find(({ language }) => language === 'ar');
		const body = school.bodyOf({ formSha256: arabic?.sha256 ?? '' });
		await school.deliver([school.aRecord({ ...body, shown: { ...body.shown, language: 'ar' } })]);
		expect(done(await listQuarantine(school.deps, admin))).toEqual([]);
		const { signings } = school.deps.store.read.t;
		const rows = await school.deps.store.read.q.select().from(signings);
		expect(rows).toMatchObject([{ id: body.id, formSha256: arabic?.sha256 }]);
	});
});
