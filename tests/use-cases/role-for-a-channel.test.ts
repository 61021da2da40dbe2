import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { grantsOf, usersWithGrants } from '#lib/server/db/users.ts';
import { channelsWhere } from '#lib/server/own-channels.ts';
import { acceptInvitation } from '#lib/server/use-cases/accept-invitation.ts';
import { checkImage } from '#lib/server/use-cases/check-image.ts';
import { checkPerson } from '#lib/server/use-cases/check-people.ts';
import { inviteUser } from '#lib/server/use-cases/invite-user.ts';
import { listImages } from '#lib/server/use-cases/list-images.ts';
import { listUsers } from '#lib/server/use-cases/list-users.ts';
import { nameInImage } from '#lib/server/use-cases/name-in-image.ts';
import { openChannel } from '#lib/server/use-cases/open-channel.ts';
import { publishImage } from '#lib/server/use-cases/publish-image.ts';
import { readImageFile } from '#lib/server/use-cases/read-image-file.ts';
import { readOwnAccess } from '#lib/server/use-cases/read-own-access.ts';
import { listPublications, readPublication } from '#lib/server/use-cases/read-publications.ts';
import { readBoard, readTakedown } from '#lib/server/use-cases/read-takedowns.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { takeInImage } from '#lib/server/use-cases/take-in-image.ts';
import { giveTakedownTo, takeTakedownStep } from '#lib/server/use-cases/take-takedown-step.ts';
import { controllers } from '#lib/server/db/organisation.ts';
import { aDesk, aPhoto, done, refusalOf, type Desk } from '../support/a-desk.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
let desk: Desk;
let imageId: string;
beforeEach(async () => {
	school = await aSchool();
	desk = aDesk(school);
	await school.signed({ answers: [{ about: 'Elsa', yes: ['website', 'social-media'] }] });
	imageId = await desk.anImage({ of: ['Elsa'] });
});

const only = (channelId: string): Actor => ({
	kind: 'user',
	id: 'user-of-one-channel',
	name: 'Mia',
	grants: [{ role: 'communicator', unitId: null, channelId }]
});

describe('a communicator of one channel', () => {
	it('[A11] publishes there and in no other, which answers as one that is not there', async () => {
		const { deps } = school;
		const other = school.channels.find(({ name }) => name !== 'Webbplatsen');
		if (!other) throw new Error('There is one channel only.');
		const mia = only(desk.channelNamed('Webbplatsen').id);
		const elsewhere = await publishImage(deps, mia, desk.publication(imageId, other.name));
		const nowhere = await publishImage(deps, mia, {
			...desk.publication(imageId, other.name),
			channelId: deps.newId()
		});
		expect(elsewhere).toEqual({ ok: false, refusal: { type: 'NoSuchChannel' } });
		expect(JSON.stringify(elsewhere)).toBe(JSON.stringify(nowhere));
		await desk.published(imageId, 'Webbplatsen', mia);
	});

	it('[A11] sees the answers for every channel, and where they may publish', async () => {
		const mia = only(desk.channelNamed('Webbplatsen').id);
		const check = done(await checkImage(school.deps, mia, imageId));
		expect(check.channels).toHaveLength(school.channels.length);
		expect(check.mayPublishIn).toEqual([desk.channelNamed('Webbplatsen').id]);
		const person = done(await checkPerson(school.deps, mia, school.idOf('Elsa')));
		expect(person.people[0]?.verdicts).toHaveLength(school.channels.length);
	});

	it('[A11] reads and takes down what hangs there, and nothing that hangs elsewhere', async () => {
		const { deps, idOf } = school;
		const publicationId = await desk.published(imageId, 'Webbplatsen');
		done(
			await registerWithdrawal(deps, desk.communicator, {
				personId: idOf('Elsa'),
				by: 'anyone',
				channels: 'all'
			})
		);
		const here = only(desk.channelNamed('Webbplatsen').id);
		const elsewhere = only(school.channels.find(({ name }) => name !== 'Webbplatsen')?.id ?? '');
		const [task] = done(await readBoard(deps, here)).tasks;
		const takedownId = task?.id ?? '';
		expect(done(await listPublications(deps, here)).publications).toHaveLength(1);
		done(await readPublication(deps, here, publicationId));
		done(await readTakedown(deps, here, takedownId));

		expect(done(await readBoard(deps, elsewhere)).tasks).toEqual([]);
		expect(done(await listPublications(deps, elsewhere))).toMatchObject({ publications: [], months: [] });
		const unknown = deps.newId();
		for (const ask of [
			(id: string) => readPublication(deps, elsewhere, id),
			(id: string) => readTakedown(deps, elsewhere, id),
			(id: string) =>
				takeTakedownStep(deps, elsewhere, { takedownId: id, step: 'evidence', note: 'x', picture: null }),
			(id: string) => giveTakedownTo(deps, elsewhere, { takedownId: id, userId: 'x' })
		]) {
			const id = ask.toString().includes('readPublication') ? publicationId : takedownId;
			const answer = await ask(id);
			expect(answer.ok).toBe(false);
			expect(JSON.stringify(answer)).toBe(JSON.stringify(await ask(unknown)));
		}
		done(await takeTakedownStep(deps, here, { takedownId, step: 'evidence', note: 'x', picture: null }));
	});

	it('[A11] is nobody to whom a takedown in another channel can be given', async () => {
		const { deps, idOf } = school;
		await desk.published(imageId, 'Webbplatsen');
		done(
			await registerWithdrawal(deps, desk.communicator, {
				personId: idOf('Elsa'),
				by: 'anyone',
				channels: 'all'
			})
		);
		const takedownId = done(await readBoard(deps, desk.communicator)).tasks[0]?.id ?? '';
		const other = school.channels.find(({ name }) => name !== 'Webbplatsen')?.id ?? '';
		const userId = await accepted('mia@example.org', [other]);
		expect(refusalOf(await giveTakedownTo(deps, desk.communicator, { takedownId, userId })).type).toBe(
			'NoSuchUser'
		);
		const mine = await accepted('ola@example.org', [desk.channelNamed('Webbplatsen').id]);
		done(await giveTakedownTo(deps, desk.communicator, { takedownId, userId: mine }));
	});
});

