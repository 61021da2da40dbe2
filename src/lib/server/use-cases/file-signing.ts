import * as v from 'valibot';
import { mayDoIn, type Actor } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { isStorable } from '#lib/domain/storable-text.ts';
import { signingBody, type SigningBody, type WireRecord } from '#lib/sync/record.ts';
import { formText, insertConsent, insertRefusal, insertSigning, insertSigningPaper } from '../db/consents.ts';
import { eventById } from '../db/events.ts';
import { laterVoids } from '../db/held-voids.ts';
import { groupsIn } from '../db/organisation.ts';
import { guardiansOf, knownAs, nameOf } from '../db/people.ts';
import type { QuarantineReason } from '../db/schema.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { openGuardianLinks } from '../open-guardian-links.ts';
import { fileHeldVoids, fileVoid, understoodVoid } from './file-void.ts';
import { openTakedowns } from './open-takedowns.ts';
import { setAside, type Filer } from './receive-records.ts';

export type Answer = SigningBody['answers'][number];

interface Arrival {
	readonly record: WireRecord;
	readonly at: Instant;
	readonly clockSkewMs: number;
}

/**
 * Files one signing inside the transaction of its arrival. A yes that cannot stand waits in quarantine with its
 * reason; a no takes effect at once wherever the person is known. The signing itself is kept in either case, so that
 * the signer's own page opens and a withdrawal there takes effect.
 */
export async function fileSigning(deps: Deps, db: Db, sender: Filer, arrival: Arrival): Promise<void> {
	const { record, at } = arrival;
	const undone = understoodVoid(record.body);
	if (undone) return fileVoid(deps, db, sender, arrival, undone);
	const body = understoodSigning(record.body);
	if (!body) return setAside(deps, db, sender.actor, record, at, 'not-understood', null);

	const personIds = body.answers.flatMap((answer) => ('id' in answer.person ? [answer.person.id] : []));
	const guardianId = namedGuardian(body.signer);
	// Asked together: to PostgreSQL, the way there and back takes longer than any of them.
	const [people, guardians, form, signerName, heldVoids] = await Promise.all([
		knownAs(db, guardianId === null ? personIds : [...personIds, guardianId]),
		guardiansOf(db, personIds),
		formText(db, body.shown.sha256),
		nameOfSigner(db, body),
		laterVoids(db, record, body.id)
	]);
	const isFormKnown = form !== null;
	const isInTheirUnit = (id: string) =>
		mayDoIn(sender.actor, 'record-consent', people.get(id)?.unitId ?? null);
	const isEventOfTheirs =
		!personIds.every(isInTheirUnit) && (await mayHoldThere(db, sender.actor, body.eventId));
	await keepSigning(db, sender.actor, arrival, body, {
		name: signerName,
		guardianId: guardianId !== null && people.has(guardianId) ? guardianId : null
	});

	const { signer, answers } = body;
	const waiting = new Map<QuarantineReason, number[]>();
	for (const [place, answer] of answers.entries()) {
		const personId = 'id' in answer.person && people.has(answer.person.id) ? answer.person.id : null;
		const why = whyItWaits(answer);
		if (why && (answer.consent || personId === null)) waiting.set(why, [...(waiting.get(why) ?? []), place]);
		if (personId === null) continue;
		await fileAnswer(deps, db, sender.actor, {
			signing: { id: body.id, recordSha256: record.sha256 },
			personId,
			consent: why === null ? answer.consent : null,
			refusal: answer.refusal
		});
	}
	for (const [reason, places] of waiting) await setAside(deps, db, sender.actor, record, at, reason, places);
	// A phone that is not trusted any more opens nothing for anybody.
	if (!sender.waitsBecause) await openGuardianLinks(deps, db, sender.actor, at, body, guardians);
	await fileHeldVoids(deps, db, sender, at, heldVoids);

	function whyItWaits({ person }: Answer): QuarantineReason | null {
		if (!('id' in person)) return 'person-described';
		if (!people.has(person.id)) return 'person-unknown';
		if (sender.waitsBecause) return sender.waitsBecause;
		if (people.get(person.id)?.isRemoved) return 'person-removed';
		// Nobody signs for themselves in the place of somebody else.
		if (signer.as === 'self' && answers.length > 1) return 'signer-unclear';
		if (!isInTheirUnit(person.id) && !isEventOfTheirs) return 'other-unit';
		if (!isFormKnown) return 'form-unknown';
		if (guardianId !== null) {
			const isGuardian = guardians.some((row) => row.childId === person.id && row.id === guardianId);
			if (!isGuardian) return 'guardian-unknown';
		}
		return null;
	}
}

/** Whether the phone's user may take consents in every group of the event: a child may have moved since. */
async function mayHoldThere(db: Db, actor: Actor, eventId: string | null): Promise<boolean> {
	const event = eventId === null ? null : await eventById(db, eventId);
	if (!event || event.groupIds.length === 0) return false;
	const groups = (await groupsIn(db, 'all')).filter((group) => event.groupIds.includes(group.id));
	return groups.every((group) => mayDoIn(actor, 'record-consent', group.unitId));
}

