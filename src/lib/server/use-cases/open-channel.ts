import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { ChannelKind, LegalBasis } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { allChannels, controllers, insertChannels, units } from '../db/organisation.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

export interface NewChannel {
	readonly name: string;
	/** Two letters or figures, for strips. */
	readonly code: string;
	readonly kind: ChannelKind;
	/** The unit's own account, or null for the municipality's official one. */
	readonly unitId: string | null;
	/** Who publishes there: its policy decides. */
	readonly controllerId: string;
	readonly thirdCountry: boolean;
	readonly audience: 'all' | 'own-guardians';
	/** Null: the policy's. */
	readonly usualBasis: LegalBasis | null;
}

export type OpenChannelRefusal =
	| NotAllowed
	| { readonly type: 'NameMissing' }
	| { readonly type: 'CodeWrong' }
	| { readonly type: 'NameTaken' }
	| { readonly type: 'CodeTaken' }
	| { readonly type: 'NoSuchController' }
	| { readonly type: 'NoSuchUnit' };

/** Opens a channel last in the municipality's order. Name and code are told apart from those of the open channels. */
export async function openChannel(
	deps: Deps,
	actor: Actor,
	input: NewChannel
): Promise<Result<{ id: string }, OpenChannelRefusal>> {
	if (!mayDo(actor, 'change-municipality')) {
		return refused({ type: 'NotAllowed', action: 'change-municipality' });
	}
	const name = input.name.normalize('NFC').replace(/\s+/g, ' ').trim();
	const code = input.code.normalize('NFC').trim();
	if (name === '') return refused({ type: 'NameMissing' });
	if (!/^[\p{L}\p{N}]{2}$/u.test(code)) return refused({ type: 'CodeWrong' });
	const at = deps.now();
	const id = deps.newId();
	return deps.store.transact(async (db) => {
		if (!(await controllers(db)).some((one) => one.id === input.controllerId)) {
			return refused({ type: 'NoSuchController' });
		}
		if (input.unitId !== null && !(await units(db)).some((unit) => unit.id === input.unitId)) {
			return refused({ type: 'NoSuchUnit' });
		}
		const known = await allChannels(db);
		const open = known.filter((channel) => channel.closedAt === null);
		if (open.some((channel) => isSame(channel.name, name))) return refused({ type: 'NameTaken' });
		if (open.some((channel) => isSame(channel.code, code))) return refused({ type: 'CodeTaken' });
		await insertChannels(db, [
			{
				id,
				controllerId: input.controllerId,
				unitId: input.unitId,
				name,
				code,
				kind: input.kind,
				account: input.unitId === null ? 'official' : 'unit',
				audience: input.audience,
				thirdCountry: input.thirdCountry,
				usualBasis: input.usualBasis,
				position: Math.max(0, ...known.map((channel) => channel.position)) + 1,
				createdAt: at
			}
		]);
		appendToLedger(db, actor, {
			type: 'channel-opened.v1',
			at,
			subjectId: id,
			payload: {
				controllerId: input.controllerId,
				unitId: input.unitId,
				kind: input.kind,
				thirdCountry: input.thirdCountry,
				audience: input.audience,
				usualBasis: input.usualBasis
			}
		});
		return ok({ id });
	});
}

const isSame = (one: string, other: string) => one.toLocaleLowerCase('sv') === other.toLocaleLowerCase('sv');
