import { describe, expect, it, test } from 'vitest';
import { staffRoles } from '#lib/domain/access.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { usesOfRules } from '#lib/policy/where-cited.ts';
import { controllers } from '#lib/server/db/organisation.ts';
import { insertRuling } from '#lib/server/db/policies.ts';
import { policyDraftById } from '#lib/server/db/policy-drafts.ts';
import { productRulesView, rulesView, type RulesView } from '#lib/server/rules-view.ts';
import { changePolicyDraft } from '#lib/server/use-cases/change-policy-draft.ts';
import { publishPolicy } from '#lib/server/use-cases/publish-policy.ts';
import { readRules } from '#lib/server/use-cases/read-rules.ts';
import { startPolicy } from '#lib/server/use-cases/start-policy.ts';
import { languages } from '#lib/text/language.ts';
import { ruleHref } from '../../src/routes/(desk)/rules/rule-href.ts';
import { done, refusalOf } from '../support/a-desk.ts';
import { aSchool } from '../support/a-school.ts';
import { aChange, peopleChange } from '../support/some-changes.ts';
import { anOperator, aUser } from '../support/test-deps.ts';
import { transactNoted } from '../support/transact-noted.ts';

const rowsOf = (view: RulesView) =>
	view.sources.flatMap((source) => source.groups.flatMap((group) => group.rows));
const idsOf = (view: RulesView) => rowsOf(view).map((row) => row.id);

async function anOwnPolicy(guideline = 'norberg') {
	const school = await aSchool();
	const { deps } = school;
	const [board] = await controllers(deps.store.read);
	if (!board) throw new Error('There is no board.');
	const communicator = aUser('communicator');
	const { id: draftId } = done(
		await startPolicy(deps, communicator, { name: 'Ekbackas riktlinje', from: { guideline } })
	);
	const changes = [
		aChange({ set: 'own-consent-age', years: 15 }),
		peopleChange({ kind: 'website', of: 'under-13', asks: 'forbid' })
	];
	for (const change of changes) {
		const revision = (await policyDraftById(deps.store.read, draftId))?.revision ?? 0;
		done(await changePolicyDraft(deps, communicator, { draftId, revision, does: { set: change } }));
	}
	const revision = (await policyDraftById(deps.store.read, draftId))?.revision ?? 0;
	done(
		await publishPolicy(deps, aUser('administrator'), {
			draftId,
			revision,
			fromOn: '2026-11-20',
			controllerIds: [board.id]
		})
	);
	return { ...school, board };
}

describe('who may read the rules', () => {
	test.each(staffRoles)('[RP7] a %s may', async (role) => {
		const { deps } = await aSchool();
		expect((await readRules(deps, aUser(role))).ok).toBe(true);
	});
	it('[RP7] the command line, another system and a link may not', async () => {
		const { deps } = await aSchool();
		const others = [
			anOperator,
			{ kind: 'program', id: 'p', name: 'Another system' },
			{ kind: 'link', id: 'l', opens: 'own-page' }
		] as const;
		for (const other of others) {
			expect(refusalOf(await readRules(deps, other))).toEqual({ type: 'NotAllowed', action: 'read-rules' });
		}
	});
});

describe('which policy is shown', () => {
	it('[RP8] the one that a board decides by, unless another is asked for', async () => {
		const { deps } = await aSchool();
		const user = aUser('staff');
		const first = done(await readRules(deps, user));
		expect(first.chosen).toMatchObject({ policyId: 'norberg', controllers: ['Barnnämnden'] });
		expect(first.policies.map((policy) => policy.policyId)).toEqual([
			'norberg',
			'arjeplog',
			'sollentuna',
			'trosa',
			'helsingborg'
		]);
		expect(done(await readRules(deps, user, { policy: 'trosa' })).chosen.controllers).toEqual([]);
	});
	it('[RP8] a link to an older text of a guideline shows the one that is kept, and says so', async () => {
		const { deps } = await aSchool();
		const asked = { policy: 'norberg', version: '0' };
		expect(done(await readRules(deps, aUser('staff'), asked)).otherVersion).toBe('0');
		expect(done(await readRules(deps, aUser('staff'), { policy: 'norberg' })).otherVersion).toBeNull();
	});
	it('a policy that nobody has is refused, and so is a version of an own one that was never published', async () => {
		const { deps } = await anOwnPolicy();
		const read = (policy: string, version?: string) => readRules(deps, aUser('staff'), { policy, version });
		expect(refusalOf(await read('atlantis'))).toEqual({ type: 'NoSuchPolicy' });
		expect(refusalOf(await read('ekbackas-riktlinje', '9'))).toEqual({ type: 'NoSuchPolicy' });
	});
	it('[RP8] a citation leads to its rule, under the policy and the version of the answer', () => {
		expect(ruleHref('NOR-34')).toBe('/rules#NOR-34');
		expect(ruleHref('NOR-34', { id: 'ekby', version: '2' })).toBe('/rules?policy=ekby&version=2#NOR-34');
	});
});

