const address = /^[^\s@<>()[\]",;:\\\p{C}]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.\p{L}{2,}$/u;

/** An e-mail address as typed, without white space around it; null when it is not one. */
export function emailIn(text: string): string | null {
	const email = text.normalize('NFC').trim();
	return email.length <= 254 && address.test(email) && !email.includes('..') ? email : null;
}

/** A mobile number as E.164, Swedish unless it says otherwise; null for a landline or anything else. */
export function mobileIn(text: string): string | null {
	const tidy = text.replace(/[\s().\/‐-―−-]/g, '').replace(/^00/, '+');
	const international = tidy.replace(/^\+460?/, '+46');
	if (international.startsWith('+46')) return swedish(international.slice(3));
	if (/^\+[1-9]\d{7,14}$/.test(international)) return international;
	// A spreadsheet drops the first zero, and some systems the plus sign.
	return swedish(/^467\d{8}$/.test(tidy) ? tidy.slice(2) : tidy.replace(/^0/, ''));
}

function swedish(national: string): string | null {
	return /^7[02369]\d{7}$/.test(national) ? `+46${national}` : null;
}
