import { createHash } from 'node:crypto';
import type { ChannelKind } from '#lib/domain/decision.ts';
import type { PackForm } from '#lib/sync/pack.ts';
import type { SigningBody, WireRecord } from '#lib/sync/record.ts';
import { canonicalJson, sha256Of } from '../hash.ts';

export interface DemoAnswer {
	readonly personIds: readonly string[];
	readonly signer: SigningBody['signer'];
	readonly yes: readonly ChannelKind[];
	readonly no: readonly ChannelKind[];
	readonly thirdCountry: boolean;
	readonly typed?: string;
}

/** One signing as a phone would send it. */
export function demoRecord(
	answer: DemoAnswer,
	about: {
		readonly newId: () => string;
		readonly eventId: string;
		readonly deviceId: string;
		readonly seq: number;
		readonly prevHash: string | null;
		readonly form: PackForm;
		readonly policy: { readonly id: string; readonly version: string };
		readonly signedAt: string;
		readonly witness: string;
	}
): WireRecord {
	const id = about.newId();
	const body: SigningBody = {
		v: 1,
		type: 'signing',
		id,
		eventId: about.eventId,
		signer: answer.signer,
		given: answer.typed
			? { method: 'typed', name: answer.typed, witness: about.witness }
			: { method: 'drawn', signature: scribble(about.seq, Date.parse(about.signedAt)) },
		answers: answer.personIds.map((personId) => ({
			person: { id: personId },
			consent:
				answer.yes.length === 0
					? null
					: {
							id: about.newId(),
							channels: [...answer.yes],
							thirdCountry: answer.thirdCountry,
							covers: ['image'],
							purposes: [],
							images: 'general',
							validTo: null
						},
			refusal:
				answer.no.length === 0 ? null : { id: about.newId(), channels: [...answer.no], images: 'general' }
		})),
		shown: {
			formId: about.form.formId,
			version: about.form.version,
			language: about.form.language,
			sha256: about.form.sha256
		},
		policy: about.policy,
		signedAt: about.signedAt,
		linkSha256: createHash('sha256').update(id).digest('hex')
	};
	const text = canonicalJson(body);
	return {
		id,
		deviceId: about.deviceId,
		seq: about.seq,
		prevHash: about.prevHash,
		sha256: sha256Of(text),
		body: text
	};
}

/** Waves that look like handwriting, another for each signing. */
function scribble(seed: number, time: number) {
	const stroke = (from: number, to: number, phase: number) =>
		Array.from({ length: 40 }, (_, n) => ({
			x: from + ((to - from) * n) / 39,
			y: 90 + 34 * Math.sin(n * (0.45 + (seed % 7) / 20) + phase) + 12 * Math.cos(n * 0.9 + seed),
			time: time + n * 16,
			pressure: 0.5
		}));
	return { width: 358, height: 200, strokes: [stroke(30, 170, seed), stroke(180, 320, seed * 2)] };
}
