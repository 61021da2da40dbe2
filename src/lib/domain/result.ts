/** What a use case answers when the person can do something about it: a value, or a refusal as a plain object. */
export type Result<T, R> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const refused = <R>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
	ok: false,
	refusal
});
