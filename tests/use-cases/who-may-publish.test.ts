import { describe, expect, it } from 'vitest';
import { staffRoles, type Actor, type StaffRole } from '#lib/domain/access.ts';
import type { Result } from '#lib/domain/result.ts';
import { checkImage } from '#lib/server/use-cases/check-image.ts';
import { closeChannel } from '#lib/server/use-cases/close-channel.ts';
import { describeImage } from '#lib/server/use-cases/describe-image.ts';
import { listChannels } from '#lib/server/use-cases/list-channels.ts';
import { listImages } from '#lib/server/use-cases/list-images.ts';
import { nameInImage, takeOutOfImage } from '#lib/server/use-cases/name-in-image.ts';
import { openChannel } from '#lib/server/use-cases/open-channel.ts';
import { publishImage } from '#lib/server/use-cases/publish-image.ts';
import { readEvidence, readImageFile } from '#lib/server/use-cases/read-image-file.ts';
import { listPublications, readPublication } from '#lib/server/use-cases/read-publications.ts';
import { readBoard, readTakedown } from '#lib/server/use-cases/read-takedowns.ts';
import {
	foreseeWithdrawal,
	listWithdrawals,
	readWithdrawal
} from '#lib/server/use-cases/read-withdrawals.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { takeInImage } from '#lib/server/use-cases/take-in-image.ts';
import { giveTakedownTo, takeTakedownStep } from '#lib/server/use-cases/take-takedown-step.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { aUser } from '../support/test-deps.ts';

type UseCase = (school: School, actor: Actor) => Promise<Result<unknown, { readonly type: string }>>;

const handlers: readonly StaffRole[] = ['photographer', 'communicator', 'administrator'];
const publishers: readonly StaffRole[] = ['communicator', 'administrator'];
const workers: readonly StaffRole[] = ['communicator', 'registrar', 'administrator'];
const readers: readonly StaffRole[] = [
	'communicator',
	'registrar',
	'data-protection-officer',
	'administrator'
];
const receivers: readonly StaffRole[] = ['staff', 'manager', 'communicator', 'registrar', 'administrator'];
const none = '0192f7a0-0000-7000-8000-000000000000';
const words = {
	imageId: none,
	title: '',
	altText: '',
	photographer: '',
	mayUse: true,
	isSecret: false,
	isSensitive: false,
	isNobodyShown: true
};

/** Each is asked for something that does not exist: whoever may is told so, whoever may not is told nothing. */
const useCases: readonly [string, readonly StaffRole[], UseCase][] = [
	['takes in an image', handlers, ({ deps }, actor) => takeInImage(deps, actor, new Uint8Array())],
	['lists the images', handlers, ({ deps }, actor) => listImages(deps, actor, { page: 1 })],
	['checks an image', handlers, ({ deps }, actor) => checkImage(deps, actor, none)],
	['describes an image', handlers, ({ deps }, actor) => describeImage(deps, actor, words)],
	[
		'names somebody in an image',
		handlers,
		({ deps, idOf }, actor) =>
			nameInImage(deps, actor, { imageId: none, personId: idOf('Elsa'), role: 'private' })
	],
	[
		'takes somebody out of an image',
		handlers,
		({ deps, idOf }, actor) => takeOutOfImage(deps, actor, { imageId: none, personId: idOf('Elsa') })
	],
	[
		'fetches an original',
		handlers,
		({ deps }, actor) => readImageFile(deps, actor, { imageId: none, which: 'original' })
	],
	[
		'sees a preview',
		['photographer', 'communicator', 'registrar', 'administrator'],
		({ deps }, actor) => readImageFile(deps, actor, { imageId: none, which: 'preview' })
	],
	[
		'publishes',
		publishers,
		({ deps, channels }, actor) =>
			publishImage(deps, actor, {
				imageId: none,
				channelId: channels[0]?.id ?? '',
				url: null,
				publishedOn: '2026-11-20',
				motivation: '',
				dutiesDone: []
			})
	],
	['lists what is published', readers, ({ deps }, actor) => listPublications(deps, actor)],
	['reads a publication', readers, ({ deps }, actor) => readPublication(deps, actor, none)],
	[
		'registers a withdrawal',
		receivers,
		({ deps, idOf }, actor) =>
			registerWithdrawal(deps, actor, { personId: idOf('Elsa'), by: 'anyone', channels: [] })
	],
	[
		'foresees a withdrawal',
		receivers,
		({ deps, idOf }, actor) => foreseeWithdrawal(deps, actor, idOf('Elsa'))
	],
	[
		'lists the withdrawals',
		[...receivers, 'data-protection-officer'],
		({ deps }, actor) => listWithdrawals(deps, actor)
	],
	[
		'reads a withdrawal',
		[...receivers, 'data-protection-officer'],
		({ deps }, actor) => readWithdrawal(deps, actor, none)
	],
	['reads the board', workers, ({ deps }, actor) => readBoard(deps, actor)],
	['reads a takedown', workers, ({ deps }, actor) => readTakedown(deps, actor, none)],
	[
		'sees evidence',
		workers,
		({ deps }, actor) => readEvidence(deps, actor, { takedownId: none, stepId: none })
	],
	[
		'takes a step',
		workers,
		({ deps }, actor) =>
			takeTakedownStep(deps, actor, { takedownId: none, step: 'evidence', note: 'x', picture: null })
	],
	[
		'gives a task away',
		workers,
		({ deps }, actor) => giveTakedownTo(deps, actor, { takedownId: none, userId: none })
	],
	['lists the channels', ['administrator'], ({ deps }, actor) => listChannels(deps, actor)],
	[
		'opens a channel',
		['administrator'],
		({ deps }, actor) =>
			openChannel(deps, actor, {
				name: '',
				code: '',
				kind: 'website',
				unitId: null,
				controllerId: none,
				thirdCountry: false,
				audience: 'all',
				usualBasis: null
			})
	],
	['closes a channel', ['administrator'], ({ deps }, actor) => closeChannel(deps, actor, none)]
];

const isAllowed = (result: Result<unknown, { readonly type: string }>) =>
	result.ok || result.refusal.type !== 'NotAllowed';

describe.each(useCases)('whoever %s', (_, roles, run) => {
	it(`[A2] is ${roles.join(', ')} and nobody else`, async () => {
		const school = await aSchool();
		const before = await ledgerEntries(school.deps);
		const allowed: StaffRole[] = [];
		for (const role of staffRoles) {
			if (isAllowed(await run(school, aUser(role)))) allowed.push(role);
		}
		expect(allowed.sort()).toEqual([...roles].sort());
		expect(await ledgerEntries(school.deps)).toEqual(before);
	});

	it('[A2] is not the holder of a link, nor a user without a role', async () => {
		const school = await aSchool();
		const link: Actor = { kind: 'link', id: none, opens: 'own-page' };
		const nobody: Actor = { kind: 'user', id: none, name: 'Nobody', grants: [] };
		expect(isAllowed(await run(school, link))).toBe(false);
		expect(isAllowed(await run(school, nobody))).toBe(false);
	});
});
