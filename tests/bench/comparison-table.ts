/** What a new policy would change, 100,000 publications, as a table. */
import { measureComparison } from './compare.ts';
import { median } from './load.ts';

export async function measureComparisonTable(say: (line?: string) => void, rounds: number): Promise<void> {
	const compared = await measureComparison(rounds);
	const seconds = median(compared.map((one) => one.ms)) / 1000;
	say('| what would change | median |');
	say('|---|---|');
	for (const { comparison } of compared.slice(0, 1)) {
		const { publications, people } = comparison;
		say(
			`| ${publications.looked} publications and ${people.peopleLooked} people, both policies | ${seconds.toFixed(2)} s |`
		);
	}
	const longest = median(compared.map((one) => one.longestTurnMs));
	say(`| the longest that others wait meanwhile | ${longest.toFixed(0)} ms |`);
	say();
}
