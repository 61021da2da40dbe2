import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { mayDo, staffRoles, type Actor } from '#lib/domain/access.ts';
import { openTakedownCounts } from '#lib/server/db/publishing.ts';
import { checkImage } from '#lib/server/use-cases/check-image.ts';
import { checkGroup, checkPerson, findPeople, readVerdicts } from '#lib/server/use-cases/check-people.ts';
import { checkTogether } from '#lib/server/use-cases/check-together.ts';
import { comparePolicies } from '#lib/server/use-cases/compare-policies.ts';
import { confirmSigner } from '#lib/server/use-cases/confirm-signer.ts';
import { describeImage } from '#lib/server/use-cases/describe-image.ts';
import { fileQuarantined } from '#lib/server/use-cases/file-quarantined.ts';
import { importPeople } from '#lib/server/use-cases/import-people.ts';
import { listClaimedSigners } from '#lib/server/use-cases/list-claimed-signers.ts';
import { listEnded } from '#lib/server/use-cases/list-ended.ts';
import { listGroups } from '#lib/server/use-cases/list-groups.ts';
import { listImages } from '#lib/server/use-cases/list-images.ts';
import { countQuarantine, listQuarantine } from '#lib/server/use-cases/list-quarantine.ts';
import { listRenewals } from '#lib/server/use-cases/list-renewals.ts';
import { makePack, readCatalogue } from '#lib/server/use-cases/make-pack.ts';
import { nameInImage, takeOutOfImage } from '#lib/server/use-cases/name-in-image.ts';
import { publishImage } from '#lib/server/use-cases/publish-image.ts';
import { readAccessLog } from '#lib/server/use-cases/read-access-log.ts';
import { readEvidence, readImageFile } from '#lib/server/use-cases/read-image-file.ts';
import { readOwnPage } from '#lib/server/use-cases/read-own-page.ts';
import { listPublications, readPublication } from '#lib/server/use-cases/read-publications.ts';
import { readQuarantined } from '#lib/server/use-cases/read-quarantined.ts';
import { countOpenQuestions, readRulings } from '#lib/server/use-cases/read-rulings.ts';
import { readReceipt, readSignings } from '#lib/server/use-cases/read-signing.ts';
import { readBoard, readTakedown } from '#lib/server/use-cases/read-takedowns.ts';
import {
	foreseeWithdrawal,
	listWithdrawals,
	readWithdrawal
} from '#lib/server/use-cases/read-withdrawals.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { removePerson } from '#lib/server/use-cases/remove-person.ts';
import { setAsideQuarantined } from '#lib/server/use-cases/set-aside-quarantined.ts';
import { sweepEndings } from '#lib/server/use-cases/sweep-endings.ts';
import { giveTakedownTo, takeTakedownStep } from '#lib/server/use-cases/take-takedown-step.ts';
import { voidableIn, voidSigning } from '#lib/server/use-cases/void-signing.ts';
import { withdrawOnOwnPage } from '#lib/server/use-cases/withdraw-on-own-page.ts';
import { aChildWithANo, kindsOfNo, type KindOfNo, type WorldWithANo } from '../support/a-child-with-a-no.ts';
import { aList } from '../support/class-lists.ts';
import { anOperator, aUser } from '../support/test-deps.ts';

type Asked = (world: WorldWithANo, actor: Actor) => Promise<unknown>;

const list = 'Födelsedatum,Namn,Grupp,Enhet,VH1 namn,VH1 e-post,VH1 mobil';

