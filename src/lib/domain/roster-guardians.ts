/** Which guardian is which across a class list: links to make and to end, and contacts that have changed. */

import type { RosterGuardian, RosterPerson } from './roster.ts';
import type { SamePerson } from './roster-match.ts';
import type { Change, KnownGuardian, KnownPerson } from './roster-plan.ts';

export type GuardianRef =
	| { readonly type: 'known'; readonly guardianId: string }
	/** A guardian of `newGuardians`; siblings name the same key. */
	| { readonly type: 'new'; readonly key: string };

export interface NewGuardian {
	readonly key: string;
	readonly name: string;
	readonly email: string | null;
	readonly mobile: string | null;
}

export interface ContactChange {
	readonly guardianId: string;
	readonly email?: Change<string | null>;
	readonly mobile?: Change<string | null>;
}

export interface GuardianPlan {
	readonly byLine: ReadonlyMap<
		number,
		{ readonly added: readonly GuardianRef[]; readonly ended: readonly string[] }
	>;
	readonly created: readonly NewGuardian[];
	readonly contactChanges: readonly ContactChange[];
}

interface Mention {
	readonly guardian: RosterGuardian;
	/** The child's own guardian of that name; null where the child has none. */
	readonly own: KnownGuardian | null;
	readonly key: string;
}

/**
 * The same guardian is one with exactly the same name and the same e-mail or mobile, or the child's own of that
 * name; anybody else is new. A protected or blocked child's guardians and their contacts are left alone.
 */
export function planGuardians(
	known: readonly KnownPerson[],
	same: readonly SamePerson[],
	added: readonly RosterPerson[],
	unsettled: readonly RosterPerson[]
): GuardianPlan {
	const guardians = new Map(known.flatMap((person) => person.guardians.map((each) => [each.id, each])));
	const held = heldGuardians(known, same);
	// Rows that wait for an answer change nothing, but what they say of a guardian still stands.
	const alsoSaid = new Set(unsettled.flatMap((row) => row.guardians.flatMap(contactKeys)));
	const read = [
		...same.filter(({ row, person }) => !row.isProtected && !person.isBlocked),
		...added.filter((row) => !row.isProtected).map((row) => ({ row, person: null }))
	].sort((a, b) => a.row.line - b.row.line);

	const mentionsByLine = new Map(read.map(({ row, person }) => [row.line, mentionsOn(row, person)]));
	const clusters = new Clusters();
	for (const each of guardians.values()) clusters.join(`known:${each.id}`, contactKeys(each));
	for (const mention of [...mentionsByLine.values()].flat())
		clusters.join(mention.key, [
			...contactKeys(mention.guardian),
			...(mention.own ? [`known:${mention.own.id}`] : [])
		]);
	const knownIn = clusters.namedIn([...guardians.keys()].sort().map((id) => [`known:${id}`, id]));

	const mentionsOfKnown = new Map<string, RosterGuardian[]>();
	const created = new Map<string, NewGuardian>();
	const keyOfCluster = new Map<string, string>();
	const byLine = new Map<number, { added: GuardianRef[]; ended: string[] }>();
	for (const { row, person } of read) {
		const refs = new Map<string, GuardianRef>();
		for (const mention of mentionsByLine.get(row.line) ?? []) {
			const cluster = clusters.of(mention.key);
			const guardianId = mention.own?.id ?? knownIn.get(cluster);
			if (guardianId !== undefined) {
				const mentions = mentionsOfKnown.get(guardianId) ?? [];
				mentionsOfKnown.set(guardianId, [...mentions, mention.guardian]);
				refs.set(guardianId, { type: 'known', guardianId });
				continue;
			}
			const key = keyOfCluster.get(cluster) ?? mention.key;
			keyOfCluster.set(cluster, key);
			created.set(key, withContacts(created.get(key), key, mention.guardian));
			refs.set(key, { type: 'new', key });
		}
		const before = new Set(person?.guardians.map((each) => each.id));
		const ended =
			person && refs.size > 0 ? person.guardians.filter((each) => each.isFromList && !refs.has(each.id)) : [];
		byLine.set(row.line, {
			added: [...refs.values()].filter((ref) => ref.type === 'new' || !before.has(ref.guardianId)),
			ended: ended.map((each) => each.id)
		});
	}
	const contactChanges = [...mentionsOfKnown]
		.filter(([id]) => !held.has(id))
		.map(([id, mentions]) => contactChange(guardians.get(id), mentions, alsoSaid))
		.filter((each) => each !== null)
		.sort((a, b) => (a.guardianId < b.guardianId ? -1 : 1));
	return { byLine, created: [...created.values()], contactChanges };
}

