import type { Actor } from '#lib/domain/access.ts';
import { municipality } from '#lib/server/db/organisation.ts';
import type { Deps } from '#lib/server/deps.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { setUpMunicipality, type SetUp } from '#lib/server/use-cases/set-up-municipality.ts';

/** Whoever runs commands on the server itself. */
export const operator: Actor = { kind: 'operator', id: 'command-line' };

/**
 * Opens the database, does the work and closes it again, whatever happens. One that has been changed while it was
 * closed is refused, but by whoever looks at just that.
 */
export async function withDeps(
	work: (deps: Deps) => Promise<number>,
	ifChanged: 'refuse' | 'go-on' = 'refuse'
): Promise<number> {
	const deps = await openDeps(settingsFrom(process.env), undefined, { ifChanged });
	try {
		return await work(deps);
	} finally {
		await deps.close();
	}
}

/** Sets up a bare municipality where none is, and says so; its first administrator comes by the server's link. */
export async function setUpWhereNoneIs(
	deps: Deps,
	bare: Pick<SetUp, 'name' | 'controllers'> & Partial<Pick<SetUp, 'dataProtectionOfficer' | 'support'>>
): Promise<void> {
	if (await municipality(deps.store.read)) return;
	const made = await setUpMunicipality(deps, operator, {
		name: bare.name,
		controllers: bare.controllers,
		// The first administrator fills in who can be asked.
		dataProtectionOfficer: bare.dataProtectionOfficer ?? '',
		support: bare.support ?? '',
		administrator: null
	});
	if (!made.ok) throw new Error(`The municipality could not be set up: ${made.refusal.type}`);
	const controllers = bare.controllers.map((controller) => controller.name).join(', ');
	process.stderr.write(
		`Databasen var tom. Kommunen är nu upplagd: ${bare.name}, med ${controllers} som personuppgiftsansvarig. ` +
			'Starta Bildlov och öppna länken som skrivs ut för att lägga till den första administratören.\n'
	);
}
