/**
 * Every table, described once for both engines. Facts are inserted and never changed (triggers refuse it, see
 * `facts`); personal data stands in tables of its own, so that lawful erasure leaves the record whole.
 */
import type { Day, Instant } from '#lib/domain/day.ts';
import type {
	ChannelKind,
	Content,
	Decision,
	DecisionInput,
	DutyCode,
	LegalBasis,
	Role,
	SchoolForm
} from '#lib/domain/decision.ts';
import type { StaffRole } from '#lib/domain/access.ts';
import type { AlarmKind } from '#lib/domain/alarm.ts';
import type { TakedownCause } from '#lib/domain/takedown.ts';
import type { PolicyChange } from '#lib/policy/policy-change.ts';
import type { Profile } from '#lib/policy/profile.ts';
import type { FormLanguage } from '#lib/domain/form-language.ts';
import type { AnswerLinkKind } from '#lib/domain/answer-link.ts';
import type { QuarantineReason } from '#lib/domain/quarantine-reason.ts';
import type { SignatureStrokes, SigningMethod } from '#lib/sync/record.ts';
import type { JobBody, JobKind } from '../jobs/job.ts';
import type { Columns } from './sqlite/columns.ts';

export type ActorKind = 'user' | 'device' | 'link' | 'operator' | 'program';
export type TakedownStep = 'evidence' | 'removal' | 'confirmation';

