import type { LiveTopic } from '#lib/domain/live-topic.ts';

/** The pages that follow what happens, by the beginning of their route, and what each of them shows. */
const topicsByRoute: readonly (readonly [string, readonly LiveTopic[]])[] = [
	['/(desk)/check', ['answers']],
	['/(desk)/images/[id]', ['answers', 'images', 'publications']],
	['/(desk)/takedowns', ['publications']],
	['/(desk)/quarantine', ['quarantine']]
];

const none: readonly LiveTopic[] = [];

export function topicsOfPage(routeId: string | null): readonly LiveTopic[] {
	return topicsByRoute.find(([beginning]) => routeId?.startsWith(beginning))?.[1] ?? none;
}
