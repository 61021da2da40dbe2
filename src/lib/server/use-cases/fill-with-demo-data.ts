import { randomBytes } from 'node:crypto';
import { mayDo, type Actor, type NotAllowed, type StaffRole } from '#lib/domain/access.ts';
import { turnsOn } from '#lib/domain/age.ts';
import { addDays, swedishDay } from '#lib/domain/day.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { userByEmail } from '../db/identity.ts';
import { controllers, groupsIn, openChannels } from '../db/organisation.ts';
import { guardiansOf, knownPeople } from '../db/people.ts';
import { takedownsOfCause } from '../db/publishing.ts';
import { insertGrants } from '../db/users.ts';
import { appendToLedger } from '../ledger/append.ts';
import { demoClassList, demoUnits } from '../demo/demo-people.ts';
import { demoPolicy } from '../demo/demo-policy.ts';
import { demoPicture } from '../demo/demo-picture.ts';
import { demoRecord, type DemoAnswer } from '../demo/demo-signing.ts';
import type { Deps } from '../deps.ts';
import { changePolicyDraft } from './change-policy-draft.ts';
import { createEvent } from './create-event.ts';
import { describeImage } from './describe-image.ts';
import { importPeople } from './import-people.ts';
import { makePack } from './make-pack.ts';
import { openChannel } from './open-channel.ts';
import { offerPairing, pairPhone } from './pair-phone.ts';
import { publishImage } from './publish-image.ts';
import { receiveRecords } from './receive-records.ts';
import { registerWithdrawal } from './register-withdrawal.ts';
import { startPolicy } from './start-policy.ts';
import { takeInImage } from './take-in-image.ts';
import { takeTakedownStep } from './take-takedown-step.ts';

/** For whoever stands at the server. Over the network nobody gets a password that can be looked up. */
export const demoPassword = 'exempel-losenord';

const demoUsers: readonly { name: string; email: string; role: StaffRole }[] = [
	{ name: 'Jonas Sund', email: 'fotograf@example.org', role: 'photographer' },
	{ name: 'Maria Ek', email: 'kommunikator@example.org', role: 'communicator' },
	{ name: 'Anna Larsson', email: 'personal@example.org', role: 'staff' },
	{ name: 'Per Holm', email: 'registrator@example.org', role: 'registrar' },
	{ name: 'Leila Amini', email: 'dataskydd@example.org', role: 'data-protection-officer' },
	{ name: 'Stina Berg', email: 'admin@example.org', role: 'administrator' }
];

export interface DemoLogIns {
	readonly logIns: readonly { readonly email: string; readonly role: StaffRole }[];
	readonly password: string;
}

/**
 * Fills an empty installation with a made-up municipality's people, consents in every state, images, publications
 * and an open withdrawal, by the same use cases that real work goes through.
 */
