/** People whose names and addresses stand nowhere else in the world, so that a trace of them anywhere is a leak. */

const syllables = ['ba', 'bo', 'da', 'do', 'fa', 'fo', 'ga', 'go', 'la', 'lo', 'ma', 'mo'];

/** Every canary begins so. */
export const canary = /kvittra[a-zåäö]+/gi;

function song(n: number): string {
	let word = 'Kvittra';
	for (let rest = n + syllables.length ** 2; rest > 0; rest = Math.floor(rest / syllables.length)) {
		word += syllables[rest % syllables.length];
	}
	return word;
}

export const howMany = 1002;

/** A class list with a third as many children, each with a guardian and the guardian's address: 1,002 canaries. */
export function canaryClassList(): string {
	const rows = Array.from({ length: howMany / 3 }, (_, n) => {
		const [child, guardian, address] = [song(3 * n), song(3 * n + 1), song(3 * n + 2)];
		const month = String((n % 12) + 1).padStart(2, '0');
		const group = `${(n % 9) + 1}A`;
		const isProtected = n % 50 === 7 ? '1' : '0';
		return [
			`${2017 - (n % 9)}-${month}-11`,
			`${child} Lind`,
			group,
			'Kanarieskolan',
			`${guardian} Lind`,
			`${address.toLowerCase()}@kanarie.example`,
			'',
			isProtected
		].join(',');
	});
	return `Födelsedatum,Namn,Grupp,Enhet,VH1 namn,VH1 e-post,VH1 mobil,Sekretessmarkering\n${rows.join('\n')}\n`;
}
