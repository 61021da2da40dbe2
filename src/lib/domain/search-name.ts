/** A name folded for search: lower case, without accents, so that "asa" finds Åsa and "muller" finds Müller. */
export function searchName(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase()
		.replace(/[’'`´-]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The words that a name is found by, folded: each as it is written, and each half of a double one ("Anna-Karin"). */
export function searchWords(name: string): string[] {
	const written = searchName(name).split(' ');
	const halves = searchName(name.replace(/\p{Pd}/gu, ' ')).split(' ');
	return [...new Set([...written, ...halves])].filter((word) => word !== '');
}