async function accepted(email: string, channelIds: readonly string[], unitIds: readonly string[] = []) {
	const { deps } = school;
	const { path } = done(
		await inviteUser(deps, aUser('administrator'), {
			name: 'Mia',
			email,
			role: 'communicator',
			unitIds,
			channelIds
		})
	);
	const secret = path.replace('/invitation/', '');
	done(await acceptInvitation(deps, { secret, name: 'Mia', password: 'en mening att minnas' }));
	return (await usersWithGrants(deps.store.read)).find((user) => user.email === email)?.id ?? '';
}

describe('an invitation for channels', () => {
	it('[A11] gives the role in each of them, shows it by name and writes it in the record', async () => {
		const { deps } = school;
		const website = desk.channelNamed('Webbplatsen').id;
		const userId = await accepted('mia@example.org', [website], [school.idOf('Björkskolan')]);
		expect(await grantsOf(deps.store.read, userId)).toEqual([
			{ role: 'communicator', unitId: school.idOf('Björkskolan'), channelId: website }
		]);
		const listed = done(await listUsers(deps, aUser('administrator')));
		expect(listed.users.find(({ id }) => id === userId)?.grants[0]).toMatchObject({
			unitName: 'Björkskolan',
			channelName: 'Webbplatsen'
		});
		const { q, t } = deps.store.read;
		const entries = await q
			.select({ type: t.ledger.type, payload: t.ledgerPayloads.payload })
			.from(t.ledger)
			.innerJoin(t.ledgerPayloads, eq(t.ledgerPayloads.seq, t.ledger.seq));
		const told = entries.filter(({ payload }) => payload.includes(`"channelIds":["${website}"]`));
		expect(told.map(({ type }) => type).sort()).toEqual(['role-granted.v1', 'user-invited.v1']);
	});

	it('[A11] is for a communicator alone, and for channels and units that exist', async () => {
		const { deps } = school;
		const website = desk.channelNamed('Webbplatsen').id;
		const invite = (role: 'staff' | 'communicator', unitIds: string[], channelIds: string[]) =>
			inviteUser(deps, aUser('administrator'), {
				name: 'M',
				email: 'm@example.org',
				role,
				unitIds,
				channelIds
			});
		expect(refusalOf(await invite('staff', [], [website])).type).toBe('RoleHasNoChannels');
		expect(refusalOf(await invite('communicator', [], ['none'])).type).toBe('NoSuchChannel');
		expect(refusalOf(await invite('communicator', ['none'], [])).type).toBe('NoSuchUnit');
	});

	it('[A12] is told on the own page of access', async () => {
		const { deps } = school;
		const id = await accepted('mia@example.org', [desk.channelNamed('Webbplatsen').id]);
		const mia = { kind: 'user', id, name: 'Mia', grants: await grantsOf(deps.store.read, id) } as const;
		const own = await readOwnAccess(deps, mia);
		expect(own.roles).toEqual([{ role: 'communicator', unitName: null, channelName: 'Webbplatsen' }]);
		expect(own.may.find(({ action }) => action === 'publish')?.reach).toEqual({
			in: 'channels',
			names: ['Webbplatsen']
		});
		expect(own.may.find(({ action }) => action === 'look-at-people')?.reach).toEqual({ in: 'everything' });
	});
});

