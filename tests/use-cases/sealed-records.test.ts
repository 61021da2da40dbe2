import { mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { QuarantineReason } from '#lib/domain/quarantine-reason.ts';
import { bodiesWithHashes } from '#lib/server/db/copy-contents.ts';
import { devicePublicKey, revokeDevice } from '#lib/server/db/devices.ts';
import { openQuarantine, receivedRecord } from '#lib/server/db/events.ts';
import { factsByPersonId } from '#lib/server/db/facts.ts';
import { latestEntries } from '#lib/server/db/ledger.ts';
import { sha256Of } from '#lib/server/hash.ts';
import { makePhoneKeys, openedPhoneKeys, phoneKeys } from '#lib/server/phone-keys.ts';
import { keepPhoneKey } from '#lib/server/use-cases/keep-phone-key.ts';
import { openWaiting } from '#lib/server/use-cases/open-waiting.ts';
import { readReceived, signReceived } from '#lib/server/use-cases/read-received.ts';
import { receiveRecords } from '#lib/server/use-cases/receive-records.ts';
import type { PublicKey, Received } from '#lib/sync/record.ts';
import { isSigned, newDeviceKey, receiptText, receivedText } from '#lib/sync/sealing.ts';
import { aPhone, aSealingSchool } from '../support/a-phone.ts';
import type { School } from '../support/a-school.ts';
import { anOperator, aUser } from '../support/test-deps.ts';

type Phone = Awaited<ReturnType<typeof aPhone>>;

let school: School;
let phone: Phone;
beforeEach(async () => {
	({ school, phone } = await aSealingSchool());
});

const yesAndNo = { answers: [{ about: 'Elsa', yes: ['website'], no: ['print'] }] } as const;

async function filedOf(name: string): Promise<{ yes: number; no: number }> {
	const id = school.idOf(name);
	const facts = (await factsByPersonId(school.deps.store.read, [id])).get(id);
	if (!facts) throw new Error(`${name} has no facts.`);
	return { yes: facts.consents.length, no: facts.refusals.length };
}

async function waiting(): Promise<QuarantineReason[]> {
	return (await openQuarantine(school.deps.store.read)).map(({ reason }) => reason);
}

const { keysFolderOf, hideKeys, putKeysBack } = (() => {
	const hidden = new Map<string, string>();
	const keysFolderOf = () => school.deps.settings.keysFolder;
	return {
		keysFolderOf,
		/** The keys are lost; what is used next is made anew. */
		hideKeys() {
			const aside = mkdtempSync(join(tmpdir(), 'bildlov-keys-'));
			hidden.set(keysFolderOf(), aside);
			for (const name of readdirSync(keysFolderOf()))
				renameSync(join(keysFolderOf(), name), join(aside, name));
		},
		/** From the owner's copy, under a name that is free. */
		putKeysBack() {
			const aside = hidden.get(keysFolderOf());
			if (aside === undefined) throw new Error('No keys were hidden.');
			for (const name of readdirSync(aside))
				renameSync(join(aside, name), join(keysFolderOf(), name.replace('phone-keys-', 'phone-keys-back-')));
		}
	};
})();

describe('what a phone has sealed', () => {
	test('[SL1] is filed, with what it was sealed to and signed with', async () => {
		const record = await phone.aSealed();
		const [receipt] = await phone.deliver([record]);
		expect(receipt).toMatchObject({ id: record.id, sha256: record.sha256, serverSeq: 1 });
		expect(await filedOf('Elsa')).toEqual({ yes: 1, no: 0 });
		expect(await waiting()).toEqual([]);
		expect(await receivedRecord(school.deps.store.read, record.id)).toMatchObject({
			deviceId: phone.id,
			deviceSeq: record.seq,
			keyId: record.sealed.keyId,
			sealedSha256: sha256Of(record.sealed.text),
			signature: record.signature
		});
	});

	test('[SL1] twice is filed once', async () => {
		const record = await phone.aSealed();
		const [first] = await phone.deliver([record]);
		const [second] = await phone.deliver([record]);
		expect(second).toMatchObject({
			id: first?.id,
			serverSeq: first?.serverSeq,
			receivedAt: first?.receivedAt
		});
		expect(await filedOf('Elsa')).toEqual({ yes: 1, no: 0 });
	});

	test('[SL1] under an id that is in use for something else waits, and the first counts', async () => {
		const first = school.aRecord();
		const other = await phone.sealed(school.aRecord({ id: first.id, by: 'Johan' }, first.id));
		await phone.deliver([await phone.sealed(first), other]);
		expect(await filedOf('Elsa')).toEqual({ yes: 1, no: 0 });
		expect(await waiting()).toEqual(['same-id-other-content']);
	});

	test('[SL1] to the key before is filed too, and to one before that', async () => {
		const [oldest] = (await phoneKeys(school.deps)).sealing;
		await makePhoneKeys(school.deps);
		await makePhoneKeys(school.deps);
		const given = (await phoneKeys(school.deps)).sealing;
		expect(given).toHaveLength(2);
		expect(given).not.toContainEqual(oldest);
		const records = await Promise.all(
			[oldest, ...given].map((key) =>
				phone.sealed(school.aRecord({ answers: [{ about: 'Nils', no: ['print'] }] }), key)
			)
		);
		expect(await phone.deliver(records)).toHaveLength(3);
		expect(await filedOf('Nils')).toEqual({ yes: 0, no: 3 });
	});
});

describe('what was damaged on the way', () => {
	test('[SL2] 1,000 single bytes of the sealed text changed: none is filed, none gets a receipt', async () => {
		const record = await phone.aSealed();
		const { text, keyId } = record.sealed;
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 255 })), {
					minLength: 50,
					maxLength: 50
				}),
				async (flips) => {
					const damaged = flips.map(([place, flip]) => {
						const bytes = Buffer.from(text, 'latin1');
						bytes[place] = (bytes[place] ?? 0) ^ flip;
						return { ...record, sealed: { keyId, text: bytes.toString('latin1') } };
					});
					expect(await phone.deliver(damaged)).toEqual([]);
				}
			),
			{ numRuns: 20 }
		);
		expect(await filedOf('Elsa')).toEqual({ yes: 0, no: 0 });
		expect(await waiting()).toEqual([]);
		expect(await phone.deliver([record])).toHaveLength(1);
	});

	test('[SL2] the sealed text of another record in this envelope, signed anew: nothing, and the others go on', async () => {
		const [one, other, third] = await Promise.all([
			phone.aSealed(),
			phone.aSealed(yesAndNo),
			phone.aSealed()
		]);
		const moved = await phone.signed({ ...other, sealed: one.sealed });
		const receipts = await phone.deliver([moved, third, 'rubbish', null, { ...other, sealed: 'none' }]);
		expect(receipts.map(({ id }) => id)).toEqual([third.id]);
		expect(await filedOf('Elsa')).toEqual({ yes: 1, no: 0 });
	});

	test('[SL2] a key’s name that was damaged is no unknown key: the signature covers it', async () => {
		const record = await phone.aSealed();
		expect(await phone.deliver([{ ...record, sealed: { ...record.sealed, keyId: 'another' } }])).toEqual([]);
		expect(await waiting()).toEqual([]);
	});

	test('[SL2] a body that is not what the envelope says gets no receipt', async () => {
		const record = school.aRecord();
		const lying = await phone.sealed({ ...record, body: `${record.body} ` });
		expect(await phone.deliver([lying])).toEqual([]);
	});
});

