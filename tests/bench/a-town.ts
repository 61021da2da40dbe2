/** A small town for measuring what is written: children with a guardian, paired phones, an image that may be published. */
import { readFileSync } from 'node:fs';
import type { Actor } from '#lib/domain/access.ts';
import { codeFromBytes } from '#lib/domain/own-page-code.ts';
import { searchName } from '#lib/domain/search-name.ts';
import { keepFormText } from '#lib/server/db/consents.ts';
import { controllers, insertGroup, insertUnit, openChannels } from '#lib/server/db/organisation.ts';
import { insertGuardianship, insertMembership, insertPerson } from '#lib/server/db/people.ts';
import type { Deps } from '#lib/server/deps.ts';
import { canonicalJson, sha256Of } from '#lib/server/hash.ts';
import { appendToLedger } from '#lib/server/ledger/append.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { describeImage } from '#lib/server/use-cases/describe-image.ts';
import { offerPairing, pairPhone } from '#lib/server/use-cases/pair-phone.ts';
import { takeInImage } from '#lib/server/use-cases/take-in-image.ts';
import type { PublicKey, SealedRecord, SignedRecord, SigningBody, WireRecord } from '#lib/sync/record.ts';
import { newDeviceKey, seal, sign, signedText } from '#lib/sync/sealing.ts';
import { v7 as newId } from 'uuid';
import { aMunicipality } from './a-municipality.ts';

const formSha256 = sha256Of('the form of the bench');
const operator: Actor = { kind: 'operator', id: 'bench' };

export interface TownChild {
	readonly id: string;
	readonly guardianId: string;
}

export interface TownPhone {
	readonly deviceId: string;
	readonly token: string;
	/** What it signs with, and what it seals to; null: a phone from before there were keys. */
	readonly seals: { readonly privateKey: CryptoKey; readonly to: PublicKey } | null;
}

export interface Town {
	/** Of an administrator who is signed in. */
	readonly cookie: string;
	readonly children: readonly TownChild[];
	readonly phones: readonly TownPhone[];
	readonly imageId: string;
	readonly channelId: string;
}

/** Made before the app starts on the same settings. */
export async function aTown(
	env: Readonly<Record<string, string>>,
	size: { readonly children: number; readonly phones: number; readonly haveKeys?: boolean }
): Promise<Town> {
	const deps = await openDeps(settingsFrom(env));
	const cookie = await aMunicipality(deps);
	const user = await deps.identity.signedIn(new Headers({ cookie }));
	if (!user) throw new Error('Nobody is signed in.');
	const actor: Actor = { kind: 'user', id: user.userId, name: user.name, grants: user.grants };
	const children = await addChildren(deps, size.children);
	const phones: TownPhone[] = [];
	for (let place = 0; place < size.phones; place += 1) {
		const offered = await offerPairing(deps, actor);
		if (!offered.ok) throw new Error(offered.refusal.type);
		const key = size.haveKeys ? await newDeviceKey() : null;
		const input = { code: offered.value.code, name: `Telefon ${place}` };
		const paired = await pairPhone(deps, key ? { ...input, publicKey: key.raw } : input);
		if (!paired.ok) throw new Error(paired.refusal.type);
		const { deviceId, token, keys } = paired.value;
		const to = keys?.sealing[0];
		phones.push({ deviceId, token, seals: key && to ? { privateKey: key.privateKey, to } : null });
	}
	const imageId = await addImage(deps, actor);
	const channel = (await openChannels(deps.store.read)).find((one) => one.kind === 'website');
	if (!channel) throw new Error('There is no website.');
	await deps.close();
	return { cookie, children, phones, imageId, channelId: channel.id };
}

