import { mayDo, mayDoIn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { ConsentReceipt, ReceiptAnswer, ReceiptGiven, ReceiptVoid } from '#lib/domain/receipt.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import {
	consentsOfSigning,
	formText,
	refusalsOfSigning,
	signerConfirmation,
	signingById,
	signingIdByLink,
	signingPaper,
	signingsAbout
} from '../db/consents.ts';
import { eventById } from '../db/events.ts';
import { controllers, municipality, openChannels } from '../db/organisation.ts';
import { personById } from '../db/people.ts';
import type { Deps } from '../deps.ts';
import { userNamesById } from '../db/alarms.ts';
import { voidsAbout } from '../db/voids.ts';
import { sha256Of } from '../hash.ts';
import { mayBeShownNowhere } from '../may-be-shown-nowhere.ts';
import { signedAnswers, type SignedAnswer } from '../signed-answers.ts';

export type SigningRefusal = NotAllowed | { readonly type: 'NotFound' };

/** The actor behind the normalised code of somebody's own page, and the signing that it opens. */
export async function actorOfOwnPage(deps: Deps, code: string): Promise<(Actor & { kind: 'link' }) | null> {
	const signingId = await signingIdByLink(deps.store.read, sha256Of(code));
	return signingId === null ? null : { kind: 'link', id: signingId, opens: 'own-page' };
}

/**
 * The receipt of a signing, for its signer (`page`: the address of their own page) or for staff who may read consents.
 * `withPaper`: with the picture of a form on paper in it.
 */
export async function readReceipt(
	deps: Deps,
	actor: Actor,
	input: {
		readonly signingId: string;
		readonly language: 'sv' | 'en';
		readonly page: string | null;
		readonly withPaper?: boolean;
	}
): Promise<Result<ConsentReceipt, SigningRefusal>> {
	const { read } = deps.store;
	const found = await signingForReader(deps, actor, input.signingId);
	if (!found.ok) return found;
	const { signing, signed } = found.value;

	const shown = await formText(read, signing.formSha256);
	const described = await municipality(read);
	if (!described) throw new Error('The municipality has not been set up.');
	const channels = await channelsAskedAbout(deps, signing.eventId);
	const controller = (await controllers(read)).find((row) => row.id === channels[0]?.controllerId);
	const confirmed = await signerConfirmation(read, signing.id);
	const isTransferAsked = channels.some((channel) => channel.thirdCountry);
	// The signer learns neither who said so nor why: that may be about somebody else's child.
	const isSigner = actor.kind === 'link';
	const voiders = await userNamesById(
		read,
		signed.flatMap(({ voided }) => voided?.actorId ?? [])
	);
	const voidShown = (voided: SignedAnswer['voided']): ReceiptVoid | null =>
		voided && {
			at: voided.recordedAt,
			by: isSigner ? null : (voiders.get(voided.actorId) ?? null),
			why: isSigner ? null : voided.why
		};
	const answers = signed.map((answer): ReceiptAnswer => {
		const { consent, refusal } = answer;
		const named = (kind: ChannelKind) =>
			channels.filter((channel) => channel.kind === kind).map((channel) => channel.name);
		const noes = refusal ? (refusal.channels === 'all' ? kindsOf(channels) : refusal.channels) : [];
		const images = consent?.images ?? refusal?.images ?? 'general';
		return {
			consentId: consent?.id ?? null,
			refusalId: refusal?.id ?? null,
			person: { name: answer.name, group: answer.group },
			choices: [
				...(consent?.channels ?? []).map((kind) => ({ kind, channels: named(kind), answer: 'yes' as const })),
				...noes.map((kind) => ({ kind, channels: named(kind), answer: 'no' as const }))
			],
			thirdCountry: isTransferAsked ? (consent?.thirdCountry ?? false) : null,
			covers: consent?.covers ?? [],
			images: images === 'general' ? 'general' : images.length,
			validTo: consent?.validTo ?? null,
			voided: voidShown(answer.voided)
		};
	});
	const { details } = signing;
	return ok({
		language: input.language,
		municipality: { name: described.name, support: described.support },
		controller: { name: controller?.name ?? described.name, contact: described.support },
		dataProtectionOfficer: described.dataProtectionOfficer,
		signer: {
			name: details.signerName,
			as: signing.signerAs,
			claimed: signing.isClaimed && confirmed === null,
			relation: details.relation
		},
		answers,
		given: await howGiven(deps, signing, input.withPaper === true),
		text: {
			formId: shown?.formId ?? '',
			version: shown?.version ?? '',
			language: shown?.language ?? 'sv',
			title: shown?.content.title ?? '',
			paragraphs: shown?.content.paragraphs ?? [],
			sha256: signing.formSha256
		},
		policy: { id: signing.policyId, version: signing.policyVersion },
		record: { id: signing.id, sha256: signing.recordSha256, body: null },
		signedAt: signing.signedAt,
		receivedAt: signing.receivedAt,
		withdrawal: { page: input.page, contact: described.support || described.name }
	});
}

type Signing = NonNullable<Awaited<ReturnType<typeof signingById>>>;

