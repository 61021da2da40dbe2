import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { entryToTell, webhookById } from '../db/webhooks.ts';
import type { Deps } from '../deps.ts';
import { done, type Outcome, type Task } from '../jobs/work.ts';
import { lookupWithin, mayCall, MayNotReach, type Reach } from './address.ts';
import { withoutVersion } from './follow.ts';
import { reachOf } from './reach.ts';
import { signedHeaders } from './signature.ts';

/** Tells one address of one entry, by ids alone. Any 2xx is a receipt; 410 says that it wants no more. */
export async function callWebhook(deps: Deps, { body, signal }: Task<'call-webhook'>): Promise<Outcome> {
	const webhook = await webhookById(deps.store.read, body.webhookId);
	const entry = await entryToTell(deps.store.read, body.seq);
	if (!webhook || webhook.endedAt !== null || !entry) return done;
	const url = new URL(webhook.url);
	const reach = reachOf(deps.settings);
	if (!mayCall(url, reach)) return { is: 'never', problem: 'private-address' };
	const sent = JSON.stringify({ ...entry, type: withoutVersion(entry.type) });
	const headers = signedHeaders(webhook.secret, {
		id: `msg_${webhook.id}_${entry.seq}`,
		at: new Date(deps.now()),
		body: sent
	});
	try {
		const status = await post(url, sent, headers, reach, signal);
		if (status >= 200 && status < 300) return done;
		return { is: status === 410 ? 'never' : 'again', problem: `http-${status}` };
	} catch (error) {
		if (error instanceof MayNotReach) return { is: 'never', problem: 'private-address' };
		throw error;
	}
}

/** The status of the answer; its body is not read, and a redirect is not followed. */
function post(
	url: URL,
	body: string,
	headers: Readonly<Record<string, string>>,
	reach: Reach,
	signal: AbortSignal
): Promise<number> {
	const send = url.protocol === 'https:' ? requestHttps : requestHttp;
	return new Promise((resolve, reject) => {
		const request = send(url, {
			method: 'POST',
			// No connection is kept: the next call looks the name up again.
			agent: false,
			lookup: lookupWithin(reach),
			signal,
			headers: {
				...headers,
				'content-type': 'application/json',
				'content-length': Buffer.byteLength(body),
				'user-agent': 'Bildlov'
			}
		});
		request.on('response', (response) => {
			resolve(response.statusCode ?? 0);
			response.destroy();
		});
		request.on('error', reject);
		request.end(body);
	});
}
