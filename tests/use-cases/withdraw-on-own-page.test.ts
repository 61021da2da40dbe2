import { beforeEach, expect, test } from 'vitest';
import { normaliseCode } from '#lib/domain/own-page-code.ts';
import { factsByPersonId } from '#lib/server/db/facts.ts';
import { insertAppearances, insertImage, insertPublication } from '#lib/server/db/publishing.ts';
import { checkPerson } from '#lib/server/use-cases/check-people.ts';
import { confirmSigner } from '#lib/server/use-cases/confirm-signer.ts';
import { readOwnPage } from '#lib/server/use-cases/read-own-page.ts';
import { actorOfOwnPage } from '#lib/server/use-cases/read-signing.ts';
import { removePerson } from '#lib/server/use-cases/remove-person.ts';
import { withdrawOnOwnPage } from '#lib/server/use-cases/withdraw-on-own-page.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aUser } from '../support/test-deps.ts';
import { transactNoted } from '../support/transact-noted.ts';

let school: School;
beforeEach(async () => {
	school = await aSchool();
});

const code = '7K4M2913ABCDEFGHJKMN';

async function factsOf(name: string) {
	const id = school.idOf(name);
	const facts = (await factsByPersonId(school.deps.store.read, [id])).get(id);
	if (!facts) throw new Error(`${name} has no facts.`);
	return facts;
}

async function websiteFor(name: string) {
	const checked = await checkPerson(school.deps, aUser('administrator'), school.idOf(name));
	const place = school.channels.findIndex((channel) => channel.kind === 'website');
	return checked.ok ? checked.value.people[0]?.verdicts[place]?.verdict : checked.refusal.type;
}

async function pageOf(signingId: string) {
	const page = await readOwnPage(school.deps, school.ownPage(signingId));
	if (!page.ok) throw new Error(page.refusal.type);
	return page.value;
}

const takeBack = (signingId: string, channels: Parameters<typeof withdrawOnOwnPage>[2]['channels'] = 'all') =>
	withdrawOnOwnPage(school.deps, school.ownPage(signingId), { signingId, channels });

/** An image of somebody, hanging in the first channel of the kind. */
async function published(name: string, kind: 'website' | 'print'): Promise<void> {
	const { deps, idOf, channels } = school;
	const imageId = deps.newId();
	const by = { actorKind: 'user', actorId: 'user-communicator' } as const;
	const at = deps.now();
	await transactNoted(deps.store, async (db) => {
		const sha256 = imageId.padEnd(64, '0');
		await insertImage(db, {
			id: imageId,
			originalSha256: sha256,
			previewSha256: sha256,
			thumbnailSha256: sha256,
			mime: 'image/jpeg',
			width: 1,
			height: 1,
			uploadedAt: at,
			...by
		});
		await insertAppearances(db, [
			{
				id: deps.newId(),
				imageId,
				personId: idOf(name),
				role: 'private',
				isShown: true,
				recordedAt: at,
				...by
			}
		]);
		await insertPublication(
			db,
			{
				id: deps.newId(),
				imageId,
				channelId: channels.find((channel) => channel.kind === kind)?.id ?? '',
				publishedOn: '2026-11-20',
				legalBasis: 'consent',
				dutiesDone: [],
				recordedAt: at,
				...by
			},
			[]
		);
	});
}

test('[O1] the code opens the page of its own signing, however it is typed, and any other code opens nothing', async () => {
	const body = await school.signed({ code });
	const typed = normaliseCode('7k4m-2913 abcd–efgh jkmn');
	expect(await actorOfOwnPage(school.deps, typed ?? '')).toEqual(school.ownPage(body.id));
	expect(await actorOfOwnPage(school.deps, '7K4M2913ABCDEFGHJKMP')).toBeNull();
});

test('[O1] the code opens the page also while all of it waits for staff', async () => {
	await school.signed({ code, answers: [{ about: { described: 'Lova Lind' }, yes: ['website'] }] });
	const actor = await actorOfOwnPage(school.deps, code);
	expect((await pageOf(actor?.id ?? '')).people).toEqual([
		{
			name: 'Lova Lind',
			group: null,
			thirdCountry: false,
			validTo: null,
			choices: [{ kind: 'website', state: 'waits' }]
		}
	]);
});

test('[O2] taking back turns the answer at once, for everybody in the signing', async () => {
	const body = await school.signed({
		answers: [
			{ about: 'Elsa', yes: ['website'] },
			{ about: 'Nils', yes: ['website'] }
		]
	});
	expect([await websiteFor('Elsa'), await websiteFor('Nils')]).toEqual(['discouraged', 'discouraged']);
	school.deps.setNow('2026-11-20T09:00:00.000Z');
	expect(await takeBack(body.id)).toEqual({ ok: true, value: { takedowns: 0 } });
	expect([await websiteFor('Elsa'), await websiteFor('Nils')]).toEqual(['incomplete', 'incomplete']);
	expect((await pageOf(body.id)).canTakeBack).toEqual([]);
});

