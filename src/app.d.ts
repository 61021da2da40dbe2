import type { IncomingMessage } from 'node:http';
import type { Actor } from '#lib/domain/access.ts';
import type { Deps } from '#lib/server/deps.ts';
import type { Guesses } from '#lib/server/edge/index.ts';
import type { Language } from '#lib/text/language.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What the person can say to support; it stands beside the fault in the log. */
			id?: string;
			/** The language of the page that did not come. */
			language?: Language;
		}
		interface Platform {
			/** The request as Node has it; absent while developing. */
			req?: IncomingMessage;
		}
		interface Locals {
			deps: Deps;
			/** Codes that opened nothing: looked at before one is tried. */
			guesses: Guesses;
			/** Null: nobody is signed in. */
			user: (Actor & { kind: 'user' }) | null;
			language: Language;
			/** False until somebody has described the municipality. */
			isSetUp: boolean;
		}
	}
}

export {};
