import { isHttpError } from '@sveltejs/kit';

/** The form that was sent, or `too-much` where it is more than the server takes at once. */
export async function bodyOfForm(request: Request): Promise<FormData | 'too-much'> {
	try {
		return await request.formData();
	} catch (error) {
		if (isHttpError(error, 413)) return 'too-much';
		throw error;
	}
}

/** The files of a field, without the empty one that a browser sends where nothing was chosen. */
export function filesIn(form: FormData, field: string): File[] {
	return form
		.getAll(field)
		.filter((value) => value instanceof File)
		.filter((file) => file.name !== '' || file.size > 0);
}