/** One of every way to touch a person, by the use case's file. What writes comes last, for all that came before to be read first. */
const touches: readonly (readonly [file: string, what: string, ask: Asked])[] = [
	['check-people', 'checks her', ({ deps, alva }, actor) => checkPerson(deps, actor, alva)],
	['check-people', 'reads her verdicts', ({ deps, alva }, actor) => readVerdicts(deps, actor, alva)],
	['check-people', 'checks her group', ({ deps, idOf }, actor) => checkGroup(deps, actor, idOf('4B'))],
	['check-people', 'searches', ({ deps }, actor) => findPeople(deps, actor, 'a')],
	[
		'check-together',
		'checks her with others',
		({ deps, alva, idOf }, actor) =>
			checkTogether(deps, actor, [alva, idOf('Elsa'), idOf('Nils'), idOf('Omar')])
	],
	['check-image', 'checks an image with her', ({ deps, imageId }, actor) => checkImage(deps, actor, imageId)],
	['list-images', 'lists the images', ({ deps }, actor) => listImages(deps, actor, { page: 1 })],
	[
		'read-image-file',
		'fetches the original',
		({ deps, imageId }, actor) => readImageFile(deps, actor, { imageId, which: 'original' })
	],
	[
		'read-image-file',
		'fetches the preview',
		({ deps, imageId }, actor) => readImageFile(deps, actor, { imageId, which: 'preview' })
	],
	[
		'read-image-file',
		'fetches evidence',
		({ deps, takedownId }, actor) => readEvidence(deps, actor, { takedownId, stepId: takedownId })
	],
	['list-groups', 'lists the groups', ({ deps }, actor) => listGroups(deps, actor)],
	['list-ended', 'lists what has ended', ({ deps }, actor) => listEnded(deps, actor)],
	[
		'list-renewals',
		'lists renewals',
		({ deps }, actor) => listRenewals(deps, actor, { unitId: null, groupId: null })
	],
	[
		'list-renewals',
		'lists the group’s renewals',
		({ deps, idOf }, actor) => listRenewals(deps, actor, { unitId: null, groupId: idOf('4B') })
	],
	['make-pack', 'fetches a pack', ({ deps, eventId }, actor) => makePack(deps, actor, eventId)],
	['make-pack', 'fetches the catalogue', ({ deps }, actor) => readCatalogue(deps, actor)],
	['read-publications', 'lists publications', ({ deps }, actor) => listPublications(deps, actor)],
	[
		'read-publications',
		'reads the publication with her',
		({ deps, publicationId }, actor) => readPublication(deps, actor, publicationId)
	],
	['read-takedowns', 'reads the board', ({ deps }, actor) => readBoard(deps, actor)],
	['read-takedowns', 'counts the takedowns', ({ deps }) => openTakedownCounts(deps.store.read, '2026-11-20')],
	[
		'read-takedowns',
		'reads the takedown',
		({ deps, takedownId }, actor) => readTakedown(deps, actor, takedownId)
	],
	['list-quarantine', 'lists what waits', ({ deps }, actor) => listQuarantine(deps, actor)],
	['list-quarantine', 'counts what waits', ({ deps }, actor) => countQuarantine(deps, actor)],
	[
		'read-quarantined',
		'reads what waits about her',
		({ deps, waitingId }, actor) => readQuarantined(deps, actor, { id: waitingId(), search: 'alva' })
	],
	['read-rulings', 'reads rulings', ({ deps }, actor) => readRulings(deps, actor)],
	['read-rulings', 'counts open questions', ({ deps }, actor) => countOpenQuestions(deps, actor)],
	[
		'compare-policies',
		'compares policies',
		async ({ deps }, actor) => {
			const run = comparePolicies(deps, actor, {
				policy: { policyId: 'trosa' },
				controllerIds: [],
				most: 1000
			});
			const steps: unknown[] = [];
			for (let step = await run.next(); ; step = await run.next()) {
				steps.push(step.value);
				if (step.done) return steps;
			}
		}
	],
	['read-withdrawals', 'lists withdrawals', ({ deps }, actor) => listWithdrawals(deps, actor)],
	[
		'read-withdrawals',
		'foresees a withdrawal',
		({ deps, alva }, actor) => foreseeWithdrawal(deps, actor, alva)
	],
	['read-withdrawals', 'reads a withdrawal', ({ deps, alva }, actor) => readWithdrawal(deps, actor, alva)],
	['read-signing', 'reads her signings', ({ deps, alva }, actor) => readSignings(deps, actor, alva)],
	[
		'read-signing',
		'reads her receipt',
		({ deps, signingId }, actor) => readReceipt(deps, actor, { signingId, language: 'sv', page: null })
	],
	[
		'list-claimed-signers',
		'lists claimed signers',
		({ deps, alva }, actor) => listClaimedSigners(deps, actor, alva)
	],
	[
		'read-own-page',
		'opens the signer’s own page',
		({ deps, ownPage, signingId }) => readOwnPage(deps, ownPage(signingId))
	],
	[
		'import-people',
		'looks at a class list with her',
		({ deps }, actor) =>
			importPeople(deps, actor, {
				bytes: aList(list, '2016-05-05,Alva Berg,4B,Björkskolan,Bo Berg,ny@example.org,070-174 06 66'),
				mapping: null,
				unitName: null,
				newUnits: {},
				answers: {},
				write: false
			})
	],
	[
		'read-access-log',
		'asks who has looked at her',
		({ deps, alva }, actor) =>
			readAccessLog(deps, actor, { personId: alva, userId: null, on: null, onlyDenied: false, page: 1 })
	],
	[
		'publish-image',
		'publishes the image',
		({ deps, imageId, website }, actor) =>
			publishImage(deps, actor, {
				imageId,
				channelId: website,
				url: null,
				publishedOn: '2026-11-20',
				motivation: 'Bilden visar skolans dag.',
				dutiesDone: []
			})
	],
	[
		'name-in-image',
		'names her',
		({ deps, imageId, alva }, actor) => nameInImage(deps, actor, { imageId, personId: alva, role: 'artist' })
	],
	[
		'name-in-image',
		'takes her out',
		({ deps, imageId, alva }, actor) => takeOutOfImage(deps, actor, { imageId, personId: alva })
	],
	[
		'describe-image',
		'describes the image with her',
		({ deps, imageId, alva }, actor) =>
			describeImage(deps, actor, {
				imageId,
				title: 'Lucia',
				altText: 'Elever.',
				photographer: 'Jonas Sund',
				mayUse: true,
				isSecret: false,
				isSensitive: false,
				isNobodyShown: false,
				people: [{ personId: alva, role: 'private' }]
			})
	],
	[
		'confirm-signer',
		'confirms who signed',
		({ deps, signingId }, actor) => confirmSigner(deps, actor, { signingId, guardianId: 'new' })
	],
	[
		'take-takedown-step',
		'gives the takedown away',
		({ deps, takedownId }, actor) => giveTakedownTo(deps, actor, { takedownId, userId: takedownId })
	],
	[
		'take-takedown-step',
		'takes a step',
		({ deps, takedownId }, actor) =>
			takeTakedownStep(deps, actor, { takedownId, step: 'evidence', note: 'På sidan.', picture: null })
	],
	[
		'set-aside-quarantined',
		'sets aside without a reason',
		({ deps, waitingId }, actor) => setAsideQuarantined(deps, actor, { id: waitingId(), note: '' })
	],
	[
		'file-quarantined',
		'files what waits to her',
		({ deps, waitingId, alva }, actor) =>
			fileQuarantined(deps, actor, { id: waitingId(), personIds: new Map([[0, alva]]) })
	],
	[
		'register-withdrawal',
		'registers a withdrawal',
		({ deps, alva }, actor) =>
			registerWithdrawal(deps, actor, { personId: alva, by: 'anyone', channels: ['website'] })
	],
	[
		'withdraw-on-own-page',
		'takes back on the own page',
		({ deps, ownPage, signingId }) =>
			withdrawOnOwnPage(deps, ownPage(signingId), { signingId, channels: 'all' })
	],
	[
		'void-signing',
		'asks what may be voided',
		({ deps, signingId }, actor) => voidableIn(deps, actor, signingId)
	],
	[
		'void-signing',
		'voids what was signed about her',
		({ deps, signingId, alva }, actor) =>
			voidSigning(deps, actor, { signingId, personId: alva, why: 'Fel barn.' })
	],
	['sweep-endings', 'sweeps', ({ deps }) => sweepEndings(deps, anOperator)],
	['read-takedowns', 'reads the board again', ({ deps }, actor) => readBoard(deps, actor)],
	['read-withdrawals', 'lists withdrawals again', ({ deps }, actor) => listWithdrawals(deps, actor)],
	['check-people', 'checks her again', ({ deps, alva }, actor) => checkPerson(deps, actor, alva)],
	['remove-person', 'removes her', ({ deps, alva }, actor) => removePerson(deps, actor, alva)]
];

