import { createInterface } from 'node:readline';

/** One line from the terminal, or from what is piped in; empty where nothing comes. */
export async function lineFrom(question: string): Promise<string> {
	const lines = createInterface({ input: process.stdin, terminal: false });
	if (process.stdin.isTTY) process.stderr.write(question);
	for await (const line of lines) return line;
	return '';
}
