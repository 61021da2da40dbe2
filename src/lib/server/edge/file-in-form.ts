/** The one file of a form, as its bytes arrive: of a large one nothing more than a piece is held at a time. */
import { isBrokenOff } from './body-limits.ts';

export type FileOutcome = 'read' | 'NoFile' | 'TooLarge' | 'NotAForm';

export interface FileInForm {
	readonly chunks: AsyncIterable<Uint8Array>;
	/** How it went, once the chunks have ended. */
	outcome(): FileOutcome;
}

/** What stands before a file: the boundary, its name and kind. */
const longestHead = 16_384;

/** The first part of a multipart form, which has to be a file. More than `most` bytes are not read. */
export function fileInForm(request: Request, most: number): FileInForm {
	let outcome: FileOutcome = 'NotAForm';
	return { chunks: read(), outcome: () => outcome };

	async function* read(): AsyncGenerator<Uint8Array> {
		const boundary = /;\s*boundary="?([^";]{1,70})"?/i.exec(request.headers.get('content-type') ?? '')?.[1];
		if (boundary === undefined || !request.body) return;
		if (Number(request.headers.get('content-length') ?? 0) > most) {
			outcome = 'TooLarge';
			return;
		}
		const end = Buffer.from(`\r\n--${boundary}`);
		let place: 'head' | 'file' | 'after' = 'head';
		let held = Buffer.alloc(0);
		let bytes = 0;
		let isEmpty = true;
		// Never cancelled: that would tear down the connection that the refusal is to go out on.
		const body = request.body.getReader();
		try {
			for (let piece = await body.read(); !piece.done; piece = await body.read()) {
				bytes += piece.value.byteLength;
				if (bytes > most) {
					outcome = 'TooLarge';
					return;
				}
				if (place === 'after') continue;
				held = Buffer.concat([held, piece.value]);
				if (place === 'head') {
					const headEnd = held.indexOf('\r\n\r\n');
					if (headEnd < 0 && held.length <= longestHead) continue;
					const head = held.subarray(0, Math.max(headEnd, 0)).toString('latin1');
					if (!head.startsWith(`--${boundary}\r\n`) || !/\bfilename="/i.test(head)) return;
					// An empty file ends where it begins: its end is looked for from the line's own end on.
					held = held.subarray(headEnd + 2);
					place = 'file';
				}
				const ends = held.indexOf(end);
				const safe = ends < 0 ? held.length - end.length : ends;
				const from = isEmpty ? 2 : 0;
				if (safe > from) {
					yield held.subarray(from, safe);
					isEmpty = false;
					held = held.subarray(safe);
				}
				if (ends >= 0) place = 'after';
			}
			if (place === 'after') outcome = isEmpty ? 'NoFile' : 'read';
		} catch (error) {
			// The server's own bound says so by its status.
			if (error instanceof Error && 'status' in error && error.status === 413) outcome = 'TooLarge';
			else if (!isBrokenOff(error)) throw error;
		}
	}
}
