/** Which row of a channel answers for whom, without a whole question: for whoever reads a policy or writes one. */
import { ageBands, type KnownOrUnknownBand } from '#lib/domain/age.ts';
import { roles, type Role } from '#lib/domain/decision.ts';
import type { PeopleRow } from './profile.ts';

/** As much of a person as a row asks about. */
export interface Somebody {
	readonly role: Role;
	readonly band: KnownOrUnknownBand;
	readonly isPupil: boolean;
}

/** Everybody whom a policy can tell apart; with no birth date, every role but the private one counts as adult. */
export const everybody: readonly Somebody[] = roles.flatMap((role) =>
	[...ageBands, ...(role === 'private' ? (['unknown'] as const) : [])].flatMap((band) =>
		[false, true].map((isPupil) => ({ role, band, isPupil }))
	)
);

/** The first row that fits; `unknown-age` where the birth date is asked for first, undefined where nothing is said. */
export function rowFor(
	people: readonly PeopleRow[],
	{ role, band, isPupil }: Somebody
): PeopleRow | 'unknown-age' | undefined {
	for (const row of people) {
		const { who } = row;
		if ((who.roles && !who.roles.includes(role)) || (who.pupil && !isPupil)) continue;
		if (!who.bands || who.bands.includes(band)) return row;
		if (band === 'unknown') return 'unknown-age';
	}
	return undefined;
}
