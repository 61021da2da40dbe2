import type { Actor } from '#lib/domain/access.ts';
import { openQuarantine } from '#lib/server/db/events.ts';
import { takedownsOfPublications } from '#lib/server/db/publishing.ts';
import { guardiansOf, insertPublicationBlock, searchPeople } from '#lib/server/db/people.ts';
import { appendToLedger } from '#lib/server/ledger/append.ts';
import { createEvent } from '#lib/server/use-cases/create-event.ts';
import { describeImage } from '#lib/server/use-cases/describe-image.ts';
import { openTakedowns } from '#lib/server/use-cases/open-takedowns.ts';
import { takeInImage } from '#lib/server/use-cases/take-in-image.ts';
import { aDesk, aPhoto, done } from './a-desk.ts';
import { aSchool } from './a-school.ts';
import { aList, importing } from './class-lists.ts';
import { anEvent } from './an-event.ts';
import { aUser, testDeps } from './test-deps.ts';

/** Why Alva may be shown nowhere: the register protects her, staff have blocked her, or her guardian has said no. */
export const kindsOfNo = ['refused', 'blocked', 'protected'] as const;
export type KindOfNo = (typeof kindsOfNo)[number];

const head = 'Födelsedatum,Namn,Grupp,Enhet,VH1 namn,VH1 e-post,VH1 mobil,Sekretessmarkering';
const alvaIs = (isProtected: boolean) =>
	aList(
		head,
		`2016-05-05,Alva Berg,4B,Björkskolan,Bo Berg,bo@example.org,070-174 06 66,${isProtected ? 'Ja' : 'Nej'}`
	);

/**
 * A school where Alva in 4B may be shown nowhere. `with-a-past`: her guardian once said yes to the website, she is in an
 * image that was published there, and the no came after that. `new`: she has never been known otherwise.
 */
export async function aChildWithANo(kind: KindOfNo, past: 'with-a-past' | 'new') {
	const deps = testDeps(undefined, '2026-11-02T08:00:00.000Z');
	const school = await aSchool(deps);
	const desk = aDesk(school);
	const { channels, everyKind } = school;
	const operator: Actor = { kind: 'operator', id: 'command-line' };
	const isNew = past === 'new';

	done(await importing(deps, aUser('administrator'), alvaIs(isNew && kind === 'protected')));
	const [alva] = await searchPeople(deps.store.read, ['alva'], 'all', 1);
	if (!alva) throw new Error('Alva is not in the lists.');
	const guardianId = async () => (await guardiansOf(deps.store.read, [alva.id]))[0]?.id ?? '';

	async function anImageOf(names: readonly string[]) {
		const imageId = done(
			await takeInImage(deps, desk.communicator, aPhoto(isNew ? 'portrait_8' : 'landscape_3'))
		).id;
		done(
			await describeImage(deps, desk.communicator, {
				imageId,
				title: 'Lucia',
				altText: 'Elever på skolgården.',
				photographer: 'Jonas Sund',
				mayUse: true,
				isSecret: false,
				isSensitive: false,
				isNobodyShown: false,
				people: names.map((personId) => ({ personId, role: 'private' as const }))
			})
		);
		return imageId;
	}

	let signingId = deps.newId();
	let publicationId = deps.newId();
	let imageId = '';
	await school.signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
	if (!isNew) {
		const signing = await school.signed({
			by: await guardianId(),
			answers: [{ about: alva.id, yes: ['website'] }]
		});
		signingId = signing.id;
		imageId = await anImageOf([alva.id, school.idOf('Elsa')]);
		publicationId = await desk.published(imageId, 'Webbplatsen');
	}

	deps.setNow('2026-11-10T08:00:00.000Z');
	if (kind === 'refused') {
		await school.signed({ by: await guardianId(), answers: [{ about: alva.id, no: everyKind }] });
	} else if (kind === 'blocked') {
		await deps.store.transact(async (db) => {
			const id = deps.newId();
			const at = deps.now();
			await insertPublicationBlock(db, {
				id,
				personId: alva.id,
				state: 'set',
				recordedAt: at,
				actorKind: operator.kind,
				actorId: operator.id
			});
			appendToLedger(db, operator, { type: 'publication-blocked.v1', at, subjectId: alva.id, payload: {} });
			const cause = {
				cause: 'block',
				causeId: id,
				personId: alva.id,
				channels: 'all',
				images: 'general'
			} as const;
			await openTakedowns(deps, db, operator, cause);
		});
	} else if (!isNew) {
		done(await importing(deps, aUser('administrator'), alvaIs(true)));
	}
	if (isNew) imageId = await anImageOf([alva.id, school.idOf('Elsa')]);

	deps.setNow('2026-11-20T08:00:00.000Z');
	const event = done(await createEvent(deps, desk.communicator, anEvent(school)));
	// Somebody whom nobody knows signs a yes for her: it waits for staff, whatever else is known of her.
	await school.signed({
		by: { claimed: 'Mormor Berg' },
		answers: [{ about: { described: 'Alva Berg' }, yes: ['website'] }]
	});
	const waiting = await openQuarantine(deps.store.read);
	const takedownId = (await takedownsOfPublications(deps.store.read, [publicationId]))[0]?.id ?? deps.newId();
	return {
		...school,
		desk,
		kind,
		alva: alva.id,
		guardianId,
		imageId,
		publicationId,
		takedownId,
		signingId,
		eventId: event.id,
		waitingId: () => waiting.at(-1)?.id ?? '',
		website: channels.find(({ kind: of }) => of === 'website')?.id ?? ''
	};
}

export type WorldWithANo = Awaited<ReturnType<typeof aChildWithANo>>;
