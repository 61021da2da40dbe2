/** How much the server takes at each door, in bytes, and what a form is that it cannot take. */
import { isStorable, storable } from '../../domain/storable-text.ts';
import { mostBytes } from '../roster/index.ts';

const aPhotograph = 32 * 1024 * 1024;
const aForm = 256 * 1024;

/** By the route's id, `/(desk)/images`. The doors that take JSON have limits of their own. */
const larger: ReadonlyMap<string, number> = new Map([
	['/(desk)/images', aPhotograph],
	['/(desk)/takedowns/[id]', aPhotograph],
	// One byte over the limit is enough for the reader of lists to say so; the rest of the form is small.
	['/(desk)/import', mostBytes + aForm]
]);

/** What a form may hold there; whoever is not signed in sends no files. */
export function largestForm(routeId: string | null, isSignedIn: boolean): number {
	return (isSignedIn && larger.get(routeId ?? '')) || aForm;
}

/** Bodies are taken as they are: one that has to be unpacked first may be a thousand times its size. */
export function isPacked(headers: Headers): boolean {
	const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
	return encoding !== 'identity';
}

/** Null: more than so many bytes, whatever length was announced; nothing beyond them has been kept. */
export async function bytesOf(request: Request, most: number): Promise<Buffer<ArrayBuffer> | null> {
	if (Number(request.headers.get('content-length') ?? 0) > most) return null;
	const pieces: Uint8Array[] = [];
	let bytes = 0;
	// Never cancelled: that would tear down the connection that the refusal is to go out on.
	const body = request.body?.getReader();
	for (let piece = await body?.read(); piece && !piece.done; piece = await body?.read()) {
		bytes += piece.value.byteLength;
		if (bytes > most) return null;
		pieces.push(piece.value);
	}
	return Buffer.concat(pieces);
}

/** The form in the body, without what no database can hold; `TooLarge`, or `NotAForm` where it is broken or was broken off. */
export async function formOf(request: Request, most: number): Promise<FormData | 'TooLarge' | 'NotAForm'> {
	try {
		const bytes = await bytesOf(request, most);
		if (bytes === null) return 'TooLarge';
		const headers = { 'content-type': request.headers.get('content-type') ?? '' };
		return cleaned(await new Response(bytes, { headers }).formData());
	} catch (error) {
		// The form's parser and a connection that ends throw the same kind; SvelteKit's own bound says so by its status.
		if (error instanceof Error && 'status' in error && error.status === 413) return 'TooLarge';
		if (error instanceof TypeError || isBrokenOff(error)) return 'NotAForm';
		throw error;
	}
}

/** What is not right in a name of a field or a file, or in what was typed, stands as U+FFFD. */
function cleaned(form: FormData): FormData {
	const all = [...form];
	const textOf = (value: FormDataEntryValue) => (typeof value === 'string' ? value : value.name);
	if (all.every(([name, value]) => isStorable(name) && isStorable(textOf(value)))) return form;
	const clean = new FormData();
	for (const [name, value] of all) {
		if (typeof value === 'string') clean.append(storable(name), storable(value));
		else clean.append(storable(name), value, storable(value.name));
	}
	return clean;
}

export function isBrokenOff(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	return error.name === 'AbortError' || ('code' in error && error.code === 'ECONNRESET');
}