describe('what the page says', () => {
	test.each(guidelines)('[RP1][RP2] of $id: every rule that is used, in both languages', async (profile) => {
		const { deps } = await aSchool();
		const read = done(await readRules(deps, aUser('staff'), { policy: profile.id }));
		for (const language of languages) {
			const view = rulesView(read, { language });
			expect(idsOf(view).toSorted()).toEqual([...usesOfRules(profile).keys()].toSorted());
			for (const row of rowsOf(view)) {
				const texts = [row.title, row.quote, row.document, row.section, row.from, row.readOn];
				const all = [...texts, ...row.values, ...row.uses.flatMap((use) => [use.leadsTo, ...use.places])];
				expect(all.filter((text) => text.trim() === '' || text.includes('undefined'))).toEqual([]);
				expect(row.values.length * row.uses.length).toBeGreaterThan(0);
			}
		}
	});
	it('[RP1] no Swedish on an English page but what is quoted, and names', async () => {
		const { deps } = await aSchool();
		const read = done(await readRules(deps, aUser('staff'), { policy: 'sollentuna' }));
		const view = rulesView(read, { language: 'en' });
		const own = rowsOf(view).flatMap((row) => [
			row.title,
			row.readOn,
			...row.values,
			...row.uses.flatMap((use) => [use.leadsTo, ...use.places])
		]);
		const cells = view.table.rows.flatMap((row) => [row.person, ...row.cells.map((cell) => cell.line)]);
		expect([...own, ...cells, ...view.table.columns].filter((text) => /[åäöÅÄÖ]/.test(text))).toEqual([]);
	});
	it('a rule has the tests that name it', async () => {
		const { deps } = await aSchool();
		const view = rulesView(done(await readRules(deps, aUser('staff'))), { language: 'sv' });
		const files = rowsOf(view)
			.find((row) => row.id === 'NOR-34')
			?.tests.map((one) => one.file);
		expect(files).toContain('tests/policy/norberg.test.ts');
	});
	it('an open question says both sides, and what each board has answered', async () => {
		const { deps } = await anOwnPolicy('sollentuna');
		const [board] = await controllers(deps.store.read);
		await transactNoted(deps.store, (db) =>
			insertRuling(db, {
				id: deps.newId(),
				controllerId: board?.id ?? '',
				question: 'sollentuna.employees',
				answer: 'allow',
				why: 'Så har nämnden beslutat.',
				fromOn: '2026-11-01',
				recordedAt: deps.now(),
				actorKind: 'user',
				actorId: 'user-manager'
			})
		);
		const view = rulesView(done(await readRules(deps, aUser('staff'))), { language: 'sv' });
		expect(view.questions.map((question) => [question.id, question.rulings])).toEqual([
			['sollentuna.upper-secondary', ['Barnnämnden har inte avgjort frågan.']],
			['sollentuna.employees', ['Barnnämnden har avgjort: får publiceras, från 1 november 2026.']]
		]);
		const employee = view.table.rows.find((row) => row.person === 'Anställd');
		expect(employee?.cells[0]?.answer).toBe('allowed');
	});
});

describe('a municipality’s own policy', () => {
	it('[RP4] comes first with its changes, then what stays of the guideline', async () => {
		const { deps } = await anOwnPolicy();
		const read = done(await readRules(deps, aUser('staff')));
		const view = rulesView(read, { language: 'sv' });
		expect(read.chosen).toMatchObject({ policyId: 'ekbackas-riktlinje', controllers: ['Barnnämnden'] });
		expect(view.sources.map((source) => source.id)).toEqual(['own', 'base', 'law', 'product']);
		const [own, base] = view.sources;
		expect(own?.groups.flatMap((group) => group.rows.map((row) => row.id)).toSorted()).toEqual([
			'ekbackas-riktlinje.own-consent-age',
			'ekbackas-riktlinje.website.under-13'
		]);
		expect(base?.title).toBe('Det som bygger på Norbergs kommun');
		expect(rowsOf(view).find((row) => row.id.endsWith('own-consent-age'))?.values).toContain('15 år');
	});
	it('[RP4] the table says what the guideline said where the municipality says something else', async () => {
		const { deps } = await anOwnPolicy();
		const { table } = rulesView(done(await readRules(deps, aUser('staff'))), { language: 'sv' });
		const [child] = table.rows;
		const website = table.columns.indexOf('Webbplats');
		expect(child?.person).toBe('Barn under 15 år');
		expect(child?.cells[website]).toMatchObject({
			answer: 'forbidden',
			inGuideline: 'I grunden: Avråds. Också med ja från vårdnadshavare'
		});
		expect(child?.cells[table.columns.indexOf('Sociala medier')]?.inGuideline).toBeNull();
	});
	it('[RP2] a rule of the guideline that was replaced is shown, and said to be', async () => {
		const { deps } = await anOwnPolicy();
		const view = rulesView(done(await readRules(deps, aUser('staff'))), { language: 'sv' });
		const replaced = rowsOf(view).filter((row) => row.values.includes('ersatt'));
		expect(replaced.map((row) => row.id)).toContain('NOR-34');
		expect(replaced[0]?.uses[0]?.leadsTo).toBe('Ersatt: kommunens egna ändringar svarar i stället.');
	});
});

describe('search', () => {
	test.each([
		['ålder', 'NOR-33'],
		['ALDER', 'NOR-33'],
		['vardnadshavare 13', 'NOR-34'],
		['nor-34', 'NOR-34'],
		['sekretess', 'NOR-20'],
		['dataskyddslagen', 'law.own-consent']
	])('[RP5] %s finds %s', async (query, id) => {
		const { deps } = await aSchool();
		const view = rulesView(done(await readRules(deps, aUser('staff'))), { language: 'sv', query });
		expect(idsOf(view)).toContain(id);
		expect(view.found).toBeLessThan(view.count.rules);
	});
	it('[RP5] what is nowhere finds nothing, and the count of all stays', async () => {
		const { deps } = await aSchool();
		const view = rulesView(done(await readRules(deps, aUser('staff'))), { language: 'sv', query: 'zebra' });
		expect([view.found, view.sources.length]).toEqual([0, 0]);
		expect(view.count.rules).toBeGreaterThan(20);
	});
	it('[RP5] finds among the product’s rules too', () => {
		expect(productRulesView('sv', 'ATERKALLELSE').length).toBeGreaterThan(0);
		expect(productRulesView('sv', 'zebra')).toEqual([]);
	});
});