/** Reached through another one that is asked above, or by the world's own making. */
const throughOthers: Readonly<Record<string, string>> = {
	'open-takedowns': 'by the no itself, by naming somebody and by withdrawals',
	'receive-records': 'what waits in quarantine was delivered so',
	'file-signing': 'by the delivery of records',
	'file-void': 'by the delivery of records',
	'answer-by-link': 'files as the delivery of records does',
	'open-waiting': 'files as the delivery of records does',
	'write-roster-plan': 'by importing people'
};

/** Why each of the others shows or asks nothing of any person. */
const nobody: Readonly<Record<string, string>> = {
	'accept-invitation': 'users',
	'add-webhook': 'addresses of other systems',
	'change-policy-draft': 'policies',
	'check-record': 'hashes',
	'choose-policy': 'policies',
	'close-channel': 'channels',
	'complete-set-up': 'the municipality',
	'create-event': 'groups by id',
	'decide-inputs': 'facts that the asker brings along',
	'discard-policy-draft': 'policies',
	'end-access': 'users',
	'end-webhook': 'addresses of other systems',
	'export-record': 'the record, for those alone who may read behind a no',
	'fill-with-demo-data': 'made-up people, all of them new',
	'invite-user': 'users',
	'keep-phone-key': 'keys',
	'approve-language': 'texts of forms',
	'keep-phone-keys': 'keys',
	'keep-recovery-key': 'keys',
	'list-alarms': 'users and counts',
	'list-channels': 'channels, and how much hangs in each',
	'list-languages': 'texts of forms',
	'list-jobs': 'kinds and ids of jobs',
	'import-queue-file': 'counts; the records are received as those of a phone',
	'list-phones': 'phones',
	'list-programs': 'tokens',
	'list-users': 'users',
	'list-webhooks': 'addresses of other systems',
	'look-for-missing-records': 'numbers of phones',
	'look-for-proof': 'backups',
	'make-backup': 'the whole database, encrypted',
	'make-checkpoint': 'hashes',
	'make-program': 'tokens',
	'close-takedown': 'that something was void, and nothing of what it was',
	'note-given-number': 'numbers of phones',
	'note-wiped-phone': 'numbers of phones',
	'close-poster': 'events',
	'open-poster': 'events',
	'read-events': 'events, and how many have answered',
	'read-answer-link': 'first names, to the guardian alone whom another one asked; the same whatever the no',
	'open-channel': 'channels',
	'open-laboratory': 'made-up cases',
	'open-set-up-link': 'the municipality',
	'pair-phone': 'phones',
	'publish-policy': 'policies',
	'read-backup-status': 'backups',
	'read-comparison-choices': 'policies',
	'read-own-access': 'the asker alone',
	'read-policies': 'policies',
	'read-policy-draft': 'policies',
	'read-published-policy': 'policies',
	'read-received': 'the phone’s own numbers',
	'read-record': 'the record, for those alone who may read behind a no',
	'read-rules': 'policies',
	'read-status': 'the machine',
	'rehearse-restore': 'backups',
	'restore-backup': 'backups',
	'revoke-phone': 'phones',
	'revoke-program': 'tokens',
	'rule-on-question': 'policies',
	'run-jobs-again': 'jobs',
	'seal-access-log': 'hashes of looks',
	'see-alarm': 'alarms',
	'set-up-municipality': 'the municipality',
	'start-policy': 'policies',
	'take-in-image': 'an image before anybody is named in it',
	'verify-record': 'hashes'
};

