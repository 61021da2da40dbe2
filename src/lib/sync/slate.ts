/**
 * What a slate's QR code holds, for a camera: no name, nothing that says more outside the municipality's own database.
 *
 *   BL1 P <event> <person>     one person
 *   BL1 G <event> <group>      a group
 *   BL1 S <event> <signing>    the people whom one signing is about; also somebody who stood in no list
 *
 * without the spaces: `BL1`, the kind's letter, and two UUIDs of 26 characters each (the 128 bits as a number to the base
 * of 32, digits 0–9 A–V). All 56 characters are of QR's alphanumeric set, so that at error correction H the code is
 * version 5, 37 × 37 modules. Photos taken after a slate belong to it until the next one.
 */
const kinds = { person: 'P', group: 'G', signing: 'S' } as const;

export interface Slate {
	readonly eventId: string;
	readonly of: { readonly kind: keyof typeof kinds; readonly id: string };
}

export function slateText({ eventId, of }: Slate): string {
	return `BL1${kinds[of.kind]}${packed(eventId)}${packed(of.id)}`;
}

/** The slate in what a camera has read; null where it is none, or of a later version. */
export function readSlate(text: string): Slate | null {
	const [, letter, event = '', id = ''] = /^BL1([PGS])([0-9A-V]{26})([0-9A-V]{26})$/.exec(text) ?? [];
	const kind = (['person', 'group', 'signing'] as const).find((one) => kinds[one] === letter);
	const [eventId, ofId] = [unpacked(event), unpacked(id)];
	return kind && eventId && ofId ? { eventId, of: { kind, id: ofId } } : null;
}

/** The end of the text, for somebody who has to type it: `7K4M 2913`. */
export function slateCode(slate: Slate): string {
	return slateText(slate).slice(-8).replace(/^.{4}/, '$& ');
}

const idLength = 26;

function packed(uuid: string): string {
	return BigInt(`0x${uuid.replaceAll('-', '')}`)
		.toString(32)
		.toUpperCase()
		.padStart(idLength, '0');
}

/** Null for a number that is larger than a UUID. */
function unpacked(digits: string): string | null {
	const number = [...digits].reduce((sum, digit) => sum * 32n + BigInt(parseInt(digit, 32)), 0n);
	const hex = number.toString(16).padStart(32, '0');
	return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;
}
