/** Which guardians have said yes already where every guardian's is needed. */
import type { ChannelVerdict } from './channel-verdict.ts';
import { isInForce } from './consent-that-counts.ts';

/**
 * The ids of those whose yes stands in each of the channels that wait for one more guardian. Nobody where no channel does,
 * and nobody where all have said yes: then it is something else about their yes that is missing.
 */
export function signedGuardians(verdicts: readonly ChannelVerdict[]): string[] {
	const waiting = verdicts.filter(isOneMissing);
	const [first, ...others] = waiting.map(whoSaidYes);
	const signed = first ? [...first].filter((id) => others.every((other) => other.has(id))) : [];
	return waiting.some(({ input }) => signed.length < input.guardians) ? signed : [];
}

const isOneMissing = ({ input, decision, isAsked }: ChannelVerdict) =>
	isAsked && input.guardiansRequired === 'all' && decision.missing.includes('guardian-consent');

function whoSaidYes({ input }: ChannelVerdict): ReadonlySet<string> {
	const standing = input.consents.filter(
		(consent) => isInForce(consent, input.at) && consent.channels.includes(input.channel.kind)
	);
	const signers = standing.flatMap((consent) => consent.signers);
	return new Set(signers.flatMap((one) => (one.as === 'guardian' ? (one.guardian ?? []) : [])));
}
