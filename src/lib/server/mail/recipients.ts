import { mayDoOn, type Actor } from '#lib/domain/access.ts';
import type { AlarmFacts } from '#lib/text/alarms.ts';
import { ownersByTakedownId } from '../db/publishing.ts';
import { municipality } from '../db/organisation.ts';
import type { Db } from '../db/store.ts';
import { usersWithGrants } from '../db/users.ts';
import type { MailTo } from '../jobs/job.ts';
import type { OpenTakedown } from './open-of-cause.ts';

type User = Awaited<ReturnType<typeof usersWithGrants>>[number];

/** Whom an alarm concerns besides: whoever has the phone whose answers are missing, and whose event it was. */
export async function concernedBy(db: Db, { kind, about }: AlarmFacts): Promise<MailTo[]> {
	if (kind !== 'records-missing' && kind !== 'phone-wiped') return [];
	const users = await usersWithGrants(db);
	const owners = String(about.ownerIds ?? about.ownerId ?? '').split(', ');
	return users
		.filter(({ id, grants }) => (id === about.userId || owners.includes(id)) && grants.length > 0)
		.map(({ id }) => ({ userId: id }));
}

/** Both contacts of the municipality; where one of them is no mail address, the users who have that part. */
export async function toldOfAlarms(db: Db): Promise<MailTo[]> {
	const described = await municipality(db);
	const users = await usersWithGrants(db);
	const withRole = (role: string): MailTo[] =>
		users
			.filter((user) => user.grants.some((grant) => grant.role === role))
			.map(({ id }) => ({ userId: id }));
	return [
		...(addressIn(described?.dataProtectionOfficer)
			? ['officer' as const]
			: withRole('data-protection-officer')),
		...(addressIn(described?.support) ? ['support' as const] : withRole('administrator'))
	];
}

/** Whoever answers for one of the tasks or communicates in its channel; nobody there: the administrators. */
export async function toldOfTakedowns(db: Db, open: readonly OpenTakedown[]): Promise<MailTo[]> {
	const owners = await ownersByTakedownId(
		db,
		open.map(({ takedown }) => takedown.id)
	);
	const users = await usersWithGrants(db);
	const isTold = (user: User) =>
		open.some(
			({ takedown, channel }) =>
				mayDoOn(asActor(user), 'work-on-takedowns', channel) &&
				(owners.get(takedown.id)?.userId === user.id ||
					user.grants.some((grant) => grant.role === 'communicator'))
		);
	const told = users.filter(isTold);
	const others = users.filter((user) => user.grants.some((grant) => grant.role === 'administrator'));
	return (told.length > 0 ? told : others).map(({ id }) => ({ userId: id }));
}

export function asActor({ id, name, grants }: User): Actor {
	return { kind: 'user', id, name, grants };
}

/** The mail address now, or null: contacts are typed as people type them, and users may have left. */
export async function addressOf(db: Db, to: MailTo): Promise<string | null> {
	if (typeof to === 'object') return (await userWithAccess(db, to.userId))?.email ?? null;
	const described = await municipality(db);
	return addressIn(to === 'officer' ? described?.dataProtectionOfficer : described?.support);
}

/** A user who has some role now. */
export async function userWithAccess(db: Db, id: string): Promise<User | null> {
	const users = await usersWithGrants(db);
	return users.find((user) => user.id === id && user.grants.length > 0) ?? null;
}

/** The first mail address in what somebody typed as a contact, "Dataskyddsombudet, dso@kommun.se". */
export function addressIn(contact: string | undefined): string | null {
	return contact?.match(/[^\s<>,;:()"]+@[^\s<>,;:()"]+\.[^\s<>,;:()".]+/)?.[0] ?? null;
}
