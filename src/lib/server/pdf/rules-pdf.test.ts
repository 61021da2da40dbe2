import { afterAll, describe, expect, test } from 'vitest';
import { guidelines } from '#lib/policy/policies.ts';
import { usesOfRules } from '#lib/policy/where-cited.ts';
import { languages } from '#lib/text/language.ts';
import { rulesPaper } from '../rules-paper.ts';
import type { RulesRead } from '../use-cases/read-rules.ts';
import { pdfDrawer } from './index.ts';
import { readPdf } from './pdf-text.ts';

const drawer = pdfDrawer({ compress: false });
afterAll(() => drawer.close());

const squeezed = (text: string) => text.replace(/\s+/g, '');

function readOf(profile: (typeof guidelines)[number], name = profile.name): RulesRead {
	const chosen = { policyId: profile.id, version: '1', name, controllers: ['Barnnämnden'], fromOn: null };
	return {
		municipality: 'Ekbacka',
		today: '2026-11-22',
		policies: [chosen],
		chosen,
		profile,
		own: null,
		rulings: [],
		answers: {},
		otherVersion: null
	};
}

describe.each(languages)('the rules on paper in %s', (language) => {
	test.each(guidelines)('[RP6] $id has every rule that it uses, with its sentence', async (profile) => {
		const pdf = await drawer.drawRules(rulesPaper(readOf(profile), { language }));
		const { text, pages, hasEmptyBox } = readPdf(pdf);
		const paper = squeezed(text);
		const used = [...usesOfRules(profile).keys()];
		expect(used.filter((id) => !paper.includes(squeezed(id)))).toEqual([]);
		const quotes = profile.rules.map((rule) => rule.citation.quote);
		expect(quotes.filter((quote) => !paper.includes(squeezed(quote)))).toEqual([]);
		expect(hasEmptyBox).toBe(false);
		const last = language === 'sv' ? `Sida${pages}av${pages}` : `Page${pages}of${pages}`;
		expect(paper).toContain(last);
	});
});

describe('the file', () => {
	const [first] = guidelines;
	if (!first) throw new Error('There is no guideline.');

	test('[RP6] has title, language and bookmarks, for long keeping', async () => {
		const pdf = await drawer.drawRules(rulesPaper(readOf(first), { language: 'sv' }));
		const file = Buffer.from(pdf).toString('latin1');
		expect(file).toContain('/Lang (sv)');
		expect(file).toContain('/DisplayDocTitle true');
		expect(file).toContain('/Outlines');
		expect(file).toContain('<pdfaid:part>3</pdfaid:part>');
	});
	test('[RP6] is the same for the same rules on the same day', async () => {
		const draw = async () =>
			Buffer.from(await drawer.drawRules(rulesPaper(readOf(first), { language: 'sv' })));
		expect((await draw()).equals(await draw())).toBe(true);
	});
	test('a name in letters that the font lacks is written so that it can be read', async () => {
		const paper = rulesPaper(readOf(first, 'Riktlinje محمد'), { language: 'sv' });
		expect(readPdf(await drawer.drawRules(paper)).text).toContain('[U+0645');
	});
});
