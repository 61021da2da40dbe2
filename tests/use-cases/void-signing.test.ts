import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { consentsSignedBy } from '#lib/server/db/kept-decisions.ts';
import { factsByPersonId } from '#lib/server/db/facts.ts';
import { countOpenlyConsenting, openlyConsentingAfter } from '#lib/server/db/hanging.ts';
import { guardiansOf } from '#lib/server/db/people.ts';
import { consentDaysOf, peopleWithConsents } from '#lib/server/db/renewals.ts';
import { peopleToAnswerFor } from '#lib/server/db/rulings.ts';
import { takedowns } from '#lib/server/db/publishing.ts';
import { confirmSigner } from '#lib/server/use-cases/confirm-signer.ts';
import { fileQuarantined } from '#lib/server/use-cases/file-quarantined.ts';
import { listClaimedSigners } from '#lib/server/use-cases/list-claimed-signers.ts';
import { openQuarantine } from '#lib/server/db/events.ts';
import { verifyRecord } from '#lib/server/ledger/verify.ts';
import { readOwnPage } from '#lib/server/use-cases/read-own-page.ts';
import { readPublication } from '#lib/server/use-cases/read-publications.ts';
import { readReceipt, readSignings } from '#lib/server/use-cases/read-signing.ts';
import { readTakedown } from '#lib/server/use-cases/read-takedowns.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { voidSigning } from '#lib/server/use-cases/void-signing.ts';
import { withdrawOnOwnPage } from '#lib/server/use-cases/withdraw-on-own-page.ts';
import { aDesk, done, refusalOf } from '../support/a-desk.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
beforeEach(async () => {
	school = await aSchool();
});

const admin = aUser('administrator');
const why = 'Karin menade Nils. Hon valde Elsa av misstag.';
const voided = (signingId: string, name = 'Elsa', actor: Actor = admin, reason = why) =>
	voidSigning(school.deps, actor, { signingId, personId: school.idOf(name), why: reason });

async function factsOf(name: string) {
	const id = school.idOf(name);
	const facts = (await factsByPersonId(school.deps.store.read, [id])).get(id);
	if (!facts) throw new Error(`${name} has no facts.`);
	return facts;
}

const bothSaid = [
	{ about: 'Elsa', yes: ['website'], no: ['press'] },
	{ about: 'Nils', yes: ['website'], no: ['press'] }
] as const;

test('[WQ1] the yes and the no of a signing that was about somebody else count for nothing, and are moved to nobody', async () => {
	const { id } = await school.signed({ answers: [...bothSaid] });
	expect(done(await voided(id))).toEqual({ takedowns: 0 });
	const elsa = await factsOf('Elsa');
	expect([elsa.consents, elsa.refusals]).toEqual([[], []]);
	const nils = await factsOf('Nils');
	expect([nils.consents.length, nils.refusals.length]).toEqual([1, 1]);
	// Read together as well, not only one by one.
	const both = await factsByPersonId(school.deps.store.read, [school.idOf('Elsa'), school.idOf('Nils')]);
	expect(both.get(school.idOf('Elsa'))?.consents).toEqual([]);
	expect(both.get(school.idOf('Nils'))?.consents.length).toBe(1);
});

test('[WQ1] what others have signed for the same person stands', async () => {
	const wrong = await school.signed({ by: 'Karin' });
	await school.signed({ by: 'Johan', answers: [{ about: 'Elsa', yes: ['print'] }] });
	await voided(wrong.id);
	expect((await factsOf('Elsa')).consents.map((one) => one.channels)).toEqual([['print']]);
});

test('[WQ1] whoever must be asked again, and what time ends, is looked for without what is void', async () => {
	const { id } = await school.signed();
	await school.signed({ answers: [{ about: 'Nils', yes: ['website'] }] });
	await voided(id);
	const { read } = school.deps.store;
	const nils = school.idOf('Nils');
	const which = { unitIds: 'all', groupId: null } as const;
	const asked = await peopleWithConsents(read, which, { id: '', limit: 10 });
	expect(asked.map((one) => one.id)).toEqual([nils]);
	const days = await consentDaysOf(read, [school.idOf('Elsa'), nils]);
	expect(days.map((one) => one.personId)).toEqual([nils]);
	expect(await openlyConsentingAfter(read, '2026-11-20', '', 10)).toEqual([nils]);
	expect(await countOpenlyConsenting(read, '2026-11-20')).toBe(1);
	expect((await peopleToAnswerFor(read, 10)).people.map((one) => one.personId)).toEqual([nils]);
});

