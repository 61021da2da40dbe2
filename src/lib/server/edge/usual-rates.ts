import type { Rate } from './request-rates.ts';

/** Requests a minute, by who asks. */
export interface UsualRates {
	/** A signed-in person; a list of images asks for its pictures too. */
	readonly user: number;
	/** What the person changes. */
	readonly write: number;
	/** A phone: an event of 500 consents is sent in some fifty requests. */
	readonly phone: number;
	readonly program: number;
	/** Whoever holds the code of a page of their own. */
	readonly link: number;
	/** Everybody from one address who is not signed in, phones and programs among them. */
	readonly address: number;
}

const usual: UsualRates = {
	user: 1_200,
	write: 120,
	phone: 1_200,
	program: 6_000,
	link: 120,
	address: 30_000
};

/** `program=60000 address=90000`: the named ones instead of the usual ones. Throws on a name or number that is none. */
export function ratesFrom(text: string | null): UsualRates {
	const rates: Record<string, number> = { ...usual };
	for (const part of text?.split(/\s+/).filter((one) => one !== '') ?? []) {
		const [, name = '', number] = /^([a-z]+)=([1-9]\d{0,8})$/.exec(part) ?? [];
		if (!Object.hasOwn(usual, name)) throw new Error(`BILDLOV_REQUESTS_A_MINUTE has no ${part}.`);
		rates[name] = Number(number);
	}
	return { ...usual, ...rates };
}

/** A minute's worth at once, and then as many as come back in time. */
export const aMinute = (perMinute: number): Rate => ({ burst: perMinute, perMinute });
