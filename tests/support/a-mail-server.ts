import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
	readonly to: string;
	readonly messageId: string;
	/** Headers and body as they came over the wire, folded lines joined. */
	readonly raw: string;
}

/** A real mail server on loopback. `refusing` answers some recipients with a status, 451 or 550. */
export async function aMailServer(refusing: (to: string) => number | null = () => null, port = 0) {
	const received: ReceivedMail[] = [];
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		onRcptTo({ address }, _session, answer) {
			const status = refusing(address);
			answer(
				status === null ? null : Object.assign(new Error(`No room for ${address}`), { responseCode: status })
			);
		},
		onData(stream, session, answer) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				const raw = Buffer.concat(chunks).toString('utf8');
				const messageId = /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '';
				for (const { address } of session.envelope.rcptTo) received.push({ to: address, messageId, raw });
				answer();
			});
		}
	});
	server.on('error', () => undefined);
	server.listen(port, '127.0.0.1');
	await once(server.server, 'listening');
	const address = server.server.address();
	if (address === null || typeof address === 'string') throw new Error('No port.');
	return {
		port: address.port,
		url: `smtp://127.0.0.1:${address.port}`,
		received,
		close: () => new Promise<void>((resolve) => server.close(() => resolve()))
	};
}

/** The text of a mail as its reader sees it. */
export function textOf({ raw }: ReceivedMail): string {
	const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
	if (/^content-transfer-encoding:\s*base64/im.test(raw)) return Buffer.from(body, 'base64').toString('utf8');
	if (!/^content-transfer-encoding:\s*quoted-printable/im.test(raw)) return body;
	const bytes = body
		.replace(/=\r\n/g, '')
		.replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The subject of a mail as its reader sees it. */
export function subjectOf({ raw }: ReceivedMail): string {
	const folded = /^subject:\s*((?:.|\r\n[ \t])*)$/im.exec(raw)?.[1] ?? '';
	const words = folded.replace(/\r\n[ \t]+/g, ' ').replace(/\?=\s+=\?/g, '?==?');
	return words
		.replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_all, text: string) =>
			Buffer.from(text, 'base64').toString('utf8')
		)
		.replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_all, text: string) =>
			Buffer.from(
				text
					.replace(/_/g, ' ')
					.replace(/=([0-9A-F]{2})/g, (_hex, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
				'latin1'
			).toString('utf8')
		);
}
