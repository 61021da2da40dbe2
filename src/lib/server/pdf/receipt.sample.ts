import type { ConsentReceipt } from '#lib/domain/receipt.ts';
import { photoConsentText, type PhotoConsentFacts } from '#lib/text/forms/photo-consent.ts';

export const sampleFacts: PhotoConsentFacts = {
	municipality: 'Ekbacka kommun',
	controller: { name: 'Barn- och utbildningsnämnden', contact: 'bun@ekbacka.example' },
	dataProtectionOfficer: 'dso@ekbacka.example',
	support: '0123-45 67 89',
	channels: [
		{ name: 'Facebook och Instagram (Meta)', kind: 'social-media', thirdCountry: true },
		{ name: 'ekbacka.example och skolans sidor', kind: 'website', thirdCountry: false },
		{ name: 'Broschyrer och affischer', kind: 'print', thirdCountry: false }
	],
	years: 3
};

/** A receipt with everything in it, for tests: made-up people, two siblings, a yes and a no. */
export function sampleReceipt(changes: Partial<ConsentReceipt> = {}): ConsentReceipt {
	const { title, paragraphs } = photoConsentText(sampleFacts, 'sv');
	return {
		language: 'sv',
		municipality: { name: 'Ekbacka kommun', support: '0123-45 67 89' },
		controller: { name: 'Barn- och utbildningsnämnden', contact: 'bun@ekbacka.example' },
		dataProtectionOfficer: 'dso@ekbacka.example',
		signer: { name: 'Karin Åkerström-Žižková', as: 'guardian', claimed: false, relation: null },
		answers: [
			{
				consentId: '0197600a-5b1c-7c3e-9d2f-2f6c1b7a9e01',
				refusalId: '0197600a-5b1c-7c3e-9d2f-2f6c1b7a9e02',
				person: { name: 'Elsa Åkerström', group: '4B' },
				choices: [
					{ kind: 'social-media', channels: ['Kommunens Facebook', 'Kommunens Instagram'], answer: 'yes' },
					{ kind: 'website', channels: ['ekbacka.example', 'Björkskolans sida'], answer: 'yes' },
					{ kind: 'print', channels: [], answer: 'no' }
				],
				thirdCountry: true,
				covers: ['image', 'name'],
				images: 'general',
				validTo: '2029-06-11',
				voided: null
			},
			{
				consentId: null,
				refusalId: '0197600a-5b1c-7c3e-9d2f-2f6c1b7a9e03',
				person: { name: 'Nils Åkerström', group: '1A' },
				choices: [
					{ kind: 'social-media', channels: ['Kommunens Facebook', 'Kommunens Instagram'], answer: 'no' },
					{ kind: 'website', channels: ['ekbacka.example', 'Björkskolans sida'], answer: 'no' },
					{ kind: 'print', channels: [], answer: 'no' }
				],
				thirdCountry: false,
				covers: [],
				images: 'general',
				validTo: null,
				voided: null
			}
		],
		given: { method: 'drawn', signature: sampleSignature() },
		text: {
			formId: 'photo-consent',
			version: '1',
			language: 'sv',
			title,
			paragraphs,
			sha256: 'ab12'.repeat(16)
		},
		policy: { id: 'norberg', version: '2025-03-01' },
		record: {
			id: '0197600a-5b1c-7c3e-9d2f-2f6c1b7a9e00',
			sha256: '0f9e'.repeat(16),
			body: '{"v":1,"type":"signing","name":"Elsa Åkerström"}'
		},
		signedAt: '2026-06-11T11:04:05.123Z',
		receivedAt: '2026-06-11T15:31:44.008Z',
		withdrawal: { page: null, contact: '0123-45 67 89' },
		...changes
	};
}

/** Loops as a hand draws them, with a dot at the end. */
export function sampleSignature(): Extract<ConsentReceipt['given'], { method: 'drawn' }>['signature'] {
	const loops = Array.from({ length: 90 }, (_, at) => ({
		x: 30 + at * 2.6 + 16 * Math.sin(at / 3.1),
		y: 90 + 34 * Math.sin(at / 3.7) * Math.exp(-at / 70) + (at % 3),
		time: 1_781_000_000_000 + at * 12,
		pressure: 0.5
	}));
	const stroke = [
		{ x: 60, y: 128, time: 1_781_000_002_000, pressure: 0.5 },
		{ x: 170, y: 118, time: 1_781_000_002_060, pressure: 0.5 },
		{ x: 290, y: 122, time: 1_781_000_002_120, pressure: 0.5 }
	];
	return {
		width: 340,
		height: 180,
		strokes: [loops, stroke, [{ x: 250, y: 50, time: 1_781_000_003_000, pressure: 0.5 }]]
	};
}
