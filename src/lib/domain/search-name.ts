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
