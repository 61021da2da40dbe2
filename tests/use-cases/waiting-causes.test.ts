import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { quarantineReasons } from '#lib/domain/quarantine-reason.ts';
import { revokeDevice } from '#lib/server/db/devices.ts';
import { factsByPersonId } from '#lib/server/db/facts.ts';
import { endAccess } from '#lib/server/db/users.ts';
import { fileQuarantined } from '#lib/server/use-cases/file-quarantined.ts';
import { listQuarantine } from '#lib/server/use-cases/list-quarantine.ts';
import { withdrawOnOwnPage } from '#lib/server/use-cases/withdraw-on-own-page.ts';
import { quarantineWords } from '#lib/text/quarantine.ts';
import { aDesk, done } from '../support/a-desk.ts';
import { aSchool, type School } from '../support/a-school.ts';
import { aSealingPhone } from '../support/a-sealing-phone.ts';
import { aUser } from '../support/test-deps.ts';

let school: School;
let jonas: Actor & { kind: 'user' };
let phone: Awaited<ReturnType<typeof aSealingPhone>>;
beforeEach(async () => {
	school = await aSchool();
	jonas = await aDesk(school).aColleague('Jonas Sund', 'photographer');
	phone = await aSealingPhone(school, jonas.id);
});

const admin = aUser('administrator');
const itself = (grants = jonas.grants) =>
	({ kind: 'device', id: phone.id, userId: jonas.id, userName: jonas.name, grants }) as const;

async function elsa() {
	const id = school.idOf('Elsa');
	const facts = (await factsByPersonId(school.deps.store.read, [id])).get(id);
	if (!facts) throw new Error('Elsa has no facts.');
	return facts;
}

/** Each delivers a yes and a no for Elsa that cannot be trusted. */
const causes = {
	'device-revoked': async (record: ReturnType<School['aRecord']>) => {
		await school.deps.store.transact((db) => revokeDevice(db, phone.id, school.deps.now()));
		await school.deliver([await phone.signed(record)], { actor: itself([]), isRevoked: true });
	},
	'user-left': async (record: ReturnType<School['aRecord']>) => {
		await school.deps.store.transact((db) => endAccess(db, jonas.id, school.deps.now()));
		await school.deliver([await phone.signed(record)], { actor: itself([]), isRevoked: true });
	},
	'signature-false': async (record: ReturnType<School['aRecord']>) => {
		const other = await aSealingPhone(school, jonas.id);
		const { signature } = await other.signed(record);
		await school.deliver([{ ...(await phone.signed(record)), signature }], { actor: itself() });
	}
} as const;

for (const [cause, deliver] of Object.entries(causes)) {
	test(`[WQ10] ${cause}: a no counts at once, a yes waits under its own cause until somebody files it`, async () => {
		const body = school.bodyOf({ answers: [{ about: 'Elsa', yes: ['website'], no: ['press'] }] });
		await deliver(school.aRecord(body));
		const before = await elsa();
		expect([before.consents.length, before.refusals.map(({ channels }) => channels)]).toEqual([
			0,
			[['press']]
		]);
		const [item] = done(await listQuarantine(school.deps, admin));
		expect(item).toMatchObject({ reason: cause, mayBeFiled: true, from: 'Jonas Sund' });
		done(
			await fileQuarantined(school.deps, admin, {
				id: item?.id ?? '',
				personIds: new Map([[0, school.idOf('Elsa')]])
			})
		);
		const after = await elsa();
		expect([after.consents.length, after.refusals.length]).toEqual([1, 1]);
	});

	test(`[WQ10] ${cause}: what is taken back on the signer’s own page is so at once, also when the yes is filed later`, async () => {
		const body = school.bodyOf({ answers: [{ about: 'Elsa', yes: ['website'] }] });
		await deliver(school.aRecord(body));
		done(
			await withdrawOnOwnPage(school.deps, school.ownPage(body.id), { signingId: body.id, channels: 'all' })
		);
		expect((await elsa()).withdrawals.length).toBe(1);
	});
}

test('[WQ9] each cause is shown in words of its own, with what has happened and what to do', () => {
	for (const language of ['sv', 'en'] as const) {
		const { reasons } = quarantineWords[language];
		const all = [...quarantineReasons, 'user-left' as const].map((reason) => reasons[reason]);
		expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
		for (const { title, text } of all) {
			expect(title).not.toMatch(/[.!]$/);
			expect(text.length).toBeGreaterThan(20);
			expect(text).toMatch(/\.$/);
		}
	}
});
