import * as v from 'valibot';

// Zero-width joiners belong to emoji and to Persian and Indic writing; line breaks and tabs to a text of several lines.
const invisible = /(?![\u200c\u200d\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** A text as typed, trimmed, at most so many characters, with nothing in it that cannot be seen. May be empty. */
export function textOfAtMost(limit: number) {
	return v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()),
		v.check((text) => [...text].length <= limit, 'long'),
		v.check((text) => !invisible.test(text), 'invisible')
	);
}

/** A box: ticked or not. */
export const tick = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => value === 'yes')
);
