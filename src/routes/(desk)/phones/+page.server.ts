import { fail } from '@sveltejs/kit';
import { listPhones } from '#lib/server/use-cases/list-phones.ts';
import { offerPairing } from '#lib/server/use-cases/pair-phone.ts';
import { revokePhone } from '#lib/server/use-cases/revoke-phone.ts';
import { typedIn } from '../../read-form.ts';
import { refusalStatus } from '../../refusal-status.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const phones = await listPhones(event.locals.deps, signedIn(event));
	if (!phones.ok) refusePage(phones.refusal);
	return { phones: phones.value, origin: event.url.origin };
};

export const actions: Actions = {
	pair: async (event) => {
		const offered = await offerPairing(event.locals.deps, signedIn(event));
		if (offered.ok) return { pairing: offered.value };
		const { refusal } = offered;
		return fail(refusalStatus(refusal), { refusal });
	},
	revoke: async (event) => {
		const { deviceId = '', name = '' } = typedIn(await event.request.formData());
		const revoked = await revokePhone(event.locals.deps, signedIn(event), deviceId);
		if (revoked.ok) return { revoked: name };
		const { refusal } = revoked;
		return fail(refusalStatus(refusal), { refusal });
	}
};
