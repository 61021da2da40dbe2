import type { ProductRule } from '../product-rules.ts';

/** I: images. */
export const images: readonly ProductRule[] = [
	{
		id: 'I1',
		text: {
			sv: 'Samma fil igen är samma bild.',
			en: 'The same file again is the same image.'
		}
	},
	{
		id: 'I2',
		text: {
			sv: 'Det som inte är en hel bild inom gränserna tas inte emot, och inget av det sparas.',
			en: 'What is not a whole image within the limits is not taken in, and nothing of it is kept.'
		}
	},
	{
		id: 'I3',
		text: {
			sv: 'Originalet sparas som det kom, med sin hash; det som visas bär ingen dold information.',
			en: 'The original is kept as it came, with its hash; what is shown carries no hidden information.'
		}
	},
	{
		id: 'I4',
		text: {
			sv: 'Det senaste som sagts om en bild gäller, och det som sades förut står kvar.',
			en: 'What was said last of an image holds, and what was said before still stands written.'
		}
	},
	{
		id: 'I5',
		text: {
			sv: 'En bild kan inte både visa någon och sakna någon att känna igen.',
			en: 'An image cannot both show somebody and have nobody to recognise.'
		}
	},
	{
		id: 'I6',
		text: {
			sv: 'Man kan bara namnge den som man får se.',
			en: 'One can only name somebody whom one may look at.'
		}
	},
	{
		id: 'I7',
		text: {
			sv: 'En bild där ingen är namngiven får aldrig ett bättre svar än ”inte ännu”.',
			en: 'An image in which nobody is named never gets a better answer than not yet.'
		}
	}
];
