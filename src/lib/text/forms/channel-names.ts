import type { ChannelKind } from '#lib/domain/decision.ts';
import type { PhotoConsentChannel } from './photo-consent.ts';

/** A line for each channel, with what kind it is. */
export function channelLines(
	channels: readonly PhotoConsentChannel[],
	words: Readonly<Record<ChannelKind, string>>
): string {
	return channels.map((channel) => `– ${channel.name} (${words[channel.kind]})`).join('\n');
}

/** "Facebook, Instagram och X", with the language's own word for and. */
export function namesInARow(channels: readonly PhotoConsentChannel[], and: string): string {
	const names = channels.map((channel) => channel.name);
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
