import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { mayDoIn } from '#lib/domain/access.ts';
import { ageOn } from '#lib/domain/age.ts';
import { checkPerson } from '#lib/server/use-cases/check-people.ts';
import { confirmSigner } from '#lib/server/use-cases/confirm-signer.ts';
import { listClaimedSigners } from '#lib/server/use-cases/list-claimed-signers.ts';
import { readSignings } from '#lib/server/use-cases/read-signing.ts';
import { refusalStatus } from '../../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps } = event.locals;
	const checked = await checkPerson(deps, user, event.params.id);
	if (!checked.ok) refusePage(checked.refusal);
	const { at, on, channels } = checked.value;
	const [person] = checked.value.people;
	if (!person) refusePage({ type: 'NotFound' });
	const signings = await readSignings(deps, user, person.id);
	const claimed = await listClaimedSigners(deps, user, person.id);
	return {
		at,
		on,
		channels: channels.map(({ id, name }) => ({ id, name })),
		person,
		age: person.birthDate === null ? null : ageOn(person.birthDate, on),
		signings: signings.ok ? signings.value : null,
		claimed: claimed.ok ? claimed.value : [],
		mayHere: {
			withdraw: mayDoIn(user, 'register-withdrawal', person.unitId),
			remove: mayDoIn(user, 'remove-person', person.unitId)
		}
	};
};

const confirmation = v.object({
	signing: v.pipe(v.string(), v.uuid()),
	guardian: v.union([v.literal('new'), v.pipe(v.string(), v.uuid())])
});

export const actions: Actions = {
	confirm: async (event) => {
		const user = signedIn(event);
		const form = Object.fromEntries(await event.request.formData());
		const parsed = v.safeParse(confirmation, form);
		const signingId = String(form.signing ?? '');
		if (!parsed.success) return fail(422, { signingId, refusal: { type: 'NothingChosen' as const } });
		const { signing, guardian } = parsed.output;
		const done = await confirmSigner(event.locals.deps, user, { signingId: signing, guardianId: guardian });
		if (!done.ok) return fail(refusalStatus(done.refusal), { signingId, refusal: done.refusal });
		return { confirmed: true };
	}
};
