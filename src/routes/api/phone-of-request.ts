import type { RequestEvent } from '@sveltejs/kit';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { deviceOfRequest } from '#lib/server/actor-of-request.ts';
import { refuse } from './answer.ts';

type Phone = NonNullable<Awaited<ReturnType<typeof deviceOfRequest>>>;

/** The paired phone that asks, revoked or not; refused with 401 for a token that nobody has. */
export async function phoneOf({ locals, request }: RequestEvent): Promise<Result<Phone, Response>> {
	const phone = await deviceOfRequest(locals.deps, request.headers);
	return phone ? ok(phone) : refused(refuse({ type: 'UnknownPhone' }, 401));
}

/** The paired phone that may read: a revoked one is refused with 403. */
export async function readingPhoneOf(event: RequestEvent): Promise<Result<Phone['actor'], Response>> {
	const phone = await phoneOf(event);
	if (!phone.ok) return phone;
	if (phone.value.isRevoked) return refused(refuse({ type: 'PhoneRevoked' }, 403));
	return ok(phone.value.actor);
}