/** The signing, for its signer and for staff who may read it; every look is noted. */
async function signingForReader(
	deps: Deps,
	actor: Actor,
	signingId: string
): Promise<Result<{ signing: Signing; signed: readonly SignedAnswer[] }, SigningRefusal>> {
	const isSigner = actor.kind === 'link' && actor.opens === 'own-page' && actor.id === signingId;
	if (!isSigner && !mayDo(actor, 'read-consents'))
		return refused({ type: 'NotAllowed', action: 'read-consents' });
	const { read } = deps.store;
	const signing = await signingById(read, signingId);
	const signed = signing ? await signedAnswers(read, signing) : [];
	const isShown = signing !== null && (isSigner || (await mayReadAll(deps, actor, signed)));
	const outcome = isShown ? 'shown' : 'denied';
	deps.accessLog.note(actor, { what: 'receipt-read', subjectId: signingId, outcome });
	return isShown ? ok({ signing, signed }) : refused({ type: 'NotFound' });
}

async function howGiven(
	deps: Deps,
	{ id, method, details }: Signing,
	withPaper: boolean
): Promise<ReceiptGiven> {
	const { signerName: name, witness, signature } = details;
	switch (method) {
		case 'drawn':
			if (!signature) throw new Error(`The signing ${id} has lost its signature.`);
			return { method, signature };
		case 'typed':
			return { method, name, witness: witness ?? '' };
		case 'oral':
			return { method, name, notedBy: witness ?? '' };
		case 'own-phone':
			return { method, name, signature };
		case 'paper': {
			const paper = withPaper ? await signingPaper(deps.store.read, id) : null;
			return { method, name, jpeg: paper && Buffer.from(paper.bytes).toString('base64') };
		}
	}
}

/** The photograph of the form behind a signing on paper, for whoever may read its receipt. */
export async function readPaper(
	deps: Deps,
	actor: Actor,
	signingId: string
): Promise<Result<{ readonly bytes: Uint8Array; readonly mime: 'image/jpeg' }, SigningRefusal>> {
	const found = await signingForReader(deps, actor, signingId);
	if (!found.ok) return found;
	const paper = await signingPaper(deps.store.read, signingId);
	return paper ? ok({ bytes: paper.bytes, mime: 'image/jpeg' }) : refused({ type: 'NotFound' });
}

/** Staff read a receipt who may read the consents of everybody in it; one of nobody known, only who may everywhere. */
async function mayReadAll(deps: Deps, actor: Actor, signed: readonly SignedAnswer[]): Promise<boolean> {
	for (const { personId } of signed) {
		const person = personId === null ? null : await personById(deps.store.read, personId);
		if (!mayDoIn(actor, 'read-consents', person?.unitId ?? null)) return false;
		const isHidden = !mayDo(actor, 'read-behind-a-no') && person !== null;
		if (isHidden && (await mayBeShownNowhere(deps, person.id))) return false;
	}
	return signed.length > 0 || mayDoIn(actor, 'read-consents', null);
}

async function channelsAskedAbout(deps: Deps, eventId: string | null) {
	const open = await openChannels(deps.store.read);
	const event = eventId === null ? null : await eventById(deps.store.read, eventId);
	return event ? open.filter((channel) => event.channelIds.includes(channel.id)) : open;
}

function kindsOf(channels: readonly { kind: ChannelKind }[]): ChannelKind[] {
	return [...new Set(channels.map((channel) => channel.kind))];
}

export interface SigningSummary {
	readonly id: string;
	readonly signerName: string;
	readonly signerAs: 'self' | 'guardian';
	/** Claimed and not yet confirmed: the yes counts for nothing until staff have seen who it is. */
	readonly isWaitingForConfirmation: boolean;
	readonly signedAt: string;
	readonly receivedAt: string;
	readonly yes: readonly ChannelKind[];
	readonly no: readonly ChannelKind[] | 'all';
	readonly thirdCountry: boolean;
	/** Since when what it says of the person counts for nothing, and who said so; null: it counts. */
	readonly voided: { readonly at: Instant; readonly by: string | null } | null;
}

/** What has been signed about a person, the latest first, for who may read consents there. */
export async function readSignings(
	deps: Deps,
	actor: Actor,
	personId: string
): Promise<Result<readonly SigningSummary[], SigningRefusal>> {
	const { read } = deps.store;
	const person = await personById(read, personId);
	if (!mayDoIn(actor, 'read-consents', person?.unitId ?? null)) {
		return refused({ type: 'NotAllowed', action: 'read-consents' });
	}
	if (!mayDo(actor, 'read-behind-a-no') && (await mayBeShownNowhere(deps, personId))) {
		return refused({ type: 'NotAllowed', action: 'read-behind-a-no' });
	}
	const voids = await voidsAbout(read, personId);
	const voiders = await userNamesById(
		read,
		[...voids.values()].map((row) => row.actorId)
	);
	const summaries: SigningSummary[] = [];
	for (const signing of await signingsAbout(read, personId)) {
		const consent = (await consentsOfSigning(read, signing.id)).find((row) => row.personId === personId);
		const refusal = (await refusalsOfSigning(read, signing.id)).find((row) => row.personId === personId);
		const voided = voids.get(signing.id);
		summaries.push({
			id: signing.id,
			signerName: signing.details.signerName,
			signerAs: signing.signerAs,
			isWaitingForConfirmation:
				!voided && signing.isClaimed && (await signerConfirmation(read, signing.id)) === null,
			signedAt: signing.signedAt,
			receivedAt: signing.receivedAt,
			yes: consent?.channels ?? [],
			no: refusal?.channels ?? [],
			thirdCountry: consent?.thirdCountry ?? false,
			voided: voided ? { at: voided.recordedAt, by: voiders.get(voided.actorId) ?? null } : null
		});
	}
	return ok(summaries);
}