describe('a false signature', () => {
	test.each([
		['made up', async () => ({ ...(await phone.aSealed(yesAndNo)), signature: 'AAAA' })],
		['of another key', async () => (await aPhone(school)).signed(await phone.aSealed(yesAndNo))],
		['over another number', async () => ({ ...(await phone.aSealed(yesAndNo)), seq: 99 })]
	])('[SL3] %s: the no counts at once, the yes waits, and the phone gets its receipt', async (_, made) => {
		const record = await made();
		expect(await phone.deliver([record])).toMatchObject([{ id: record.id, sha256: record.sha256 }]);
		expect(await filedOf('Elsa')).toEqual({ yes: 0, no: 1 });
		expect(await waiting()).toEqual(['signature-false']);
	});

	test('[SL3] its number does not count as received: it may be another record’s', async () => {
		await phone.deliver([{ ...(await phone.aSealed({}, 7)), seq: 8 }, await phone.aSealed({}, 1)]);
		expect((await readReceived(school.deps, phone.actor)).runs).toEqual([{ from: 1, to: 1 }]);
	});

	test('[SL3] from a phone that has left no key the yes waits', async () => {
		const older = await aPhone(school, { hasKey: false });
		const [receipt] = await older.deliver([await older.aSealed(yesAndNo)]);
		expect(receipt?.signature).toBeDefined();
		expect(await filedOf('Elsa')).toEqual({ yes: 0, no: 1 });
		expect(await waiting()).toEqual(['signature-false']);
	});

	test('[SL3] a true one from a revoked phone waits because of that', async () => {
		await phone.deliver([await phone.aSealed(yesAndNo)], true);
		expect(await filedOf('Elsa')).toEqual({ yes: 0, no: 1 });
		expect(await waiting()).toEqual(['device-revoked']);
	});
});

