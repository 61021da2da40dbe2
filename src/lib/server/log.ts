/** One line of JSON a message, on standard error. It names ids and kinds of errors, never people. */
export const log = {
	error(message: string, error: unknown, more: Record<string, string> = {}): void {
		write('error', message, { ...more, ...describe(error) });
	},
	warn(message: string, more: Record<string, string> = {}): void {
		write('warn', message, more);
	},
	/** One line a request: the route's pattern in the place of its address. */
	request(served: {
		readonly route: string;
		readonly method: string;
		readonly status: number;
		readonly ms: number;
		readonly id: string;
	}): void {
		write('info', 'request', served);
	},
	info(message: string, more: Record<string, string> = {}): void {
		write('info', message, more);
	}
};

function write(level: string, message: string, more: Record<string, unknown>): void {
	process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...more })}\n`);
}

/**
 * The stack says where. A database error's message holds the row's values from its second line on, and the stack
 * repeats the message; what could not be parsed is quoted by the error that says so.
 */
function describe(error: unknown): Record<string, string> {
	if (!(error instanceof Error)) return { error: typeof error };
	const why = error instanceof SyntaxError ? '' : (error.message.split('\n')[0]?.slice(0, 200) ?? '');
	return { error: error.name, why, where: framesOf(error).join(' ') };
}

function framesOf({ stack = '', message }: Error): string[] {
	const frames = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
	return frames
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.slice(0, 5);
}