/** The signing in a record's body, or null when this version of Bildlov does not understand it. */
export function understoodSigning(body: string): SigningBody | null {
	let value: unknown;
	// A name that no database can hold is nobody's: the record is kept as it was sent, and waits for a person.
	let isStorableWhole = true;
	const mustBeStorable = (_: string, part: unknown) => {
		if (typeof part === 'string' && !isStorable(part)) isStorableWhole = false;
		return part;
	};
	try {
		// Each of a signature's thousands of points would be asked: only where the text can hold such a name.
		value = JSON.parse(body, mayHoldUnstorable(body) ? mustBeStorable : undefined);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
	const parsed = v.safeParse(signingBody, value);
	return parsed.success && isStorableWhole ? parsed.output : null;
}

/** In JSON a NUL is always written as an escape, and half a character as an escape or as itself. */
const mayHoldUnstorable = (json: string) => !json.isWellFormed() || /\\u(?:0000|d[89a-f])/i.test(json);

const namedGuardian = (signer: SigningBody['signer']) =>
	signer.as === 'guardian' && 'guardianId' in signer ? signer.guardianId : null;

/** A guardian who has left the registers altogether can only be recorded as claimed. */
const claimedGuardian = (signer: SigningBody['signer']) =>
	signer.as === 'guardian' && 'claimed' in signer ? signer.claimed : null;

/** As it was written by whoever signed, or as it stands in the lists; empty where it does not. */
async function nameOfSigner(db: Db, { signer, given, answers }: SigningBody): Promise<string> {
	const claimed = claimedGuardian(signer);
	if (claimed) return claimed.name;
	if (given.method === 'typed' || given.method === 'own-phone') return given.name;
	const guardianId = namedGuardian(signer);
	if (guardianId !== null) return (await nameOf(db, guardianId)) ?? '';
	const person = answers[0]?.person;
	if (person === undefined) return '';
	return 'id' in person ? ((await nameOf(db, person.id)) ?? '') : person.described.name;
}

async function keepSigning(
	db: Db,
	actor: Actor,
	{ record, at, clockSkewMs }: Arrival,
	body: SigningBody,
	{ name, guardianId }: { readonly name: string; readonly guardianId: string | null }
): Promise<void> {
	const { signer, given } = body;
	await insertSigning(
		db,
		{
			id: body.id,
			recordSha256: record.sha256,
			eventId: body.eventId,
			signerAs: signer.as,
			guardianId,
			isClaimed: signer.as === 'guardian' && guardianId === null,
			method: given.method,
			formSha256: body.shown.sha256,
			policyId: body.policy.id,
			policyVersion: body.policy.version,
			signedAt: body.signedAt,
			receivedAt: at,
			clockSkewMs,
			linkSha256: body.linkSha256,
			actorKind: actor.kind,
			actorId: actor.id
		},
		{
			signerName: name,
			relation: claimedGuardian(signer)?.relation ?? null,
			witness: witnessOf(given),
			signature: given.method === 'drawn' || given.method === 'own-phone' ? given.signature : null
		}
	);
	if (given.method === 'paper') {
		const bytes = Uint8Array.from(Buffer.from(given.page.jpeg, 'base64'));
		await insertSigningPaper(db, { signingId: body.id, mime: 'image/jpeg', bytes });
	}
}

/** Who saw the name being typed, or heard what was said. */
function witnessOf(given: SigningBody['given']): string | null {
	if (given.method === 'typed') return given.witness;
	return given.method === 'oral' ? given.notedBy : null;
}

/** Files a yes and a no about a person. Throws where an id is in use: nothing is overwritten. */
export async function fileAnswer(
	deps: Deps,
	db: Db,
	actor: Actor,
	{
		signing,
		personId,
		consent,
		refusal
	}: {
		readonly signing: { readonly id: string; readonly recordSha256: string };
		readonly personId: string;
		readonly consent: Answer['consent'];
		readonly refusal: Answer['refusal'];
	}
): Promise<void> {
	const at = deps.now();
	const { id: signingId, recordSha256 } = signing;
	if (consent) {
		const { id, channels, thirdCountry, covers, purposes, images, validTo } = consent;
		await insertConsent(db, {
			id,
			signingId,
			personId,
			channels,
			thirdCountry,
			covers,
			purposes,
			images,
			validTo
		});
		appendToLedger(db, actor, {
			type: 'consent-given.v1',
			at,
			subjectId: id,
			payload: { personId, signingId, channels, thirdCountry, images, recordSha256 }
		});
	}
	if (refusal) {
		const { id, channels, images } = refusal;
		await insertRefusal(db, { id, signingId, personId, channels, images });
		appendToLedger(db, actor, {
			type: 'consent-refused.v1',
			at,
			subjectId: id,
			payload: { personId, signingId, channels, images, recordSha256 }
		});
		await openTakedowns(deps, db, actor, { cause: 'refusal', causeId: id, personId, channels, images });
	}
}
