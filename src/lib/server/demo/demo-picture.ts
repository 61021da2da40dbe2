import sharp from 'sharp';

const palettes = [
	['#8fa6ad', '#4d6873', '#dfe8ea'],
	['#b9aa8d', '#6f6350', '#efe7d6'],
	['#9aae93', '#4f6650', '#e3ecdf'],
	['#93a3c0', '#47587a', '#e1e7f2']
] as const;

/** A drawn picture of people without faces, as a JPEG: the demo shows nobody. */
export function demoPicture(place: number, heads: number): Promise<Uint8Array> {
	const [light, dark, pale] = palettes[place % palettes.length] ?? palettes[0];
	const figures = Array.from({ length: heads }, (_, n) => {
		const x = 160 + ((n + 0.5) * 880) / heads;
		const y = 380 + ((n * 37 + place * 53) % 60);
		return `<circle cx="${x}" cy="${y}" r="58" fill="${pale}"/><path d="M${x - 96} 800 C${x - 96} ${y + 90} ${x + 96} ${y + 90} ${x + 96} 800Z" fill="${pale}"/>`;
	}).join('');
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></linearGradient></defs><rect width="1200" height="800" fill="url(#g)"/>${figures}</svg>`;
	return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}
