/** Sets of codes as bits: a decision is made without lists, and the lists that it shows are shared. */
import { dutyCodes, missingCodes, type DutyCode, type MissingCode } from '#lib/domain/decision.ts';

const missingBits: ReadonlyMap<MissingCode, number> = new Map(
	missingCodes.map((code, at) => [code, 1 << at])
);
const dutyBits: ReadonlyMap<DutyCode, number> = new Map(dutyCodes.map((code, at) => [code, 1 << at]));

export const missingBit = (code: MissingCode): number => missingBits.get(code) ?? 0;
export const dutyBit = (code: DutyCode): number => dutyBits.get(code) ?? 0;

const missingLists = new Map<number, readonly MissingCode[]>();
const dutyLists = new Map<number, readonly DutyCode[]>();

/** The codes of a set, once each and sorted by code unit, as the vocabulary lists them. */
export const missingList = (bits: number): readonly MissingCode[] => listOf(bits, missingCodes, missingLists);
export const dutyList = (bits: number): readonly DutyCode[] => listOf(bits, dutyCodes, dutyLists);

function listOf<Code>(
	bits: number,
	codes: readonly Code[],
	made: Map<number, readonly Code[]>
): readonly Code[] {
	let list = made.get(bits);
	if (!list) made.set(bits, (list = Object.freeze(codes.filter((_, at) => bits & (1 << at)))));
	return list;
}

/** How many codes are in the set. */
export function sizeOf(bits: number): number {
	let size = 0;
	for (let left = bits; left !== 0; left &= left - 1) size++;
	return size;
}