describe('a unit’s own channel', () => {
	it('[A11] is where the unit’s communicator publishes, and the others’ is not', async () => {
		const { deps, idOf } = school;
		const [controller] = await controllers(deps.store.read);
		const opened = async (name: string, code: string, unit: string) =>
			done(
				await openChannel(deps, aUser('administrator'), {
					name,
					code,
					kind: 'website',
					unitId: idOf(unit),
					controllerId: controller?.id ?? '',
					thirdCountry: false,
					audience: 'all',
					usualBasis: null
				})
			).id;
		const own = await opened('Björkskolans sida', 'Bs', 'Björkskolan');
		await opened('Alskolans sida', 'As', 'Alskolan');
		const communicator = aUser('communicator', idOf('Björkskolan'));
		expect(await channelsWhere(deps.store.read, communicator, 'publish')).toEqual([own]);
		const input = desk.publication(imageId, 'Webbplatsen');
		expect(refusalOf(await publishImage(deps, communicator, input)).type).toBe('NoSuchChannel');
		done(await publishImage(deps, communicator, { ...input, channelId: own }));
	});
});

describe('images of a photographer of one unit', () => {
	it('[A13] are those that they took in, and those of nobody but people of the unit', async () => {
		const { deps, idOf } = school;
		const photographer = aUser('photographer', idOf('Björkskolan'));
		const ofBoth = await desk.anImage({ photo: 'landscape_3', of: ['Nils', 'Omar'] });
		const ofNobody = await desk.anImage({ photo: 'landscape_6' });
		const own = done(await takeInImage(deps, photographer, aPhoto('DSCN0010'))).id;
		const list = done(await listImages(deps, photographer, { page: 1 }));
		expect(list.images.map(({ id }) => id).sort()).toEqual([imageId, own].sort());
		expect(list.counts).toEqual({ all: 2, notDescribed: 1 });
		for (const id of [ofBoth, ofNobody]) {
			for (const ask of [
				(which: string) => checkImage(deps, photographer, which),
				(which: string) => readImageFile(deps, photographer, { imageId: which, which: 'original' }),
				(which: string) => readImageFile(deps, photographer, { imageId: which, which: 'thumbnail' })
			]) {
				expect(JSON.stringify(await ask(id))).toBe(JSON.stringify(await ask(deps.newId())));
			}
		}
		done(await checkImage(deps, photographer, own));
	});

	it('[A13] name nobody of another unit, though the answer for all of them stands', async () => {
		const { deps, idOf } = school;
		const photographer = aUser('photographer', idOf('Björkskolan'));
		const own = done(await takeInImage(deps, photographer, aPhoto('DSCN0010'))).id;
		const omar = { imageId: own, personId: idOf('Omar'), role: 'private' as const };
		done(await nameInImage(deps, desk.communicator, omar));
		done(await nameInImage(deps, photographer, { ...omar, personId: idOf('Elsa') }));
		const { channels } = done(await checkImage(deps, photographer, own));
		expect(channels[0]?.people.map(({ name }) => name)).toEqual(['', 'Elsa']);
		expect(channels.map(({ verdict }) => verdict)).toEqual(
			done(await checkImage(deps, desk.communicator, own)).channels.map(({ verdict }) => verdict)
		);
	});
});
