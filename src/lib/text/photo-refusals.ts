import type { PhotoRefusal } from '#lib/server/photos/index.ts';
import type { Language } from './language.ts';

/** What a person reads when a picture was not let in: what happened, and what is kept and to be done. */
export interface PhotoRefusalText {
	readonly what: string;
	readonly then: string;
}

type NoPicture = Extract<PhotoRefusal, { type: 'NotAPicture' }>['looksLike'];

const noPicture: Readonly<Record<Language, Readonly<Record<NoPicture, string>>>> = {
	sv: {
		empty: 'Filen är tom.',
		text: 'Filen är en text, ingen bild.',
		html: 'Filen är en webbsida, ingen bild.',
		svg: 'Filen är en SVG-teckning. Den kan bära program och tas inte emot.',
		pdf: 'Filen är en PDF, ingen bild.',
		unknown: 'Filen är ingen bild som går att känna igen.'
	},
	en: {
		empty: 'The file is empty.',
		text: 'The file is a text, not an image.',
		html: 'The file is a web page, not an image.',
		svg: 'The file is an SVG drawing. It can carry programs and is not accepted.',
		pdf: 'The file is a PDF, not an image.',
		unknown: 'The file is no image that can be recognised.'
	}
};

/** The words of a picture's refusal. */
export function photoRefusalText(refusal: PhotoRefusal, language: Language): PhotoRefusalText {
	return language === 'sv' ? inSwedish(refusal) : inEnglish(refusal);
}

function inSwedish(refusal: PhotoRefusal): PhotoRefusalText {
	const nothingKept = 'Inget av den har sparats.';
	switch (refusal.type) {
		case 'NotAPicture':
			return {
				what: noPicture.sv[refusal.looksLike],
				then: `${nothingKept} Välj en bild i JPEG, PNG eller WebP.`
			};
		case 'UnsupportedFormat':
			return {
				what: `Bilden är i formatet ${formatName(refusal.format)}, som inte går att visa för alla.`,
				then: `${nothingKept} Spara om bilden som JPEG och försök igen.`
			};
		case 'Truncated':
			return {
				what: 'Bilden är avklippt eller skadad: slutet går inte att läsa.',
				then: `${nothingKept} Hämta bilden från kameran en gång till och försök igen.`
			};
		case 'TooLarge':
			return {
				what: `Bilden är ${megabytes(refusal.bytes, ',')} MB. Gränsen är ${megabytes(refusal.limit, ',')} MB.`,
				then: `${nothingKept} Spara en mindre kopia och försök igen.`
			};
		case 'TooManyPixels':
			return {
				what: `Bilden har ${millions(refusal.pixels)} miljoner bildpunkter. Gränsen är ${millions(refusal.limit)} miljoner.`,
				then: `${nothingKept} Spara en mindre kopia och försök igen.`
			};
		case 'TookTooLong':
			return {
				what: `Bilden gick inte att läsa på ${refusal.seconds} sekunder.`,
				then: `${nothingKept} Spara om bilden som JPEG och försök igen.`
			};
	}
}

function inEnglish(refusal: PhotoRefusal): PhotoRefusalText {
	const nothingKept = 'Nothing of it has been saved.';
	switch (refusal.type) {
		case 'NotAPicture':
			return {
				what: noPicture.en[refusal.looksLike],
				then: `${nothingKept} Choose an image in JPEG, PNG or WebP.`
			};
		case 'UnsupportedFormat':
			return {
				what: `The image is in the format ${formatName(refusal.format)}, which cannot be shown to everybody.`,
				then: `${nothingKept} Save the image as JPEG and try again.`
			};
		case 'Truncated':
			return {
				what: 'The image is cut off or damaged: its end cannot be read.',
				then: `${nothingKept} Fetch the image from the camera once more and try again.`
			};
		case 'TooLarge':
			return {
				what: `The image is ${megabytes(refusal.bytes, '.')} MB. The limit is ${megabytes(refusal.limit, '.')} MB.`,
				then: `${nothingKept} Save a smaller copy and try again.`
			};
		case 'TooManyPixels':
			return {
				what: `The image has ${millions(refusal.pixels)} million pixels. The limit is ${millions(refusal.limit)} million.`,
				then: `${nothingKept} Save a smaller copy and try again.`
			};
		case 'TookTooLong':
			return {
				what: `The image could not be read in ${refusal.seconds} seconds.`,
				then: `${nothingKept} Save the image as JPEG and try again.`
			};
	}
}

/** One decimal only where it says something: 25, 25,1. */
function megabytes(bytes: number, separator: string): string {
	const tenths = Math.ceil((bytes / (1024 * 1024)) * 10);
	return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}${separator}${tenths % 10}`;
}

const millions = (pixels: number): string => String(Math.ceil(pixels / 1_000_000));

function formatName(format: string): string {
	return format.replace('-', ' ').toUpperCase();
}
