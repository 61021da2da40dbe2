import { mayDoOn } from '#lib/domain/access.ts';
import { addDays, swedishDay } from '#lib/domain/day.ts';
import { alarmMail, checkpointMail, invitationMail, takedownsMail, type MailText } from '#lib/text/mail.ts';
import { alarmById } from '../db/alarms.ts';
import { invitationById } from '../db/invitations.ts';
import { checkpointBySeq } from '../db/ledger.ts';
import { municipality } from '../db/organisation.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';
import { forgetSecret, secretForMail } from '../invitation-secret.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { MailJob, MailTo } from '../jobs/job.ts';
import { done, type Outcome, type Task } from '../jobs/work.ts';
import { namedAbout } from '../named-alarm.ts';
import { openOfCause } from './open-of-cause.ts';
import {
	addressOf,
	asActor,
	concernedBy,
	toldOfAlarms,
	toldOfTakedowns,
	userWithAccess
} from './recipients.ts';
import { sendLetter } from './send.ts';

/**
 * Sends one mail, or asks for one for each of those whom it concerns. The words are made now, from ids. A process that
 * dies between the server's receipt and its own note sends the mail again, with the same Message-ID.
 */
export async function sendMail(deps: Deps, { key, body, signal }: Task<'send-mail'>): Promise<Outcome> {
	const { smtpUrl, mailFrom, address } = deps.settings;
	if (smtpUrl === null) return { is: 'again', problem: 'no-mail-server' };
	const db = deps.store.read;
	if (body.mail === 'alarm' && body.to === undefined) {
		const alarm = await alarmById(db, body.alarmId);
		const told = withoutRepeats([
			...(await toldOfAlarms(db)),
			...(alarm ? await concernedBy(db, alarm) : [])
		]);
		return told.length === 0 ? noAddress : forEach(deps, key, body, told);
	}
	if (body.mail === 'takedowns' && body.to === undefined) {
		return forEach(deps, key, body, await toldOfTakedowns(db, await openOfCause(db, body.causeId)));
	}
	const letter = await letterOf(db, deps, body);
	if (letter === 'not-needed') return left(deps, body);
	if (letter.to === null) return noAddress;
	const messageId = `<${sha256Of(key).slice(0, 32)}@${new URL(address).hostname}>`;
	const outcome = await sendLetter(
		{ smtpUrl, mailFrom },
		{ ...letter.text, to: letter.to, messageId },
		signal
	);
	return outcome.is === 'done' ? left(deps, body) : outcome;
}

/** What the mail alone needed is kept no longer. */
async function left({ store }: Deps, body: MailJob): Promise<Outcome> {
	if (body.mail === 'invitation') await store.transact((db) => forgetSecret(db, body.invitationId));
	return done;
}

function withoutRepeats(told: readonly MailTo[]): MailTo[] {
	return [...new Map(told.map((to) => [JSON.stringify(to), to])).values()];
}

const noAddress: Outcome = { is: 'never', problem: 'no-address' };

async function forEach(
	deps: Deps,
	key: string,
	body: Extract<MailJob, { to?: MailTo }>,
	told: readonly MailTo[]
): Promise<Outcome> {
	await deps.store.transact(async (db) => {
		for (const to of told) {
			const whom = typeof to === 'object' ? to.userId : to;
			await enqueue(db, deps, 'send-mail', `${key}:${whom}`, { ...body, to });
		}
	});
	return done;
}

type Written = { readonly to: string | null; readonly text: MailText } | 'not-needed';

/** `not-needed`: what it was about is over, or whom it was for has left. */
async function letterOf(db: Db, deps: Deps, body: MailJob): Promise<Written> {
	const { address } = deps.settings;
	const place = { municipality: (await municipality(db))?.name ?? 'Bildlov', address };
	switch (body.mail) {
		case 'alarm': {
			const alarm = await alarmById(db, body.alarmId);
			if (!alarm || body.to === undefined) return 'not-needed';
			const about = await namedAbout(db, alarm.about);
			return { to: await addressOf(db, body.to), text: alarmMail(place, { kind: alarm.kind, about }) };
		}
		case 'checkpoint': {
			const checkpoint = await checkpointBySeq(db, body.seq);
			const user = await userWithAccess(db, body.userId);
			if (!checkpoint || !user) return 'not-needed';
			return { to: user.email, text: checkpointMail(place, body.seq, checkpoint.note) };
		}
		case 'invitation': {
			const invitation = await invitationById(db, body.invitationId);
			if (!invitation || invitation.usedAt !== null || invitation.expiresAt <= deps.now())
				return 'not-needed';
			const secret = await secretForMail(db, invitation.id);
			if (secret === null) return 'not-needed';
			const link = `${address}/invitation/${secret}`;
			// The last whole day: the link ends at an hour of the day after.
			const until = addDays(swedishDay(invitation.expiresAt), -1);
			return { to: invitation.email, text: invitationMail(place, link, until) };
		}
		case 'takedowns': {
			const user = typeof body.to === 'object' ? await userWithAccess(db, body.to.userId) : null;
			if (!user) return 'not-needed';
			const open = (await openOfCause(db, body.causeId)).filter(({ channel }) =>
				mayDoOn(asActor(user), 'work-on-takedowns', channel)
			);
			const [first] = open;
			if (!first) return 'not-needed';
			return { to: user.email, text: takedownsMail(place, open.length, first.takedown.dueOn) };
		}
	}
}
