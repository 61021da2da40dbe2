import { checkTogether } from '#lib/server/use-cases/check-together.ts';
import { listText, placeText } from '#lib/text/channel-place.ts';
import { togetherTitle } from '#lib/text/together.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import { answerOf } from '../../images/answer-of.ts';
import { freeingSteps } from '../../images/[id]/freeing-steps.ts';
import { stoppedFirst } from './who-stops.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps, language } = event.locals;
	const { searchParams } = event.url;
	const group = searchParams.get('group');
	const without = searchParams.getAll('without');
	const chosen = [...new Set(searchParams.getAll('person'))].filter(
		(id) => id !== '' && !without.includes(id)
	);
	const again = new URLSearchParams(chosen.map((id) => ['person', id]));
	const back =
		group === null || group === '' ? '/check' : `/check/groups/${encodeURIComponent(group)}?${again}`;
	const checked = await checkTogether(deps, user, chosen);
	if (!checked.ok) {
		const { refusal } = checked;
		if (refusal.type === 'NotAllowed') refusePage(refusal);
		return { back, group, chosen, refusal, answer: null };
	}

	const { at, on, people, notShown, channels } = checked.value;
	const isYes = ({ verdict }: (typeof channels)[number]) =>
		verdict === 'allowed' || verdict === 'discouraged';
	const places = (of: typeof channels) => of.map(({ channel }) => placeText(channel, language));
	const { stops, free } = stoppedFirst(channels);
	// Words and answers alone: sixty people’s decisions with all their reasons would be a page of a megabyte.
	return {
		back,
		group,
		chosen,
		refusal: null,
		answer: {
			at,
			on,
			notShown,
			people: people.length,
			title: togetherTitle(
				{
					shown: people.length,
					notShown,
					yes: places(channels.filter(isYes)),
					no: places(channels.filter((one) => !isYes(one)))
				},
				language
			),
			discouraged: listText(places(channels.filter(({ verdict }) => verdict === 'discouraged')), language),
			channels: channels.map((shown) => ({
				id: shown.channel.id,
				name: shown.channel.name,
				answer: answerOf(shown)
			})),
			stops: stops.map(({ personId, name, cells }) => ({
				id: personId,
				name,
				answers: cells.map(({ answer }) => answer)
			})),
			free: free.map(({ personId, name }) => ({ id: personId, name })),
			steps: freeingSteps(
				channels.map((shown) => ({ ...shown, ofImage: null })),
				true,
				language
			)
		}
	};
};
