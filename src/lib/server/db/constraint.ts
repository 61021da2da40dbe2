/** Whether the database refused a row because another one has its key already, in either engine. */
export function isTaken(error: unknown): boolean {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	if (!(cause instanceof Error) || !('code' in cause)) return false;
	return String(cause.code).startsWith('SQLITE_CONSTRAINT') || cause.code === '23505';
}
