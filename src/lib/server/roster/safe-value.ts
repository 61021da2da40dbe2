import { withoutPersonalNumbers } from '#lib/domain/personal-number.ts';

const longest = 60;

/** A cell made safe to show beside a problem: no personal number, nothing invisible, and short. */
export function safeValue(cell: string): string {
	const visible = withoutPersonalNumbers(cell.normalize('NFC')).replace(
		/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
		'\ufffd'
	);
	const characters = [...visible];
	return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : visible;
}
