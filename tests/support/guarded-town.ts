import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeFromBytes } from '#lib/domain/own-page-code.ts';
import { staffRoles, type Actor, type StaffRole } from '#lib/domain/access.ts';
import { openQuarantine } from '#lib/server/db/events.ts';
import { insertPublicationBlock, updatePersonDetails } from '#lib/server/db/people.ts';
import { policyDraftById } from '#lib/server/db/policy-drafts.ts';
import { stepsOf, takedownsOfCause } from '#lib/server/db/publishing.ts';
import { insertGrants } from '#lib/server/db/users.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { createEvent } from '#lib/server/use-cases/create-event.ts';
import { inviteUser } from '#lib/server/use-cases/invite-user.ts';
import { makeProgram } from '#lib/server/use-cases/make-program.ts';
import { offerPairing, pairPhone } from '#lib/server/use-cases/pair-phone.ts';
import { openTakedowns } from '#lib/server/use-cases/open-takedowns.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { revokePhone } from '#lib/server/use-cases/revoke-phone.ts';
import { revokeProgram } from '#lib/server/use-cases/revoke-program.ts';
import { startPolicy } from '#lib/server/use-cases/start-policy.ts';
import { takeTakedownStep } from '#lib/server/use-cases/take-takedown-step.ts';
import { aDesk, aPhoto, done, photoNames } from './a-desk.ts';
import { aSchool } from './a-school.ts';
import { anEvent } from './an-event.ts';
import { anOwnVersion } from './an-own-policy.ts';
import { aUser } from './test-deps.ts';
import { transactNoted } from './transact-noted.ts';

/** Whose child a question is about, as seen from Björkskolan. */
export const placements = ['own', 'refused', 'protected', 'other', 'nobody'] as const;
export type Placement = (typeof placements)[number];

/** Where a role holds: at Björkskolan, at another school, everywhere. */
export const scopes = ['own', 'elsewhere', 'everywhere'] as const;
export type Scope = (typeof scopes)[number];

/** Things that belong to a child, or to a unit; each has one of every placement. */
export const kinds = [
	'person',
	'group',
	'signing',
	'image',
	'publication',
	'withdrawal',
	'takedown',
	'evidence',
	'quarantined',
	'event'
] as const;
export type Kind = (typeof kinds)[number];

export interface Asker {
	readonly name: string;
	/** As the use cases know it; null: nobody. */
	readonly actor: Actor | null;
	readonly headers: Readonly<Record<string, string>>;
}

/** A name or address that stands nowhere else. */
export interface Canary {
	readonly text: string;
	/** The child that it tells of; null: an account. */
	readonly of: Exclude<Placement, 'nobody'> | null;
	readonly what: 'child' | 'guardian' | 'account';
}

export const nobody = '01920000-0000-7000-8000-000000000000';
const password = 'tolv tecken minst';

/**
 * A municipality in a folder, with a child of each kind (one's own, one whose guardian said no, a protected one, one of
 * another school), all that hangs on each of them, and somebody of every role in every place who asks.
 */
