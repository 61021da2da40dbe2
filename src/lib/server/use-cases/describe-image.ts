import { mayDo, mayDoIn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Role } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { peopleByIds } from '../db/people.ts';
import { appearancesIn, insertImageDescription } from '../db/publishing.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { ownImage } from '../own-images.ts';
import { sayWhoIsShown } from './name-in-image.ts';

export interface ImageDescription {
	readonly imageId: string;
	readonly title: string;
	readonly altText: string;
	readonly photographer: string;
	/** The photographer is stated and the municipality has the right to use the image. */
	readonly mayUse: boolean;
	readonly isSecret: boolean;
	readonly isSensitive: boolean;
	readonly isNobodyShown: boolean;
	/** Everybody who can be recognised, each in the role that they have there; left out: nothing new of that. */
	readonly people?: readonly { readonly personId: string; readonly role: Role }[];
}

export type DescribeRefusal =
	| NotAllowed
	| { readonly type: 'NoSuchImage' }
	| { readonly type: 'NoSuchPerson'; readonly personId: string }
	| { readonly type: 'SomebodyAndNobody' };

/** Says what the image is and who is in it. Each time is a new statement; the latest counts. */
export async function describeImage(
	deps: Deps,
	actor: Actor,
	input: ImageDescription
): Promise<Result<null, DescribeRefusal>> {
	if (!mayDo(actor, 'handle-images')) return refused({ type: 'NotAllowed', action: 'handle-images' });
	const at = deps.now();
	const { imageId, people, ...description } = input;
	return deps.store.transact(async (db) => {
		if (!(await ownImage(db, actor, imageId))) return refused({ type: 'NoSuchImage' });
		const before = await appearancesIn(db, [imageId]);
		const shown = people ?? before;
		if (input.isNobodyShown && shown.length > 0) return refused({ type: 'SomebodyAndNobody' });

		const added = shown.filter((person) => before.every((known) => known.personId !== person.personId));
		const known = await peopleByIds(
			db,
			added.map((person) => person.personId)
		);
		const unknown = added.find(({ personId }) => {
			const person = known.find((one) => one.id === personId);
			return !person || !mayDoIn(actor, 'look-at-people', person.unitId);
		});
		if (unknown) {
			deps.accessLog.note(actor, {
				what: 'named-in-image',
				subjectId: unknown.personId,
				outcome: 'denied'
			});
			return refused({ type: 'NoSuchPerson', personId: unknown.personId });
		}

		await insertImageDescription(db, {
			id: deps.newId(),
			imageId,
			...description,
			recordedAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		});
		if (people) await sayWhoIsShown(deps, db, actor, imageId, before, people);
		appendToLedger(db, actor, {
			type: 'image-described.v1',
			at,
			subjectId: imageId,
			payload: {
				people: shown.map(({ personId, role }) => ({ personId, role })),
				isNobodyShown: input.isNobodyShown,
				isSecret: input.isSecret,
				isSensitive: input.isSensitive
			}
		});
		return ok(null);
	});
}
