import { describe, expect, it } from 'vitest';
import { closeChannel } from '#lib/server/use-cases/close-channel.ts';
import { createEvent } from '#lib/server/use-cases/create-event.ts';
import { readCatalogue } from '#lib/server/use-cases/make-pack.ts';
import { done, refusalOf } from '../support/a-desk.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aPackOf, anEvent } from '../support/an-event.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { aUser } from '../support/test-deps.ts';

const photographerAt = (school: School, unit: string) => aUser('photographer', school.idOf(unit));

describe('making an event', () => {
	it('[F1] takes the groups of one’s own units and no others', async () => {
		const school = await aSchool();
		const actor = photographerAt(school, 'Björkskolan');
		const both = { groupIds: [school.idOf('4B'), school.idOf('5A')] };
		expect(refusalOf(await createEvent(school.deps, actor, anEvent(school, both))).type).toBe('NotAllowed');
		const event = anEvent(school);
		expect(done(await createEvent(school.deps, actor, event))).toEqual({ id: event.id });
	});

	it('[F1] nobody makes one without a role that holds events', async () => {
		const school = await aSchool();
		const actor = aUser('registrar');
		expect(refusalOf(await createEvent(school.deps, actor, anEvent(school))).type).toBe('NotAllowed');
	});

	it('[F1] a closed channel is not asked about', async () => {
		const school = await aSchool();
		const [closed, ...open] = school.channels;
		done(await closeChannel(school.deps, aUser('administrator'), closed?.id ?? ''));
		const pack = await aPackOf(school);
		expect(pack.channels.map(({ id }) => id)).toEqual(open.map(({ id }) => id));
	});

	it.each([
		['a name of spaces', { name: '   ' }, 'NoName'],
		['a name of 201 characters', { name: 'x'.repeat(201) }, 'NoName'],
		['no groups', { groupIds: [] }, 'NoGroup'],
		['no channels', { channelIds: [] }, 'NoChannel']
	] as const)('[F1] %s is refused, and nothing is made', async (_, change, type) => {
		const school = await aSchool();
		expect(refusalOf(await createEvent(school.deps, school.phone, anEvent(school, change))).type).toBe(type);
		expect(done(await readCatalogue(school.deps, school.phone)).events).toEqual([]);
	});

	it.each(['Skolavslutning\u202e4B', 'Luc\u0000ia', '\u200b'])(
		'[F8] a name with something in it that cannot be seen is refused',
		async (name) => {
			const school = await aSchool();
			const made = await createEvent(school.deps, school.phone, anEvent(school, { name }));
			expect(refusalOf(made).type).toBe('NoName');
		}
	);

	it('[F1] a name of 200 characters is taken', async () => {
		const school = await aSchool();
		const event = anEvent(school, { name: 'x'.repeat(200) });
		expect(done(await createEvent(school.deps, school.phone, event))).toEqual({ id: event.id });
	});

	it('[F2] the same event twice is one, and the ledger says it once', async () => {
		const school = await aSchool();
		const event = anEvent(school);
		done(await createEvent(school.deps, school.phone, event));
		done(await createEvent(school.deps, school.phone, event));
		expect(done(await readCatalogue(school.deps, school.phone)).events).toHaveLength(1);
		const made = (await ledgerEntries(school.deps)).filter(({ type }) => type === 'event-created.v1');
		expect(made).toEqual([{ type: 'event-created.v1', subjectId: event.id }]);
	});
});