export async function aGuardedTown() {
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-guarded-'));
	const opened = await openDeps(settingsFrom({ BILDLOV_DATA: folder }));
	const deps = {
		...opened,
		setNow: () => {
			throw new Error('This clock is the real one.');
		}
	};
	const school = await aSchool(deps);
	const desk = aDesk(school);
	const administrator = aUser('administrator');
	const canaries: Canary[] = [];
	const ids = new Map<string, string>();
	const idOf = (kind: Kind, placement: Placement): string => ids.get(`${kind} ${placement}`) ?? nobody;
	const channelIds = school.channels.map(({ id }) => id);

	const children = [
		['own', 'Kanariadisa', 'Blåmesson'],
		['refused', 'Kanarianejda', 'Koltrastsson'],
		['protected', 'Kanariaskydda', 'Gärdsmygsson'],
		['other', 'Kanariafrida', 'Domherreson']
	] as const;
	let code = '';
	for (const [place, [of, first, last]] of children.entries()) {
		const [unit, group] = of === 'other' ? (['Alskolan', '5A'] as const) : (['Björkskolan', '4B'] as const);
		const child = `${first} ${last}`;
		const guardian = `Vaktfågel ${last.slice(0, -3)}mor`;
		const email = `${of}-vaktfagel@kanarie.example`;
		await school.addPerson(child, unit, group);
		await school.addPerson(guardian, null, null);
		await school.addGuardian(guardian, child);
		await deps.store.transact((db) => updatePersonDetails(db, school.idOf(guardian), { email }));
		canaries.push(
			{ text: first, of, what: 'child' },
			{ text: last, of, what: 'child' },
			{ text: `${last.slice(0, -3)}mor`, of, what: 'guardian' },
			{ text: email, of, what: 'guardian' }
		);
		const ownCode = codeFromBytes(crypto.getRandomValues(new Uint8Array(13)));
		if (of === 'own') code = ownCode;
		const signing = await school.signed({
			by: guardian,
			answers: [{ about: child, yes: school.everyKind }],
			code: ownCode
		});
		const photo = photoNames[place] ?? 'portrait_8';
		const image = await desk.anImage({ photo, of: [child], altText: 'En bild.' });
		const publication = await desk.published(image, 'Webbplatsen');
		if (of === 'refused') {
			await school.signed({ by: guardian, answers: [{ about: child, no: school.everyKind }] });
		}
		if (of === 'protected') {
			await transactNoted(deps.store, async (db) => {
				const id = deps.newId();
				const personId = school.idOf(child);
				const recordedAt = deps.now();
				await insertPublicationBlock(db, {
					id,
					personId,
					state: 'set',
					recordedAt,
					actorKind: 'operator',
					actorId: 'command-line'
				});
				await openTakedowns(deps, db, administrator, {
					cause: 'block',
					causeId: id,
					personId,
					channels: 'all',
					images: 'general'
				});
			});
		}
		const withdrawal = done(
			await registerWithdrawal(deps, administrator, {
				personId: school.idOf(child),
				by: 'anyone',
				channels: 'all'
			})
		);
		const [task] = await takedownsOfCause(deps.store.read, withdrawal.id);
		if (!task) throw new Error('Nothing is taken down.');
		done(
			await takeTakedownStep(deps, administrator, {
				takedownId: task.id,
				step: 'evidence',
				note: 'Skärmbild.',
				picture: aPhoto(photo)
			})
		);
		const [step] = await stepsOf(deps.store.read, [task.id]);
		await school.signed({
			by: guardian,
			answers: [{ about: child, yes: ['website'] }],
			formSha256: 'ab'.repeat(32)
		});
		const waits = (await openQuarantine(deps.store.read)).at(-1);
		const event =
			of === 'own' || of === 'other' ? anEvent(school, { groupIds: [school.idOf(group)], channelIds }) : null;
		if (event) done(await createEvent(deps, administrator, event));
		const made: Record<Kind, string | undefined> = {
			person: school.idOf(child),
			group: event ? school.idOf(group) : undefined,
			signing: signing.id,
			image,
			publication,
			withdrawal: withdrawal.id,
			takedown: task.id,
			evidence: step && `${task.id}/evidence/${step.id}`,
			quarantined: waits?.id,
			event: event?.id
		};
		for (const kind of kinds) {
			const id = made[kind];
			if (id !== undefined) ids.set(`${kind} ${of}`, id);
		}
	}
	ids.set('evidence nobody', `${nobody}/evidence/${nobody}`);

	const askers: Asker[] = [{ name: 'nobody signed in', actor: null, headers: {} }];
	const unitOf: Record<Scope, string | null> = {
		own: school.idOf('Björkskolan'),
		elsewhere: school.idOf('Alskolan'),
		everywhere: null
	};
	for (const role of staffRoles) for (const scope of scopes) askers.push(await aColleague(role, scope));

	async function aColleague(role: StaffRole, scope: Scope): Promise<Asker> {
		const name = `${role} ${scope}`;
		const email = `${role}-${scope}@tjanste.example`;
		canaries.push({ text: email, of: null, what: 'account' });
		const account = await deps.identity.createAccount({ name, email, password });
		if (!account) throw new Error('The address is taken.');
		const unitId = unitOf[scope];
		await deps.store.transact((db) =>
			insertGrants(db, [{ id: deps.newId(), userId: account.userId, role, unitId, grantedAt: deps.now() }])
		);
		const cookies = done(await deps.identity.signIn({ email, password }, new Headers()));
		const actor: Actor = {
			kind: 'user',
			id: account.userId,
			name,
			grants: [{ role, unitId, channelId: null }]
		};
		return { name, actor, headers: { cookie: cookies.map((one) => one.split(';')[0]).join('; ') } };
	}

	const colleague = (name: string): Actor & { kind: 'user' } => {
		const actor = askers.find((one) => one.name === name)?.actor;
		if (actor?.kind !== 'user') throw new Error(`Nobody is ${name}.`);
		return actor;
	};
	const photographer = colleague('photographer own');
	async function aPhone(name: string) {
		const { code: pairing } = done(await offerPairing(deps, photographer));
		const phone = done(await pairPhone(deps, { code: pairing, name }));
		return { id: phone.deviceId, headers: { authorization: `Bearer ${phone.token}` } };
	}
	const phone = await aPhone('Telefonen');
	const lost = await aPhone('Den borttappade');
	done(await revokePhone(deps, administrator, lost.id));
	const device = (id: string, grants: Extract<Actor, { kind: 'device' }>['grants']): Actor => ({
		kind: 'device',
		id,
		userId: photographer.id,
		userName: photographer.name,
		grants
	});
	const program = done(await makeProgram(deps, administrator, { name: 'Webben', months: 12 }));
	const ended = done(await makeProgram(deps, administrator, { name: 'Den gamla', months: 12 }));
	done(await revokeProgram(deps, administrator, ended.id));
	askers.push(
		{ name: 'paired phone', actor: device(phone.id, photographer.grants), headers: phone.headers },
		{ name: 'revoked phone', actor: device(lost.id, []), headers: lost.headers },
		{
			name: 'program',
			actor: { kind: 'program', id: program.id, name: 'Webben' },
			headers: { authorization: `Bearer ${program.token}` }
		},
		{ name: 'revoked program', actor: null, headers: { authorization: `Bearer ${ended.token}` } },
		{
			name: 'own page',
			actor: { kind: 'link', id: idOf('signing', 'own'), opens: 'own-page' },
			headers: { cookie: `mine=${code}` }
		}
	);

	const draft = done(
		await startPolicy(deps, administrator, { name: 'Ekbackas', from: { guideline: 'norberg' } })
	);
	const revision = (await policyDraftById(deps.store.read, draft.id))?.revision ?? 1;
	const version = await anOwnVersion(school, { name: '1', from: '2099-01-01', changes: [] });
	const invitation = done(
		await inviteUser(deps, administrator, {
			name: 'Ny',
			email: 'ny@tjanste.example',
			role: 'staff',
			unitIds: [],
			channelIds: []
		})
	);
	canaries.push({ text: 'ny@tjanste.example', of: null, what: 'account' });
	await deps.accessLog.flush();
	await opened.close();
	return {
		folder,
		askers,
		canaries,
		idOf,
		has: (kind: Kind, placement: Placement) => ids.has(`${kind} ${placement}`),
		/** The signing about the child of that id. */
		signingOf: (personId: string) =>
			idOf('signing', placements.find((one) => idOf('person', one) === personId) ?? 'nobody'),
		/** The child that the signing of that id is about. */
		personOf: (signingId: string) =>
			idOf('person', placements.find((one) => idOf('signing', one) === signingId) ?? 'nobody'),
		code,
		channelId: channelIds[0] ?? '',
		deviceId: phone.id,
		programId: program.id,
		userId: colleague('staff elsewhere').id,
		draft: { id: draft.id, revision },
		versionId: version,
		invitation: invitation.path,
		unitOf
	};
}

export type GuardedTown = Awaited<ReturnType<typeof aGuardedTown>>;
