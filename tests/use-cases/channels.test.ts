import { describe, expect, it } from 'vitest';
import { controllers } from '#lib/server/db/organisation.ts';
import { closeChannel } from '#lib/server/use-cases/close-channel.ts';
import { listChannels } from '#lib/server/use-cases/list-channels.ts';
import { openChannel, type NewChannel } from '#lib/server/use-cases/open-channel.ts';
import { aDesk, done, refusalOf } from '../support/a-desk.ts';
import { aSchool } from '../support/a-school.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { aUser } from '../support/test-deps.ts';

const administrator = aUser('administrator');

async function aMunicipality() {
	const school = await aSchool();
	const [controller] = await controllers(school.deps.store.read);
	const tiktok: NewChannel = {
		name: 'TikTok',
		code: 'Tk',
		kind: 'social-media',
		unitId: null,
		controllerId: controller?.id ?? '',
		thirdCountry: true,
		audience: 'all',
		usualBasis: null
	};
	const list = async () => done(await listChannels(school.deps, administrator)).channels;
	return { ...school, ...aDesk(school), tiktok, list };
}

describe('the municipality’s channels', () => {
	it('[CH2] a new one stands last, as the official account unless it is a unit’s', async () => {
		const { deps, tiktok, list, idOf } = await aMunicipality();
		done(await openChannel(deps, administrator, tiktok));
		const blog = { ...tiktok, name: 'Björkskolans  blogg ', code: 'Bb', unitId: idOf('Björkskolan') };
		const { id } = done(await openChannel(deps, administrator, { ...blog, kind: 'website' }));
		const names = (await list()).map((channel) => channel.name);
		expect(names.slice(-2)).toEqual(['TikTok', 'Björkskolans blogg']);
		expect((await list()).at(-1)).toMatchObject({ unitName: 'Björkskolan', controllerName: 'Barnnämnden' });
		expect((await ledgerEntries(deps)).at(-1)).toEqual({ type: 'channel-opened.v1', subjectId: id });
	});

	it.each<[string, Partial<NewChannel>, string]>([
		['without a name', { name: '  ' }, 'NameMissing'],
		['with the name of an open one, in capitals', { name: 'FACEBOOK' }, 'NameTaken'],
		['with the code of an open one', { code: 'fb' }, 'CodeTaken'],
		['with a code of one letter', { code: 'T' }, 'CodeWrong'],
		['with a code of three letters', { code: 'Tik' }, 'CodeWrong'],
		['with a code that is no letters', { code: '<>' }, 'CodeWrong'],
		['of a board that does not exist', { controllerId: 'nowhere' }, 'NoSuchController'],
		['of a unit that does not exist', { unitId: 'nowhere' }, 'NoSuchUnit']
	])('[CH2] one %s is not opened', async (_, change, type) => {
		const { deps, tiktok, list } = await aMunicipality();
		const before = await list();
		expect(refusalOf(await openChannel(deps, administrator, { ...tiktok, ...change })).type).toBe(type);
		expect(await list()).toEqual(before);
	});

	it('[CH1] what hangs in a closed one still counts, and its name is free', async () => {
		const { deps, list, anImage, published, channelNamed, tiktok } = await aMunicipality();
		await published(await anImage(), 'Facebook');
		const { id } = channelNamed('Facebook');
		done(await closeChannel(deps, administrator, id));
		expect((await list()).find((channel) => channel.id === id)).toMatchObject({
			closedAt: deps.now(),
			hanging: 1
		});
		done(await openChannel(deps, administrator, { ...tiktok, name: 'Facebook', code: 'Fb' }));
		expect((await list()).filter((channel) => channel.name === 'Facebook')).toHaveLength(2);
	});

	it('[CH1] closing twice is written once', async () => {
		const { deps, channelNamed } = await aMunicipality();
		const { id } = channelNamed('Facebook');
		done(await closeChannel(deps, administrator, id));
		const closedAt = deps.now();
		deps.setNow('2026-11-21T08:00:00.000Z');
		done(await closeChannel(deps, administrator, id));
		const closings = (await ledgerEntries(deps)).filter((entry) => entry.type === 'channel-closed.v1');
		expect(closings).toEqual([{ type: 'channel-closed.v1', subjectId: id }]);
		const { channels } = done(await listChannels(deps, administrator));
		expect(channels.find((channel) => channel.id === id)?.closedAt).toBe(closedAt);
		expect(refusalOf(await closeChannel(deps, administrator, 'nowhere')).type).toBe('NoSuchChannel');
	});
});
