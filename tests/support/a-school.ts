import { codeFromBytes } from '#lib/domain/own-page-code.ts';
import type { Actor } from '#lib/domain/access.ts';
import { channelKinds, type ChannelKind } from '#lib/domain/decision.ts';
import { searchName } from '#lib/domain/search-name.ts';
import { keepFormText } from '#lib/server/db/consents.ts';
import {
	insertGroup,
	insertUnit,
	openChannels,
	controllers as everyController
} from '#lib/server/db/organisation.ts';
import {
	insertGuardianship,
	insertMembership,
	insertPerson,
	insertPublicationBlock
} from '#lib/server/db/people.ts';
import { canonicalJson, sha256Of } from '#lib/server/hash.ts';
import { receiveRecords, type Sender } from '#lib/server/use-cases/receive-records.ts';
import { setUpMunicipality } from '#lib/server/use-cases/set-up-municipality.ts';
import type { SigningBody, WireRecord } from '#lib/sync/record.ts';
import { anOperator, testDeps, type TestDeps } from './test-deps.ts';
import { transactNoted } from './transact-noted.ts';

type SignedAnswer = SigningBody['answers'][number];

/** What somebody answers about a person of the school, by name, or about one who is described in words. */
export interface Answering {
	readonly about: string | { readonly described: string };
	readonly yes?: readonly ChannelKind[];
	readonly no?: readonly ChannelKind[];
}

/** A signing to come: who signs and what for; unset, Karin signs a yes to the website for Elsa. */
export interface Signing {
	readonly id?: string;
	readonly by?: string | { readonly claimed: string } | 'self';
	readonly answers?: readonly Answering[];
	readonly signedAt?: string;
	readonly code?: string;
	readonly formSha256?: string;
}