describe('what is sealed to a key that is not here', () => {
	test('[SL4] is kept whole with its receipt, and filed when the key is back', async () => {
		const record = await phone.aSealed(yesAndNo);
		hideKeys();
		const [receipt] = await phone.deliver([record]);
		expect(receipt).toMatchObject({ id: record.id, sha256: record.sha256 });
		expect(await filedOf('Elsa')).toEqual({ yes: 0, no: 0 });
		expect(await waiting()).toEqual(['key-unknown']);
		const kept = await Array.fromAsync(bodiesWithHashes(school.deps.store.read));
		expect(kept[0]?.body).toBe(record.sealed.text);
		for (const { body, sha256 } of kept) expect(sha256Of(body)).toBe(sha256);

		const before = await openWaiting(school.deps, anOperator);
		expect(before).toMatchObject({ value: { opened: 0, missing: new Map([[record.sealed.keyId, 1]]) } });
		putKeysBack();
		expect(await openWaiting(school.deps, anOperator)).toMatchObject({ value: { opened: 1 } });
		expect(await openWaiting(school.deps, anOperator)).toMatchObject({ value: { opened: 0 } });
		expect(await filedOf('Elsa')).toEqual({ yes: 1, no: 1 });
		expect(await waiting()).toEqual([]);
		for await (const { body, sha256 } of bodiesWithHashes(school.deps.store.read))
			expect(sha256Of(body)).toBe(sha256);
		const opened = await latestEntries(school.deps.store.read, { types: ['record-opened.v1'], limit: 9 });
		expect(opened.map(({ subjectId, actorId }) => [subjectId, actorId])).toEqual([[record.id, phone.id]]);
	});

	test('[SL4] is filed by the next record that comes, whichever phone sends it', async () => {
		const record = await phone.aSealed(yesAndNo);
		hideKeys();
		await phone.deliver([record]);
		putKeysBack();
		await (await aPhone(school)).deliver([record]);
		expect(await filedOf('Elsa')).toEqual({ yes: 1, no: 1 });
		expect(await waiting()).toEqual([]);
	});

	test('[SL4] from a phone that was revoked meanwhile: the no counts, the yes waits', async () => {
		const record = await phone.aSealed(yesAndNo);
		hideKeys();
		await phone.deliver([record]);
		await school.deps.store.transact((db) => revokeDevice(db, phone.id, school.deps.now()));
		putKeysBack();
		await openWaiting(school.deps, anOperator);
		expect(await filedOf('Elsa')).toEqual({ yes: 0, no: 1 });
		expect(await waiting()).toEqual(['device-revoked']);
	});

	test('[SL4] opens to something else than it said: it waits for a person, sealed as it came', async () => {
		const record = school.aRecord();
		const lying = await phone.sealed({ ...record, body: `${record.body} ` });
		hideKeys();
		expect(await phone.deliver([lying])).toHaveLength(1);
		putKeysBack();
		await openWaiting(school.deps, anOperator);
		expect(await waiting()).toEqual(['not-understood']);
		expect((await openQuarantine(school.deps.store.read))[0]?.body).toContain(lying.sealed.text);
		expect(await filedOf('Elsa')).toEqual({ yes: 0, no: 0 });
	});

	test('[SL4] an id inside is in use when it opens: the first counts, the other waits', async () => {
		const code = '7K4M2913ABCDEFGHJKMN';
		const late = await phone.aSealed({ code, answers: [{ about: 'Nils', yes: ['website'] }] });
		hideKeys();
		await phone.deliver([late]);
		await phone.deliver([await phone.aSealed({ code })]);
		putKeysBack();
		await openWaiting(school.deps, anOperator);
		expect(await filedOf('Elsa')).toEqual({ yes: 1, no: 0 });
		expect(await filedOf('Nils')).toEqual({ yes: 0, no: 0 });
		expect(await waiting()).toEqual(['same-id-other-content']);
	});

	test('[SL4] is opened by nobody but whoever runs the server', async () => {
		expect(await openWaiting(school.deps, aUser('administrator'))).toMatchObject({
			refusal: { type: 'NotAllowed' }
		});
	});
});

