import { beforeEach, expect, test } from 'vitest';
import { readReceipt, readSignings } from '#lib/server/use-cases/read-signing.ts';
import { removePerson } from '#lib/server/use-cases/remove-person.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
beforeEach(async () => {
	school = await aSchool();
});

const page = 'https://bildlov.example/mine/7K4M2913ABCDEFGHJKMN';
const read = (signingId: string, actor = aUser('registrar')) =>
	readReceipt(school.deps, actor, { signingId, language: 'sv', page: null });

test('[O7] the receipt says what was answered, the text, both clocks and the hash', async () => {
	const body = school.bodyOf({
		signedAt: '2026-11-20T07:30:00.000Z',
		answers: [
			{ about: 'Elsa', yes: ['website'], no: ['print'] },
			{ about: 'Nils', no: ['website', 'print'] }
		]
	});
	const record = school.aRecord(body);
	await school.deliver([record]);
	const receipt = await read(body.id);
	expect(receipt).toMatchObject({
		ok: true,
		value: {
			signer: { name: 'Karin', as: 'guardian', claimed: false },
			given: { method: 'typed', name: 'Karin', witness: 'Jonas Sund' },
			text: { title: 'Samtycke', sha256: body.shown.sha256 },
			record: { id: body.id, sha256: record.sha256 },
			signedAt: '2026-11-20T07:30:00.000Z',
			receivedAt: '2026-11-20T08:00:00.000Z'
		}
	});
	if (!receipt.ok) return;
	expect(receipt.value.answers.map(({ person, choices }) => ({ person, choices }))).toEqual([
		{
			person: { name: 'Elsa', group: '4B' },
			choices: [
				{ kind: 'website', channels: ['Webbplatsen'], answer: 'yes' },
				{ kind: 'print', channels: ['Tryck'], answer: 'no' }
			]
		},
		{
			person: { name: 'Nils', group: '4B' },
			choices: [
				{ kind: 'website', channels: ['Webbplatsen'], answer: 'no' },
				{ kind: 'print', channels: ['Tryck'], answer: 'no' }
			]
		}
	]);
});

test('[O7] the signer gets the receipt with the address of the own page, and of no other signing', async () => {
	const body = await school.signed();
	const other = await school.signed({ by: 'Johan' });
	const signer = school.ownPage(body.id);
	const own = await readReceipt(school.deps, signer, { signingId: body.id, language: 'en', page });
	expect(own).toMatchObject({ ok: true, value: { language: 'en', withdrawal: { page } } });
	const theirs = await readReceipt(school.deps, signer, { signingId: other.id, language: 'sv', page });
	expect(theirs).toMatchObject({ refusal: { type: 'NotAllowed' } });
});

test('[O7] what still waits for staff stands in the receipt too', async () => {
	const body = await school.signed({
		answers: [
			{ about: 'Elsa', no: ['print'] },
			{ about: { described: 'Lova Lind' }, yes: ['website'] }
		]
	});
	const receipt = await read(body.id);
	expect(receipt.ok && receipt.value.answers.map(({ person }) => person.name)).toEqual(['Elsa', 'Lova Lind']);
});

test('[O8] staff read a receipt only where they may read the consents of everybody in it', async () => {
	await school.addGuardian('Karin', 'Omar');
	const body = await school.signed({
		answers: [
			{ about: 'Elsa', yes: ['website'] },
			{ about: 'Omar', yes: ['website'] }
		]
	});
	const manager = aUser('manager', school.idOf('Björkskolan'));
	expect(await read(body.id, manager)).toEqual({ ok: false, refusal: { type: 'NotFound' } });
	expect(await read(school.deps.newId(), manager)).toEqual({ ok: false, refusal: { type: 'NotFound' } });
	const both = aUser('manager', school.idOf('Björkskolan'), school.idOf('Alskolan'));
	expect((await read(body.id, both)).ok).toBe(true);
	expect(await read(body.id, aUser('staff'))).toMatchObject({ refusal: { type: 'NotAllowed' } });
});

test('[O8] of somebody who has left the lists only who may everywhere reads', async () => {
	const body = await school.signed();
	await removePerson(school.deps, aUser('administrator'), school.idOf('Elsa'));
	expect((await read(body.id, aUser('manager', school.idOf('Björkskolan')))).ok).toBe(false);
	expect((await read(body.id)).ok).toBe(true);
});

test('[O8] the signings about a person are for who may read consents there, the latest first', async () => {
	await school.signed();
	school.deps.setNow('2026-11-20T09:00:00.000Z');
	await school.signed({ by: { claimed: 'Rut Lind' }, answers: [{ about: 'Elsa', no: ['website'] }] });
	const signings = await readSignings(school.deps, aUser('registrar'), school.idOf('Elsa'));
	expect(
		signings.ok &&
			signings.value.map(({ signerName, yes, no, isWaitingForConfirmation }) => ({
				signerName,
				yes,
				no,
				isWaitingForConfirmation
			}))
	).toEqual([
		{ signerName: 'Rut Lind', yes: [], no: ['website'], isWaitingForConfirmation: true },
		{ signerName: 'Karin', yes: ['website'], no: [], isWaitingForConfirmation: false }
	]);
	expect((await readSignings(school.deps, aUser('staff'), school.idOf('Elsa'))).ok).toBe(false);
});

test('[K8] signings about somebody who may be shown nowhere tell a communicator and staff nothing', async () => {
	const kinds = [...new Set(school.channels.map((channel) => channel.kind))];
	await school.signed({ answers: [{ about: 'Elsa', no: kinds }] });
	await school.block('Nils');
	for (const role of ['communicator', 'manager'] as const) {
		const refusedChild = await readSignings(school.deps, aUser(role), school.idOf('Elsa'));
		const blockedChild = await readSignings(school.deps, aUser(role), school.idOf('Nils'));
		expect(refusedChild).toEqual(blockedChild);
		expect(refusedChild.ok).toBe(false);
	}
	const officer = await readSignings(school.deps, aUser('data-protection-officer'), school.idOf('Elsa'));
	expect(officer.ok && officer.value).toHaveLength(1);
});
