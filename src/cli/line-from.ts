import { createInterface } from 'node:readline';

/** One line from the terminal, or from what is piped in; empty where nothing comes. */
export async function lineFrom(question: string): Promise<string> {
	const lines = createInterface({ input: process.stdin, terminal: false });
	if (process.stdin.isTTY) process.stderr.write(question);
	try {
		for await (const line of lines) return line;
		return '';
	} finally {
		// A terminal is never at its end, and would keep the command waiting after its work is done.
		process.stdin.destroy();
	}
}
