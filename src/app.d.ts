import type { IncomingMessage } from 'node:http';
import type { Actor } from '#lib/domain/access.ts';
import type { Deps } from '#lib/server/deps.ts';
import type { AnswerRates, Guesses } from '#lib/server/edge/index.ts';
import type { FormLanguage } from '#lib/domain/form-language.ts';
import type { OwnName } from '#lib/text/form-languages/form-languages.ts';
import type { Language } from '#lib/text/language.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What the person can say to support; it stands beside the fault in the log. */
			id?: string;
			/** The language of the page that did not come. */
			language?: Language;
			/** The same, where a signer reads it and is known to read this one. */
			spoken?: FormLanguage;
		}
		interface Platform {
			/** The request as Node has it; absent while developing. */
			req?: IncomingMessage;
		}
		interface Locals {
			deps: Deps;
			/** Codes that opened nothing: looked at before one is tried. */
			guesses: Guesses;
			/** Answers from families' own phones. */
			answers: AnswerRates;
			/** Null: nobody is signed in. */
			user: (Actor & { kind: 'user' }) | null;
			language: Language;
			/** How a page marks itself that is in a signer's language; unset: it is in `language`. */
			writing?: Pick<OwnName, 'lang' | 'dir'>;
			/** False until somebody has described the municipality. */
			isSetUp: boolean;
		}
	}
}

export {};
