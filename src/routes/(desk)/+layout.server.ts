import { swedishDay } from '#lib/domain/day.ts';
import { mayDo, type Action } from '#lib/domain/access.ts';
import { municipality } from '#lib/server/db/organisation.ts';
import { openTakedownCounts } from '#lib/server/db/publishing.ts';
import { liveOf } from '#lib/server/live.ts';
import { channelsWhere } from '#lib/server/own-channels.ts';
import { countOpenAlarms } from '#lib/server/use-cases/list-alarms.ts';
import { countQuarantine } from '#lib/server/use-cases/list-quarantine.ts';
import { countOpenQuestions } from '#lib/server/use-cases/read-rulings.ts';
import { signedIn } from '../signed-in.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps, language } = event.locals;
	const { read } = deps.store;
	const may = (action: Action) => mayDo(user, action);
	return {
		language,
		today: swedishDay(deps.now()),
		// Before anything is read: what happens while it is read is told to the page.
		mark: liveOf(deps.store).mark(),
		municipality: (await municipality(read))?.name ?? '',
		user: { id: user.id, name: user.name, roles: [...new Set(user.grants.map((grant) => grant.role))] },
		may: {
			check: may('look-at-people'),
			readConsents: may('read-consents'),
			handleImages: may('handle-images'),
			publish: may('publish'),
			readPublications: may('read-publications'),
			withdraw: may('register-withdrawal'),
			takeDown: may('work-on-takedowns'),
			pair: may('pair-phone'),
			holdEvents: may('hold-event'),
			importPeople: may('import-people'),
			fileQuarantine: may('file-quarantine'),
			manageUsers: may('manage-users'),
			changeMunicipality: may('change-municipality'),
			readLogs: may('read-logs'),
			readStatus: may('read-status'),
			readRules: may('read-rules'),
			readPolicies: may('read-policies'),
			draftPolicy: may('draft-policy'),
			publishPolicy: may('publish-policy'),
			readRulings: may('read-rulings'),
			rule: may('rule-on-questions'),
			readRenewals: may('read-renewals'),
			managePrograms: may('manage-programs'),
			approveLanguage: may('approve-language')
		},
		takedowns: may('work-on-takedowns')
			? await openTakedownCounts(
					read,
					swedishDay(deps.now()),
					await channelsWhere(read, user, 'work-on-takedowns')
				)
			: null,
		waiting: await countQuarantine(deps, user),
		alarms: await countOpenAlarms(deps, user),
		openQuestions: await countOpenQuestions(deps, user)
	};
};
