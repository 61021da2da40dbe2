import { readFileSync } from 'node:fs';
import type { DutyCode } from '#lib/domain/decision.ts';
import { updatePersonDetails } from '#lib/server/db/people.ts';
import { insertGrants } from '#lib/server/db/users.ts';
import { describeImage } from '#lib/server/use-cases/describe-image.ts';
import { publishImage } from '#lib/server/use-cases/publish-image.ts';
import { takeInImage } from '#lib/server/use-cases/take-in-image.ts';
import { takeTakedownStep } from '#lib/server/use-cases/take-takedown-step.ts';
import type { Actor, StaffRole } from '#lib/domain/access.ts';
import type { Result } from '#lib/domain/result.ts';
import type { School } from './a-school.ts';
import { aUser } from './test-deps.ts';

export const photoNames = ['DSCN0010', 'landscape_3', 'landscape_6', 'portrait_8'] as const;
export type PhotoName = (typeof photoNames)[number];

/** A photograph from a camera or a phone, as it was taken. */
export function aPhoto(name: PhotoName = 'portrait_8'): Uint8Array {
	return new Uint8Array(readFileSync(new URL(`../samples/photos/${name}.jpg`, import.meta.url)));
}

/** The value of a result that has to be one. */
export function done<T>(result: Result<T, { readonly type: string }>): T {
	if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
	return result.value;
}

/** The refusal of a result that has to be one. */
export function refusalOf<R>(result: Result<unknown, R>): R {
	if (result.ok) throw new Error('It was not refused.');
	return result.refusal;
}

const everyDuty: readonly DutyCode[] = [
	'assess-suitability',
	'prefer-non-identifiable',
	'special-care-child',
	'state-copyright',
	'store-at-communications',
	'store-at-unit'
];

/** The communications unit of a school: takes images in, says who is there, publishes and takes down. */
export function aDesk(school: School) {
	const { deps } = school;
	const communicator = aUser('communicator');
	const channelNamed = (name: string) => {
		const channel = school.channels.find((one) => one.name === name);
		if (!channel) throw new Error(`No channel is called ${name}.`);
		return channel;
	};

	/** An image that is wholly described, with the people of these names in it. */
	async function anImage(options: { photo?: PhotoName; of?: readonly string[]; altText?: string } = {}) {
		const { id } = done(await takeInImage(deps, communicator, aPhoto(options.photo)));
		const names = options.of ?? [];
		done(
			await describeImage(deps, communicator, {
				imageId: id,
				title: 'Skolavslutning',
				altText: options.altText ?? 'Elever på skolgården.',
				photographer: 'Jonas Sund',
				mayUse: true,
				isSecret: false,
				isSensitive: false,
				isNobodyShown: names.length === 0,
				people: names.map((name) => ({ personId: school.idOf(name), role: 'private' as const }))
			})
		);
		return id;
	}

	const publication = (imageId: string, channel: string) => ({
		imageId,
		channelId: channelNamed(channel).id,
		url: 'https://www.ekbacka.example/nyheter',
		publishedOn: deps.now().slice(0, 10),
		motivation: 'Bilden visar skolans dag för alla.',
		dutiesDone: everyDuty
	});

	async function published(imageId: string, channel: string, by: Actor = communicator): Promise<string> {
		return done(await publishImage(deps, by, publication(imageId, channel))).id;
	}

	/** Evidence, removal and confirmation, as far as that. */
	async function takenDown(
		takedownId: string,
		to: 'evidence' | 'removal' | 'confirmation' = 'confirmation'
	): Promise<void> {
		for (const step of ['evidence', 'removal', 'confirmation'] as const) {
			const input = { takedownId, step, note: 'På nyhetssidan.', picture: null };
			done(await takeTakedownStep(deps, communicator, input));
			if (step === to) return;
		}
	}

	const bornOn = (name: string, birthDate: string) =>
		deps.store.transact((db) => updatePersonDetails(db, school.idOf(name), { birthDate }));

	/** Somebody who can sign in, with a role everywhere. */
	async function aColleague(name: string, role: StaffRole): Promise<Actor & { kind: 'user' }> {
		const email = `${name.toLowerCase().replaceAll(' ', '.')}@ekbacka.example`;
		const account = await deps.identity.createAccount({ name, email, password: 'tolv tecken minst' });
		if (!account) throw new Error('The address is taken.');
		const { userId } = account;
		await deps.store.transact((db) =>
			insertGrants(db, [{ id: deps.newId(), userId, role, grantedAt: deps.now() }])
		);
		return { kind: 'user', id: userId, name, grants: [{ role, unitId: null, channelId: null }] };
	}

	return { communicator, channelNamed, anImage, publication, published, takenDown, bornOn, aColleague };
}

export type Desk = ReturnType<typeof aDesk>;