describe('a phone’s own key', () => {
	test('[SL5] is taken once, the same one again is well, and another one is refused', async () => {
		const older = await aPhone(school, { hasKey: false });
		const { raw: publicKey } = older.key;
		const keys = await phoneKeys(school.deps);
		expect(await keepPhoneKey(school.deps, older.actor, { publicKey })).toEqual({
			ok: true,
			value: { keys }
		});
		expect(await keepPhoneKey(school.deps, older.actor, { publicKey })).toEqual({
			ok: true,
			value: { keys }
		});
		const { raw } = await newDeviceKey();
		expect(await keepPhoneKey(school.deps, older.actor, { publicKey: raw })).toEqual({
			ok: false,
			refusal: { type: 'KeyTaken' }
		});
		await older.deliver([await older.aSealed()]);
		expect(await filedOf('Elsa')).toEqual({ yes: 1, no: 0 });
		const kept = await latestEntries(school.deps.store.read, { types: ['phone-key-kept.v1'], limit: 9 });
		expect(kept.map(({ subjectId }) => subjectId)).toEqual([older.id]);
	});

	test('[SL5] that came with the pairing is not exchanged either', async () => {
		const { raw } = await newDeviceKey();
		expect(await keepPhoneKey(school.deps, phone.actor, { publicKey: raw })).toMatchObject({
			refusal: { type: 'KeyTaken' }
		});
	});

	test('[SL5] is a point of the curve', async () => {
		const older = await aPhone(school, { hasKey: false });
		const publicKey = 'A'.repeat(87);
		expect(await keepPhoneKey(school.deps, older.actor, { publicKey })).toMatchObject({
			refusal: { type: 'KeyNotUsable' }
		});
	});

	test('[SL34] a phone that may do nothing any more gets the municipality’s keys, and leaves none', async () => {
		const older = await aPhone(school, { hasKey: false });
		const revoked = { ...older.actor, grants: [] };
		await makePhoneKeys(school.deps);
		expect(await keepPhoneKey(school.deps, revoked, { publicKey: older.key.raw })).toEqual({
			ok: true,
			value: { keys: await phoneKeys(school.deps) }
		});
		expect(await devicePublicKey(school.deps.store.read, older.id)).toBeNull();
	});
});

