import { deliverCheckpoint } from '../ledger/deliver-checkpoint.ts';
import { sendMail } from '../mail/send-mail.ts';
import { runNightlyStep } from '../nightly.ts';
import { callWebhook } from '../webhooks/call.ts';
import { done, type Works } from './work.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** 27 tries with 26 pauses: half a minute, doubled up to four hours, come to three days and a little. */
const threeDays = { firstPauseMs: 30 * second, longestPauseMs: 4 * hour, mostTries: 27 };

/**
 * What each kind of job does, and how patiently. A lease is renewed each third of it: the clocks of two machines may
 * differ by more than a minute before one takes a job from the other.
 */
export const works: Works = {
	'send-mail': { leaseMs: 2 * minute, patienceMs: 90 * second, ...threeDays, run: sendMail },
	'call-webhook': { leaseMs: 2 * minute, patienceMs: 10 * second, ...threeDays, run: callWebhook },
	'deliver-checkpoint': {
		leaseMs: 2 * minute,
		patienceMs: minute,
		...threeDays,
		async run(deps, { body }) {
			await deliverCheckpoint(deps, body.seq);
			return done;
		}
	},
	'nightly-step': {
		leaseMs: 2 * minute,
		patienceMs: 6 * hour,
		firstPauseMs: 5 * minute,
		longestPauseMs: hour,
		mostTries: 5,
		async run(deps, { body, signal }) {
			await runNightlyStep(deps, body.step, () => signal.aborted);
			return done;
		}
	}
};
