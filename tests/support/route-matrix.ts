import { mayDo, mayDoIn, mayDoOn, type Action, type ChannelAction } from '#lib/domain/access.ts';
import { nobody, type Asker, type GuardedTown, type Kind, type Placement } from './guarded-town.ts';

/** What somebody gets: in, asked to sign in, told no, told that it is not there, or told that the token is not known. */
export type Outcome = 'in' | 'sign-in' | 'no' | 'not-there' | 'unknown';

/** Whoever may, by the table of access; or by what else than a role. */
type Who = Action | 'everybody' | 'signed-in' | 'phone' | 'known-phone' | 'program' | 'own-page';

export interface Row {
	/** As SvelteKit names it. */
	readonly route: string;
	/** A method, or one action of a page. */
	readonly does: 'GET' | 'POST' | `?/${string}`;
	readonly who: Who;
	/** Another action that opens it as well. */
	readonly or?: Action;
	/** What kind of thing it is asked of; unset: of nothing that belongs to anybody. */
	readonly of?: Kind;
	/** Its address, where it is not the route with the thing's id in it. */
	readonly path?: (id: string, town: GuardedTown) => string;
	readonly form?: (id: string, town: GuardedTown) => Readonly<Record<string, string>>;
	readonly json?: (id: string, town: GuardedTown) => unknown;
	/** It would change what the other cells ask about, or takes long: only those who are refused try it. */
	readonly refusedOnly?: true;
	/** It never ends: its head is its answer. */
	readonly isStream?: true;
	/** What was signed is shown whole to whoever files it, its signer too. */
	readonly namesSigners?: true;
	/** What it belongs to besides: a publication belongs to its channel, here one of the whole municipality. */
	readonly also?: (asker: Asker, placement: Placement, town: GuardedTown) => boolean;
}

/** Of somebody who may be shown nowhere, what was signed is read by those alone who may know why. */
const notBehindANo = ({ actor }: Asker, placement: Placement): boolean =>
	(placement !== 'refused' && placement !== 'protected') ||
	(actor !== null && mayDo(actor, 'read-behind-a-no'));

const onTheChannel =
	(action: ChannelAction) =>
	({ actor }: Asker, _: Placement, town: GuardedTown): boolean =>
		actor !== null && mayDoOn(actor, action, { id: town.channelId, unitId: null });

const uuid = '01920000-0000-7000-8000-00000000000';
const today = new Date().toISOString().slice(0, 10);

