import { mayDo, mayDoIn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { consentsInForce } from '#lib/policy/what-changed.ts';
import { consentsOfSigning, refusalsOfSigning, signingById } from '../db/consents.ts';
import { decisionsOfPublications } from '../db/hanging.ts';
import { consentsSignedBy, type SignedConsentRow } from '../db/kept-decisions.ts';
import { personEver } from '../db/people.ts';
import { imageIdsWith, publicationsOf } from '../db/publishing.ts';
import type { Db } from '../db/store.ts';
import { insertVoid, voidsOfSigning } from '../db/voids.ts';
import type { Deps } from '../deps.ts';
import { isThatConsent } from '../kept-decision.ts';
import { appendToLedger } from '../ledger/append.ts';
import { mayBeShownNowhere } from '../may-be-shown-nowhere.ts';
import { openTakedowns } from './open-takedowns.ts';

export interface Voiding {
	readonly signingId: string;
	/** Who was chosen by mistake. */
	readonly personId: string;
	readonly why: string;
}

export type VoidRefusal =
	| NotAllowed
	| { readonly type: 'NotFound' }
	| { readonly type: 'AlreadyVoid' }
	| { readonly type: 'WhyMissing' }
	| { readonly type: 'WhyTooLong' };

export const longestWhy = 1000;

/** Whether the actor may void what was signed about somebody: only who may also read it. */
export async function mayVoid(
	deps: Deps,
	actor: Actor,
	person: { readonly id: string; readonly unitId: string | null }
): Promise<boolean> {
	if (!mayDoIn(actor, 'void-signing', person.unitId) || !mayDoIn(actor, 'read-consents', person.unitId)) {
		return false;
	}
	return mayDo(actor, 'read-behind-a-no') || !(await mayBeShownNowhere(deps, person.id));
}

/**
 * The wrong person had been chosen: from now on the yes and the no of this signing count for nothing about that person.
 * What was signed stays readable and is moved to nobody else, and what was published on such a yes is taken down as after
 * a withdrawal. What others have said of the person is not touched.
 */
export async function voidSigning(
	deps: Deps,
	actor: Actor,
	input: Voiding
): Promise<Result<{ takedowns: number }, VoidRefusal>> {
	if (!mayDo(actor, 'void-signing')) return refused({ type: 'NotAllowed', action: 'void-signing' });
	const { signingId, personId } = input;
	const person = await personEver(deps.store.read, personId);
	const signing = await signingById(deps.store.read, signingId);
	// Another unit's signing answers as one that nobody has made.
	if (!signing || !person || !(await mayVoid(deps, actor, person))) {
		deps.accessLog.note(actor, { what: 'receipt-read', subjectId: signingId, outcome: 'denied' });
		return refused({ type: 'NotFound' });
	}
	const why = input.why.trim();
	if (why === '') return refused({ type: 'WhyMissing' });
	if (why.length > longestWhy) return refused({ type: 'WhyTooLong' });

	return deps.store.transact((db) => voidAnswers(deps, db, actor, { signingId, personId, why }));
}

/** Voids what a signing says of one person, inside a transaction; whoever calls has asked whether the actor may. */
export async function voidAnswers(
	deps: Deps,
	db: Db,
	actor: Actor,
	{ signingId, personId, why }: Voiding
): Promise<Result<{ takedowns: number }, VoidRefusal>> {
	const consents = (await consentsOfSigning(db, signingId)).filter((row) => row.personId === personId);
	const refusals = (await refusalsOfSigning(db, signingId)).filter((row) => row.personId === personId);
	if (consents.length + refusals.length === 0) return refused({ type: 'NotFound' });
	if ((await voidsOfSigning(db, signingId)).some((row) => row.personId === personId)) {
		return refused({ type: 'AlreadyVoid' });
	}
	const at = deps.now();
	const id = deps.newId();
	// Before it is void: afterwards nobody would know its yes again.
	const signed = (await consentsSignedBy(db, [personId], at)).filter((row) => row.signingId === signingId);
	await insertVoid(db, {
		id,
		signingId,
		personId,
		why,
		recordedAt: at,
		actorKind: actor.kind,
		actorId: actor.id
	});
	appendToLedger(db, actor, {
		type: 'signing-voided.v1',
		at,
		subjectId: id,
		payload: {
			signingId,
			personId,
			consentIds: consents.map((row) => row.id),
			refusalIds: refusals.map((row) => row.id)
		}
	});
	if (consents.length === 0) return ok({ takedowns: 0 });
	const except = await restedOnOthers(db, personId, signed);
	let takedowns = 0;
	for (const { channels, images } of consents) {
		const cause = { cause: 'consent-voided', causeId: id, personId, channels, images, except } as const;
		takedowns += await openTakedowns(deps, db, actor, cause);
	}
	return ok({ takedowns });
}

/**
 * The publications of images with the person whose kept decision about them held none of these consents. Where no
 * decision about them was kept, they were found in the image later, and it may hang on what is void now.
 */
async function restedOnOthers(
	db: Db,
	personId: string,
	signed: readonly SignedConsentRow[]
): Promise<ReadonlySet<string>> {
	const publications = await publicationsOf(db, await imageIdsWith(db, personId));
	const decisions = await decisionsOfPublications(
		db,
		publications.map(({ id }) => id)
	);
	const others = publications.filter(({ id }) => {
		const kept = decisions.get(id)?.get(personId);
		if (!kept) return false;
		return !consentsInForce(kept.input).some((held) => signed.some((row) => isThatConsent(row, held)));
	});
	return new Set(others.map(({ id }) => id));
}

/** The people of a signing whose answers the actor may void. Reading it shows nothing that the receipt does not. */
export async function voidableIn(
	deps: Deps,
	actor: Actor,
	signingId: string
): Promise<readonly { readonly personId: string; readonly name: string }[]> {
	if (!mayDo(actor, 'void-signing')) return [];
	const { read } = deps.store;
	const said = [...(await consentsOfSigning(read, signingId)), ...(await refusalsOfSigning(read, signingId))];
	const voided = (await voidsOfSigning(read, signingId)).map((row) => row.personId);
	const voidable: { personId: string; name: string }[] = [];
	for (const personId of new Set(said.map((row) => row.personId))) {
		const person = voided.includes(personId) ? null : await personEver(read, personId);
		if (person && (await mayVoid(deps, actor, person))) voidable.push({ personId, name: person.name });
	}
	return voidable;
}
