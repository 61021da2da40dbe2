import { beforeEach, describe, expect, test } from 'vitest';
import { factsByPersonId } from '#lib/server/db/facts.ts';
import { readPaper, readReceipt } from '#lib/server/use-cases/read-signing.ts';
import type { SigningBody } from '#lib/sync/record.ts';
import { aPackOf } from '../support/an-event.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { anotherBoard } from '../support/another-board.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
beforeEach(async () => {
	school = await aSchool();
});

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xdb, 1, 2, 3, 0xff, 0xd9]);
const onPaper = {
	method: 'paper',
	name: 'Karin',
	page: { jpeg: jpeg.toString('base64'), width: 1414, height: 2000 }
} as const;
const aloud = { method: 'oral', name: 'Karin', notedBy: 'Jonas Sund' } as const;

async function given(how: SigningBody['given']): Promise<SigningBody> {
	const body = { ...school.bodyOf(), given: how };
	await school.deliver([school.aRecord(body)]);
	return body;
}
const receiptOf = (id: string, withPaper = false) =>
	readReceipt(school.deps, aUser('registrar'), { signingId: id, language: 'sv', page: null, withPaper });
const consentsFor = async (name: string) => {
	const facts = await factsByPersonId(school.deps.store.read, [school.idOf(name)]);
	return facts.get(school.idOf(name))?.consents ?? [];
};

describe('said aloud', () => {
	test('[SW3] is filed as a consent that is not in writing', async () => {
		await given(aloud);
		expect(await consentsFor('Elsa')).toMatchObject([{ written: false }]);
	});

	test('[SW4] the receipt says who said it and who noted it', async () => {
		const { id } = await given(aloud);
		expect(await receiptOf(id)).toMatchObject({
			value: { given: { method: 'oral', name: 'Karin', notedBy: 'Jonas Sund' } }
		});
	});

	test('[SW3] is offered where no channel of the event asks for writing, and paper everywhere', async () => {
		expect((await aPackOf(school)).otherWays).toEqual(['oral', 'paper']);
		const strict = await anotherBoard(school.deps, { policyId: 'trosa', kind: 'social-media' });
		const channelIds = [...school.channels.map(({ id }) => id), strict.channelId];
		expect((await aPackOf(school, { channelIds })).otherWays).toEqual(['paper']);
	});
});

describe('on paper', () => {
	test('[SW5] is filed as a consent in writing, with its picture, byte for byte', async () => {
		const { id } = await given(onPaper);
		expect(await consentsFor('Elsa')).toMatchObject([{ written: true }]);
		const paper = await readPaper(school.deps, aUser('registrar'), id);
		expect(paper.ok && Buffer.from(paper.value.bytes)).toEqual(jpeg);
	});

	test('[SW5] the receipt says so; the paper that is drawn of it has the picture too', async () => {
		const { id } = await given(onPaper);
		expect(await receiptOf(id)).toMatchObject({ value: { given: { method: 'paper', jpeg: null } } });
		expect(await receiptOf(id, true)).toMatchObject({ value: { given: { jpeg: onPaper.page.jpeg } } });
	});

	test('[SW7] the picture is for who may read the receipt: its signer and staff there, nobody else', async () => {
		const { id } = await given(onPaper);
		const other = await given({ ...onPaper, name: 'Johan' });
		const reads = async (...[actor, of = id]: [Parameters<typeof readPaper>[1], string?]) =>
			(await readPaper(school.deps, actor, of)).ok;
		expect(await reads(school.ownPage(id))).toBe(true);
		expect(await reads(school.ownPage(id), other.id)).toBe(false);
		expect(await reads(aUser('staff'))).toBe(false);
		expect(await reads(aUser('manager', school.idOf('Björkskolan')))).toBe(true);
		expect(await reads(aUser('manager', school.idOf('Alskolan')))).toBe(false);
	});

	test('[SW7] a picture of something else than paper is not there', async () => {
		const { id } = await given(aloud);
		expect(await readPaper(school.deps, aUser('registrar'), id)).toMatchObject({
			refusal: { type: 'NotFound' }
		});
	});

	test('[SW5] the same record once more changes nothing', async () => {
		const body = { ...school.bodyOf(), given: onPaper };
		const record = school.aRecord(body);
		await school.deliver([record]);
		await school.deliver([record]);
		expect(await consentsFor('Elsa')).toHaveLength(1);
	});
});