test('[WQ2] the trail stays: what was signed, who said that it was wrong, when and why, for staff', async () => {
	const { id } = await school.signed({ answers: [...bothSaid] });
	const registrar = await aDesk(school).aColleague('Rut Ek', 'registrar');
	await voided(id, 'Elsa', registrar);
	const receipt = done(
		await readReceipt(school.deps, admin, { signingId: id, language: 'sv', page: null })
	).answers;
	expect(receipt.map(({ person, voided: since }) => [person.name, since])).toEqual([
		['Elsa', { at: school.deps.now(), by: 'Rut Ek', why }],
		['Nils', null]
	]);
	expect(receipt[0]?.choices.map(({ kind, answer }) => [kind, answer])).toEqual([
		['website', 'yes'],
		['press', 'no']
	]);
	const [signing] = done(await readSignings(school.deps, admin, school.idOf('Elsa')));
	expect(signing).toMatchObject({ voided: { at: school.deps.now(), by: 'Rut Ek' }, yes: ['website'] });
	expect((await ledgerEntries(school.deps)).map((entry) => entry.type)).toContain('signing-voided.v1');
	const { store } = school.deps;
	const { findings } = await store.snapshot((db) =>
		verifyRecord({ db, engine: store.engine }, { notes: [], publicKeys: [] })
	);
	expect(findings.filter(({ type }) => type !== 'RightUnknown')).toEqual([]);
});

test('[WQ2] the signer sees that it is void, but neither who said so nor why', async () => {
	const { id } = await school.signed({ answers: [...bothSaid] });
	await voided(id);
	const link = school.ownPage(id);
	const page = done(await readOwnPage(school.deps, link));
	expect(page.people.map(({ choices }) => choices.map(({ state }) => state))).toEqual([
		['void', 'void'],
		['yes', 'no']
	]);
	expect(page.canTakeBack.map(({ kind }) => kind)).toEqual(['website']);
	const own = done(
		await readReceipt(school.deps, link, { signingId: id, language: 'sv', page: 'https://x.example' })
	);
	expect(own.answers[0]?.voided).toEqual({ at: school.deps.now(), by: null, why: null });
});

test('[WQ1] taking back a signing leaves alone whoever it was never about', async () => {
	const wrong = await school.signed({ by: { claimed: 'Karin' } });
	await voided(wrong.id);
	await school.signed({ by: 'Johan' });
	done(
		await withdrawOnOwnPage(school.deps, school.ownPage(wrong.id), { signingId: wrong.id, channels: 'all' })
	);
	expect((await factsOf('Elsa')).withdrawals).toEqual([]);
});

test('[WQ1] whoever signed for the wrong child becomes no guardian of hers', async () => {
	const claimed = { claimed: 'Eva Berg' };
	const { id } = await school.signed({ by: claimed, answers: [...bothSaid] });
	await voided(id);
	expect(done(await listClaimedSigners(school.deps, admin, school.idOf('Elsa')))).toEqual([]);
	const [waiting] = done(await listClaimedSigners(school.deps, admin, school.idOf('Nils')));
	expect(waiting?.people).toEqual(['Nils']);
	done(await confirmSigner(school.deps, admin, { signingId: id, guardianId: 'new' }));
	const guardians = await guardiansOf(school.deps.store.read, [school.idOf('Elsa')]);
	expect(guardians.map((one) => one.name).sort()).toEqual(['Johan', 'Karin']);
});

test('[WQ1] what waits in quarantine cannot be filed to somebody for whom the signing is void', async () => {
	const body = school.bodyOf({ answers: [{ about: 'Elsa', yes: ['website'], no: ['press'] }] });
	await school.deliver([school.aRecord(body)], { isRevoked: true });
	await voided(body.id);
	const [waiting] = await openQuarantine(school.deps.store.read);
	const filing = (name: string) =>
		fileQuarantined(school.deps, admin, {
			id: waiting?.id ?? '',
			personIds: new Map([[0, school.idOf(name)]])
		});
	expect(refusalOf(await filing('Elsa'))).toEqual({ type: 'AnswerVoid', place: 0 });
	expect((await filing('Nils')).ok).toBe(true);
});