/** A school under Norberg's policy, with Elsa and Nils in 4B (guardians Karin and Johan) and Omar in 5A of another school. */
export async function aSchool(deps: TestDeps = testDeps()) {
	const set = await setUpMunicipality(deps, anOperator, {
		name: 'Ekbacka',
		dataProtectionOfficer: 'dso@ekbacka.example',
		support: 'support@ekbacka.example',
		controllers: [{ name: 'Barnnämnden', policyId: 'norberg', guardiansRequired: 'one' }],
		administrator: null
	});
	if (!set.ok) throw new Error(set.refusal.type);
	const [controller] = await everyController(deps.store.read);
	const createdAt = deps.now();
	const ids = new Map<string, string>();
	const idOf = (name: string): string => {
		const id = ids.get(name);
		if (id === undefined) throw new Error(`Nobody and nothing is called ${name}.`);
		return id;
	};
	const named = (name: string): string => {
		ids.set(name, deps.newId());
		return idOf(name);
	};
	const formSha256 = 'f0'.repeat(32);

	async function addPerson(name: string, unit: string | null, group: string | null): Promise<string> {
		const id = named(name);
		await deps.store.transact(async (db) => {
			await insertPerson(
				db,
				{ id, unitId: unit && idOf(unit), createdAt },
				{ name, searchName: searchName(name), birthDate: group ? '2016-03-03' : null }
			);
			if (group) {
				const groupId = idOf(group);
				await insertMembership(db, { id: deps.newId(), personId: id, groupId, fromOn: '2026-08-01' });
			}
		});
		return id;
	}
	const addGuardian = (guardian: string, child: string) =>
		deps.store.transact((db) =>
			insertGuardianship(db, {
				id: deps.newId(),
				guardianId: idOf(guardian),
				childId: idOf(child),
				fromOn: '2026-08-01',
				isFromList: true
			})
		);

	for (const [unit, group] of [
		['Björkskolan', '4B'],
		['Alskolan', '5A']
	] as const) {
		const unitId = named(unit);
		const groupId = named(group);
		await deps.store.transact(async (db) => {
			const controllerId = controller?.id ?? '';
			await insertUnit(db, { id: unitId, controllerId, name: unit, schoolForm: 'compulsory', createdAt });
			await insertGroup(db, { id: groupId, unitId, name: group, schoolYear: '2026/27', createdAt });
		});
	}
	await addPerson('Elsa', 'Björkskolan', '4B');
	await addPerson('Nils', 'Björkskolan', '4B');
	await addPerson('Omar', 'Alskolan', '5A');
	for (const guardian of ['Karin', 'Johan', 'Samir']) await addPerson(guardian, null, null);
	await addGuardian('Karin', 'Elsa');
	await addGuardian('Johan', 'Elsa');
	await addGuardian('Karin', 'Nils');
	await addGuardian('Samir', 'Omar');
	await transactNoted(deps.store, (db) =>
		keepFormText(db, {
			sha256: formSha256,
			formId: 'photo-consent',
			version: '1',
			language: 'sv',
			content: { title: 'Samtycke', paragraphs: [{ heading: 'Vad', text: 'Bilder.' }] },
			recordedAt: createdAt
		})
	);

	const deviceId = deps.newId();
	const phone: Sender['actor'] = {
		kind: 'device',
		id: deviceId,
		userId: 'user-photographer',
		userName: 'Jonas Sund',
		grants: [{ role: 'photographer', unitId: null, channelId: null }]
	};
	let seq = 0;

	const answerOf = ({ about, yes = [], no = [] }: Answering): SignedAnswer => ({
		person:
			typeof about === 'string' ? { id: ids.get(about) ?? about } : { described: { name: about.described } },
		consent:
			yes.length === 0
				? null
				: {
						id: deps.newId(),
						channels: [...yes],
						thirdCountry: false,
						covers: ['image'],
						purposes: [],
						images: 'general',
						validTo: null
					},
		refusal: no.length === 0 ? null : { id: deps.newId(), channels: [...no], images: 'general' }
	});

	function bodyOf(signing: Signing = {}): SigningBody {
		const { by = 'Karin', answers = [{ about: 'Elsa', yes: ['website'] }] } = signing;
		const code = signing.code ?? codeFromBytes(crypto.getRandomValues(new Uint8Array(13)));
		return {
			v: 1,
			type: 'signing',
			id: signing.id ?? deps.newId(),
			eventId: null,
			signer:
				by === 'self'
					? { as: 'self' }
					: typeof by === 'string'
						? { as: 'guardian', guardianId: ids.get(by) ?? by }
						: { as: 'guardian', claimed: { name: by.claimed, relation: 'mormor' } },
			given: { method: 'typed', name: typeof by === 'string' ? by : by.claimed, witness: 'Jonas Sund' },
			answers: answers.map(answerOf),
			shown: {
				formId: 'photo-consent',
				version: '1',
				language: 'sv',
				sha256: signing.formSha256 ?? formSha256
			},
			policy: { id: 'norberg', version: '1' },
			signedAt: signing.signedAt ?? deps.now(),
			linkSha256: sha256Of(code)
		};
	}

	/** A record as the phone sends it: of a signing, or of any text at all. */
	function aRecord(content: Signing | SigningBody | string = {}, id?: string): WireRecord {
		const body = typeof content === 'string' ? null : 'v' in content ? content : bodyOf(content);
		const text = body ? canonicalJson(body) : String(content);
		seq += 1;
		return {
			id: id ?? body?.id ?? deps.newId(),
			deviceId,
			seq,
			prevHash: null,
			sha256: sha256Of(text),
			body: text
		};
	}

	const deliver = (records: readonly unknown[], sender: Partial<Sender> & { deviceNow?: string } = {}) =>
		receiveRecords(
			deps,
			{ actor: sender.actor ?? phone, isRevoked: sender.isRevoked ?? false },
			{ deviceNow: sender.deviceNow ?? deps.now(), records }
		);

	/** Somebody signs on the phone, and the phone delivers it. */
	async function signed(signing: Signing = {}): Promise<SigningBody> {
		const body = bodyOf(signing);
		await deliver([aRecord(body)]);
		return body;
	}

	const block = (name: string) =>
		transactNoted(deps.store, (db) =>
			insertPublicationBlock(db, {
				id: deps.newId(),
				personId: idOf(name),
				state: 'set',
				recordedAt: deps.now(),
				actorKind: 'operator',
				actorId: 'command-line'
			})
		);

	const ownPage = (signingId: string): Actor & { kind: 'link' } => ({
		kind: 'link',
		id: signingId,
		opens: 'own-page'
	});

	return {
		deps,
		idOf,
		addPerson,
		addGuardian,
		block,
		phone,
		bodyOf,
		aRecord,
		deliver,
		signed,
		ownPage,
		channels: await openChannels(deps.store.read),
		everyKind: channelKinds
	};
}

export type School = Awaited<ReturnType<typeof aSchool>>;
