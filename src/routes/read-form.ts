import * as v from 'valibot';
import { personName } from '#lib/domain/person-name.ts';

/** A name or another short line: tidied, not empty, at most 200 characters, nothing invisible in it. */
export const shortLine = v.pipe(
	v.optional(v.string(), ''),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const line = personName(dataset.value);
		if (line.ok) return line.value;
		addIssue({ message: line.refusal.type === 'NameTooLong' ? 'tooLong' : 'missing' });
		return NEVER;
	})
);

/** Longer than any address that mail can reach is no address. */
export const emailAddress = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.toLowerCase(),
	v.email('email'),
	v.maxLength(254, 'email')
);

export const newPassword = v.pipe(
	v.optional(v.string(), ''),
	v.minLength(12, 'short'),
	v.maxLength(128, 'long')
);

export type FormErrors = Readonly<Record<string, string>>;
export const noErrors: FormErrors = {};

/** What was typed, by field; the first value where a field stands twice. Files are left out. */
export function typedIn(data: FormData): Record<string, string> {
	const typed: Record<string, string> = {};
	for (const [name, value] of data) if (typeof value === 'string') typed[name] ??= value;
	return typed;
}

/** What may stand in the form again: a password never does. */
export function withoutPasswords(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('password')));
}

/** Parses what was typed; where it is wrong, one error code for each field. */
export function readForm<TSchema extends v.GenericSchema>(
	schema: TSchema,
	typed: Readonly<Record<string, string>>
):
	| { readonly ok: true; readonly value: v.InferOutput<TSchema> }
	| { readonly ok: false; readonly errors: FormErrors } {
	const parsed = v.safeParse(schema, typed);
	if (parsed.success) return { ok: true, value: parsed.output };
	const errors: Record<string, string> = {};
	for (const issue of parsed.issues) errors[v.getDotPath(issue) ?? ''] ??= issue.message;
	return { ok: false, errors };
}

/** As `readForm`, for a form with a new password, which has to be typed twice the same. */
export function readFormWithPassword<TSchema extends v.GenericSchema>(
	schema: TSchema,
	typed: Readonly<Record<string, string>>
): ReturnType<typeof readForm<TSchema>> {
	const read = readForm(schema, typed);
	const errors = read.ok ? {} : read.errors;
	if ((typed.password ?? '') === (typed.passwordAgain ?? '') || errors.password !== undefined) return read;
	return { ok: false, errors: { ...errors, password: 'differ' } };
}