async function addChildren(deps: Deps, count: number): Promise<TownChild[]> {
	const [controller] = await controllers(deps.store.read);
	if (!controller) throw new Error('There is no controller.');
	const createdAt = deps.now();
	const [unitId, groupId] = [deps.newId(), deps.newId()];
	const unit = { id: unitId, controllerId: controller.id, name: 'Skolan', schoolForm: 'compulsory' as const };
	const fromOn = '2026-08-01';
	return deps.store.transact(async (db) => {
		await insertUnit(db, { ...unit, createdAt });
		await insertGroup(db, { id: groupId, unitId, name: '4B', schoolYear: '2026/27', createdAt });
		const children: TownChild[] = [];
		for (let place = 0; place < count; place += 1) {
			const [id, guardianId] = [deps.newId(), deps.newId()];
			const [name, guardian] = [`Barn ${place}`, `Vuxen ${place}`];
			await insertPerson(
				db,
				{ id, unitId, createdAt },
				{ name, searchName: searchName(name), birthDate: '2016-03-03' }
			);
			await insertPerson(
				db,
				{ id: guardianId, createdAt },
				{ name: guardian, searchName: searchName(guardian) }
			);
			await insertMembership(db, { id: deps.newId(), personId: id, groupId, fromOn });
			await insertGuardianship(db, { id: deps.newId(), guardianId, childId: id, fromOn, isFromList: true });
			children.push({ id, guardianId });
		}
		await keepFormText(db, {
			sha256: formSha256,
			formId: 'photo-consent',
			version: '1',
			language: 'sv',
			content: { title: 'Samtycke', paragraphs: [{ heading: 'Vad', text: 'Bilder.' }] },
			recordedAt: createdAt
		});
		appendToLedger(db, operator, { type: 'bench-filled.v1', at: createdAt, subjectId: unitId, payload: {} });
		return children;
	});
}

/** A view with nobody in it: no consent decides whether it may be published. */
async function addImage(deps: Deps, actor: Actor): Promise<string> {
	const photo = readFileSync(new URL('../samples/photos/landscape_3.jpg', import.meta.url));
	const taken = await takeInImage(deps, actor, new Uint8Array(photo));
	if (!taken.ok) throw new Error(taken.refusal.type);
	const described = await describeImage(deps, actor, {
		imageId: taken.value.id,
		title: 'Sjön',
		altText: 'En sjö.',
		photographer: 'Bench',
		mayUse: true,
		isSecret: false,
		isSensitive: false,
		isNobodyShown: true,
		people: []
	});
	if (!described.ok) throw new Error(described.refusal.type);
	return taken.value.id;
}

/** Points enough for a drawn name of so many bytes. */
export function aSignature(bytes: number): Extract<SigningBody['given'], { method: 'drawn' }> {
	const start = Date.now();
	const points = Array.from({ length: Math.ceil(bytes / 52) }, (_, at) => ({
		x: 100 + (at % 89) + 0.25,
		y: 60 + (at % 37) + 0.5,
		time: start + at * 8,
		pressure: 0.5
	}));
	return { method: 'drawn', signature: { width: 600, height: 200, strokes: [points] } };
}

/** A phone's yes, as it stands in the outbox. */
export function aWireRecord(
	phone: TownPhone,
	child: TownChild,
	seq: number,
	prevHash: string | null,
	given: SigningBody['given']
): WireRecord {
	const body: SigningBody = {
		v: 1,
		type: 'signing',
		id: newId(),
		eventId: null,
		signer: { as: 'guardian', guardianId: child.guardianId },
		given,
		answers: [
			{
				person: { id: child.id },
				consent: {
					id: newId(),
					channels: ['website', 'print'],
					thirdCountry: false,
					covers: ['image'],
					purposes: [],
					images: 'general',
					validTo: null
				},
				refusal: null
			}
		],
		shown: { formId: 'photo-consent', version: '1', language: 'sv', sha256: formSha256 },
		policy: { id: 'norberg', version: '1' },
		signedAt: new Date().toISOString(),
		linkSha256: sha256Of(codeFromBytes(crypto.getRandomValues(new Uint8Array(13))))
	};
	const text = canonicalJson(body);
	return { id: body.id, deviceId: phone.deviceId, seq, prevHash, sha256: sha256Of(text), body: text };
}

/** As it lies on a phone that has keys. */
export async function sealed({ body, ...envelope }: WireRecord, to: PublicKey): Promise<SealedRecord> {
	return { ...envelope, sealed: await seal(body, envelope, to) };
}

/** As it travels from there. */
export async function sealedAndSigned(phone: TownPhone, record: WireRecord): Promise<SignedRecord> {
	if (!phone.seals) throw new Error('The phone has no keys.');
	const kept = await sealed(record, phone.seals.to);
	return { ...kept, signature: await sign(await signedText(kept), phone.seals.privateKey) };
}
