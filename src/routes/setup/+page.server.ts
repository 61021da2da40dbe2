import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { guidelines, isPolicy } from '#lib/policy/policies.ts';
import { controllers, municipality } from '#lib/server/db/organisation.ts';
import { completeSetUp } from '#lib/server/use-cases/complete-set-up.ts';
import { actorOfSetUpKey, hasAdministrator } from '#lib/server/use-cases/open-set-up-link.ts';
import { setUpMunicipality } from '#lib/server/use-cases/set-up-municipality.ts';
import {
	emailAddress,
	newPassword,
	noErrors,
	readForm,
	readFormWithPassword,
	shortLine,
	typedIn,
	withoutPasswords
} from '../read-form.ts';
import { refusalStatus } from '../refusal-status.ts';
import { setSessionCookies } from '../session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { deps, language } = locals;
	const { read } = deps.store;
	if (await hasAdministrator(read)) redirect(303, '/login');
	const key = url.searchParams.get('key');
	const hasKey = key !== null && (await actorOfSetUpKey(deps, key)) !== null;
	const made = hasKey ? await municipality(read) : null;
	return {
		language,
		hasKey,
		/** What the command line has set up already; null on an empty installation. */
		made: made && {
			name: made.name,
			dataProtectionOfficer: made.dataProtectionOfficer,
			support: made.support,
			controllers: (await controllers(read)).map((controller) => controller.name)
		},
		policies: guidelines.map(({ id, name }) => ({ id, name }))
	};
};

const aboutForm = v.object({
	name: shortLine,
	dataProtectionOfficer: shortLine,
	support: shortLine,
	administratorName: shortLine,
	email: emailAddress,
	password: newPassword
});
const controllerForm = v.object({
	name: shortLine,
	policyId: v.pipe(
		v.optional(v.string(), ''),
		v.check((id) => isPolicy(id), 'policy')
	),
	guardiansRequired: v.optional(v.picklist(['one', 'all']), 'one')
});

type Typed = Readonly<Record<string, string>>;

const partsOf = (typed: Typed, part: string): Typed =>
	Object.fromEntries(
		Object.entries(typed).flatMap(([field, text]) =>
			field.startsWith(`${part}.`) ? [[field.slice(part.length + 1), text]] : []
		)
	);

/** The first controller always; the second one where something was chosen or written for it. */
function controllersIn(typed: Typed) {
	const second = partsOf(typed, 'controller2');
	const hasSecond = (second.name ?? '').trim() !== '' || second.policyId !== undefined;
	const controllers: v.InferOutput<typeof controllerForm>[] = [];
	const errors: Record<string, string> = {};
	for (const part of hasSecond ? ['controller1', 'controller2'] : ['controller1']) {
		const read = readForm(controllerForm, partsOf(typed, part));
		if (read.ok) controllers.push(read.value);
		else for (const [field, code] of Object.entries(read.errors)) errors[`${part}.${field}`] = code;
	}
	return { controllers, errors };
}

export const actions: Actions = {
	default: async ({ request, locals, url, cookies }) => {
		const { deps } = locals;
		const actor = await actorOfSetUpKey(deps, url.searchParams.get('key') ?? '');
		if (!actor) redirect(303, '/setup');
		const typed = typedIn(await request.formData());
		const values = withoutPasswords(typed);
		const isMade = (await municipality(deps.store.read)) !== null;

		const about = readFormWithPassword(aboutForm, typed);
		const { controllers, errors } = isMade ? { controllers: [], errors: noErrors } : controllersIn(typed);
		if (!about.ok) {
			return fail(422, { errors: { ...about.errors, ...errors }, refusal: null, values });
		}
		if (Object.keys(errors).length > 0) return fail(422, { errors, refusal: null, values });
		const { name, dataProtectionOfficer, support, administratorName, email, password } = about.value;
		const described = { name, dataProtectionOfficer, support };
		const administrator = { name: administratorName, email, password };

		const done = isMade
			? await completeSetUp(deps, actor, { ...described, administrator })
			: await setUpMunicipality(deps, actor, { ...described, administrator, controllers });
		if (!done.ok) {
			const { refusal } = done;
			return fail(refusalStatus(refusal), { errors: noErrors, refusal, values });
		}
		const signedIn = await deps.identity.signIn({ email, password }, request.headers);
		if (!signedIn.ok) redirect(303, '/login');
		setSessionCookies(cookies, signedIn.value);
		redirect(303, '/welcome');
	}
};
