import { describe, expect, it } from 'vitest';
import { appearancesIn, descriptionsByImageId } from '#lib/server/db/publishing.ts';
import { checkImage } from '#lib/server/use-cases/check-image.ts';
import { describeImage } from '#lib/server/use-cases/describe-image.ts';
import { nameInImage, takeOutOfImage } from '#lib/server/use-cases/name-in-image.ts';
import { readBoard, readTakedown } from '#lib/server/use-cases/read-takedowns.ts';
import { takeInImage } from '#lib/server/use-cases/take-in-image.ts';
import { aDesk, aPhoto, done, refusalOf } from '../support/a-desk.ts';
import { aSchool } from '../support/a-school.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { aUser } from '../support/test-deps.ts';

const words = {
	title: 'Skolavslutning',
	altText: 'Elever på skolgården.',
	photographer: 'Jonas Sund',
	mayUse: true,
	isSecret: false,
	isSensitive: false,
	isNobodyShown: false
};

async function anImageAtTheDesk() {
	const school = await aSchool();
	const desk = aDesk(school);
	const { id: imageId } = done(await takeInImage(school.deps, desk.communicator, aPhoto()));
	const who = async () => {
		const shown = await appearancesIn(school.deps.store.read, [imageId]);
		return shown.map(({ personId, role }) => ({ personId, role }));
	};
	return { ...school, ...desk, imageId, who };
}

describe('describing an image', () => {
	it('[I4] what was said last holds', async () => {
		const { deps, communicator, imageId, who, idOf } = await anImageAtTheDesk();
		const of = (...names: string[]) =>
			names.map((name) => ({ personId: idOf(name), role: 'private' as const }));
		done(await describeImage(deps, communicator, { imageId, ...words, people: of('Elsa', 'Nils') }));
		deps.setNow('2026-11-21T08:00:00.000Z');
		done(await describeImage(deps, communicator, { imageId, ...words, title: 'Lucia', people: of('Nils') }));
		const described = (await descriptionsByImageId(deps.store.read, [imageId])).get(imageId);
		expect(described?.title).toBe('Lucia');
		expect(await who()).toEqual(of('Nils'));
	});

	it('[I4] saying nothing of who is shown leaves them as they are', async () => {
		const { deps, communicator, imageId, who, idOf } = await anImageAtTheDesk();
		done(await nameInImage(deps, communicator, { imageId, personId: idOf('Elsa'), role: 'private' }));
		done(await describeImage(deps, communicator, { imageId, ...words }));
		expect(await who()).toEqual([{ personId: idOf('Elsa'), role: 'private' }]);
	});

	it('[I4] a person can be named, given another role, taken out and named again', async () => {
		const { deps, communicator, imageId, who, idOf } = await anImageAtTheDesk();
		const personId = idOf('Elsa');
		done(await nameInImage(deps, communicator, { imageId, personId, role: 'private' }));
		deps.setNow('2026-11-20T08:01:00.000Z');
		done(await nameInImage(deps, communicator, { imageId, personId, role: 'artist' }));
		expect(await who()).toEqual([{ personId, role: 'artist' }]);
		deps.setNow('2026-11-20T08:02:00.000Z');
		done(await takeOutOfImage(deps, communicator, { imageId, personId }));
		expect(await who()).toEqual([]);
		deps.setNow('2026-11-20T08:03:00.000Z');
		done(await nameInImage(deps, communicator, { imageId, personId, role: 'private' }));
		expect(await who()).toEqual([{ personId, role: 'private' }]);
		expect((await ledgerEntries(deps)).map((entry) => entry.type).slice(-4)).toEqual([
			'person-named-in-image.v1',
			'person-named-in-image.v1',
			'person-taken-out-of-image.v1',
			'person-named-in-image.v1'
		]);
	});

	it('[I5] nobody to recognise and somebody shown are refused together, from both sides', async () => {
		const { deps, communicator, imageId, idOf } = await anImageAtTheDesk();
		const elsa = { personId: idOf('Elsa'), role: 'private' as const };
		const nobody = { imageId, ...words, isNobodyShown: true };
		expect(refusalOf(await describeImage(deps, communicator, { ...nobody, people: [elsa] })).type).toBe(
			'SomebodyAndNobody'
		);
		done(await nameInImage(deps, communicator, { imageId, ...elsa }));
		expect(refusalOf(await describeImage(deps, communicator, nobody)).type).toBe('SomebodyAndNobody');
		done(await takeOutOfImage(deps, communicator, { imageId, personId: elsa.personId }));
		done(await describeImage(deps, communicator, nobody));
		expect(refusalOf(await nameInImage(deps, communicator, { imageId, ...elsa })).type).toBe(
			'SomebodyAndNobody'
		);
	});

	it('[I6] a photographer of one school cannot name a child of another', async () => {
		const { deps, idOf } = await aSchool();
		const photographer = aUser('photographer', idOf('Björkskolan'));
		const imageId = done(await takeInImage(deps, photographer, aPhoto())).id;
		const who = () => appearancesIn(deps.store.read, [imageId]);
		const omar = { imageId, personId: idOf('Omar'), role: 'private' as const };
		expect(refusalOf(await nameInImage(deps, photographer, omar)).type).toBe('NoSuchPerson');
		const people = [{ personId: omar.personId, role: omar.role }];
		expect(refusalOf(await describeImage(deps, photographer, { imageId, ...words, people })).type).toBe(
			'NoSuchPerson'
		);
		expect(await who()).toEqual([]);
		done(await nameInImage(deps, photographer, { ...omar, personId: idOf('Elsa') }));
		expect(await who()).toHaveLength(1);
	});

	it('[I6] somebody whom another has named stays when the photographer describes the image', async () => {
		const { deps, idOf } = await aSchool();
		const photographer = aUser('photographer', idOf('Björkskolan'));
		const imageId = done(await takeInImage(deps, photographer, aPhoto())).id;
		const who = async () =>
			(await appearancesIn(deps.store.read, [imageId])).map(({ personId, role }) => ({ personId, role }));
		const omar = { personId: idOf('Omar'), role: 'private' as const };
		done(await nameInImage(deps, aUser('communicator'), { imageId, ...omar }));
		done(await describeImage(deps, photographer, { imageId, ...words }));
		expect(await who()).toEqual([omar]);
	});
});

