import { makeProgram } from '#lib/server/use-cases/make-program.ts';
import { aUser, type TestDeps } from './test-deps.ts';

/** Another system with a token of its own, and the headers that it asks with. */
export async function aProgram(deps: TestDeps, name = 'Webbpubliceringen', months = 12) {
	const made = await makeProgram(deps, aUser('administrator'), { name, months });
	if (!made.ok) throw new Error(made.refusal.type);
	return { ...made.value, headers: new Headers({ authorization: `Bearer ${made.value.token}` }) };
}