test('[WQ3] a publication that rested on it is taken down, and one that rested on another yes hangs on', async () => {
	const desk = aDesk(school);
	await school.signed({ by: 'Johan', answers: [{ about: 'Elsa', yes: ['website'] }] });
	const before = await desk.published(await desk.anImage({ of: ['Elsa'] }), 'Webbplatsen');
	const wrong = await school.signed({ answers: [{ about: 'Elsa', yes: ['website', 'print'] }] });
	const after = await desk.published(await desk.anImage({ photo: 'DSCN0010', of: ['Elsa'] }), 'Webbplatsen');
	expect(done(await voided(wrong.id))).toEqual({ takedowns: 1 });
	const tasks = await takedowns(school.deps.store.read);
	expect(tasks.map(({ publicationId, cause }) => [publicationId, cause])).toEqual([
		[after, 'consent-voided']
	]);
	expect(before).not.toBe(after);
	const read = done(await readTakedown(school.deps, desk.communicator, tasks[0]?.id ?? ''));
	expect(read.causes).toEqual([{ what: 'consent-voided', personName: 'Elsa' }]);
});

test('[WQ3] where somebody was found in the image later, what hangs is taken down as well', async () => {
	const desk = aDesk(school);
	const { id } = await school.signed({ answers: [...bothSaid] });
	const imageId = await desk.anImage({ of: ['Nils'] });
	await desk.published(imageId, 'Webbplatsen');
	const { nameInImage } = await import('#lib/server/use-cases/name-in-image.ts');
	done(
		await nameInImage(school.deps, desk.communicator, {
			imageId,
			personId: school.idOf('Elsa'),
			role: 'private'
		})
	);
	expect(done(await voided(id))).toEqual({ takedowns: 1 });
});

test('[WQ4] why something was published stays as it was kept, and today’s answer is another', async () => {
	const desk = aDesk(school);
	const { id } = await school.signed();
	const publication = await desk.published(await desk.anImage({ of: ['Elsa'] }), 'Webbplatsen');
	const elsa = async () => {
		const read = done(await readPublication(school.deps, desk.communicator, publication));
		return read.people.find((one) => one.name === 'Elsa');
	};
	const before = await elsa();
	school.deps.setNow('2026-11-21T08:00:00.000Z');
	await voided(id);
	const now = await elsa();
	expect(now?.decision).toEqual(before?.decision);
	expect(now?.consents).toEqual(before?.consents);
	expect(now?.consents[0]?.signed?.signingId).toBe(id);
	expect(now?.replay).toBe('same');
	expect(now?.today.decision.verdict).not.toBe(before?.today.decision.verdict);
	expect(now?.today.changes).toEqual([{ what: 'consent-ended', count: 1 }]);
	// For what is published from here on it never was.
	const { read } = school.deps.store;
	expect(await consentsSignedBy(read, [school.idOf('Elsa')], school.deps.now())).toEqual([]);
});

test('[WQ5] once, with a reason, by who may file what waits and may read what was signed', async () => {
	const { id } = await school.signed();
	const manager = aUser('manager', school.idOf('Björkskolan'));
	for (const role of ['photographer', 'staff', 'communicator', 'data-protection-officer'] as const) {
		expect(refusalOf(await voided(id, 'Elsa', aUser(role)))).toMatchObject({ type: 'NotAllowed' });
	}
	const stranger = aUser('manager', school.idOf('Alskolan'));
	expect(refusalOf(await voided(id, 'Elsa', stranger))).toEqual({ type: 'NotFound' });
	expect(refusalOf(await voided(id, 'Nils', manager))).toEqual({ type: 'NotFound' });
	expect(refusalOf(await voided(id, 'Elsa', manager, '  '))).toEqual({ type: 'WhyMissing' });
	expect(refusalOf(await voided(id, 'Elsa', manager, 'x'.repeat(1001)))).toEqual({ type: 'WhyTooLong' });
	expect((await factsOf('Elsa')).consents.length).toBe(1);
	const both = await Promise.all([voided(id, 'Elsa', manager, 'x'.repeat(1000)), voided(id, 'Elsa', admin)]);
	expect(both.map((one) => (one.ok ? 'done' : one.refusal.type)).sort()).toEqual(['AlreadyVoid', 'done']);
});

test('[WQ5] of somebody who may be shown nowhere, a manager voids nothing', async () => {
	const { id } = await school.signed({ answers: [{ about: 'Elsa', no: school.everyKind }] });
	const manager = aUser('manager', school.idOf('Björkskolan'));
	expect(refusalOf(await voided(id, 'Elsa', manager))).toEqual({ type: 'NotFound' });
	expect((await voided(id)).ok).toBe(true);
	expect((await factsOf('Elsa')).refusals).toEqual([]);
});

test('[WQ1] what was taken back meanwhile stays taken back', async () => {
	const { id } = await school.signed();
	await school.signed({ by: 'Johan' });
	done(
		await registerWithdrawal(school.deps, admin, {
			personId: school.idOf('Elsa'),
			by: 'anyone',
			channels: 'all'
		})
	);
	await voided(id);
	expect((await factsOf('Elsa')).withdrawals.length).toBe(1);
});
