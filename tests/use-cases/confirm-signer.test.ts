import { beforeEach, expect, test } from 'vitest';
import { checkPerson } from '#lib/server/use-cases/check-people.ts';
import { confirmSigner } from '#lib/server/use-cases/confirm-signer.ts';
import { listClaimedSigners } from '#lib/server/use-cases/list-claimed-signers.ts';
import { guardiansOf } from '#lib/server/db/people.ts';
import type { SigningBody } from '#lib/sync/record.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
let signing: SigningBody;
beforeEach(async () => {
	school = await aSchool();
	signing = await school.signed({
		by: { claimed: 'Rut Lind' },
		answers: [
			{ about: 'Elsa', yes: ['website'] },
			{ about: 'Nils', yes: ['website'] }
		]
	});
});

const staff = () => aUser('staff', school.idOf('Björkskolan'));

async function websiteFor(name: string) {
	const checked = await checkPerson(school.deps, staff(), school.idOf(name));
	const place = school.channels.findIndex((channel) => channel.kind === 'website');
	return checked.ok ? checked.value.people[0]?.verdicts[place]?.verdict : checked.refusal.type;
}

test('[C1] the yes of somebody only claimed counts once staff have confirmed who it is', async () => {
	expect(await websiteFor('Elsa')).toBe('incomplete');
	const done = await confirmSigner(school.deps, staff(), {
		signingId: signing.id,
		guardianId: school.idOf('Karin')
	});
	expect(done).toEqual({ ok: true, value: null });
	expect(await websiteFor('Elsa')).toBe('discouraged');
	expect(await websiteFor('Nils')).toBe('discouraged');
});

test('[S1] only a guardian of everybody in the signing can be the signer', async () => {
	const johan = await confirmSigner(school.deps, staff(), {
		signingId: signing.id,
		guardianId: school.idOf('Johan')
	});
	expect(johan).toEqual({ ok: false, refusal: { type: 'NotAGuardian' } });
	expect(await websiteFor('Elsa')).toBe('incomplete');
	const claimed = await listClaimedSigners(school.deps, staff(), school.idOf('Elsa'));
	expect(claimed.ok && claimed.value.map(({ guardians }) => guardians.map(({ name }) => name))).toEqual([
		['Karin']
	]);
});

test('[S1] a guardian whom the list lacked becomes one of each child', async () => {
	await confirmSigner(school.deps, staff(), { signingId: signing.id, guardianId: 'new' });
	const guardians = await guardiansOf(school.deps.store.read, [school.idOf('Nils')]);
	expect(guardians.map(({ name }) => name)).toEqual(['Karin', 'Rut Lind']);
	expect(await websiteFor('Nils')).toBe('discouraged');
});

test('[S2] a signer is confirmed once', async () => {
	const input = { signingId: signing.id, guardianId: school.idOf('Karin') };
	const both = await Promise.all([
		confirmSigner(school.deps, staff(), input),
		confirmSigner(school.deps, staff(), { ...input, guardianId: 'new' })
	]);
	expect(both.filter((one) => one.ok)).toHaveLength(1);
	expect(both.find((one) => !one.ok)).toMatchObject({ refusal: { type: 'AlreadyConfirmed' } });
	const left = await listClaimedSigners(school.deps, staff(), school.idOf('Elsa'));
	expect(left).toEqual({ ok: true, value: [] });
});

test('[S3] only who may confirm in every child’s unit may confirm', async () => {
	const input = { signingId: signing.id, guardianId: 'new' as const };
	// To another unit the signing is not there; whoever may confirm nowhere is told so.
	for (const [actor, type] of [
		[aUser('staff', school.idOf('Alskolan')), 'NotFound'],
		[aUser('registrar'), 'NotAllowed'],
		[aUser('photographer'), 'NotAllowed']
	] as const) {
		expect(await confirmSigner(school.deps, actor, input)).toMatchObject({ refusal: { type } });
		expect((await listClaimedSigners(school.deps, actor, school.idOf('Elsa'))).ok).toBe(false);
	}
});

test('[A2] who may confirm nothing is not told whether there is a signing', async () => {
	const input = { signingId: school.deps.newId(), guardianId: 'new' as const };
	expect(await confirmSigner(school.deps, aUser('photographer'), input)).toMatchObject({
		refusal: { type: 'NotAllowed' }
	});
});

test('[S3] a signing by a known guardian has nothing to confirm', async () => {
	const known = await school.signed();
	const done = await confirmSigner(school.deps, staff(), { signingId: known.id, guardianId: 'new' });
	expect(done).toEqual({ ok: false, refusal: { type: 'NotFound' } });
});