export const rows: readonly Row[] = [
	// Everybody.
	{ route: '/', does: 'GET', who: 'everybody' },
	{ route: '/login', does: 'GET', who: 'everybody' },
	{
		route: '/login',
		does: '?/default',
		who: 'everybody',
		form: () => ({ email: 'x@y.example', password: '' }),
		refusedOnly: true
	},
	{ route: '/logout', does: 'POST', who: 'everybody', refusedOnly: true },
	{ route: '/language', does: 'POST', who: 'everybody', form: () => ({ language: 'sv', next: '/' }) },
	{ route: '/setup', does: 'GET', who: 'everybody' },
	{
		route: '/setup',
		does: '?/default',
		who: 'everybody',
		path: () => '/setup?key=fel',
		form: () => ({ name: 'X' })
	},
	{ route: '/invitation/[secret]', does: 'GET', who: 'everybody', path: () => '/invitation/fel' },
	{
		route: '/invitation/[secret]',
		does: '?/default',
		who: 'everybody',
		path: () => '/invitation/fel',
		form: () => ({ name: 'X' })
	},
	{ route: '/offline', does: 'GET', who: 'everybody' },
	...['', '/check', '/event', '/group', '/new', '/pair', '/poster', '/sign', '/slate'].map((page): Row => ({
		route: `/(field)/field${page}`,
		does: 'GET',
		who: 'everybody'
	})),
	{ route: '/(person)/mine', does: 'GET', who: 'everybody' },
	{ route: '/(person)/mine', does: '?/open', who: 'everybody', form: () => ({ code: '0'.repeat(20) }) },
	{ route: '/(person)/mine', does: '?/leave', who: 'everybody', form: () => ({}) },
	{ route: '/(person)/mine/[code]', does: 'GET', who: 'everybody', path: () => `/mine/${'0'.repeat(20)}` },
	{ route: '/(person)/mine/withdraw', does: 'GET', who: 'own-page' },
	{
		route: '/(person)/mine/withdraw',
		does: '?/default',
		who: 'own-page',
		form: () => ({ what: 'all' }),
		refusedOnly: true
	},
	{ route: '/(person)/mine/receipt.pdf', does: 'GET', who: 'own-page' },
	{ route: '/(person)/answer', does: 'GET', who: 'everybody' },
	{ route: '/(person)/answer', does: '?/open', who: 'everybody', form: () => ({ code: '0'.repeat(8) }) },
	{
		route: '/(person)/answer',
		does: '?/answer',
		who: 'everybody',
		form: () => ({ name: 'X' }),
		refusedOnly: true
	},
	{ route: '/(person)/answer/[code]', does: 'GET', who: 'everybody', path: () => `/answer/${'0'.repeat(8)}` },
	{ route: '/api/sync/contact', does: 'GET', who: 'everybody' },
	{ route: '/api/v1/openapi.json', does: 'GET', who: 'everybody' },
	{
		route: '/api/devices/pair',
		does: 'POST',
		who: 'everybody',
		json: () => ({ code: 'FELFELFE', name: 'X' })
	},

	// Phones and programs.
	{ route: '/api/sync/catalogue', does: 'GET', who: 'phone' },
	{
		route: '/api/sync/events',
		does: 'POST',
		who: 'phone',
		refusedOnly: true,
		json: (_, town) => ({
			id: `${uuid}1`,
			name: 'Fest',
			on: today,
			groupIds: [town.idOf('group', 'own')],
			channelIds: [town.channelId]
		})
	},
	{ route: '/api/sync/events/[id]/pack', does: 'GET', who: 'phone', of: 'event' },
	{ route: '/api/sync/events/[id]/poster', does: 'POST', who: 'phone', of: 'event', json: () => ({}) },
	{
		route: '/api/sync/records',
		does: 'POST',
		who: 'known-phone',
		json: () => ({ deviceNow: new Date().toISOString(), records: [] })
	},
	{
		route: '/api/sync/key',
		does: 'POST',
		who: 'known-phone',
		refusedOnly: true,
		json: () => ({ publicKey: 'A'.repeat(87) })
	},
	{ route: '/api/sync/received', does: 'GET', who: 'known-phone' },
	{ route: '/api/v1/decide', does: 'POST', who: 'program', json: () => ({}) },
	{ route: '/api/v1/people/[id]/verdicts', does: 'GET', who: 'look-at-people', of: 'person' },
	{ route: '/api/live', does: 'GET', who: 'signed-in', isStream: true },
	{ route: '/api/search', does: 'POST', who: 'look-at-people', json: () => ({ text: 'Kanaria' }) },

	// Events.
	{ route: '/(desk)/events', does: 'GET', who: 'hold-event' },
	{ route: '/(desk)/events/[id]', does: 'GET', who: 'hold-event', of: 'event' },
	{ route: '/(desk)/events/[id]', does: '?/open', who: 'hold-event', of: 'event', form: () => ({}) },
	{
		route: '/(desk)/events/[id]',
		does: '?/close',
		who: 'hold-event',
		of: 'event',
		form: () => ({}),
		refusedOnly: true
	},
	{
		route: '/(desk)/events/[id]/poster.pdf',
		does: 'GET',
		who: 'hold-event',
		of: 'event',
		refusedOnly: true
	},

	// Checking.
	{ route: '/(desk)/check', does: 'GET', who: 'look-at-people' },
	{ route: '/(desk)/check', does: '?/search', who: 'look-at-people', form: () => ({ q: 'Kanaria' }) },
	{ route: '/(desk)/check/groups/[id]', does: 'GET', who: 'look-at-people', of: 'group' },
	{ route: '/(desk)/check/people/[id]', does: 'GET', who: 'look-at-people', of: 'person' },
	{
		route: '/(desk)/check/people/[id]',
		does: '?/confirm',
		who: 'confirm-signer',
		of: 'person',
		refusedOnly: true,
		form: (id, town) => ({ signing: town.signingOf(id), guardian: 'new' })
	},
	{ route: '/(desk)/check/people/[id]/remove', does: 'GET', who: 'remove-person', of: 'person' },
	{
		route: '/(desk)/check/people/[id]/remove',
		does: '?/default',
		who: 'remove-person',
		of: 'person',
		refusedOnly: true,
		form: () => ({})
	},
	{
		route: '/(desk)/check/together',
		does: 'GET',
		who: 'look-at-people',
		path: (_, town) =>
			`/check/together?${(['own', 'refused', 'protected', 'other', 'nobody'] as const).map((one) => `person=${town.idOf('person', one)}`).join('&')}`
	},

	// What was signed.
	{ route: '/(desk)/signings/[id]', does: 'GET', who: 'read-consents', of: 'signing', also: notBehindANo },
	{
		route: '/(desk)/signings/[id]/receipt.pdf',
		does: 'GET',
		refusedOnly: true,
		who: 'read-consents',
		of: 'signing',
		also: notBehindANo
	},
	{
		route: '/(desk)/signings/[id]/paper.jpg',
		does: 'GET',
		refusedOnly: true,
		who: 'read-consents',
		of: 'signing',
		also: notBehindANo
	},
	{
		route: '/(desk)/signings/[id]',
		does: '?/void',
		who: 'void-signing',
		of: 'signing',
		refusedOnly: true,
		form: (id, town) => ({ person: town.personOf(id), why: 'Fel barn.' }),
		also: notBehindANo
	},
	{ route: '/(desk)/quarantine', does: 'GET', who: 'file-quarantine', namesSigners: true },
	{ route: '/(desk)/quarantine/file', does: 'GET', who: 'file-quarantine' },
	{ route: '/(desk)/quarantine/file', does: '?/default', who: 'file-quarantine', form: () => ({}) },
	{
		route: '/(desk)/quarantine/[id]',
		does: 'GET',
		who: 'file-quarantine',
		namesSigners: true,
		of: 'quarantined'
	},
	{
		route: '/(desk)/quarantine/[id]',
		does: '?/search',
		who: 'file-quarantine',
		namesSigners: true,
		of: 'quarantined',
		form: () => ({ q: 'Kanaria' })
	},
	{
		route: '/(desk)/quarantine/[id]',
		does: '?/file',
		who: 'file-quarantine',
		of: 'quarantined',
		refusedOnly: true,
		form: (_, town) => ({ 'person-0': town.idOf('person', 'own') })
	},
	{
		route: '/(desk)/quarantine/[id]',
		does: '?/aside',
		who: 'file-quarantine',
		of: 'quarantined',
		refusedOnly: true,
		form: () => ({ note: 'Dubbelt.' })
	},
	{
		route: '/(desk)/quarantine/[id]/content',
		does: 'GET',
		who: 'file-quarantine',
		namesSigners: true,
		of: 'quarantined'
	},
	{ route: '/(desk)/renewals', does: 'GET', who: 'read-renewals' },
	{ route: '/(desk)/renewals/list.csv', does: 'GET', who: 'read-renewals' },

	// Images, publications, withdrawals, takedowns.
	{ route: '/(desk)/images', does: 'GET', who: 'handle-images' },
	{ route: '/(desk)/images', does: '?/upload', who: 'handle-images', form: () => ({}) },
	{ route: '/(desk)/images/[id]', does: 'GET', who: 'handle-images', of: 'image' },
	{
		route: '/(desk)/images/[id]',
		does: '?/search',
		who: 'handle-images',
		of: 'image',
		form: () => ({ q: 'Kanaria' })
	},
	{
		route: '/(desk)/images/[id]',
		does: '?/describe',
		who: 'handle-images',
		of: 'image',
		refusedOnly: true,
		form: () => ({ title: 'T' })
	},
	{
		route: '/(desk)/images/[id]',
		does: '?/name',
		who: 'handle-images',
		of: 'image',
		refusedOnly: true,
		form: (_, town) => ({ personId: town.idOf('person', 'own') })
	},
	{
		route: '/(desk)/images/[id]',
		does: '?/remove',
		who: 'handle-images',
		of: 'image',
		refusedOnly: true,
		form: (_, town) => ({ personId: town.idOf('person', 'own') })
	},
	{ route: '/(desk)/images/[id]/original', does: 'GET', who: 'handle-images', of: 'image' },
	{
		route: '/(desk)/images/[id]/preview',
		does: 'GET',
		who: 'handle-images',
		or: 'work-on-takedowns',
		of: 'image'
	},
	{
		route: '/(desk)/images/[id]/thumbnail',
		does: 'GET',
		who: 'handle-images',
		or: 'work-on-takedowns',
		of: 'image'
	},
	{ route: '/(desk)/images/[id]/publish', does: 'GET', who: 'handle-images', of: 'image' },
	{
		route: '/(desk)/images/[id]/publish',
		does: '?/default',
		who: 'publish',
		of: 'image',
		refusedOnly: true,
		form: (_, town) => ({ channelId: town.channelId, publishedOn: today, motivation: 'M' })
	},
	{ route: '/(desk)/publications', does: 'GET', who: 'read-publications' },
	{
		route: '/(desk)/publications/[id]',
		does: 'GET',
		who: 'read-publications',
		of: 'publication',
		also: onTheChannel('read-publications')
	},
	{ route: '/(desk)/withdrawals', does: 'GET', who: 'register-withdrawal', or: 'read-consents' },
	{
		route: '/(desk)/withdrawals/[id]',
		does: 'GET',
		who: 'register-withdrawal',
		or: 'read-consents',
		of: 'withdrawal'
	},
	{
		route: '/(desk)/withdrawals/new',
		does: 'GET',
		who: 'register-withdrawal',
		of: 'person',
		path: (id) => `/withdrawals/new?person=${id}`
	},
	{
		route: '/(desk)/withdrawals/new',
		does: '?/search',
		who: 'register-withdrawal',
		form: () => ({ q: 'Kanaria' })
	},
	{
		route: '/(desk)/withdrawals/new',
		does: '?/register',
		who: 'register-withdrawal',
		of: 'person',
		refusedOnly: true,
		form: (id) => ({ person: id, by: 'anyone', scope: 'all' })
	},
	{ route: '/(desk)/takedowns', does: 'GET', who: 'work-on-takedowns' },
	{
		route: '/(desk)/takedowns/[id]',
		does: 'GET',
		who: 'work-on-takedowns',
		of: 'takedown',
		also: onTheChannel('work-on-takedowns')
	},
	{
		route: '/(desk)/takedowns/[id]',
		does: '?/step',
		who: 'work-on-takedowns',
		of: 'takedown',
		also: onTheChannel('work-on-takedowns'),
		refusedOnly: true,
		form: () => ({ step: 'removal', note: 'Borta.' })
	},
	{
		route: '/(desk)/takedowns/[id]',
		does: '?/close',
		who: 'work-on-takedowns',
		of: 'takedown',
		also: onTheChannel('work-on-takedowns'),
		refusedOnly: true,
		form: () => ({})
	},
	{
		route: '/(desk)/takedowns/[id]',
		does: '?/give',
		who: 'work-on-takedowns',
		of: 'takedown',
		also: onTheChannel('work-on-takedowns'),
		refusedOnly: true,
		form: (_, town) => ({ userId: town.userId })
	},
	{
		route: '/(desk)/takedowns/[id]/evidence/[step]',
		does: 'GET',
		who: 'work-on-takedowns',
		of: 'evidence',
		also: onTheChannel('work-on-takedowns'),
		path: (id) => `/takedowns/${id}`
	},

	// What watches.
	{ route: '/(desk)/access', does: 'GET', who: 'signed-in' },
	{ route: '/(desk)/access-log', does: 'GET', who: 'read-logs' },
	{ route: '/(desk)/access-log', does: '?/search', who: 'read-logs', form: () => ({ q: 'Kanaria' }) },
	{ route: '/(desk)/access-log/list.csv', does: 'GET', who: 'read-logs' },
	{ route: '/(desk)/alarms', does: 'GET', who: 'see-alarms' },
	{
		route: '/(desk)/alarms',
		does: '?/see',
		who: 'see-alarms',
		refusedOnly: true,
		form: () => ({ alarmId: nobody })
	},
	{ route: '/(desk)/record', does: 'GET', who: 'read-logs' },
	{ route: '/(desk)/record', does: '?/check', who: 'verify-record', refusedOnly: true, form: () => ({}) },
	{ route: '/(desk)/status', does: 'GET', who: 'read-status' },
	{ route: '/(desk)/jobs', does: 'GET', who: 'read-status' },
	{ route: '/(desk)/jobs', does: '?/again', who: 'run-jobs-again', refusedOnly: true, form: () => ({}) },

	// The municipality and its rules.
	{ route: '/(desk)/channels', does: 'GET', who: 'change-municipality' },
	{
		route: '/(desk)/channels',
		does: '?/open',
		who: 'change-municipality',
		refusedOnly: true,
		form: () => ({ name: 'Ny', kind: 'website', audience: 'all' })
	},
	{
		route: '/(desk)/channels',
		does: '?/close',
		who: 'change-municipality',
		refusedOnly: true,
		form: (_, town) => ({ channelId: town.channelId })
	},
	{ route: '/(desk)/import', does: 'GET', who: 'import-people' },
	...['read', 'look', 'write'].map((action): Row => ({
		route: '/(desk)/import',
		does: `?/${action}`,
		who: 'import-people',
		form: () => ({})
	})),
	{ route: '/(desk)/lab', does: 'GET', who: 'read-rules' },
	{ route: '/(desk)/phones', does: 'GET', who: 'pair-phone' },
	{ route: '/(desk)/phones', does: '?/pair', who: 'pair-phone', form: () => ({}) },
	{
		route: '/(desk)/phones',
		does: '?/revoke',
		who: 'pair-phone',
		refusedOnly: true,
		form: (_, town) => ({ deviceId: town.deviceId })
	},
	{ route: '/(desk)/policies', does: 'GET', who: 'read-policies' },
	{
		route: '/(desk)/policies',
		does: '?/start',
		who: 'draft-policy',
		refusedOnly: true,
		form: () => ({ name: 'En till', from: 'norberg' })
	},
	{
		route: '/(desk)/policies',
		does: '?/choose',
		who: 'publish-policy',
		refusedOnly: true,
		form: () => ({ policyId: 'norberg', fromOn: today })
	},
	{
		route: '/(desk)/policies',
		does: '?/discard',
		who: 'draft-policy',
		refusedOnly: true,
		form: (_, town) => ({ draftId: town.draft.id, revision: '1' })
	},
	{
		route: '/(desk)/policies/[draftId]',
		does: 'GET',
		who: 'read-policies',
		path: (_, town) => `/policies/${town.draft.id}`
	},
	{
		route: '/(desk)/policies/[draftId]/[key]',
		does: 'GET',
		who: 'read-policies',
		path: (_, town) => `/policies/${town.draft.id}/website.consent-always`
	},
	{
		route: '/(desk)/policies/[draftId]/[key]',
		does: '?/save',
		who: 'draft-policy',
		refusedOnly: true,
		path: (_, town) => `/policies/${town.draft.id}/website.consent-always`,
		form: () => ({ revision: '1' })
	},
	{
		route: '/(desk)/policies/[draftId]/[key]',
		does: '?/remove',
		who: 'draft-policy',
		refusedOnly: true,
		path: (_, town) => `/policies/${town.draft.id}/website.consent-always`,
		form: () => ({ revision: '1' })
	},
	{
		route: '/(desk)/policies/[draftId]/compare',
		does: 'GET',
		who: 'read-policies',
		path: (_, town) => `/policies/${town.draft.id}/compare`
	},
	{
		route: '/(desk)/policies/[draftId]/compare',
		does: '?/default',
		who: 'read-policies',
		path: (_, town) => `/policies/${town.draft.id}/compare`,
		form: () => ({})
	},
	{
		route: '/(desk)/policies/[draftId]/publish',
		does: 'GET',
		who: 'read-policies',
		path: (_, town) => `/policies/${town.draft.id}/publish`
	},
	{
		route: '/(desk)/policies/[draftId]/publish',
		does: '?/default',
		who: 'publish-policy',
		refusedOnly: true,
		path: (_, town) => `/policies/${town.draft.id}/publish`,
		form: () => ({ revision: '1', fromOn: today })
	},
	{
		route: '/(desk)/policies/compare',
		does: 'GET',
		who: 'read-policies',
		path: () => '/policies/compare?policy=trosa'
	},
	{
		route: '/(desk)/policies/compare',
		does: '?/default',
		who: 'read-policies',
		path: () => '/policies/compare?policy=trosa',
		form: () => ({})
	},
	{
		route: '/(desk)/policies/compare/file',
		does: 'GET',
		who: 'read-policies',
		path: () => '/policies/compare/file?policy=trosa'
	},
	{
		route: '/(desk)/policies/compare/stream',
		does: 'POST',
		who: 'read-policies',
		path: () => '/policies/compare/stream?policy=trosa'
	},
	{
		route: '/(desk)/policies/published/[id]',
		does: 'GET',
		who: 'read-policies',
		path: (_, town) => `/policies/published/${town.versionId}`
	},
	{ route: '/(desk)/programs', does: 'GET', who: 'manage-programs' },
	{
		route: '/(desk)/programs',
		does: '?/make',
		who: 'manage-programs',
		refusedOnly: true,
		form: () => ({ name: 'Ny', months: '3' })
	},
	{
		route: '/(desk)/programs',
		does: '?/revoke',
		who: 'manage-programs',
		refusedOnly: true,
		form: (_, town) => ({ programId: town.programId })
	},
	{
		route: '/(desk)/programs',
		does: '?/tell',
		who: 'manage-programs',
		refusedOnly: true,
		form: () => ({ name: 'Webben', url: 'https://www.ekbacka.example/krok' })
	},
	{
		route: '/(desk)/programs',
		does: '?/untell',
		who: 'manage-programs',
		refusedOnly: true,
		form: () => ({ webhookId: nobody })
	},
	{ route: '/(desk)/languages', does: 'GET', who: 'approve-language' },
	{
		route: '/(desk)/languages/[language]',
		does: 'GET',
		who: 'approve-language',
		path: () => '/languages/ar'
	},
	{
		route: '/(desk)/languages/[language]',
		does: '?/default',
		who: 'approve-language',
		refusedOnly: true,
		path: () => '/languages/ar',
		form: () => ({ textSha256: 'x' })
	},
	{ route: '/(desk)/rules', does: 'GET', who: 'read-rules' },
	{ route: '/(desk)/rules/rules.pdf', does: 'GET', who: 'read-rules', refusedOnly: true },
	{ route: '/(desk)/rulings', does: 'GET', who: 'read-rulings' },
	{
		route: '/(desk)/rulings',
		does: '?/default',
		who: 'rule-on-questions',
		refusedOnly: true,
		form: () => ({ answer: 'allow', fromOn: today })
	},
	{ route: '/(desk)/users', does: 'GET', who: 'manage-users' },
	{
		route: '/(desk)/users',
		does: '?/invite',
		who: 'manage-users',
		refusedOnly: true,
		form: () => ({ name: 'Ny', email: 'x@y.example', role: 'staff' })
	},
	{
		route: '/(desk)/users',
		does: '?/end',
		who: 'manage-users',
		refusedOnly: true,
		form: (_, town) => ({ userId: town.userId })
	},
	{ route: '/(desk)/welcome', does: 'GET', who: 'signed-in' },
	{
		route: '/(desk)/welcome',
		does: '?/demo',
		who: 'fill-with-demo-data',
		refusedOnly: true,
		form: () => ({})
	}
];

