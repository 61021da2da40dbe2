/** The receipt of one signing: what the PDF and the page in the browser both show, and nothing that they would have to look up. */

import type { Day, Instant } from './day.ts';
import type { ChannelKind, Content } from './decision.ts';
import type { FormLanguage } from './form-language.ts';
import type { DrawnSignature } from './signature.ts';

export interface ConsentReceipt {
	/** The language of the receipt's own words. The text agreed to stays in the language in which it was shown. */
	readonly language: 'sv' | 'en';
	readonly municipality: { readonly name: string; readonly support: string };
	readonly controller: { readonly name: string; readonly contact: string | null };
	readonly dataProtectionOfficer: string;
	readonly signer: ReceiptSigner;
	/** One per person whom the signing is about: siblings share a signature. */
	readonly answers: readonly ReceiptAnswer[];
	readonly given: ReceiptGiven;
	readonly text: ReceiptText;
	readonly policy: { readonly id: string; readonly version: string };
	readonly record: {
		readonly id: string;
		/** As the phone computed it and the server checked it. */
		readonly sha256: string;
		/** The exact text that the phone signed, for whoever wants to check; null when the reader may not have all of it. */
		readonly body: string | null;
	};
	/** By the phone's clock: its claim. */
	readonly signedAt: Instant;
	/** By the server's clock. */
	readonly receivedAt: Instant;
	readonly withdrawal: {
		/** The signer's own page. Null where its secret is not at hand: the server keeps only its hash. */
		readonly page: string | null;
		/** Who takes a withdrawal without any link: telephone or e-mail. */
		readonly contact: string;
	};
}

export interface ReceiptSigner {
	readonly name: string;
	readonly as: 'self' | 'guardian';
	/** True when the signer was not among the child's guardians in the list and nobody has confirmed it yet. */
	readonly claimed: boolean;
	/** What the signer said to be, `mormor`; null when the list knows it. */
	readonly relation: string | null;
}

export interface ReceiptAnswer {
	/** Null when only a no was given. */
	readonly consentId: string | null;
	/** Null when only a yes was given. */
	readonly refusalId: string | null;
	readonly person: { readonly name: string; readonly group: string | null };
	readonly choices: readonly ReceiptChoice[];
	/** The box for transfers to a country outside the EU and EEA; null when no channel that was asked about transfers. */
	readonly thirdCountry: boolean | null;
	readonly covers: readonly Content[];
	/** General, or how many single images the answer is about. */
	readonly images: 'general' | number;
	readonly validTo: Day | null;
	/** It counts for nothing any more, because the wrong person had been chosen; null: it does. */
	readonly voided: ReceiptVoid | null;
}

export interface ReceiptVoid {
	readonly at: Instant;
	/** By whom and why, for staff; null for the signer: the words may be about somebody else's child. */
	readonly by: string | null;
	readonly why: string | null;
}

export interface ReceiptChoice {
	readonly kind: ChannelKind;
	/** The channels of that kind by name, where they were named. */
	readonly channels: readonly string[];
	readonly answer: 'yes' | 'no';
}

export type ReceiptGiven =
	| { readonly method: 'drawn'; readonly signature: DrawnSignature }
	| { readonly method: 'typed'; readonly name: string; readonly witness: string }
	| { readonly method: 'oral'; readonly name: string; readonly notedBy: string }
	/** On a phone of the signer's own. */
	| { readonly method: 'own-phone'; readonly name: string; readonly signature: DrawnSignature | null }
	/** `jpeg`: the photograph of the form in base64; null where it is shown from an address of its own. */
	| { readonly method: 'paper'; readonly name: string; readonly jpeg: string | null };

/** The whole text that was shown before the signing. */
export interface ReceiptText {
	readonly formId: string;
	readonly version: string;
	readonly language: FormLanguage;
	readonly title: string;
	readonly paragraphs: readonly { readonly heading: string; readonly text: string }[];
	readonly sha256: string;
}