describe('somebody found in an image that hangs already', () => {
	const hanging = async () => {
		const school = await aSchool();
		const desk = aDesk(school);
		const { deps, idOf, signed } = school;
		await signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
		const imageId = await desk.anImage({ of: ['Elsa'] });
		await desk.published(imageId, 'Webbplatsen');
		const name = async () =>
			done(await nameInImage(deps, desk.communicator, { imageId, personId: idOf('Nils'), role: 'private' }));
		const board = async () => done(await readBoard(deps, desk.communicator)).tasks;
		return { ...school, ...desk, imageId, name, board };
	};

	it('[T11] is a task where a block or a no was known, and both look alike', async () => {
		const seen = [];
		for (const cause of ['block', 'no'] as const) {
			const { block, signed, everyKind, name, board, deps, communicator } = await hanging();
			if (cause === 'block') await block('Nils');
			else await signed({ answers: [{ about: 'Nils', no: everyKind }] });
			await name();
			await name();
			const tasks = await board();
			expect(tasks.map(({ people }) => people.map((person) => person.name))).toEqual([['Nils']]);
			seen.push(done(await readTakedown(deps, communicator, tasks[0]?.id ?? '')).causes);
		}
		expect(seen[0]).toEqual([{ what: 'must-not-be-shown', personName: 'Nils' }]);
		expect(seen[1]).toEqual(seen[0]);
	});

	it('[T11] is none where nobody has said no, nor in a channel that the no does not name', async () => {
		const { name, board, signed } = await hanging();
		await signed({ answers: [{ about: 'Nils', no: ['press'] }] });
		await name();
		expect(await board()).toEqual([]);
	});

	it('[T11] also by a new description of the image', async () => {
		const { deps, communicator, idOf, imageId, block, board } = await hanging();
		await block('Nils');
		const people = ['Elsa', 'Nils'].map((name) => ({ personId: idOf(name), role: 'private' as const }));
		done(await describeImage(deps, communicator, { imageId, ...words, people }));
		expect(await board()).toHaveLength(1);
	});
});

describe('the answer for an image', () => {
	it('[D6] is the worst of those in it, and the no of one stands for all', async () => {
		const { deps, communicator, imageId, idOf, signed, block } = await anImageAtTheDesk();
		await signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
		await block('Nils');
		for (const name of ['Elsa', 'Nils']) {
			done(await nameInImage(deps, communicator, { imageId, personId: idOf(name), role: 'private' }));
		}
		done(await describeImage(deps, communicator, { imageId, ...words }));
		const { channels } = done(await checkImage(deps, communicator, imageId));
		const web = channels.find(({ channel }) => channel.kind === 'website');
		expect(web?.verdict).toBe('forbidden');
		expect(web?.people.map(({ name, decision }) => [name, decision.verdict])).toEqual([
			['Elsa', 'discouraged'],
			['Nils', 'forbidden']
		]);
	});

	it('[D2] a block and a family’s no give the very same answer', async () => {
		const { deps, communicator, imageId, idOf, signed, block, everyKind } = await anImageAtTheDesk();
		await signed({ answers: [{ about: 'Elsa', no: everyKind }] });
		await block('Nils');
		for (const name of ['Elsa', 'Nils']) {
			done(await nameInImage(deps, communicator, { imageId, personId: idOf(name), role: 'private' }));
		}
		const { channels } = done(await checkImage(deps, communicator, imageId));
		for (const { people } of channels) {
			const [elsa, nils] = people;
			expect({ ...elsa, personId: '', name: '' }).toEqual({ ...nils, personId: '', name: '' });
		}
	});

	it('[C12] nobody asked is told apart from something missing', async () => {
		const { deps, communicator, imageId, idOf } = await anImageAtTheDesk();
		done(await nameInImage(deps, communicator, { imageId, personId: idOf('Elsa'), role: 'private' }));
		done(await describeImage(deps, communicator, { imageId, ...words }));
		const { channels } = done(await checkImage(deps, communicator, imageId));
		const web = channels.find(({ channel }) => channel.kind === 'website');
		expect([web?.verdict, web?.isAsked]).toEqual(['incomplete', false]);
	});
});