export async function fillWithDemoData(
	deps: Deps,
	actor: Actor
): Promise<Result<DemoLogIns, NotAllowed | { readonly type: 'NotEmpty' }>> {
	if (!mayDo(actor, 'fill-with-demo-data')) {
		return refused({ type: 'NotAllowed', action: 'fill-with-demo-data' });
	}
	if ((await knownPeople(deps.store.read)).length > 0) return refused({ type: 'NotEmpty' });
	const start = Date.parse(deps.now());
	/** The same world some days ago. */
	const daysAgo = (days: number): Deps => ({
		...deps,
		now: () => new Date(start - days * 24 * 60 * 60 * 1000).toISOString()
	});
	const must = <T>(result: Result<T, { type: string }>): T => {
		if (!result.ok) throw new Error(`The demo data could not be made: ${result.refusal.type}`);
		return result.value;
	};

	const newUnits = Object.fromEntries(
		demoUnits.map((unit) => [unit.name, { schoolForm: unit.schoolForm, controllerId: null }])
	);
	must(
		await importPeople(daysAgo(30), actor, {
			bytes: demoClassList(),
			mapping: null,
			unitName: null,
			newUnits,
			answers: {},
			write: true
		})
	);

	const password = actor.kind === 'operator' ? demoPassword : randomBytes(12).toString('base64url');
	const users = await makeUsers(deps, actor, password);
	const photographer = actorOf(users, 'photographer');
	const communicator = actorOf(users, 'communicator');
	const administrator = actorOf(users, 'administrator');

	// A second board, where there is one, gets a channel of its own: another policy decides there.
	const [, otherBoard] = await controllers(deps.store.read);
	if (otherBoard) {
		must(
			await openChannel(daysAgo(30), administrator, {
				name: 'Gymnasiets Instagram',
				code: 'Gy',
				kind: 'social-media',
				unitId: null,
				controllerId: otherBoard.id,
				thirdCountry: true,
				audience: 'all',
				usualBasis: null
			})
		);
	}
	const channels = await openChannels(deps.store.read);
	const groups = await groupsIn(deps.store.read, 'all');
	const people = (await knownPeople(deps.store.read)).filter((person) => !person.isBlocked);
	const inGroup = (name: string) => people.filter((person) => person.groupNames.includes(name));
	const guardians = await guardiansOf(
		deps.store.read,
		people.map((person) => person.id)
	);
	const guardianOf = (childId: string) => guardians.find((guardian) => guardian.childId === childId);

	const earlier = daysAgo(20);
	const eventId = deps.newId();
	must(
		await createEvent(earlier, photographer, {
			id: eventId,
			name: 'Höstfest',
			on: swedishDay(earlier.now()),
			groupIds: groups.map((group) => group.id),
			channelIds: channels.map((channel) => channel.id)
		})
	);
	must(
		await createEvent(deps, photographer, {
			id: deps.newId(),
			name: 'Luciatåg 4B',
			on: addDays(swedishDay(deps.now()), 21),
			groupIds: groups.filter((group) => group.name === '4B').map((group) => group.id),
			channelIds: channels.slice(0, 3).map((channel) => channel.id)
		})
	);
	const pack = must(await makePack(earlier, photographer, eventId));
	const form = pack.forms.find((one) => one.language === 'sv');
	const policy = pack.channels[0]?.policy;
	if (!form || !policy) throw new Error('The pack has no form.');

	const all: readonly ChannelKind[] = ['website', 'social-media', 'intranet', 'learning-platform', 'print'];
	const answers: DemoAnswer[] = [];
	const byGuardian = (childId: string): DemoAnswer['signer'] => {
		const guardian = guardianOf(childId);
		return guardian
			? { as: 'guardian', guardianId: guardian.id }
			: { as: 'guardian', claimed: { name: 'Karin Lund', relation: 'mamma' } };
	};
	inGroup('4B').forEach((person, n) => {
		if (n < 4) return; // not asked
		const signer = byGuardian(person.id);
		const closed: readonly ChannelKind[] = ['website', 'intranet', 'learning-platform', 'print'];
		if (n === 4 || n === 5)
			answers.push({ personIds: [person.id], signer, yes: [], no: all, thirdCountry: false });
		else if (n < 9)
			answers.push({
				personIds: [person.id],
				signer,
				yes: closed,
				no: ['social-media'],
				thirdCountry: false
			});
		else answers.push({ personIds: [person.id], signer, yes: all, no: [], thirdCountry: n % 2 === 0 });
	});
	inGroup('7A').forEach((person, n) => {
		if (n < 3) return;
		const yes = n % 4 === 0 ? (['website', 'intranet'] as const) : all;
		// Whoever had not turned 13 then answers in person from the birthday on: they are to be asked again.
		const isYoung = person.birthDate !== null && turnsOn(person.birthDate, 13) > swedishDay(earlier.now());
		answers.push({
			personIds: [person.id],
			signer: isYoung ? byGuardian(person.id) : { as: 'self' },
			yes,
			no: n === 5 ? ['social-media'] : [],
			thirdCountry: n % 2 === 1
		});
	});
	inGroup('Solrosen').forEach((person, n) => {
		if (n % 2 === 0)
			answers.push({
				personIds: [person.id],
				signer: byGuardian(person.id),
				yes: ['learning-platform'],
				no: ['social-media'],
				thirdCountry: false
			});
	});
	inGroup('NA2').forEach((person, n) => {
		if (n < 2) return;
		const typed = n === 3 ? { typed: person.name } : {};
		answers.push({
			personIds: [person.id],
			signer: { as: 'self' },
			yes: all,
			no: [],
			thirdCountry: n !== 4,
			...typed
		});
	});

	const pairing = must(await offerPairing(earlier, photographer));
	const phone = must(await pairPhone(earlier, { code: pairing.code, name: 'Jonas telefon' }));
	let prevHash: string | null = null;
	const records = answers.map((answer, place) => {
		const record = demoRecord(answer, {
			newId: deps.newId,
			eventId,
			deviceId: phone.deviceId,
			seq: place + 1,
			prevHash,
			form,
			policy,
			signedAt: earlier.now(),
			witness: 'Jonas Sund'
		});
		prevHash = record.sha256;
		return record;
	});
	const { grants } = photographer;
	await receiveRecords(
		earlier,
		{
			actor: {
				kind: 'device',
				id: phone.deviceId,
				userId: photographer.id,
				userName: phone.userName,
				grants
			},
			isRevoked: false
		},
		{ deviceNow: earlier.now(), records }
	);

	const named = (name: string) => channels.find((channel) => channel.name === name)?.id ?? '';
	const pupils = inGroup('NA2');
	const pictures = [
		{ title: 'Höstfesten i aulan', people: pupils.slice(5, 8), to: ['Instagram', 'Webbplatsen'] },
		{ title: 'Laboration i kemi', people: pupils.slice(6, 7), to: ['Facebook'] },
		{
			title: 'Klassen på utflykt',
			people: inGroup('4B')
				.slice(9)
				.filter((person) => guardianOf(person.id))
				.slice(0, 3),
			to: ['Webbplatsen']
		},
		{ title: 'Skolgården i november', people: [], to: ['Webbplatsen'] },
		{ title: 'Ännu inte namngiven', people: null, to: [] }
	];
	const then = daysAgo(10);
	for (const [place, picture] of pictures.entries()) {
		const image = must(
			await takeInImage(then, communicator, await demoPicture(place, picture.people?.length ?? 2))
		);
		if (!picture.people) continue;
		must(
			await describeImage(then, communicator, {
				imageId: image.id,
				title: picture.title,
				altText: `${picture.title}: en tecknad bild för att visa hur det fungerar.`,
				photographer: 'Jonas Sund',
				mayUse: true,
				isSecret: false,
				isSensitive: false,
				isNobodyShown: picture.people.length === 0,
				people: picture.people.map((person) => ({ personId: person.id, role: 'private' as const }))
			})
		);
		for (const channel of picture.to) {
			must(
				await publishImage(then, communicator, {
					imageId: image.id,
					channelId: named(channel),
					url: `https://www.example.org/${channel.toLowerCase()}/${place + 1}`,
					publishedOn: swedishDay(then.now()),
					motivation: 'Bilden visar skolans vardag och är viktig för berättelsen.',
					dutiesDone: ['prefer-non-identifiable', 'special-care-child', 'store-at-communications']
				})
			);
		}
	}

	const leaving = pupils[6];
	if (!leaving) throw new Error('The demo has too few pupils.');
	const withdrawn = must(
		await registerWithdrawal(daysAgo(4), communicator, {
			personId: leaving.id,
			by: { as: 'self' },
			channels: 'all'
		})
	);
	const tasks = (await takedownsOfCause(deps.store.read, withdrawn.id)).map((task) => task.id);
	const [first, second] = tasks;
	if (first) {
		for (const step of ['evidence', 'removal', 'confirmation'] as const) {
			must(
				await takeTakedownStep(daysAgo(3), communicator, {
					takedownId: first,
					step,
					note: 'Gjort och kontrollerat.',
					picture: null
				})
			);
		}
	}
	if (second) {
		must(
			await takeTakedownStep(daysAgo(2), communicator, {
				takedownId: second,
				step: 'evidence',
				note: 'Skärmbild sparad i ärendet.',
				picture: null
			})
		);
	}

	const draft = must(
		await startPolicy(then, communicator, {
			name: demoPolicy.name,
			from: { guideline: demoPolicy.guideline }
		})
	);
	for (const [place, change] of demoPolicy.changes.entries()) {
		must(
			await changePolicyDraft(then, communicator, {
				draftId: draft.id,
				revision: place + 1,
				does: { set: change }
			})
		);
	}
	return ok({ logIns: users.map(({ email, role }) => ({ email, role })), password });
}

