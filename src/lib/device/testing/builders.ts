/** Made-up signings, lists and phones for the tests of this folder. */
import { createHash } from 'node:crypto';
import type { EventPack, PackChannel, PackPerson, PackState } from '#lib/sync/pack.ts';
import type { PhoneKeys, SigningBody } from '#lib/sync/record.ts';
import { newDeviceKey } from '#lib/sync/sealing.ts';
import type { NewRecord, Pairing, StoredRecord } from '../local-store.ts';
import { startDraft } from '../signing-draft.ts';
import type { SigningDraft } from '../signing-draft.ts';

/** A UUID that says its number, `00000000-0000-7000-8000-000000000007`. */
export const idNo = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const eventId = idNo(900);
export const now = '2026-06-11T11:04:22.000Z';
export const elsa = { id: idNo(1), name: 'Elsa Lindqvist' };
export const karin = { id: idNo(101), name: 'Karin Lindqvist' };
export const johan = { id: idNo(102), name: 'Johan Lindqvist' };

export const aPairing = (number = 1, origin = 'https://bildlov.example'): Pairing => ({
	deviceId: idNo(700 + number),
	token: `token-${number}`,
	userName: 'Jonas Sund',
	origin
});

/** A phone that was paired after there were keys: with its own, and the municipality's. */
export async function aKeyedPairing(keys: PhoneKeys, number = 1, origin?: string): Promise<Pairing> {
	const { privateKey, raw: publicKey } = await newDeviceKey();
	return { ...aPairing(number, origin), keys, publicKey, privateKey };
}

/** The text of a record that lies in clear. */
export function clearBodyOf(record: StoredRecord | undefined): string | null {
	return record && 'body' in record ? record.body : null;
}

export const aSignature = {
	width: 358,
	height: 270,
	strokes: [
		[
			{ x: 10, y: 20, time: 1_781_000_000_000, pressure: 0.5 },
			{ x: 60.25, y: 80, time: 1_781_000_000_016, pressure: 0.5 }
		]
	]
};

const form = { formId: 'samtycke', version: '1', sha256: sha256('form') };
const policy = { id: 'norberg', version: '1' };

export const aBody = (id: string, part: Partial<SigningBody> = {}): SigningBody => ({
	v: 1,
	type: 'signing',
	id,
	eventId,
	signer: { as: 'guardian', guardianId: karin.id },
	given: { method: 'drawn', signature: aSignature },
	answers: [
		{
			person: { id: elsa.id },
			consent: {
				id: id.replace('-7000-', '-7001-'),
				channels: ['website'],
				thirdCountry: false,
				covers: ['image'],
				purposes: [],
				images: 'general',
				validTo: null
			},
			refusal: { id: id.replace('-7000-', '-7002-'), channels: ['social-media'], images: 'general' }
		}
	],
	shown: { ...form, language: 'sv' },
	policy,
	signedAt: now,
	linkSha256: sha256('secret'),
	...part
});

export const aRecord = (id: string, body = `{"id":"${id}"}`, part: Partial<NewRecord> = {}): NewRecord => ({
	id,
	sha256: sha256(body),
	body,
	summary: {
		eventId,
		initials: ['EL'],
		savedAt: now,
		signedBy: karin.id,
		answers: [{ personId: elsa.id, yes: ['website'], no: ['social-media'] }]
	},
	draftId: null,
	...part
});

export const aDraft = (id: string, part: Partial<SigningDraft> = {}): SigningDraft => ({
	...startDraft({
		id,
		eventId,
		now,
		people: [{ as: 'listed', ...elsa }],
		asked: [
			{ kind: 'website', thirdCountry: false },
			{ kind: 'social-media', thirdCountry: true }
		],
		asksName: false,
		language: 'sv',
		form,
		policy
	}),
	...part
});

export const aFinishedDraft = (id: string, part: Partial<SigningDraft> = {}): SigningDraft =>
	aDraft(id, {
		signer: { as: 'guardian', guardianId: karin.id, name: karin.name },
		answers: { website: 'yes', 'social-media': 'no' },
		signature: aSignature,
		...part
	});

export const website: PackChannel = {
	id: idNo(801),
	name: 'Kommunens webbplats',
	code: 'Wb',
	kind: 'website',
	account: 'official',
	audience: 'all',
	thirdCountry: false,
	usualBasis: null,
	policy
};
export const instagram: PackChannel = {
	...website,
	id: idNo(802),
	name: 'Instagram',
	code: 'Ig',
	kind: 'social-media',
	thirdCountry: true
};

export const aState = (channel: PackChannel, part: Partial<PackState> = {}): PackState => ({
	channelId: channel.id,
	verdict: 'incomplete',
	missing: ['guardian-consent'],
	why: { sv: 'Samtycke saknas.', en: 'Consent is missing.' },
	citation: { document: 'Riktlinje', section: '4.2', quote: '…' },
	asked: false,
	...part
});

export const aPerson = (id: string, name: string, part: Partial<PackPerson> = {}): PackPerson => ({
	id,
	name,
	groupIds: [idNo(850)],
	birthDate: '2016-03-03',
	schoolForm: 'compulsory',
	guardians: [karin, johan],
	states: [aState(website), aState(instagram)],
	...part
});

export const aPack = (part: Partial<EventPack> = {}): EventPack => ({
	v: 1,
	event: { id: eventId, name: 'Skolavslutning 4B', on: '2026-06-11' },
	municipality: { name: 'Ekbacka', support: 'support@ekbacka.example' },
	madeAt: '2026-06-11T05:42:00.000Z',
	diesAt: '2026-06-14T05:42:00.000Z',
	guardiansRequired: 'one',
	channels: [website, instagram],
	groups: [{ id: idNo(850), name: '4B', unitName: 'Björkskolan' }],
	people: [aPerson(elsa.id, elsa.name)],
	forms: [],
	...part
});
