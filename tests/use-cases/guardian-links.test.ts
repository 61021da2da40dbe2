import { asc } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { answerLinkByCode, childrenOfGuardianLink } from '#lib/server/db/answer-links.ts';
import { canonicalJson, sha256Of } from '#lib/server/hash.ts';
import { verifyRecord } from '#lib/server/ledger/verify.ts';
import type { SigningBody, VoidBody } from '#lib/sync/record.ts';
import { aSchool, type School, type Signing } from '../support/a-school.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';

let school: School;
beforeEach(async () => {
	school = await aSchool();
});

const code = sha256Of('0123456789ABCDEFGHJK');
const link = (guardian: string, codeSha256 = code) => ({ guardianId: school.idOf(guardian), codeSha256 });
const signingWith = (otherGuardians: ReturnType<typeof link>[], signing: Signing = {}): SigningBody => ({
	...school.bodyOf(signing),
	otherGuardians
});
const links = () => {
	const { answerLinks } = school.deps.store.read.t;
	return school.deps.store.read.q.select().from(answerLinks).orderBy(asc(answerLinks.id));
};
const isFiled = async (body: SigningBody) => {
	const { signings } = school.deps.store.read.t;
	return (await school.deps.store.read.q.select().from(signings)).some(({ id }) => id === body.id);
};
async function childrenOf(codeSha256 = code): Promise<string[]> {
	const row = await answerLinkByCode(school.deps.store.read, codeSha256);
	return row ? childrenOfGuardianLink(school.deps.store.read, row) : [];
}

test('[SW15] the other guardian of a child gets a link for 30 days, and the record says so', async () => {
	const body = signingWith([link('Johan')]);
	await school.deliver([school.aRecord(body)]);
	const receivedAt = school.deps.now();
	expect(await links()).toMatchObject([
		{
			kind: 'guardian',
			codeSha256: code,
			posterCode: null,
			signingId: body.id,
			guardianId: school.idOf('Johan')
		}
	]);
	const [row] = await links();
	expect(Date.parse(row?.closesAt ?? '') - Date.parse(row?.recordedAt ?? '')).toBe(30 * 24 * 3_600_000);
	expect(Date.parse(row?.recordedAt ?? '')).toBeLessThanOrEqual(Date.parse(receivedAt));
	expect(await ledgerEntries(school.deps)).toContainEqual({
		type: 'guardian-link-opened.v1',
		subjectId: body.id
	});
	expect(await childrenOf()).toEqual([school.idOf('Elsa')]);
	const { engine } = school.deps.store;
	const checked = await school.deps.store.snapshot((db) =>
		verifyRecord({ db, engine }, { notes: [], publicKeys: [] })
	);
	expect(checked.findings.filter(({ type }) => type !== 'RightUnknown')).toEqual([]);
});

test('[SW15] a record that comes twice opens one link', async () => {
	const record = school.aRecord(signingWith([link('Johan')]));
	await school.deliver([record]);
	await school.deliver([record]);
	expect(await links()).toHaveLength(1);
});

test('[SW15] nobody opens a link for themselves, for a stranger, or for another child’s guardian', async () => {
	const stranger = { guardianId: school.deps.newId(), codeSha256: sha256Of('stranger') };
	const body = signingWith([link('Karin'), link('Samir', sha256Of('samir')), stranger]);
	await school.deliver([school.aRecord(body)]);
	expect(await isFiled(body)).toBe(true);
	expect(await links()).toEqual([]);
});

test('[SW15] only a guardian of the child opens one', async () => {
	const bodies = (['self', { claimed: 'Gun' }, 'Samir'] as const).map((by) =>
		signingWith([link('Johan')], { by })
	);
	await school.deliver(bodies.map((body) => school.aRecord(body)));
	for (const body of bodies) expect(await isFiled(body)).toBe(true);
	expect(await links()).toEqual([]);
});

test('[SW15] a code that is taken opens nothing more, and the signing is filed', async () => {
	const first = signingWith([link('Johan')]);
	const second = signingWith([link('Johan')]);
	await school.deliver([school.aRecord(first), school.aRecord(second)]);
	expect(await isFiled(second)).toBe(true);
	expect((await links()).map(({ signingId }) => signingId)).toEqual([first.id]);
});

test('[SW16] it is for the children whom they share', async () => {
	const answers = [
		{ about: 'Elsa', yes: ['website'] },
		{ about: 'Nils', yes: ['website'] }
	] as const;
	await school.deliver([school.aRecord(signingWith([link('Johan')], { answers }))]);
	expect(await childrenOf()).toEqual([school.idOf('Elsa')]);
});

test('[SW16] a signing that was undone leaves its link nobody to ask about', async () => {
	const body = signingWith([link('Johan')]);
	await school.deliver([school.aRecord(body)]);
	const undone: VoidBody = {
		v: 1,
		type: 'void',
		id: school.deps.newId(),
		signingId: body.id,
		personIds: 'all',
		why: 'wrong-person',
		at: school.deps.now()
	};
	await school.deliver([school.aRecord(canonicalJson(undone), undone.id)]);
	expect(await links()).toHaveLength(1);
	expect(await childrenOf()).toEqual([]);
});

test('[SW16] a revoked phone opens no link, whatever it sends', async () => {
	const body = signingWith([link('Johan')], { answers: [{ about: 'Elsa', no: ['website'] }] });
	await school.deliver([school.aRecord(body)], { isRevoked: true });
	expect(await isFiled(body)).toBe(true);
	expect(await links()).toEqual([]);
});
