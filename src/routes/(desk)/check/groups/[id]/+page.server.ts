import { groupSection } from '#lib/domain/group-section.ts';
import { checkGroup } from '#lib/server/use-cases/check-people.ts';
import { mostTogether } from '#lib/server/use-cases/check-together.ts';
import { refusePage, signedIn } from '../../../../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const checked = await checkGroup(event.locals.deps, user, event.params.id);
	if (!checked.ok) refusePage(checked.refusal);
	const { at, on, channels, group, people } = checked.value;
	return {
		at,
		on,
		group: { id: event.params.id, ...group },
		mostTogether,
		ticked: event.url.searchParams.getAll('person'),
		channels: channels.map(({ id, name, code }) => ({ id, name, code })),
		people: people.map(({ id, name, verdicts }) => ({
			id,
			name,
			section: groupSection(verdicts),
			answers: verdicts.map(({ verdict, isAsked }) =>
				verdict === 'incomplete' && !isAsked ? ('not-asked' as const) : verdict
			)
		}))
	};
};
