/** Made-up names by the hundred thousand, some common and most rare, as in a register; the same each time. */
import { searchName } from '#lib/domain/search-name.ts';

const given =
	'Anna Erik Lars Karl Maria Anders Johan Eva Per Lena Nils Karin Jan Emma Lennart Sara Mikael Kerstin Elsa Ali Maja Åsa Olle Noah Alice Hugo Saga Liam Vera William Astrid Elias Ella Oscar Agnes Lucas Freja Adam Lilly Walter Stella Mohammed Ebba Omar Selma Ibrahim Clara Amir Iris Theo Tyra Viggo Juni Melker Nora Sigge Märta Arvid Zahra Yusuf Örjan Östen Ängla Åke'.split(
		' '
	);
const common =
	'Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Jansson Hansson Bengtsson Ali Ahmed Hassan Öberg Åkesson'.split(
		' '
	);
const first =
	'Al Berg Björk Bom Ceder Dal Ek Eng Fors Gran Grön Hag Hed Holm Lind Ljung Lund Nord Ny Näs Rosen Sand Sjö Skog Sten Strand Ström Söder Åker Öster'.split(
		' '
	);
const last = 'berg blad blom by dahl en fors gren holm in kvist lund man mark qvist stedt ström vall'.split(
	' '
);

export function drawer(seed: number): (limit: number) => number {
	let state = seed;
	return (limit) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * limit);
	};
}

/** Early names of a list are drawn more often than late ones. */
function drawn(list: readonly string[], upTo: (limit: number) => number): string {
	return list[Math.min(upTo(list.length), upTo(list.length))] ?? '';
}

export function aName(upTo: (limit: number) => number): string {
	const one = drawn(given, upTo);
	const called = upTo(10) === 0 ? `${one}-${drawn(given, upTo)}` : one;
	const family =
		upTo(3) === 0
			? drawn(common, upTo)
			: `${first[upTo(first.length)] ?? ''}${last[upTo(last.length)] ?? ''}`;
	return `${called} ${family}`;
}

/** What people type on the way to one of the names: two letters, three …, the whole first name and on into the next. */
export function typed(names: readonly string[], count: number, upTo: (limit: number) => number): string[] {
	return Array.from({ length: count }, (_, place) => {
		const name = searchName(names[upTo(names.length)] ?? '');
		const [called = '', family = ''] = name.split(' ');
		if (place % 20 === 0) return `${called} qz`;
		const text = place % 3 === 0 ? family : place % 3 === 1 ? `${called} ${family}` : `${family} ${called}`;
		return text.slice(0, 2 + upTo(text.length - 1));
	});
}
