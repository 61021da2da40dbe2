/** The words of the list that comes as somebody types a name. */
import type { Language } from './language.ts';

const sv = {
	hits: 'Träffar',
	found: (count: number) => (count === 1 ? '1 träff' : `${count} träffar`),
	isCut: (count: number) => `De ${count} första träffarna`,
	all: 'Visa alla träffar',
	nobody: 'Ingen träff bland dem du får se.',
	noAnswer: 'Sökningen fick inget svar. Det du skrev är kvar. Tryck på Retur för att söka igen.',
	group: (name: string) => (/^\d/.test(name) ? `klass ${name}` : name)
};

const en: typeof sv = {
	hits: 'Matches',
	found: (count: number) => (count === 1 ? '1 match' : `${count} matches`),
	isCut: (count: number) => `The first ${count} matches`,
	all: 'Show all matches',
	nobody: 'Nobody matches among those you may see.',
	noAnswer: 'The search got no answer. What you typed is still there. Press Enter to search again.',
	group: (name: string) => (/^\d/.test(name) ? `class ${name}` : name)
};

export const searchWords: Readonly<Record<Language, typeof sv>> = { sv, en };
