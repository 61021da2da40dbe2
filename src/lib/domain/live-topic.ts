/** What a page shows may have changed: never of whom, and never how much. */
export const liveTopics = ['answers', 'images', 'publications', 'quarantine'] as const;
export type LiveTopic = (typeof liveTopics)[number];

const answers: readonly LiveTopic[] = ['answers'];
const nothing: readonly LiveTopic[] = [];

/** By the beginning of an entry's type; the first that fits. */
const topicsByBeginning: readonly (readonly [string, readonly LiveTopic[]])[] = [
	['consent-', answers],
	['signer-', answers],
	['signing-', answers],
	['publication-blocked', answers],
	['policy-', answers],
	['question-', answers],
	['channel-', ['answers', 'images']],
	['municipality-', answers],
	['person-named-in-image', ['images', 'answers']],
	['person-taken-out-of-image', ['images', 'answers']],
	['person-', answers],
	['image-published', ['images', 'publications']],
	['image-', ['images', 'answers']],
	['takedown-', ['publications', 'images']],
	['record-set-aside', ['quarantine', 'answers']],
	['record-opened', ['quarantine', 'answers']],
	['quarantine-', ['quarantine', 'answers']],
	// What no page that follows along shows.
	['record-received', nothing],
	// Each record in it has an entry of its own.
	['queue-file-', nothing],
	['form-text-', nothing],
	['event-', nothing],
	['phone-', nothing],
	['program-', nothing],
	['user-', nothing],
	['role-', nothing],
	['access-', nothing],
	['password-', nothing],
	['alarm-', nothing]
];

/** What an entry of the ledger may change on a page; a kind that nobody has thought of may change everything. */
export function topicsOf(entryType: string): readonly LiveTopic[] {
	return topicsByBeginning.find(([beginning]) => entryType.startsWith(beginning))?.[1] ?? liveTopics;
}
