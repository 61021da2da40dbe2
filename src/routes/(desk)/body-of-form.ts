/** The form that was sent, or `too-much` where it is more than the server takes at once. */
export async function bodyOfForm(request: Request): Promise<FormData | 'too-much'> {
	try {
		return await request.formData();
	} catch (error) {
		if (isTooMuch(error)) return 'too-much';
		throw error;
	}
}

/** The limit is held while the body streams in, so its error comes wrapped in that of the form's parser. */
function isTooMuch(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	return ('status' in error && error.status === 413) || isTooMuch(error.cause);
}

/** The files of a field, without the empty one that a browser sends where nothing was chosen. */
export function filesIn(form: FormData, field: string): File[] {
	return form
		.getAll(field)
		.filter((value) => value instanceof File)
		.filter((file) => file.name !== '' || file.size > 0);
}
