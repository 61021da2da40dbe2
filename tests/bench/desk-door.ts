/** The doors of a running app as phones and desks knock on them, without a browser. */
import { request } from 'node:http';
import * as v from 'valibot';
import { dutyCodes } from '#lib/domain/decision.ts';
import { uploadAnswer, type Receipt, type SignedRecord, type WireRecord } from '#lib/sync/record.ts';
import type { Town, TownChild, TownPhone } from './a-town.ts';

export class NoAnswer extends Error {
	override name = 'NoAnswer';
}

/** The receipts of a delivery. Throws `NoAnswer` where the connection broke or the server said it could not. */
export async function deliver(
	origin: string,
	phone: TownPhone,
	records: readonly (WireRecord | SignedRecord)[]
): Promise<readonly Receipt[]> {
	const answer = await asked(origin, '/api/sync/records', {
		method: 'POST',
		headers: { authorization: `Bearer ${phone.token}`, 'content-type': 'application/json' },
		body: JSON.stringify({ deviceNow: new Date().toISOString(), records })
	});
	if (answer.status >= 500) throw new NoAnswer(`${answer.status}`);
	if (answer.status !== 200) throw new Error(`The sync door answered ${answer.status}.`);
	return v.parse(uploadAnswer, await read(answer)).receipts;
}

/** Sends the whole of a delivery and hangs up before the answer. */
export function deliverAndHangUp(
	origin: string,
	phone: TownPhone,
	records: readonly (WireRecord | SignedRecord)[]
): Promise<void> {
	const body = JSON.stringify({ deviceNow: new Date().toISOString(), records });
	return new Promise((done) => {
		const sent = request(`${origin}/api/sync/records`, {
			method: 'POST',
			headers: {
				authorization: `Bearer ${phone.token}`,
				'content-type': 'application/json',
				'content-length': Buffer.byteLength(body)
			}
		});
		sent.on('error', () => done());
		sent.on('close', () => done());
		sent.end(body, () => sent.destroy());
	});
}

/** Takes everything back, at the desk; the id of the withdrawal. */
export function withdraw(origin: string, town: Town, child: TownChild): Promise<string> {
	return submit(origin, town, '/withdrawals/new?/register', [
		['person', child.id],
		['by', 'anyone'],
		['scope', 'all']
	]);
}

/** Publishes the town's image; the id of the publication. */
export function publish(origin: string, town: Town): Promise<string> {
	const today = new Date().toISOString().slice(0, 10);
	return submit(origin, town, `/images/${town.imageId}/publish`, [
		['channelId', town.channelId],
		['publishedOn', today],
		['motivation', 'En bild av sjön, utan människor.'],
		...dutyCodes.map((duty): [string, string] => ['duty', duty])
	]);
}

/** The id in the address that a good form leads to. */
async function submit(
	origin: string,
	town: Town,
	path: string,
	fields: readonly (readonly [string, string])[]
): Promise<string> {
	const body = new URLSearchParams();
	for (const [name, value] of fields) body.append(name, value);
	const answer = await asked(origin, path, {
		method: 'POST',
		redirect: 'manual',
		headers: { cookie: town.cookie, origin, accept: 'text/html' },
		body
	});
	await read(answer, 'text');
	const id = /\/([0-9a-f-]{36})\?new$/.exec(answer.headers.get('location') ?? '')?.[1];
	if (answer.status >= 500) throw new NoAnswer(`${answer.status}`);
	if (answer.status !== 303 || id === undefined) throw new Error(`${path} answered ${answer.status}.`);
	return id;
}

async function asked(origin: string, path: string, init: RequestInit): Promise<Response> {
	return fetch(`${origin}${path}`, init).catch((error: unknown) => {
		throw new NoAnswer('The connection broke.', { cause: error });
	});
}

/** The server may die between the head of an answer and its body. */
async function read(answer: Response, as: 'json' | 'text' = 'json'): Promise<unknown> {
	return (as === 'json' ? answer.json() : answer.text()).catch((error: unknown) => {
		throw new NoAnswer('The answer broke off.', { cause: error });
	});
}
