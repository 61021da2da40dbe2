import { readBoard } from '#lib/server/use-cases/read-takedowns.ts';
import { named } from '../named.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const board = await readBoard(event.locals.deps, signedIn(event));
	if (!board.ok) refusePage(board.refusal);
	const { searchParams } = event.url;
	return {
		tasks: board.value.tasks.map((task) => ({
			...task,
			people: task.people.map((person) => named(person, event.locals.language))
		})),
		/** A task has just been closed; `some`: other causes bring the image down all the same. */
		closed: searchParams.get('closed'),
		filter: {
			isMine: searchParams.get('who') === 'mine',
			isLate: searchParams.has('late'),
			channelId: searchParams.get('channel')
		}
	};
};