type DemoUser = (typeof demoUsers)[number] & { readonly id: string };

async function makeUsers(deps: Deps, actor: Actor, password: string): Promise<DemoUser[]> {
	const made: DemoUser[] = [];
	for (const user of demoUsers) {
		const account =
			(await deps.identity.createAccount({ name: user.name, email: user.email, password })) ??
			(await userByEmail(deps.store.read, user.email).then((known) => known && { userId: known.id }));
		if (!account) throw new Error('The demo user could not be made.');
		made.push({ ...user, id: account.userId });
	}
	const at = deps.now();
	await deps.store.transact(async (db) => {
		await insertGrants(
			db,
			made.map(({ id, role }) => ({ id: deps.newId(), userId: id, role, grantedAt: at }))
		);
		for (const { id, role } of made) {
			const payload = { role, unitIds: [], channelIds: [] };
			appendToLedger(db, actor, { type: 'role-granted.v1', at, subjectId: id, payload });
		}
	});
	return made;
}

function actorOf(users: readonly DemoUser[], role: StaffRole): Actor & { kind: 'user' } {
	const user = users.find((one) => one.role === role);
	if (!user) throw new Error(`The demo has no ${role}.`);
	return { kind: 'user', id: user.id, name: user.name, grants: [{ role, unitId: null, channelId: null }] };
}