it('[AL1] no use case is left out of this test without a reason', () => {
	const files = readdirSync(new URL('../../src/lib/server/use-cases', import.meta.url)).map((name) =>
		name.replace(/\.ts$/, '')
	);
	const named = new Set([
		...touches.map(([file]) => file),
		...Object.keys(throughOthers),
		...Object.keys(nobody)
	]);
	expect(files.filter((name) => !name.endsWith('.test') && !named.has(name))).toEqual([]);
});

/** As the bytes are, but for ids, hashes and keys, which are made by chance: each by the place where it first stands. */
function bytesOf(value: unknown): string {
	const text = JSON.stringify(value, (_, part: unknown) =>
		part instanceof Map ? [...part] : part instanceof Uint8Array ? `bytes ${part.length}` : part
	);
	const seen = new Map<string, string>();
	return (text ?? 'undefined').replaceAll(
		/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|(?<="id":")[0-9a-f]{16}(?=")|(?<="raw":")[\w-]{87}(?=")/g,
		(id) => {
			const known = seen.get(id) ?? `#${seen.size}`;
			seen.set(id, known);
			return known;
		}
	);
}

function actorsIn({ idOf, phone }: WorldWithANo): readonly (readonly [string, Actor])[] {
	return [
		...staffRoles.map((role) => [role, aUser(role)] as const),
		...(['photographer', 'staff', 'manager', 'communicator'] as const).flatMap((role) => [
			[`${role} of her unit`, aUser(role, idOf('Björkskolan'))] as const,
			[`${role} of another unit`, aUser(role, idOf('Alskolan'))] as const
		]),
		['a phone', phone],
		['a program', { kind: 'program', id: 'program', name: 'Katalogen' }],
		['nobody', { kind: 'user', id: 'nobody', name: 'Nobody', grants: [] }]
	];
}

