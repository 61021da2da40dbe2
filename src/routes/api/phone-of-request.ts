import type { RequestEvent } from '@sveltejs/kit';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { deviceOfRequest } from '#lib/server/actor-of-request.ts';
import { noteGivenNumber } from '#lib/server/use-cases/note-given-number.ts';
import { readReceived, signReceived } from '#lib/server/use-cases/read-received.ts';
import { mostGiven, phoneHeaders } from '#lib/sync/doors.ts';
import type { Received } from '#lib/sync/record.ts';
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

/** Takes down how many numbers the phone says that it has given; an older app says nothing. */
export async function noteGiven({ locals, request }: RequestEvent, phone: Phone): Promise<void> {
	const said = request.headers.get(phoneHeaders.given) ?? '';
	if (!/^[1-9]\d{0,6}$/.test(said) || Number(said) > mostGiven) return;
	await noteGivenNumber(locals.deps, phone.actor, Number(said));
}

/** What has come from the phone; signed for one that asks so. An older app takes no answer with more in it than it knows. */
export async function receivedOf({ locals, request }: RequestEvent, { actor }: Phone): Promise<Received> {
	const received = await readReceived(locals.deps, actor);
	const question = request.headers.get(phoneHeaders.question);
	if (question === null || question.length > 100) return received;
	return signReceived(locals.deps, actor, question, received);
}