test('[O2] taking back one kind of channel leaves the others', async () => {
	const body = await school.signed({
		answers: [{ about: 'Elsa', yes: ['website', 'print'], no: ['press'] }]
	});
	await takeBack(body.id, ['print']);
	const page = await pageOf(body.id);
	expect(page.people[0]?.choices).toEqual([
		{ kind: 'website', state: 'yes' },
		{ kind: 'print', state: 'taken-back' },
		{ kind: 'press', state: 'no' }
	]);
	expect(page.canTakeBack.map(({ kind }) => kind)).toEqual(['website']);
	expect(await websiteFor('Elsa')).toBe('discouraged');
});

test('[O2] nothing chosen is refused, and so is another signing’s page', async () => {
	const body = await school.signed();
	const other = await school.signed({ by: 'Johan' });
	expect(await takeBack(body.id, [])).toEqual({ ok: false, refusal: { type: 'NoChannel' } });
	const stranger = await withdrawOnOwnPage(school.deps, school.ownPage(other.id), {
		signingId: body.id,
		channels: 'all'
	});
	expect(stranger).toMatchObject({ refusal: { type: 'NotAllowed' } });
	expect((await factsOf('Elsa')).withdrawals).toEqual([]);
});

test('[O3] taking back what has been taken back changes nothing', async () => {
	await published('Elsa', 'website');
	const body = await school.signed();
	expect(await takeBack(body.id)).toEqual({ ok: true, value: { takedowns: 1 } });
	expect(await takeBack(body.id)).toEqual({ ok: true, value: { takedowns: 0 } });
	expect(await takeBack(body.id, ['website'])).toEqual({ ok: true, value: { takedowns: 0 } });
	expect((await factsOf('Elsa')).withdrawals).toHaveLength(1);
});

test('[O4] before taking back the page says how many publications it reaches, and afterwards what comes down', async () => {
	await published('Elsa', 'website');
	await published('Elsa', 'print');
	const body = await school.signed({ answers: [{ about: 'Elsa', yes: ['website', 'social-media'] }] });
	expect((await pageOf(body.id)).canTakeBack).toEqual([
		{ kind: 'social-media', publications: 0 },
		{ kind: 'website', publications: 1 }
	]);
	await takeBack(body.id, ['website']);
	expect((await pageOf(body.id)).takedowns).toEqual([
		{ channelName: 'Webbplatsen', isEvidenceSaved: false, goneAt: null, dueOn: '2026-11-23' }
	]);
});

test('[O5] a yes that waits for staff is taken back too', async () => {
	await removePerson(school.deps, aUser('administrator'), school.idOf('Elsa'));
	const body = await school.signed();
	expect((await pageOf(body.id)).canTakeBack).toEqual([{ kind: 'website', publications: 0 }]);
	expect((await takeBack(body.id)).ok).toBe(true);
	expect((await factsOf('Elsa')).withdrawals).toHaveLength(1);
	expect((await pageOf(body.id)).people[0]?.choices).toEqual([{ kind: 'website', state: 'taken-back' }]);
});

test('[O5] where the no has taken effect and the yes waits, the page shows both', async () => {
	await removePerson(school.deps, aUser('administrator'), school.idOf('Elsa'));
	const body = await school.signed({ answers: [{ about: 'Elsa', yes: ['website'], no: ['print'] }] });
	expect((await pageOf(body.id)).people.map(({ choices }) => choices)).toEqual([
		[
			{ kind: 'website', state: 'waits' },
			{ kind: 'print', state: 'no' }
		]
	]);
});

test('[O6] reading the page changes nothing', async () => {
	const body = await school.signed({ code });
	const { q, t } = school.deps.store.read;
	const before = await q.select().from(t.ledger);
	await pageOf(body.id);
	await actorOfOwnPage(school.deps, code);
	expect(await q.select().from(t.ledger)).toEqual(before);
});

test('[W4] a guardian only claimed takes back for all guardians, one who has been confirmed for that one alone', async () => {
	await school.signed({ by: 'Johan' });
	const claimed = await school.signed({ by: { claimed: 'Rut Lind' } });
	expect((await pageOf(claimed.id)).people[0]?.choices).toEqual([{ kind: 'website', state: 'waits' }]);
	await confirmSigner(school.deps, aUser('administrator'), {
		signingId: claimed.id,
		guardianId: school.idOf('Karin')
	});
	school.deps.setNow('2026-11-20T09:00:00.000Z');
	await takeBack(claimed.id);
	expect((await factsOf('Elsa')).withdrawals.map((one) => one.by)).toEqual([
		{ as: 'guardian', guardianId: school.idOf('Karin') }
	]);
	expect(await websiteFor('Elsa')).toBe('discouraged');
	const unknown = await school.signed({ by: { claimed: 'Somebody' } });
	school.deps.setNow('2026-11-20T10:00:00.000Z');
	await takeBack(unknown.id);
	expect(await websiteFor('Elsa')).toBe('incomplete');
});

test('[C14] the page says how long the yes holds, and the phone’s word for it is what is kept', async () => {
	const body = school.bodyOf({ answers: [{ about: 'Elsa', yes: ['website'] }] });
	const answers = body.answers.map((answer) => ({
		...answer,
		consent: answer.consent && { ...answer.consent, validTo: '2029-11-20' }
	}));
	await school.deliver([school.aRecord({ ...body, answers })]);
	expect((await pageOf(body.id)).people).toMatchObject([{ name: 'Elsa', validTo: '2029-11-20' }]);
	expect((await factsOf('Elsa')).consents).toMatchObject([{ validTo: '2029-11-20' }]);
});
