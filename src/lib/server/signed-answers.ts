import type { Day } from '#lib/domain/day.ts';
import type { ChannelKind, Content } from '#lib/domain/decision.ts';
import { consentsOfSigning, refusalsOfSigning } from './db/consents.ts';
import { quarantinedOf } from './db/events.ts';
import { groupNamesByPersonId, nameOf } from './db/people.ts';
import type { Db } from './db/store.ts';
import { voidsOfSigning, type SigningVoid } from './db/voids.ts';
import { understoodSigning } from './use-cases/file-signing.ts';

/** What one signing says of one person. */
export interface SignedAnswer {
	/** Null while nobody knows who it is. */
	readonly personId: string | null;
	readonly name: string;
	readonly group: string | null;
	readonly consent: {
		readonly id: string;
		readonly channels: readonly ChannelKind[];
		readonly thirdCountry: boolean;
		readonly covers: readonly Content[];
		readonly images: 'general' | readonly string[];
		readonly validTo: Day | null;
	} | null;
	readonly refusal: {
		readonly id: string;
		readonly channels: readonly ChannelKind[] | 'all';
		readonly images: 'general' | readonly string[];
	} | null;
	/** The yes waits for staff, and does not count yet. */
	readonly isWaiting: boolean;
	/** It counts for nothing any more: somebody else was meant. */
	readonly voided: SigningVoid | null;
}

/** Everything that was said in a signing: what has been filed, and what still waits for staff. */
export async function signedAnswers(
	db: Db,
	signing: { readonly id: string; readonly recordSha256: string }
): Promise<SignedAnswer[]> {
	const consents = await consentsOfSigning(db, signing.id);
	const refusals = await refusalsOfSigning(db, signing.id);
	const filed = new Set([...consents, ...refusals].map((row) => row.personId));
	const voids = await voidsOfSigning(db, signing.id);
	const answers: SignedAnswer[] = [];
	for (const personId of filed) {
		answers.push({
			...(await described(db, personId)),
			consent: consents.find((row) => row.personId === personId) ?? null,
			refusal: refusals.find((row) => row.personId === personId) ?? null,
			isWaiting: false,
			voided: voids.find((row) => row.personId === personId) ?? null
		});
	}
	for (const { body, answers: places } of await quarantinedOf(db, signing.recordSha256)) {
		const said = understoodSigning(body ?? '')?.answers ?? [];
		for (const place of places ?? []) {
			const answer = said[place];
			if (!answer) continue;
			const { person, consent, refusal } = answer;
			const known = answers.findIndex((one) => 'id' in person && one.personId === person.id);
			const one = answers[known];
			// The no of a known person took effect on arrival; only the yes is added.
			if (one) answers[known] = { ...one, consent, isWaiting: true };
			else if ('id' in person)
				answers.push({
					...(await described(db, person.id)),
					consent,
					refusal,
					isWaiting: true,
					voided: null
				});
			else {
				const { name, group = null } = person.described;
				answers.push({ personId: null, name, group, consent, refusal, isWaiting: true, voided: null });
			}
		}
	}
	return answers;
}

async function described(db: Db, personId: string) {
	const groups = await groupNamesByPersonId(db, [personId]);
	return { personId, name: (await nameOf(db, personId)) ?? '', group: groups.get(personId)?.[0] ?? null };
}
