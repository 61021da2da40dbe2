import type { Grant } from '#lib/domain/access.ts';
import { apiTokens } from '../db/api-tokens.ts';
import { devicesOf } from '../db/devices.ts';
import { latestEntries } from '../db/ledger.ts';
import type { Db } from '../db/store.ts';
import { usersWithGrants } from '../db/users.ts';
import { payloadOf } from './entry-payload.ts';
import type { Finding } from './findings.ts';

/** Roles, phones and programs change and end, so their tables are no facts; what was given and ended stands here. */
const types = [
	'role-granted.v1',
	'access-ended.v1',
	'phone-paired.v1',
	'phone-revoked.v1',
	'program-made.v1',
	'program-revoked.v1'
];

type Entry = Awaited<ReturnType<typeof latestEntries>>[number];

/**
 * Rights that hold in the database and that no entry of the record gave, or that one has ended since: somebody has
 * written them past Bildlov. Each user, phone and program is named once.
 */
export async function rightsNobodyGave(db: Db): Promise<Finding[]> {
	const bySubject = new Map<string, Entry[]>();
	// The latest first.
	for (const entry of await latestEntries(db, { types, limit: Number.MAX_SAFE_INTEGER })) {
		const known = bySubject.get(entry.subjectId);
		if (known) known.push(entry);
		else bySubject.set(entry.subjectId, [entry]);
	}
	const isLast = (type: string) => (id: string) => bySubject.get(id)?.[0]?.type === type;
	const isPaired = isLast('phone-paired.v1');
	const isMade = isLast('program-made.v1');

	const users = (await usersWithGrants(db)).filter(({ id, grants }) => {
		const entries = bySubject.get(id) ?? [];
		const end = entries.findIndex(({ type }) => type === 'access-ended.v1');
		const sinceEnd = end === -1 ? entries : entries.slice(0, end);
		return !grants.every((grant) => sinceEnd.some((entry) => gives(entry, grant)));
	});
	const phones = (await devicesOf(db, 'everybody')).filter(
		({ id, revokedAt }) => revokedAt === null && !isPaired(id)
	);
	const programs = (await apiTokens(db)).filter(({ id, revokedAt }) => revokedAt === null && !isMade(id));
	return [
		...users.map(({ id }): Finding => ({ type: 'RightUnknown', of: 'role', id })),
		...phones.map(({ id }): Finding => ({ type: 'RightUnknown', of: 'phone', id })),
		...programs.map(({ id }): Finding => ({ type: 'RightUnknown', of: 'program', id }))
	];
}

/** Whether the entry gave this role, there and for that channel. One whose payload was erased may have given any. */
function gives(entry: Entry, { role, unitId, channelId }: Grant): boolean {
	if (entry.payload === null) return true;
	const given = payloadOf({ payload: { salt: '', text: entry.payload } });
	const holds = (ids: unknown, id: string | null) =>
		Array.isArray(ids) && ids.length > 0 ? ids.includes(id) : id === null;
	return given.role === role && holds(given.unitIds, unitId) && holds(given.channelIds, channelId);
}
