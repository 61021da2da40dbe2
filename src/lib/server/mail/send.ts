import { createTransport } from 'nodemailer';
import { done, type Outcome } from '../jobs/work.ts';

export interface Letter {
	/** One address. */
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	/** The same each time that the same letter is tried, so that a mailbox knows it again. */
	readonly messageId: string;
}

/**
 * Hands one letter to the mail server, over a connection of its own. What the server refuses for good is not tried
 * again; its words are not kept, they repeat the address.
 */
export async function sendLetter(
	{ smtpUrl, mailFrom }: { readonly smtpUrl: string; readonly mailFrom: string },
	{ to, ...letter }: Letter,
	signal: AbortSignal
): Promise<Outcome> {
	const transport = createTransport({
		url: smtpUrl,
		connectionTimeout: 20_000,
		greetingTimeout: 20_000,
		socketTimeout: 60_000,
		disableFileAccess: true,
		disableUrlAccess: true
	});
	try {
		await transport.sendMail({
			...letter,
			from: mailFrom,
			// As an object: a comma in it makes no second recipient.
			to: { name: '', address: to },
			signal,
			headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
		});
		return done;
	} catch (error) {
		const { code, responseCode } = smtpFault(error);
		if (responseCode === null) throw error;
		const isAboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
		const isForGood = isAboutLetter && responseCode >= 500;
		return {
			is: isForGood ? 'never' : 'again',
			problem: code === 'EAUTH' ? 'EAUTH' : `smtp-${responseCode}`
		};
	} finally {
		transport.close();
	}
}

function smtpFault(error: unknown): { code: string; responseCode: number | null } {
	if (!(error instanceof Error)) return { code: '', responseCode: null };
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	const responseCode =
		'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
	return { code, responseCode };
}