export function addressOf(row: Row, id: string, town: GuardedTown): string {
	if (row.path) return row.path(id, town);
	return row.route.replace(/\/\([^)]*\)/g, '').replace('[id]', id) || '/';
}

const isDesk = (row: Row): boolean => row.route.startsWith('/(desk)');

/** What the asker is to get. Somebody else's is answered as what nobody has: the table of access decides, and where. */
export function expected(row: Row, asker: Asker, placement: Placement, town: GuardedTown): Outcome {
	const { who } = row;
	const { actor } = asker;
	if (who === 'everybody') return 'in';
	if (who === 'own-page') return actor?.kind === 'link' ? 'in' : 'sign-in';
	if (who === 'program') return actor?.kind === 'program' ? 'in' : 'unknown';
	if (who === 'known-phone') return actor?.kind === 'device' ? 'in' : 'unknown';
	if (who === 'phone') {
		if (actor?.kind !== 'device') return 'unknown';
		if (actor.grants.length === 0) return 'no';
		return row.of === undefined || placement === 'own' ? 'in' : 'not-there';
	}
	if (actor?.kind !== 'user') return isDesk(row) ? 'sign-in' : 'unknown';
	if (who === 'signed-in') return 'in';
	const actions = [who, ...(row.or ? [row.or] : [])].filter((action) => mayDo(actor, action));
	if (actions.length === 0) return 'no';
	if (row.of === undefined) return 'in';
	if (placement === 'nobody') return 'not-there';
	const unitId = placement === 'other' ? town.unitOf.elsewhere : town.unitOf.own;
	const isTheirs = actions.some((action) => mayDoIn(actor, action, unitId));
	return isTheirs && (row.also?.(asker, placement, town) ?? true) ? 'in' : 'not-there';
}