/** Guardians of a child who is, or is about to be, blocked: a sibling's row must not bring their contacts back. */
function heldGuardians(known: readonly KnownPerson[], same: readonly SamePerson[]): Set<string> {
	const held = [
		...known.filter((person) => person.isBlocked),
		...same.filter(({ row }) => row.isProtected).map(({ person }) => person)
	];
	return new Set(held.flatMap((person) => person.guardians.map((each) => each.id)));
}

function mentionsOn(row: RosterPerson, person: KnownPerson | null): Mention[] {
	const free = [...(person?.guardians ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
	const own = new Map<RosterGuardian, KnownGuardian>();
	const claim = (isOwn: (guardian: RosterGuardian, known: KnownGuardian) => boolean): void => {
		for (const guardian of row.guardians) {
			const index = own.has(guardian) ? -1 : free.findIndex((each) => isOwn(guardian, each));
			const [claimed] = index < 0 ? [] : free.splice(index, 1);
			if (claimed) own.set(guardian, claimed);
		}
	};
	claim((guardian, each) => contactKeys(each).some((key) => contactKeys(guardian).includes(key)));
	claim((guardian, each) => guardian.name === each.name);
	return row.guardians.map((guardian, index) => ({
		guardian,
		own: own.get(guardian) ?? null,
		key: `${row.line}/${index + 1}`
	}));
}

function contactKeys(guardian: RosterGuardian | KnownGuardian): string[] {
	const { name, email, mobile } = guardian;
	return [
		...(email === null ? [] : [emailKey(name, email)]),
		...(mobile === null ? [] : [mobileKey(name, mobile)])
	];
}

const emailKey = (name: string, email: string): string =>
	JSON.stringify(['email', name, email.toLowerCase()]);
const mobileKey = (name: string, mobile: string): string => JSON.stringify(['mobile', name, mobile]);

function withContacts(before: NewGuardian | undefined, key: string, guardian: RosterGuardian): NewGuardian {
	return {
		key,
		name: guardian.name,
		email: before?.email ?? guardian.email,
		mobile: before?.mobile ?? guardian.mobile
	};
}

/** Where rows disagree, what is stored stands if any of them says it, else the first row's word counts. */
function contactChange(
	guardian: KnownGuardian | undefined,
	mentions: readonly RosterGuardian[],
	alsoSaid: ReadonlySet<string>
): ContactChange | null {
	if (!guardian) return null;
	const said = new Set([...alsoSaid, ...mentions.flatMap(contactKeys)]);
	const { email, mobile } = guardian;
	const newEmail = mentions.find((each) => each.email !== null)?.email ?? null;
	const newMobile = mentions.find((each) => each.mobile !== null)?.mobile ?? null;
	const isNewEmail = newEmail !== null && (email === null || !said.has(emailKey(guardian.name, email)));
	const isNewMobile = newMobile !== null && (mobile === null || !said.has(mobileKey(guardian.name, mobile)));
	if (!isNewEmail && !isNewMobile) return null;
	return {
		guardianId: guardian.id,
		...(isNewEmail && { email: { from: email, to: newEmail } }),
		...(isNewMobile && { mobile: { from: mobile, to: newMobile } })
	};
}

/** Keys that belong together, directly or through others. */
class Clusters {
	readonly #parents = new Map<string, string>();

	join(key: string, others: readonly string[]): void {
		for (const other of others) {
			const [a, b] = [this.of(key), this.of(other)];
			if (a !== b) this.#parents.set(a, b);
		}
	}

	of(key: string): string {
		let at = key;
		for (let parent = this.#parents.get(at); parent !== undefined; parent = this.#parents.get(at)) {
			const grandparent = this.#parents.get(parent);
			if (grandparent !== undefined) this.#parents.set(at, grandparent);
			at = parent;
		}
		return at;
	}

	/** For each cluster that holds one of the keys, the name of the first such key. */
	namedIn(keys: readonly (readonly [key: string, name: string])[]): Map<string, string> {
		const names = new Map<string, string>();
		for (const [key, name] of keys) if (!names.has(this.of(key))) names.set(this.of(key), name);
		return names;
	}
}
