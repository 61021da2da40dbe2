import type { RosterField, RosterGuardian, RowProblemCode } from '#lib/domain/roster.ts';
import { givenNameFirst, personName } from '#lib/domain/person-name.ts';
import { holdsPersonalNumber } from '#lib/domain/personal-number.ts';
import { emailIn, mobileIn } from './contacts.ts';
import type { ColumnMapping } from './guess-mapping.ts';

type Tell = (code: RowProblemCode, field: RosterField, value: string | null) => void;

/** The guardians on one row. What cannot be used is left out and told; the row itself is imported. */
export function readGuardians(
	columns: ColumnMapping['guardians'],
	cell: (column: number | null) => string,
	tell: Tell
): RosterGuardian[] {
	const guardians: RosterGuardian[] = [];
	for (const each of columns) {
		const parts = [cell(each.givenName), cell(each.familyName)].filter((part) => part !== '').join(' ');
		const written = givenNameFirst(cell(each.name)) || parts;
		const email = readContact(cell(each.email), emailIn, 'bad-email', 'guardianEmail', tell);
		const mobile = readContact(cell(each.mobile), mobileIn, 'bad-mobile', 'guardianMobile', tell);
		if (written === '') {
			if (email !== null || mobile !== null) tell('guardian-without-name', 'guardianName', email ?? mobile);
			continue;
		}
		const name = readName(written, tell);
		if (name === null) continue;
		const same = guardians.findIndex((other) => isSameOnRow(other, { name, email, mobile }));
		const before = guardians[same];
		if (!before) guardians.push({ name, email, mobile });
		else {
			guardians[same] = { name, email: before.email ?? email, mobile: before.mobile ?? mobile };
			tell('guardian-twice', 'guardianName', name);
		}
	}
	return guardians;
}

/** One name twice on a row is one person, unless the two have an address each and share no number. */
export function isSameOnRow(one: RosterGuardian, other: RosterGuardian): boolean {
	if (one.name !== other.name) return false;
	if (one.email === null || other.email === null) return true;
	const isSameEmail = one.email.toLowerCase() === other.email.toLowerCase();
	return isSameEmail || (one.mobile !== null && one.mobile === other.mobile);
}

function readContact(
	written: string,
	read: (text: string) => string | null,
	code: RowProblemCode,
	field: RosterField,
	tell: Tell
): string | null {
	if (written === '') return null;
	const contact = read(written);
	const isNumber = field === 'guardianEmail' && holdsPersonalNumber(written.replace(/[.@_]/g, ' '));
	if (contact !== null && !isNumber) return contact;
	tell(code, field, written);
	return null;
}

function readName(written: string, tell: Tell): string | null {
	if (holdsPersonalNumber(written)) {
		tell('personal-number-in-text', 'guardianName', null);
		return null;
	}
	const name = personName(written);
	if (name.ok) return name.value;
	const { refusal } = name;
	if (refusal.type === 'NameTooLong') tell('text-too-long', 'guardianName', written);
	if (refusal.type === 'NameHasControlCharacter')
		tell('control-character', 'guardianName', refusal.codePoint);
	if (refusal.type === 'NameUnreadable') tell('unreadable-character', 'guardianName', written);
	return null;
}
