import { expect, test } from 'vitest';
import { fileInForm } from './file-in-form.ts';

const boundary = 'the-boundary';
const part = (content: string, name = 'a.json') =>
	`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/json\r\n\r\n${content}\r\n--${boundary}--\r\n`;

/** The body in pieces of so many bytes; ended early where it was broken off. */
function posted(body: string, length: number, type = `multipart/form-data; boundary=${boundary}`): Request {
	const bytes = Buffer.from(body);
	const stream = new ReadableStream({
		start(controller) {
			for (let at = 0; at < bytes.length; at += length) {
				controller.enqueue(new Uint8Array(bytes.subarray(at, at + length)));
			}
			controller.close();
		}
	});
	const init = { method: 'POST', body: stream, headers: { 'content-type': type }, duplex: 'half' };
	return new Request('http://own.invalid/', init);
}

async function read(request: Request, most = 10_000) {
	const file = fileInForm(request, most);
	const pieces: Uint8Array[] = [];
	for await (const piece of file.chunks) pieces.push(piece);
	return { text: Buffer.concat(pieces).toString(), outcome: file.outcome() };
}

test('[WQ8] the file in a form is read as it arrives, in whatever pieces it does', async () => {
	for (const content of ['{}', 'åäö 👧', `a\r\n--the-bound\r\nb`, '\r\n', '-'.repeat(3000)]) {
		for (const length of [1, 2, 3, 7, 64, 100_000]) {
			expect(await read(posted(part(content), length))).toEqual({ text: content, outcome: 'read' });
		}
	}
});

test('[WQ8] a form without a file, one that is broken off, and one that is too large are told apart', async () => {
	for (const length of [1, 50, 10_000]) {
		expect((await read(posted(part('', ''), length))).outcome).toBe('NoFile');
		expect(await read(posted(part('content').slice(0, -30), length))).toMatchObject({ outcome: 'NotAForm' });
		expect((await read(posted('nonsense', length))).outcome).toBe('NotAForm');
		expect((await read(posted('x'.repeat(40_000), length), 100_000)).outcome).toBe('NotAForm');
	}
	const body = part('0123456789');
	expect((await read(posted(body, 10), body.length)).outcome).toBe('read');
	expect((await read(posted(body, 10), body.length - 1)).outcome).toBe('TooLarge');
	const field = `--${boundary}\r\nContent-Disposition: form-data; name="file"\r\n\r\ntext\r\n--${boundary}--\r\n`;
	expect((await read(posted(field, 10))).outcome).toBe('NotAForm');
	expect((await read(posted('a=b', 10, 'application/x-www-form-urlencoded'))).outcome).toBe('NotAForm');
});