describe('a server that was restored from before it had the phone’s key', () => {
	const sent = async (from: Phone, publicKey: string | null, { isRevoked = false } = {}) =>
		receiveRecords(
			school.deps,
			{ actor: from.actor, isRevoked },
			{ deviceNow: school.deps.now(), records: [await from.aSealed({}, 7)], publicKey }
		);

	test('[SL35] knows the phone when it next sends: its yes counts, and so does its number', async () => {
		const forgotten = await aPhone(school, { hasKey: false });
		await sent(forgotten, forgotten.key.raw);
		expect(await filedOf('Elsa')).toEqual({ yes: 1, no: 0 });
		expect(await waiting()).toEqual([]);
		expect((await readReceived(school.deps, forgotten.actor)).runs).toEqual([{ from: 7, to: 7 }]);
	});

	test('[SL5] but takes no key in the place of the one it has, and none from a revoked phone', async () => {
		const { raw } = await newDeviceKey();
		await sent(phone, raw);
		expect(await devicePublicKey(school.deps.store.read, phone.id)).toBe(phone.key.raw);
		const forgotten = await aPhone(school, { hasKey: false });
		const revoked = { ...forgotten, actor: { ...forgotten.actor, grants: [] } };
		await sent(revoked, forgotten.key.raw, { isRevoked: true });
		expect(await devicePublicKey(school.deps.store.read, forgotten.id)).toBeNull();
		expect(await waiting()).toEqual(['signature-false']);
	});

	test('[SL35] what is no key is passed over, and what it signs waits', async () => {
		const forgotten = await aPhone(school, { hasKey: false });
		await sent(forgotten, 'A'.repeat(87));
		await sent(forgotten, '');
		expect(await devicePublicKey(school.deps.store.read, forgotten.id)).toBeNull();
		expect(await waiting()).toEqual(['signature-false', 'signature-false']);
	});
});

describe('an older app', () => {
	test('[SL6] sends in clear, is filed, and gets a receipt without what it does not know', async () => {
		const older = await aPhone(school, { hasKey: false });
		const [receipt] = await older.deliver([older.numbered(school.aRecord())]);
		expect(Object.keys(receipt ?? {}).sort()).toEqual(['id', 'receivedAt', 'serverSeq', 'sha256']);
		expect(await filedOf('Elsa')).toEqual({ yes: 1, no: 0 });
		expect(await waiting()).toEqual([]);
	});

	test('[SL6] that has been updated sends what it wrote before, and the yes counts', async () => {
		const updated = await aPhone(school, { hasKey: false });
		await keepPhoneKey(school.deps, updated.actor, { publicKey: updated.key.raw });
		await updated.deliver([
			await updated.aSealed({}, 3),
			updated.numbered(school.aRecord({ answers: [{ about: 'Nils', yes: ['website'] }] }), 2)
		]);
		expect(await filedOf('Elsa')).toEqual({ yes: 1, no: 0 });
		expect(await filedOf('Nils')).toEqual({ yes: 1, no: 0 });
		const after = updated.numbered(school.aRecord({ answers: [{ about: 'Nils', yes: ['print'] }] }), 4);
		await updated.deliver([after]);
		expect(await filedOf('Nils')).toEqual({ yes: 1, no: 0 });
		expect(await waiting()).toEqual(['signature-false']);
	});

	test('[SL6] is none that was paired with a key: in clear its yes waits, and its no counts', async () => {
		await phone.deliver([phone.numbered(school.aRecord(yesAndNo))]);
		expect(await filedOf('Elsa')).toEqual({ yes: 0, no: 1 });
		expect(await waiting()).toEqual(['signature-false']);
	});
});

describe('what the phone is told', () => {
	test('[SL7] every receipt is signed with the newest key, which the phone is given', async () => {
		await phoneKeys(school.deps);
		await makePhoneKeys(school.deps);
		const receipts = await phone.deliver([await phone.aSealed(), phone.numbered(school.aRecord(yesAndNo))]);
		const [newest] = (await phoneKeys(school.deps)).receipts;
		expect(receipts).toHaveLength(2);
		for (const receipt of receipts) {
			expect(receipt.keyId).toBe(newest?.id);
			const { signature = '' } = receipt;
			expect(await isSigned(receiptText(receipt), signature, newest?.raw ?? '')).toBe(true);
			const forged = { ...receipt, serverSeq: receipt.serverSeq + 1 };
			expect(await isSigned(receiptText(forged), signature, newest?.raw ?? '')).toBe(false);
		}
	});

	test('[SL7] which of its numbers have come, in runs, and nobody else’s', async () => {
		const other = await aPhone(school);
		const no = { answers: [{ about: 'Nils', no: ['print'] }] } as const;
		const records = await Promise.all([5, 1, 2, 9, 4].map((seq) => phone.aSealed(no, seq)));
		await phone.deliver(records);
		await phone.deliver(records);
		await other.deliver([await other.aSealed(no, 3)]);
		expect(await readReceived(school.deps, phone.actor)).toEqual({
			runs: [
				{ from: 1, to: 2 },
				{ from: 4, to: 5 },
				{ from: 9, to: 9 }
			],
			backedUpTo: 0
		});
		expect((await readReceived(school.deps, (await aPhone(school)).actor)).runs).toEqual([]);
	});
});