export function schemaIn(c: Columns) {
	const actor = () => ({
		actorKind: c.word<ActorKind>('actor_kind').notNull(),
		actorId: c.text('actor_id').notNull()
	});
	const instant = (name: string) => c.word<Instant>(name);
	const day = (name: string) => c.word<Day>(name);

	// ── The municipality ────────────────────────────────────────────────────
	const municipalities = c.table('municipalities', {
		id: c.id('id').primaryKey(),
		name: c.text('name').notNull(),
		dataProtectionOfficer: c.text('data_protection_officer').notNull(),
		support: c.text('support').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		...actor()
	});
	const controllers = c.table('controllers', {
		id: c.id('id').primaryKey(),
		name: c.text('name').notNull(),
		createdAt: instant('created_at').notNull()
	});
	/** Which policy a controller follows, from which day: the latest one that has begun counts. */
	const controllerPolicies = c.table(
		'controller_policies',
		{
			id: c.id('id').primaryKey(),
			controllerId: c
				.id('controller_id')
				.notNull()
				.references(() => controllers.id),
			policyId: c.text('policy_id').notNull(),
			guardiansRequired: c.word<'one' | 'all'>('guardians_required').notNull(),
			fromOn: day('from_on').notNull(),
			recordedAt: instant('recorded_at').notNull(),
			...actor()
		},
		(t) => [c.index('controller_policies_controller').on(t.controllerId)]
	);
	/** Policies that somebody is working on. `revision` counts the savings, so that two tabs do not overwrite each other. */
	const policyDrafts = c.table('policy_drafts', {
		id: c.id('id').primaryKey(),
		/** The policy that it will be a version of. */
		policyId: c.text('policy_id').notNull(),
		name: c.text('name').notNull(),
		/** The guideline, or the published version of an own policy, that it starts from. */
		basePolicyId: c.text('base_policy_id').notNull(),
		baseVersion: c.text('base_version').notNull(),
		changes: c.json<PolicyChange[]>('changes').notNull(),
		revision: c.count('revision').notNull(),
		createdAt: instant('created_at').notNull(),
		updatedAt: instant('updated_at').notNull(),
		...actor()
	});
	/** A version of a municipality's own policy, whole: what it answers never changes, whatever becomes of the code. */
	const publishedPolicies = c.table(
		'published_policies',
		{
			id: c.id('id').primaryKey(),
			policyId: c.text('policy_id').notNull(),
			version: c.text('version').notNull(),
			name: c.text('name').notNull(),
			basePolicyId: c.text('base_policy_id').notNull(),
			baseVersion: c.text('base_version').notNull(),
			changes: c.json<PolicyChange[]>('changes').notNull(),
			profile: c.json<Profile>('profile').notNull(),
			fromOn: day('from_on').notNull(),
			publishedAt: instant('published_at').notNull(),
			...actor()
		},
		(t) => [c.uniqueIndex('published_policies_version').on(t.policyId, t.version)]
	);
	/** A named person's answer to an open question, for a controller and from a day; the latest that has begun counts. */
	const rulings = c.table(
		'rulings',
		{
			id: c.id('id').primaryKey(),
			controllerId: c
				.id('controller_id')
				.notNull()
				.references(() => controllers.id),
			question: c.text('question').notNull(),
			answer: c.word<'allow' | 'refuse'>('answer').notNull(),
			why: c.text('why').notNull(),
			fromOn: day('from_on').notNull(),
			recordedAt: instant('recorded_at').notNull(),
			...actor()
		},
		(t) => [c.index('rulings_controller').on(t.controllerId)]
	);
	const units = c.table(
		'units',
		{
			id: c.id('id').primaryKey(),
			controllerId: c
				.id('controller_id')
				.notNull()
				.references(() => controllers.id),
			name: c.text('name').notNull(),
			schoolForm: c.word<SchoolForm>('school_form'),
			createdAt: instant('created_at').notNull()
		},
		(t) => [c.uniqueIndex('units_name').on(t.name)]
	);
	const groups = c.table(
		'groups',
		{
			id: c.id('id').primaryKey(),
			unitId: c
				.id('unit_id')
				.notNull()
				.references(() => units.id),
			name: c.text('name').notNull(),
			schoolYear: c.text('school_year').notNull(),
			createdAt: instant('created_at').notNull()
		},
		(t) => [c.uniqueIndex('groups_unit_name_year').on(t.unitId, t.name, t.schoolYear)]
	);
	const channels = c.table('channels', {
		id: c.id('id').primaryKey(),
		controllerId: c
			.id('controller_id')
			.notNull()
			.references(() => controllers.id),
		unitId: c.id('unit_id').references(() => units.id),
		name: c.text('name').notNull(),
		code: c.text('code').notNull(),
		kind: c.word<ChannelKind>('kind').notNull(),
		account: c.word<'official' | 'unit'>('account').notNull(),
		audience: c.word<'all' | 'own-guardians'>('audience').notNull(),
		thirdCountry: c.yes('third_country').notNull(),
		usualBasis: c.word<LegalBasis>('usual_basis'),
		position: c.count('position').notNull(),
		createdAt: instant('created_at').notNull(),
		closedAt: instant('closed_at')
	});

	// ── People ──────────────────────────────────────────────────────────────
	const people = c.table(
		'people',
		{
			id: c.id('id').primaryKey(),
			unitId: c.id('unit_id').references(() => units.id),
			sourceId: c.text('source_id'),
			createdAt: instant('created_at').notNull(),
			removedAt: instant('removed_at')
		},
		(t) => [c.index('people_unit').on(t.unitId), c.index('people_source').on(t.sourceId)]
	);
	/** Personal data. `searchName` is the name folded for search: lower case, no accents. */
	const personDetails = c.table(
		'person_details',
		{
			personId: c
				.id('person_id')
				.primaryKey()
				.references(() => people.id),
			name: c.text('name').notNull(),
			searchName: c.text('search_name').notNull(),
			birthDate: day('birth_date'),
			email: c.text('email'),
			mobile: c.text('mobile')
		},
		(t) => [c.index('person_details_search').on(t.searchName)]
	);
	/**
	 * Each word of a name, folded for search, with the whole name to sort by: what somebody types is the beginning of a
	 * word. Personal data, made from `person_details`.
	 */
	const personNameWords = c.table(
		'person_name_words',
		{
			personId: c
				.id('person_id')
				.notNull()
				.references(() => people.id),
			word: c.text('word').notNull(),
			searchName: c.text('search_name').notNull(),
			unitId: c.id('unit_id')
		},
		(t) => [
			c.primaryKey({ columns: [t.personId, t.word] }),
			// With the person in them, a search reads nothing but the index.
			c.index('person_name_words_word').on(t.word, t.searchName, t.personId),
			c.index('person_name_words_unit').on(t.unitId, t.word, t.searchName, t.personId)
		]
	);
	const memberships = c.table(
		'memberships',
		{
			id: c.id('id').primaryKey(),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => people.id),
			groupId: c
				.id('group_id')
				.notNull()
				.references(() => groups.id),
			fromOn: day('from_on').notNull(),
			toOn: day('to_on')
		},
		(t) => [c.index('memberships_person').on(t.personId), c.index('memberships_group').on(t.groupId)]
	);
	const guardianships = c.table(
		'guardianships',
		{
			id: c.id('id').primaryKey(),
			guardianId: c
				.id('guardian_id')
				.notNull()
				.references(() => people.id),
			childId: c
				.id('child_id')
				.notNull()
				.references(() => people.id),
			fromOn: day('from_on').notNull(),
			/** False for a guardian whom staff added or confirmed: no import ends that. */
			isFromList: c.yes('is_from_list').notNull(),
			toOn: day('to_on')
		},
		(t) => [c.index('guardianships_child').on(t.childId), c.index('guardianships_guardian').on(t.guardianId)]
	);
	const publicationBlocks = c.table(
		'publication_blocks',
		{
			id: c.id('id').primaryKey(),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => people.id),
			state: c.word<'set' | 'lifted'>('state').notNull(),
			recordedAt: instant('recorded_at').notNull(),
			...actor()
		},
		(t) => [c.index('publication_blocks_person').on(t.personId)]
	);
	const objections = c.table(
		'objections',
		{
			id: c.id('id').primaryKey(),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => people.id),
			recordedAt: instant('recorded_at').notNull(),
			...actor()
		},
		(t) => [c.index('objections_person').on(t.personId)]
	);

	// ── Consents ────────────────────────────────────────────────────────────
	/** The exact text that somebody was shown, by the hash of its canonical JSON. */
	const formTexts = c.table('form_texts', {
		sha256: c.text('sha256').primaryKey(),
		formId: c.text('form_id').notNull(),
		version: c.text('version').notNull(),
		language: c.word<FormLanguage>('language').notNull(),
		content: c
			.json<{ title: string; paragraphs: readonly { heading: string; text: string }[] }>('content')
			.notNull(),
		recordedAt: instant('recorded_at').notNull()
	});
	const signings = c.table(
		'signings',
		{
			id: c.id('id').primaryKey(),
			recordSha256: c.text('record_sha256').notNull(),
			eventId: c.id('event_id'),
			signerAs: c.word<'self' | 'guardian'>('signer_as').notNull(),
			/** The guardian among the person's guardians, or null: the person alone, or a guardian only claimed. */
			guardianId: c.id('guardian_id').references(() => people.id),
			isClaimed: c.yes('is_claimed').notNull(),
			method: c.word<SigningMethod>('method').notNull(),
			formSha256: c.text('form_sha256').notNull(),
			policyId: c.text('policy_id').notNull(),
			policyVersion: c.text('policy_version').notNull(),
			signedAt: instant('signed_at').notNull(),
			receivedAt: instant('received_at').notNull(),
			clockSkewMs: c.count('clock_skew_ms').notNull(),
			linkSha256: c.text('link_sha256').notNull(),
			...actor()
		},
		(t) => [c.uniqueIndex('signings_link').on(t.linkSha256)]
	);
	/** Personal data of a signing. */
	const signingDetails = c.table('signing_details', {
		signingId: c
			.id('signing_id')
			.primaryKey()
			.references(() => signings.id),
		signerName: c.text('signer_name').notNull(),
		relation: c.text('relation'),
		witness: c.text('witness'),
		signature: c.json<SignatureStrokes>('signature')
	});
	/** The photograph of a form that was signed on paper: personal data. */
	const signingPapers = c.table('signing_papers', {
		signingId: c
			.id('signing_id')
			.primaryKey()
			.references(() => signings.id),
		mime: c.text('mime').notNull(),
		bytes: c.bytes('bytes').notNull()
	});
	/**
	 * What a signing says of a person counts for nothing any more: the wrong child had been chosen. The trail stays, and
	 * nothing is moved to anybody else.
	 */
	const signingVoids = c.table(
		'signing_voids',
		{
			id: c.id('id').primaryKey(),
			signingId: c
				.id('signing_id')
				.notNull()
				.references(() => signings.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => people.id),
			why: c.text('why').notNull(),
			recordedAt: instant('recorded_at').notNull(),
			...actor()
		},
		(t) => [c.index('signing_voids_person').on(t.personId), c.index('signing_voids_signing').on(t.signingId)]
	);
	/** A draft language that an administrator has read and taken into use, by the hash of all its texts. */
	const languageApprovals = c.table('language_approvals', {
		id: c.id('id').primaryKey(),
		language: c.text('language').notNull(),
		textSha256: c.text('text_sha256').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		...actor()
	});
	/** Staff have seen that a claimed guardian is this guardian: from here on the signing counts. */
	const signerConfirmations = c.table('signer_confirmations', {
		signingId: c
			.id('signing_id')
			.primaryKey()
			.references(() => signings.id),
		guardianId: c
			.id('guardian_id')
			.notNull()
			.references(() => people.id),
		recordedAt: instant('recorded_at').notNull(),
		...actor()
	});
	const consents = c.table(
		'consents',
		{
			id: c.id('id').primaryKey(),
			signingId: c
				.id('signing_id')
				.notNull()
				.references(() => signings.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => people.id),
			channels: c.json<ChannelKind[]>('channels').notNull(),
			thirdCountry: c.yes('third_country').notNull(),
			covers: c.json<Content[]>('covers').notNull(),
			purposes: c.json<string[]>('purposes').notNull(),
			images: c.json<'general' | string[]>('images').notNull(),
			registrationNumber: c.text('registration_number'),
			validTo: day('valid_to')
		},
		(t) => [c.index('consents_person').on(t.personId), c.index('consents_signing').on(t.signingId)]
	);
	const refusals = c.table(
		'refusals',
		{
			id: c.id('id').primaryKey(),
			signingId: c
				.id('signing_id')
				.notNull()
				.references(() => signings.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => people.id),
			channels: c.json<ChannelKind[] | 'all'>('channels').notNull(),
			images: c.json<'general' | string[]>('images').notNull()
		},
		(t) => [c.index('refusals_person').on(t.personId), c.index('refusals_signing').on(t.signingId)]
	);
	const withdrawals = c.table(
		'withdrawals',
		{
			id: c.id('id').primaryKey(),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => people.id),
			/** Whose yes is taken back: the person's own, one guardian's, or everybody's. */
			by: c.word<'self' | 'guardian' | 'anyone'>('by').notNull(),
			guardianId: c.id('guardian_id').references(() => people.id),
			channels: c.json<ChannelKind[] | 'all'>('channels').notNull(),
			how: c.word<'desk' | 'own-page' | 'phone'>('how').notNull(),
			recordedAt: instant('recorded_at').notNull(),
			...actor()
		},
		(t) => [c.index('withdrawals_person').on(t.personId)]
	);

	// ── Events, phones and what they send ───────────────────────────────────
	const events = c.table('events', {
		id: c.id('id').primaryKey(),
		name: c.text('name').notNull(),
		on: day('on').notNull(),
		createdAt: instant('created_at').notNull(),
		...actor()
	});
	const eventGroups = c.table(
		'event_groups',
		{
			eventId: c
				.id('event_id')
				.notNull()
				.references(() => events.id),
			groupId: c
				.id('group_id')
				.notNull()
				.references(() => groups.id)
		},
		(t) => [c.primaryKey({ columns: [t.eventId, t.groupId] })]
	);
	const eventChannels = c.table(
		'event_channels',
		{
			eventId: c
				.id('event_id')
				.notNull()
				.references(() => events.id),
			channelId: c
				.id('channel_id')
				.notNull()
				.references(() => channels.id)
		},
		(t) => [c.primaryKey({ columns: [t.eventId, t.channelId] })]
	);
	/**
	 * A way to answer on a phone of one's own: a poster at an event, or the other guardian's link. A guardian's code is
	 * known by its hash alone; a poster's is kept, to be printed again: it names nobody.
	 */
	const answerLinks = c.table(
		'answer_links',
		{
			id: c.id('id').primaryKey(),
			kind: c.word<AnswerLinkKind>('kind').notNull(),
			codeSha256: c.text('code_sha256').notNull(),
			posterCode: c.text('poster_code'),
			eventId: c.id('event_id').references(() => events.id),
			/** Of a guardian's link: what the first guardian signed, and who is asked now. */
			signingId: c.id('signing_id').references(() => signings.id),
			guardianId: c.id('guardian_id').references(() => people.id),
			closesAt: instant('closes_at').notNull(),
			recordedAt: instant('recorded_at').notNull(),
			...actor()
		},
		(t) => [
			c.uniqueIndex('answer_links_code').on(t.codeSha256),
			c.index('answer_links_event').on(t.eventId),
			c.index('answer_links_signing').on(t.signingId)
		]
	);
	const answerLinkClosings = c.table('answer_link_closings', {
		linkId: c
			.id('link_id')
			.primaryKey()
			.references(() => answerLinks.id),
		recordedAt: instant('recorded_at').notNull(),
		...actor()
	});
	const devicePairings = c.table('device_pairings', {
		codeSha256: c.text('code_sha256').primaryKey(),
		userId: c.text('user_id').notNull(),
		expiresAt: instant('expires_at').notNull(),
		usedAt: instant('used_at')
	});
	const devices = c.table(
		'devices',
		{
			id: c.id('id').primaryKey(),
			userId: c.text('user_id').notNull(),
			name: c.text('name').notNull(),
			tokenSha256: c.text('token_sha256').notNull(),
			/** What its records are signed with (ECDSA on P-256, raw, base64url); null: a phone from before there were keys. */
			publicKey: c.text('public_key'),
			/** The highest number that the phone says it has given; null: it never said. */
			claimedSeq: c.count('claimed_seq'),
			pairedAt: instant('paired_at').notNull(),
			revokedAt: instant('revoked_at')
		},
		(t) => [c.uniqueIndex('devices_token').on(t.tokenSha256)]
	);
	/** Every record that a phone has delivered, as it came. The same id arrives again without harm. */
	const receivedRecords = c.table(
		'received_records',
		{
			id: c.id('id').primaryKey(),
			serverSeq: c.count('server_seq').notNull(),
			deviceId: c.id('device_id').notNull(),
			deviceSeq: c.count('device_seq').notNull(),
			prevHash: c.text('prev_hash'),
			sha256: c.text('sha256').notNull(),
			/** The municipality's key that it was sealed to, the hash of the sealed text, and the phone's signature. */
			keyId: c.text('key_id'),
			sealedSha256: c.text('sealed_sha256'),
			signature: c.text('signature'),
			receivedAt: instant('received_at').notNull()
		},
		(t) => [
			c.uniqueIndex('received_records_seq').on(t.serverSeq),
			c.index('received_records_device').on(t.deviceId, t.deviceSeq)
		]
	);
	/** The bytes of a received record: personal data. */
	const recordBodies = c.table('record_bodies', {
		recordId: c
			.id('record_id')
			.primaryKey()
			.references(() => receivedRecords.id),
		body: c.text('body').notNull()
	});
	/** What was signed but cannot be filed waits here for a person; never refused, never dropped. */
	const quarantine = c.table(
		'quarantine',
		{
			id: c.id('id').primaryKey(),
			recordId: c.id('record_id').notNull(),
			sha256: c.text('sha256').notNull(),
			deviceId: c.id('device_id').notNull(),
			/** Which answers wait, by their place in the record; null: the whole record. */
			answers: c.json<number[]>('answers'),
			reason: c.word<QuarantineReason>('reason').notNull(),
			receivedAt: instant('received_at').notNull()
		},
		(t) => [c.uniqueIndex('quarantine_record_reason').on(t.recordId, t.sha256, t.reason)]
	);
	const quarantineBodies = c.table('quarantine_bodies', {
		quarantineId: c
			.id('quarantine_id')
			.primaryKey()
			.references(() => quarantine.id),
		body: c.text('body').notNull()
	});
	const quarantineResolutions = c.table('quarantine_resolutions', {
		quarantineId: c
			.id('quarantine_id')
			.primaryKey()
			.references(() => quarantine.id),
		outcome: c.word<'filed' | 'set-aside'>('outcome').notNull(),
		personId: c.id('person_id').references(() => people.id),
		note: c.text('note').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		...actor()
	});

	// ── Images, publications, takedowns ─────────────────────────────────────
	const images = c.table(
		'images',
		{
			id: c.id('id').primaryKey(),
			originalSha256: c.text('original_sha256').notNull(),
			previewSha256: c.text('preview_sha256').notNull(),
			thumbnailSha256: c.text('thumbnail_sha256').notNull(),
			mime: c.text('mime').notNull(),
			width: c.count('width').notNull(),
			height: c.count('height').notNull(),
			takenAt: c.text('taken_at'),
			uploadedAt: instant('uploaded_at').notNull(),
			...actor()
		},
		(t) => [c.uniqueIndex('images_original').on(t.originalSha256)]
	);
	/** What people say of an image; the latest counts. */
	const imageDescriptions = c.table(
		'image_descriptions',
		{
			id: c.id('id').primaryKey(),
			imageId: c
				.id('image_id')
				.notNull()
				.references(() => images.id),
			title: c.text('title').notNull(),
			altText: c.text('alt_text').notNull(),
			photographer: c.text('photographer').notNull(),
			mayUse: c.yes('may_use').notNull(),
			isSecret: c.yes('is_secret').notNull(),
			isSensitive: c.yes('is_sensitive').notNull(),
			/** Nobody in the image can be recognised. */
			isNobodyShown: c.yes('is_nobody_shown').notNull(),
			recordedAt: instant('recorded_at').notNull(),
			...actor()
		},
		(t) => [c.index('image_descriptions_image').on(t.imageId)]
	);
	/** Who is in an image, and in which role. A later row for the same person counts; `isShown` false takes it back. */
	const appearances = c.table(
		'appearances',
		{
			id: c.id('id').primaryKey(),
			imageId: c
				.id('image_id')
				.notNull()
				.references(() => images.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => people.id),
			role: c.word<Role>('role').notNull(),
			isShown: c.yes('is_shown').notNull(),
			recordedAt: instant('recorded_at').notNull(),
			...actor()
		},
		(t) => [c.index('appearances_image').on(t.imageId), c.index('appearances_person').on(t.personId)]
	);
	const publications = c.table(
		'publications',
		{
			id: c.id('id').primaryKey(),
			imageId: c
				.id('image_id')
				.notNull()
				.references(() => images.id),
			channelId: c
				.id('channel_id')
				.notNull()
				.references(() => channels.id),
			url: c.text('url'),
			publishedOn: day('published_on').notNull(),
			legalBasis: c.word<LegalBasis>('legal_basis').notNull(),
			motivation: c.text('motivation'),
			dutiesDone: c.json<DutyCode[]>('duties_done').notNull(),
			/** What it rested on where nobody in the image can be recognised; else it stands person by person. */
			ofImage: c.json<{ input: DecisionInput; decision: Decision }>('of_image'),
			recordedAt: instant('recorded_at').notNull(),
			...actor()
		},
		(t) => [c.index('publications_image').on(t.imageId), c.index('publications_channel').on(t.channelId)]
	);
	/** What the publication rested on, person by person. */
	const publicationDecisions = c.table(
		'publication_decisions',
		{
			publicationId: c
				.id('publication_id')
				.notNull()
				.references(() => publications.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => people.id),
			input: c.json<DecisionInput>('input').notNull(),
			decision: c.json<Decision>('decision').notNull()
		},
		(t) => [c.primaryKey({ columns: [t.publicationId, t.personId] })]
	);
	/** The rulings that a publication rested on. */
	const publicationRulings = c.table(
		'publication_rulings',
		{
			publicationId: c
				.id('publication_id')
				.notNull()
				.references(() => publications.id),
			rulingId: c
				.id('ruling_id')
				.notNull()
				.references(() => rulings.id)
		},
		(t) => [
			c.primaryKey({ columns: [t.publicationId, t.rulingId] }),
			c.index('publication_rulings_ruling').on(t.rulingId)
		]
	);
	const takedowns = c.table(
		'takedowns',
		{
			id: c.id('id').primaryKey(),
			publicationId: c
				.id('publication_id')
				.notNull()
				.references(() => publications.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => people.id),
			cause: c.word<TakedownCause>('cause').notNull(),
			causeId: c.id('cause_id').notNull(),
			dueOn: day('due_on').notNull(),
			createdAt: instant('created_at').notNull()
		},
		(t) => [
			c.uniqueIndex('takedowns_cause_publication').on(t.causeId, t.publicationId),
			c.index('takedowns_publication').on(t.publicationId)
		]
	);
	/** Who answers for a takedown; the latest counts. */
	const takedownOwners = c.table(
		'takedown_owners',
		{
			id: c.id('id').primaryKey(),
			takedownId: c
				.id('takedown_id')
				.notNull()
				.references(() => takedowns.id),
			userId: c.text('user_id').notNull(),
			recordedAt: instant('recorded_at').notNull(),
			...actor()
		},
		(t) => [c.index('takedown_owners_takedown').on(t.takedownId)]
	);
	const takedownSteps = c.table(
		'takedown_steps',
		{
			id: c.id('id').primaryKey(),
			takedownId: c
				.id('takedown_id')
				.notNull()
				.references(() => takedowns.id),
			/** `cause-void`: no step, but that the task was closed because what asked for it has been voided. */
			step: c.word<TakedownStep | 'cause-void'>('step').notNull(),
			note: c.text('note').notNull(),
			/** A screenshot or other evidence in the blob store. */
			blobSha256: c.text('blob_sha256'),
			recordedAt: instant('recorded_at').notNull(),
			...actor()
		},
		(t) => [c.uniqueIndex('takedown_steps_once').on(t.takedownId, t.step)]
	);

	// ── Users ───────────────────────────────────────────────────────────────
	const users = c.table(
		'users',
		{
			id: c.id('id').primaryKey(),
			name: c.text('name').notNull(),
			email: c.text('email').notNull(),
			emailVerified: c.yes('email_verified').notNull(),
			image: c.text('image'),
			createdAt: instant('created_at').notNull(),
			updatedAt: instant('updated_at').notNull()
		},
		(t) => [c.uniqueIndex('users_email').on(t.email)]
	);
	const sessions = c.table(
		'sessions',
		{
			id: c.id('id').primaryKey(),
			userId: c
				.text('user_id')
				.notNull()
				.references(() => users.id),
			token: c.text('token').notNull(),
			expiresAt: instant('expires_at').notNull(),
			ipAddress: c.text('ip_address'),
			userAgent: c.text('user_agent'),
			createdAt: instant('created_at').notNull(),
			updatedAt: instant('updated_at').notNull()
		},
		(t) => [c.uniqueIndex('sessions_token').on(t.token), c.index('sessions_user').on(t.userId)]
	);
	const accounts = c.table(
		'accounts',
		{
			id: c.id('id').primaryKey(),
			userId: c
				.text('user_id')
				.notNull()
				.references(() => users.id),
			accountId: c.text('account_id').notNull(),
			providerId: c.text('provider_id').notNull(),
			accessToken: c.text('access_token'),
			refreshToken: c.text('refresh_token'),
			idToken: c.text('id_token'),
			accessTokenExpiresAt: instant('access_token_expires_at'),
			refreshTokenExpiresAt: instant('refresh_token_expires_at'),
			scope: c.text('scope'),
			password: c.text('password'),
			createdAt: instant('created_at').notNull(),
			updatedAt: instant('updated_at').notNull()
		},
		(t) => [c.index('accounts_user').on(t.userId)]
	);
	const verifications = c.table(
		'verifications',
		{
			id: c.id('id').primaryKey(),
			identifier: c.text('identifier').notNull(),
			value: c.text('value').notNull(),
			expiresAt: instant('expires_at').notNull(),
			createdAt: instant('created_at').notNull(),
			updatedAt: instant('updated_at').notNull()
		},
		(t) => [c.index('verifications_identifier').on(t.identifier)]
	);
	/** What a user may do: a role in one unit and for one channel, or in all of them (null). */
	const grants = c.table(
		'grants',
		{
			id: c.id('id').primaryKey(),
			userId: c
				.text('user_id')
				.notNull()
				.references(() => users.id),
			role: c.word<StaffRole>('role').notNull(),
			unitId: c.id('unit_id').references(() => units.id),
			/** The one channel that the role holds for; null: every one. */
			channelId: c.id('channel_id').references(() => channels.id),
			grantedAt: instant('granted_at').notNull(),
			endedAt: instant('ended_at')
		},
		(t) => [c.index('grants_user').on(t.userId)]
	);
	const invitations = c.table(
		'invitations',
		{
			id: c.id('id').primaryKey(),
			secretSha256: c.text('secret_sha256').notNull(),
			name: c.text('name').notNull(),
			email: c.text('email').notNull(),
			role: c.word<StaffRole>('role').notNull(),
			unitIds: c.json<string[]>('unit_ids').notNull(),
			/** The channels that the role holds for; null: every one. */
			channelIds: c.json<string[]>('channel_ids'),
			createdAt: instant('created_at').notNull(),
			expiresAt: instant('expires_at').notNull(),
			usedAt: instant('used_at')
		},
		(t) => [c.uniqueIndex('invitations_secret').on(t.secretSha256)]
	);
	/** The keys of other systems. Only the hash is kept; the token is shown once. */
	const apiTokens = c.table(
		'api_tokens',
		{
			id: c.id('id').primaryKey(),
			name: c.text('name').notNull(),
			tokenSha256: c.text('token_sha256').notNull(),
			createdAt: instant('created_at').notNull(),
			expiresAt: instant('expires_at').notNull(),
			revokedAt: instant('revoked_at'),
			lastUsedOn: day('last_used_on'),
			...actor()
		},
		(t) => [c.uniqueIndex('api_tokens_token').on(t.tokenSha256)]
	);
	/** A secret of this installation: the key of the sessions, the link of the first administrator. */
	const installationSecrets = c.table('installation_secrets', {
		name: c.text('name').primaryKey(),
		value: c.text('value').notNull(),
		createdAt: instant('created_at').notNull()
	});

	// ── The record of what happened ─────────────────────────────────────────
	const ledger = c.table(
		'ledger',
		{
			seq: c.count('seq').primaryKey(),
			type: c.text('type').notNull(),
			at: instant('at').notNull(),
			subjectId: c.id('subject_id').notNull(),
			payloadHash: c.text('payload_hash').notNull(),
			prevHash: c.text('prev_hash'),
			hash: c.text('hash').notNull(),
			...actor()
		},
		(t) => [c.index('ledger_subject').on(t.subjectId), c.index('ledger_type').on(t.type)]
	);
	/** Erasing a row here (with its salt) leaves the chain whole and nothing to guess. */
	const ledgerPayloads = c.table('ledger_payloads', {
		seq: c
			.count('seq')
			.primaryKey()
			.references(() => ledger.seq),
		salt: c.text('salt').notNull(),
		payload: c.text('payload').notNull()
	});
	const accessLog = c.table(
		'access_log',
		{
			id: c.id('id').primaryKey(),
			at: instant('at').notNull(),
			what: c.text('what').notNull(),
			subjectId: c.text('subject_id'),
			outcome: c.word<'shown' | 'denied'>('outcome').notNull(),
			...actor()
		},
		(t) => [
			c.index('access_log_subject').on(t.subjectId),
			c.index('access_log_at').on(t.at),
			c.index('access_log_actor').on(t.actorId, t.at)
		]
	);
	/** A signed note of how far the record had come, `note` as it left the machine. */
	const checkpoints = c.table('checkpoints', {
		seq: c.count('seq').primaryKey(),
		hash: c.text('hash').notNull(),
		at: instant('at').notNull(),
		note: c.text('note').notNull()
	});

	// ── The machine's own work ──────────────────────────────────────────────
	/** What takes time or leaves the machine, enqueued in the transaction of the fact that asks for it. */
	const jobs = c.table(
		'jobs',
		{
			id: c.id('id').primaryKey(),
			kind: c.word<JobKind>('kind').notNull(),
			/** The same key is enqueued once. */
			key: c.text('key').notNull(),
			body: c.json<JobBody>('body').notNull(),
			state: c.word<'waiting' | 'running' | 'done' | 'failed'>('state').notNull(),
			createdAt: instant('created_at').notNull(),
			/** Not before this. */
			runAt: instant('run_at').notNull(),
			attempts: c.count('attempts').notNull(),
			/** Whoever runs it holds it until then; after that anybody may take it over. */
			leasedUntil: instant('leased_until'),
			leasedBy: c.text('leased_by'),
			endedAt: instant('ended_at'),
			/** Which kind of error, never with a name in it. */
			problem: c.text('problem')
		},
		(t) => [c.uniqueIndex('jobs_key').on(t.key), c.index('jobs_state').on(t.state, t.runAt)]
	);
	/** Addresses of other systems that are told what happened, by ids alone. */
	const webhooks = c.table('webhooks', {
		id: c.id('id').primaryKey(),
		name: c.text('name').notNull(),
		url: c.text('url').notNull(),
		secret: c.text('secret').notNull(),
		/** Which kinds of entry of the ledger, without their version. */
		entryTypes: c.json<string[]>('entry_types').notNull(),
		/** The last entry of the ledger that has been enqueued for it. */
		followedSeq: c.count('followed_seq').notNull(),
		createdAt: instant('created_at').notNull(),
		endedAt: instant('ended_at'),
		...actor()
	});
	const backups = c.table('backups', {
		id: c.id('id').primaryKey(),
		startedAt: instant('started_at').notNull(),
		finishedAt: instant('finished_at'),
		outcome: c.word<'good' | 'bad'>('outcome'),
		fileName: c.text('file_name'),
		bytes: c.count('bytes'),
		sha256: c.text('sha256'),
		/** How far the ledger had come in it. */
		ledgerSeq: c.count('ledger_seq'),
		ledgerHash: c.text('ledger_hash'),
		problem: c.text('problem')
	});
	/** A restore of a backup into a scratch place, to prove that it can be done. */
	const rehearsals = c.table('rehearsals', {
		id: c.id('id').primaryKey(),
		backupId: c.id('backup_id').notNull(),
		startedAt: instant('started_at').notNull(),
		finishedAt: instant('finished_at'),
		outcome: c.word<'good' | 'bad'>('outcome'),
		/** Rows by table, as counted in what was restored. */
		counts: c.json<Record<string, number>>('counts'),
		problem: c.text('problem')
	});
	/** What somebody must look at: unusual reading, a broken chain, no backup. The same `key` is raised once. */
	const alarms = c.table(
		'alarms',
		{
			id: c.id('id').primaryKey(),
			kind: c.word<AlarmKind>('kind').notNull(),
			key: c.text('key').notNull(),
			/** Ids and counts, never names. */
			about: c.json<Record<string, string | number>>('about').notNull(),
			raisedAt: instant('raised_at').notNull(),
			seenAt: instant('seen_at'),
			seenBy: c.text('seen_by')
		},
		(t) => [c.uniqueIndex('alarms_key').on(t.key)]
	);
	/** Wrong passwords, by the hash of the account's address. */
	const signInTries = c.table(
		'sign_in_tries',
		{
			id: c.id('id').primaryKey(),
			accountSha256: c.text('account_sha256').notNull(),
			at: instant('at').notNull()
		},
		(t) => [c.index('sign_in_tries_account').on(t.accountSha256, t.at)]
	);
	/** Files between two steps of one person's work, encrypted with a key that only their page has. */
	const heldFiles = c.table('held_files', {
		id: c.id('id').primaryKey(),
		ownerId: c.text('owner_id').notNull(),
		sealed: c.bytes('sealed').notNull(),
		expiresAt: instant('expires_at').notNull()
	});

	return {
		municipalities,
		controllers,
		controllerPolicies,
		policyDrafts,
		publishedPolicies,
		rulings,
		units,
		groups,
		channels,
		people,
		personDetails,
		personNameWords,
		memberships,
		guardianships,
		publicationBlocks,
		objections,
		formTexts,
		signings,
		signingDetails,
		signerConfirmations,
		signingPapers,
		signingVoids,
		languageApprovals,
		consents,
		refusals,
		withdrawals,
		events,
		eventGroups,
		eventChannels,
		answerLinks,
		answerLinkClosings,
		devicePairings,
		devices,
		receivedRecords,
		recordBodies,
		quarantine,
		quarantineBodies,
		quarantineResolutions,
		images,
		imageDescriptions,
		appearances,
		publications,
		publicationDecisions,
		publicationRulings,
		takedowns,
		takedownOwners,
		takedownSteps,
		users,
		sessions,
		accounts,
		verifications,
		grants,
		invitations,
		apiTokens,
		installationSecrets,
		ledger,
		ledgerPayloads,
		accessLog,
		checkpoints,
		jobs,
		webhooks,
		backups,
		rehearsals,
		alarms,
		signInTries,
		heldFiles
	};
}

export type { QuarantineReason };

/** The tables whose rows are facts: the database itself refuses to change or delete them. */
export const facts = [
	'municipalities',
	'controller_policies',
	'published_policies',
	'rulings',
	'publication_blocks',
	'objections',
	'form_texts',
	'signings',
	'signer_confirmations',
	'signing_voids',
	'language_approvals',
	'consents',
	'refusals',
	'withdrawals',
	'events',
	'event_groups',
	'event_channels',
	'answer_links',
	'answer_link_closings',
	'received_records',
	'quarantine',
	'quarantine_resolutions',
	'images',
	'image_descriptions',
	'appearances',
	'publications',
	'publication_decisions',
	'publication_rulings',
	'takedowns',
	'takedown_owners',
	'takedown_steps',
	'ledger',
	'access_log',
	'checkpoints'
] as const;

export type Tables = ReturnType<typeof schemaIn>;