/** What those see who may read behind a no: it is for them to know. */
const behindANo = new Set([
	'reads her signings',
	'reads her receipt',
	'lists claimed signers',
	'reads the publication with her',
	'reads the takedown',
	'looks at a class list with her'
]);

/** Everything that is answered in one world, by who asks for what. */
async function answersIn(kind: KindOfNo, past: 'with-a-past' | 'new'): Promise<Map<string, string>> {
	const world = await aChildWithANo(kind, past);
	const answers = new Map<string, string>();
	const actors = actorsIn(world);
	for (const [file, what, ask] of touches) {
		for (const [who, actor] of actors) {
			if (behindANo.has(what) && mayDo(actor, 'read-behind-a-no')) continue;
			answers.set(`${who} ${what} (${file})`, bytesOf(await ask(world, actor)));
		}
	}
	await world.deps.accessLog.close();
	await world.deps.store.close();
	return answers;
}

/** The questions that name an id of hers, asked by somebody who does not see her unit. */
const notById = new Set([
	'opens the signer’s own page',
	'takes back on the own page',
	'looks at a class list with her'
]);

it('[AL2] to another unit she is an id that nobody has, byte for byte, in the log of looks too', async () => {
	const world = await aChildWithANo('refused', 'with-a-past');
	const { deps } = world;
	const [id, another] = [deps.newId(), deps.newId()];
	const nobodys = {
		...world,
		alva: id,
		imageId: id,
		publicationId: id,
		takedownId: id,
		signingId: id,
		eventId: id,
		waitingId: () => id,
		idOf: (name: string) => (name === '4B' ? id : name === 'Elsa' ? another : world.idOf(name))
	};
	let asked = 0;
	for (const role of ['photographer', 'staff', 'manager', 'communicator'] as const) {
		const actor = { ...aUser(role, world.idOf('Alskolan')), id: `${role}-elsewhere` };
		for (const [file, what, ask] of touches) {
			if (notById.has(what)) continue;
			const mark = bytesOf(await ask(nobodys, actor));
			expect({ role, file, what, bytes: bytesOf(await ask(world, actor)) }).toEqual({
				role,
				file,
				what,
				bytes: mark
			});
			asked += 1;
		}
	}
	expect(asked).toBeGreaterThan(180);
	await deps.accessLog.flush();
	const { q, t } = deps.store.read;
	const rows = await q.select().from(t.accessLog);
	const looksAt = (of: ReadonlySet<string | null>) =>
		rows.filter((row) => of.has(row.subjectId) && row.outcome === 'denied').map((row) => row.what);
	const hers: ReadonlySet<string | null> = new Set([
		world.alva,
		world.imageId,
		world.publicationId,
		world.takedownId,
		world.signingId,
		world.eventId,
		world.waitingId(),
		world.idOf('4B'),
		world.idOf('Elsa')
	]);
	const apart = (whats: string[]) => [...new Set(whats)].sort();
	expect(apart(looksAt(new Set([id, another])))).toEqual(apart(looksAt(hers)));
	expect(
		rows.filter(
			(row) => hers.has(row.subjectId) && row.outcome === 'shown' && row.actorId.endsWith('-elsewhere')
		)
	).toEqual([]);
}, 60_000);

describe.each(['with-a-past', 'new'] as const)('a child who may be shown nowhere, %s', (past) => {
	const answers = new Map<KindOfNo, Map<string, string>>();
	beforeAll(async () => {
		for (const kind of kindsOfNo) answers.set(kind, await answersIn(kind, past));
	}, 120_000);

	it.each(['blocked', 'protected'] as const)(
		'[AL1] looks the same byte for byte to everybody, whether she is %s or her guardian has said no',
		(kind) => {
			const asRefused = answers.get('refused') ?? new Map<string, string>();
			const here = answers.get(kind) ?? new Map<string, string>();
			expect(asRefused.size).toBeGreaterThan(500);
			const told = [...asRefused].filter(([question, bytes]) => here.get(question) !== bytes);
			expect(
				told.map(([question, bytes]) => ({ question, refused: bytes, [kind]: here.get(question) }))
			).toEqual([]);
		}
	);
});