test('[SL33] what has come is signed with the clock, for one phone and one question', async () => {
	await phone.deliver([await phone.aSealed()]);
	const received = await readReceived(school.deps, phone.actor);
	const said = await signReceived(school.deps, phone.actor, 'q-1', received);
	expect(said).toMatchObject({ runs: [{ from: 1, to: 1 }], backedUpTo: 0, now: school.deps.now() });
	const [newest] = (await phoneKeys(school.deps)).receipts;
	const holds = (changed: Partial<Received>, asked: { deviceId?: string; question?: string } = {}) =>
		isSigned(
			receivedText({ ...said, ...changed }, { deviceId: phone.id, question: 'q-1', ...asked }),
			said.signature ?? '',
			newest?.raw ?? ''
		);
	expect(await holds({})).toBe(true);
	expect(await holds({ backedUpTo: 1 })).toBe(false);
	expect(await holds({ runs: [] })).toBe(false);
	expect(await holds({ now: '2027-01-01T00:00:00.000Z' })).toBe(false);
	expect(await holds({}, { question: 'q-2' })).toBe(false);
	expect(await holds({}, { deviceId: school.deps.newId() })).toBe(false);
});

describe('a record in another phone’s name', () => {
	test('[SL9] in clear: its yes waits, and it does not count as the other’s', async () => {
		const [older, other] = [await aPhone(school, { hasKey: false }), await aPhone(school, { hasKey: false })];
		await older.deliver([other.numbered(school.aRecord(yesAndNo))]);
		expect(await filedOf('Elsa')).toEqual({ yes: 0, no: 1 });
		expect(await waiting()).toEqual(['signature-false']);
		expect((await readReceived(school.deps, other.actor)).runs).toEqual([]);
	});

	test('[SL9] signed by the one that delivers it: its yes waits', async () => {
		const other = await aPhone(school);
		await phone.deliver([await phone.sealed(other.numbered(school.aRecord(yesAndNo)))]);
		expect(await filedOf('Elsa')).toEqual({ yes: 0, no: 1 });
		expect(await waiting()).toEqual(['signature-false']);
		expect((await readReceived(school.deps, other.actor)).runs).toEqual([]);
	});

	test('[SL9] signed by that other phone itself: it is the other’s, as when a phone was paired anew', async () => {
		const other = await aPhone(school);
		const record = await other.aSealed(yesAndNo, 4);
		await phone.deliver([record]);
		expect(await filedOf('Elsa')).toEqual({ yes: 1, no: 1 });
		expect((await readReceived(school.deps, other.actor)).runs).toEqual([{ from: 4, to: 4 }]);
		const revoked = await aPhone(school);
		await school.deps.store.transact((db) => revokeDevice(db, revoked.id, school.deps.now()));
		await phone.deliver([await revoked.aSealed({ answers: [{ about: 'Nils', yes: ['print'] }] })]);
		expect(await waiting()).toEqual(['device-revoked']);
	});
});

test('[SL8] the keys that the phone is given are those that open and sign here', async () => {
	const { given, opens, signs } = await openedPhoneKeys(school.deps);
	expect(given.sealing.map((key: PublicKey) => opens.has(key.id))).toEqual([true]);
	expect(given.receipts.map(({ id }) => id)).toEqual([signs.id]);
	expect(readdirSync(keysFolderOf())).toEqual(['phone-keys-1.json']);
});
