import { personRows, type PersonRow, type ShownChannel } from '../../images/[id]/answer-order.ts';

/** Who stops the picture somewhere, the no first, and who stops it nowhere. */
export function stoppedFirst(channels: readonly Omit<ShownChannel, 'ofImage'>[]): {
	readonly stops: readonly PersonRow[];
	readonly free: readonly PersonRow[];
} {
	const rows = personRows(channels.map((channel) => ({ ...channel, ofImage: null })));
	const isFree = ({ cells }: PersonRow) =>
		cells.every(({ decision }) => decision.verdict === 'allowed' || decision.verdict === 'discouraged');
	return { stops: rows.filter((row) => !isFree(row)), free: rows.filter(isFree) };
}
