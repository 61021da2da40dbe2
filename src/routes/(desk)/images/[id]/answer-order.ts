import type { ChannelKind, Decision, Role } from '#lib/domain/decision.ts';
import type { Answer } from '#lib/text/verdict-words.ts';
import { compareAnswers } from '#lib/ui/verdict-look.ts';
import { answerOf } from '../answer-of.ts';

/** One channel's answer for an image, as the pages of an image are given it. */
export interface ShownChannel {
	readonly channel: {
		readonly id: string;
		readonly name: string;
		readonly code: string;
		readonly kind: ChannelKind;
	};
	readonly verdict: Decision['verdict'];
	readonly isAsked: boolean;
	readonly people: readonly {
		readonly personId: string;
		readonly name: string;
		readonly role: Role;
		readonly decision: Decision;
		readonly isAsked: boolean;
	}[];
	readonly ofImage: { readonly decision: Decision } | null;
}

export interface PersonRow {
	readonly personId: string;
	readonly name: string;
	/** In the order of the channels. */
	readonly cells: readonly { readonly answer: Answer; readonly decision: Decision }[];
}

/** One row for each person, those who stop first: by the worst answer, then by how many channels it stops. */
export function personRows(channels: readonly ShownChannel[]): PersonRow[] {
	const rows = (channels[0]?.people ?? []).map(({ personId, name }) => ({
		personId,
		name,
		cells: channels.flatMap(({ people }) =>
			people
				.filter((person) => person.personId === personId)
				.map((person) => ({
					answer: answerOf({ verdict: person.decision.verdict, isAsked: person.isAsked }),
					decision: person.decision
				}))
		)
	}));
	const sorted = (row: PersonRow) => row.cells.map((cell) => cell.answer).sort(compareAnswers);
	return rows.sort((one, other) => {
		const [mine, theirs] = [sorted(one), sorted(other)];
		for (const [place, answer] of mine.entries()) {
			const against = theirs[place];
			if (against === undefined) continue;
			const order = compareAnswers(answer, against);
			if (order !== 0) return order;
		}
		return one.name.localeCompare(other.name, 'sv');
	});
}
