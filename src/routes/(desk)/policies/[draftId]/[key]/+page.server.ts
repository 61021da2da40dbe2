import { error, fail, redirect } from '@sveltejs/kit';
import { parsePolicyChange } from '#lib/policy/parse-policy-change.ts';
import { changeKey, type ChangedValue } from '#lib/policy/policy-change.ts';
import { hasRuleForTheYoung, letThroughFirst, placeOf, standingValue } from '#lib/policy/policy-values.ts';
import { changePolicyDraft } from '#lib/server/use-cases/change-policy-draft.ts';
import { readPolicyDraft } from '#lib/server/use-cases/read-policy-draft.ts';
import { placeTitle, proposedSentence } from '#lib/text/policy-sentences.ts';
import { typedIn } from '../../../../read-form.ts';
import { refusalStatus } from '../../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../../signed-in.ts';
import { consentAge, neededFor, placeWords, rulesBehind, rulesCalled } from '../../policy-view.ts';
import { formFromValue, valueFromForm, type Typed } from '../../value-from-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const read = await readPolicyDraft(event.locals.deps, signedIn(event), event.params.draftId);
	if (!read.ok) refusePage(read.refusal);
	const place = placeOf(event.params.key);
	if (!place) error(404, { message: 'NotFound' });
	const { draft, base, drafted, day } = read.value;
	const { language } = event.locals;
	const age = consentAge(drafted, day);
	const change = draft.changes.find((one) => changeKey(one) === event.params.key) ?? null;
	const last = draft.changes.at(-1);
	const standing = place.set === 'people' ? null : standingValue(base, place, day).value;
	const shown = ({ citation, text, readOn, id }: ReturnType<typeof rulesBehind>[number]) => ({
		id,
		text: text[language],
		citation,
		isRead: readOn !== null
	});
	const proposed = change && proposedSentence(change, age);
	const sentences =
		change && (proposed?.sv !== change.text.sv || proposed.en !== change.text.en)
			? { sv: change.text.sv, en: change.text.en }
			: { sv: '', en: '' };
	const citation = change?.citation ?? { document: last?.citation.document ?? '', section: '', quote: '' };
	const values: Typed = {
		...(change ? formFromValue(change) : standing ? formFromValue(standing) : {}),
		...sentences,
		...citation,
		readOn: change?.readOn ?? last?.readOn ?? day,
		note: change?.note ?? ''
	};
	const passes = place.set === 'people' || (place.set === 'switch' && place.what === 'consent-always');
	return {
		draft: { id: draft.id, name: draft.name, revision: draft.revision },
		place,
		key: event.params.key,
		title: placeTitle(place, age, language),
		age,
		change: change !== null,
		base: {
			name: base.name,
			words: placeWords(base, place, day, language),
			rules: rulesBehind(base, place, day).map(shown)
		},
		first: passes ? rulesCalled(base, letThroughFirst(base, place.kind)).map(shown) : [],
		hasYoung:
			place.set === 'people' &&
			(place.of === 'employee' || place.of === 'elected') &&
			hasRuleForTheYoung(base, place.kind, place.of),
		isOpen: place.set === 'people' && neededFor(base, place, day).answer === 'needs-decision',
		documents: [...new Set(draft.changes.map((one) => one.citation.document))],
		values
	};
};

export const actions: Actions = {
	save: async (event) => {
		const user = signedIn(event);
		const { deps } = event.locals;
		const { draftId, key } = event.params;
		const values = typedIn(await event.request.formData());
		const place = placeOf(key);
		if (!place) error(404, { message: 'NotFound' });
		const read = await readPolicyDraft(deps, user, draftId);
		if (!read.ok) refusePage(read.refusal);
		const { drafted, day } = read.value;
		const set = changeFrom(valueFromForm(place, values), values, consentAge(drafted, day));
		const saved = await changePolicyDraft(deps, user, {
			draftId,
			revision: Number(values.revision),
			does: { set }
		});
		if (saved.ok) redirect(303, `/policies/${draftId}?saved=${key}#${key}`);
		return fail(refusalStatus(saved.refusal), { refusal: saved.refusal, values });
	},
	remove: async (event) => {
		const user = signedIn(event);
		const { draftId, key } = event.params;
		if (!placeOf(key)) error(404, { message: 'NotFound' });
		const { revision = '' } = typedIn(await event.request.formData());
		const removed = await changePolicyDraft(event.locals.deps, user, {
			draftId,
			revision: Number(revision),
			does: { remove: key }
		});
		if (removed.ok) redirect(303, `/policies/${draftId}?removed#${key}`);
		return fail(refusalStatus(removed.refusal), { refusal: removed.refusal, values: null });
	}
};

/** The change as the form has it, with the proposed sentence where none was written. */
function changeFrom(value: ReturnType<typeof valueFromForm>, typed: Typed, age: number): unknown {
	const written = (name: string) => (typed[name] ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim();
	const citation = { document: written('document'), section: written('section'), quote: written('quote') };
	const text = { sv: written('sv'), en: written('en') };
	const note = written('note');
	const change = {
		...value,
		text,
		citation,
		readOn: typed.readOn ?? '',
		...(note === '' ? {} : { note })
	};
	// Only a value that can be read has a sentence; with stand-ins for the texts, the door says whether it can.
	const stand = { sv: '-', en: '-' };
	const readable = parsePolicyChange({
		...value,
		text: stand,
		citation: { document: '-', section: '-', quote: '-' },
		readOn: '2026-01-01'
	});
	const proposed = readable.ok ? proposedSentence(readable.value satisfies ChangedValue, age) : stand;
	return { ...change, text: { sv: text.sv || proposed.sv, en: text.en || proposed.en } };
}
