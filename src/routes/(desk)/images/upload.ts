import { deserialize } from '$app/forms';
import type { NotAllowed } from '#lib/domain/access.ts';
import type { PhotoRefusal } from '#lib/server/photos/index.ts';

export interface Taken {
	readonly name: string;
	readonly id: string;
	readonly isNew: boolean;
}

export interface NotTaken {
	readonly name: string;
	readonly refusal:
		PhotoRefusal | NotAllowed | { readonly type: 'NotSent' } | { readonly type: 'TooMuchAtOnce' };
}

type Answer =
	| { readonly taken: readonly Taken[]; readonly notTaken: readonly NotTaken[] }
	| { readonly trouble: 'too-much' | 'nothing-chosen' };

/**
 * Sends the files one by one to the page's own form action, so that no number of photographs is too much at once,
 * and what went in stays in when a later one does not.
 */
export async function sendOneByOne(
	action: string,
	files: readonly File[],
	onProgress: (done: number) => void
): Promise<{ taken: Taken[]; notTaken: NotTaken[] }> {
	const taken: Taken[] = [];
	const notTaken: NotTaken[] = [];
	for (const [place, file] of files.entries()) {
		onProgress(place);
		const one = await send(action, file);
		taken.push(...one.taken);
		notTaken.push(...one.notTaken);
	}
	onProgress(files.length);
	return { taken, notTaken };
}

async function send(
	action: string,
	file: File
): Promise<{ taken: readonly Taken[]; notTaken: readonly NotTaken[] }> {
	const body = new FormData();
	body.append('files', file);
	const refuse = (type: 'NotSent' | 'TooMuchAtOnce') => ({
		taken: [],
		notTaken: [{ name: file.name, refusal: { type } }]
	});
	let text: string;
	try {
		const response = await fetch(action, {
			method: 'POST',
			body,
			headers: { 'x-sveltekit-action': 'true', accept: 'application/json' }
		});
		text = await response.text();
	} catch (error) {
		if (error instanceof TypeError) return refuse('NotSent');
		throw error;
	}
	const result = deserialize<Exclude<Answer, { trouble: string }>, Answer>(text);
	if (result.type === 'redirect') {
		const address = new URL(result.location, location.href);
		const id = address.pathname.split('/').at(-1) ?? '';
		return { taken: [{ name: file.name, id, isNew: !address.searchParams.has('again') }], notTaken: [] };
	}
	if (result.type === 'error') return refuse(result.status === 413 ? 'TooMuchAtOnce' : 'NotSent');
	if (!result.data || 'trouble' in result.data) return refuse('TooMuchAtOnce');
	return result.data;
}
