import { describe, expect, test } from 'vitest';
import type { SigningSummary } from '#lib/device/local-store.ts';
import type { DraftSigner, SigningDraft } from '#lib/device/signing-draft.ts';
import {
	aFinishedDraft,
	aPack,
	aPerson,
	aState,
	elsa,
	eventId,
	idNo,
	instagram,
	johan,
	karin,
	now,
	sha256,
	website
} from '#lib/device/testing/builders.ts';
import type { EventPack, PackPerson } from '#lib/sync/pack.ts';
import { guardiansToAsk, nextSigner, nextSignerHref } from './guardians-to-ask.ts';

const max = { id: idNo(2), name: 'Max Lindqvist' };
const mona = { id: idNo(103), name: 'Mona Berg' };
const today = '2026-06-11';

const packOf = (people: readonly PackPerson[], part: Partial<EventPack> = {}) =>
	aPack({ guardiansRequired: 'all', otherGuardianLinks: true, people: [...people], ...part });
const listed = (...people: readonly { id: string; name: string }[]) =>
	people.map(({ id, name }) => ({ as: 'listed', id, name }) as const);
function asked(
	pack: EventPack,
	draft: Partial<SigningDraft> = {},
	summaries: readonly SigningSummary[] = []
) {
	const found = guardiansToAsk(pack, aFinishedDraft(idNo(500), draft), summaries, today);
	return found.map(({ name, children }) => [name, ...children.map((child) => child.name)]);
}
const signedHere = (by: string | null, part: Partial<SigningSummary> = {}): SigningSummary => ({
	recordId: idNo(600),
	seq: 1,
	sha256: sha256('x'),
	eventId,
	initials: ['EL'],
	savedAt: now,
	signedBy: by,
	answers: [{ personId: elsa.id, yes: ['website'], no: [] }],
	receivedAt: null,
	...part
});
const toElsa = [johan.name, elsa.name];

describe('which other guardians get a link', () => {
	const pack = packOf([aPerson(elsa.id, elsa.name)]);

	test('[SW12] the one who has not signed, where all are needed', () => {
		expect(asked(pack)).toEqual([toElsa]);
	});

	test('[SW12] nobody where one is enough, or where the server has no such links', () => {
		expect(asked(packOf(pack.people, { guardiansRequired: 'one' }))).toEqual([]);
		expect(asked(aPack({ guardiansRequired: 'all' }))).toEqual([]);
	});

	test('[SW12] each channel is asked by its own: a yes to one that needs one guardian asks nobody', () => {
		const some = packOf(pack.people, {
			channels: [{ ...website, guardiansRequired: 'one' }, instagram]
		});
		expect(asked(some)).toEqual([]);
		expect(asked(some, { answers: { website: 'no', 'social-media': 'yes' } })).toEqual([toElsa]);
	});

	test('[SW12] a no needs nobody else', () => {
		expect(asked(pack, { answers: { website: 'no', 'social-media': 'no' } })).toEqual([]);
	});

	test('[SW12] whoever is not known as a guardian passes nothing on', () => {
		const signers: readonly DraftSigner[] = [
			{ as: 'self' },
			{ as: 'claimed', name: 'Gun', relation: 'mormor' }
		];
		for (const signer of signers) expect(asked(pack, { signer })).toEqual([]);
	});

	test('[SW12] whoever has answered on this phone is not asked again, unless it was taken back', () => {
		expect(asked(pack, {}, [signedHere(johan.id)])).toEqual([]);
		const undone = signedHere(johan.id, { recordId: idNo(601), seq: 2, voids: idNo(600) });
		expect(asked(pack, {}, [signedHere(johan.id), undone])).toEqual([toElsa]);
		const aboutMax = signedHere(johan.id, { answers: [{ personId: max.id, yes: ['website'], no: [] }] });
		expect(asked(pack, {}, [aboutMax])).toEqual([toElsa]);
	});

	test('[SW12] nobody where one more was missing and this is that one, or where nothing is missing', () => {
		const withStates = (part: Parameters<typeof aState>[1]) =>
			packOf([aPerson(elsa.id, elsa.name, { states: [aState(website, part), aState(instagram, part)] })]);
		expect(asked(withStates({ asked: true }))).toEqual([]);
		expect(asked(withStates({ asked: true, verdict: 'allowed', missing: [] }))).toEqual([]);
		expect(asked(withStates({ asked: true, verdict: 'forbidden', missing: [] }))).toEqual([]);
	});

	test('[SW17] the one who is left, where the list says who has signed, whoever signs now', () => {
		const oneIsMissing = { asked: true } as const;
		const states = [aState(website, oneIsMissing), aState(instagram, oneIsMissing)];
		const of = (...signedBy: string[]) => packOf([aPerson(elsa.id, elsa.name, { states, signedBy })]);
		// Karin signs, who had signed before: Johan is still missing.
		expect(asked(of(karin.id))).toEqual([toElsa]);
		expect(asked(of(johan.id))).toEqual([]);
	});

	test('[SW12] nobody for somebody who signs in person, by age', () => {
		expect(asked(packOf([aPerson(elsa.id, elsa.name, { birthDate: '2005-03-03' })]))).toEqual([]);
	});

	test('[SW12] siblings have one link for each other guardian, with the children whom they share', () => {
		const siblings = packOf([
			aPerson(elsa.id, elsa.name),
			aPerson(max.id, max.name, { guardians: [karin, johan, mona] })
		]);
		expect(asked(siblings, { people: listed(elsa, max) })).toEqual([
			[johan.name, elsa.name, max.name],
			[mona.name, max.name]
		]);
	});
});

describe('the guardian who signs next', () => {
	const pack = packOf([
		aPerson(elsa.id, elsa.name),
		aPerson(max.id, max.name, { guardians: [karin, johan] }),
		aPerson(idNo(3), 'Omar', { guardians: [mona] })
	]);
	const next = { guardianId: johan.id, name: johan.name, children: [max, elsa] };

	test('[SW14] is found again at the address, with the same children in the same order', () => {
		const href = nextSignerHref(eventId, next, `/field/group?event=${eventId}&group=${idNo(850)}`);
		const { pathname, searchParams } = new URL(href, 'https://bildlov.example');
		expect(pathname).toBe('/field/sign');
		expect(searchParams.get('group')).toBe(idNo(850));
		const ids = [searchParams.get('person') ?? '', ...(searchParams.get('with')?.split(',') ?? [])];
		expect(nextSigner(pack, searchParams.get('guardian'), ids)).toEqual(next);
	});

	test('[SW14] is nobody for a child of somebody else, or without a name in the address', () => {
		expect(nextSigner(pack, johan.id, [elsa.id, idNo(3)])).toBeNull();
		expect(nextSigner(pack, null, [elsa.id])).toBeNull();
	});
});
