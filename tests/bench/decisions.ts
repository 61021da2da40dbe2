// Decisions as such, without server and database: in Node on one core, and as the phone's bundle in Chromium at 4× CPU.
import type { DecisionInput } from '#lib/domain/decision.ts';
import { channelKinds, type ChannelKind, type DecisionConsent } from '#lib/domain/decision.ts';
import { decide } from '#lib/policy/decide.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { openBrowser, phone } from '../support/browser.ts';
import { bundlePolicy, loadedAs } from '../support/policy-bundle.ts';
import { median } from './load.ts';

const people = 30;
const pages = 5;
const classRuns = 100;
const nodeRounds = 5;
const nodeMs = 1000;

/** Three consents, of which the last is the one that counts: the first two are looked through for nothing. */
function consentsOf(kind: ChannelKind): DecisionConsent[] {
	const consent: DecisionConsent = {
		signers: [{ as: 'guardian', guardian: 'anna' }],
		channels: [kind],
		purposes: [],
		covers: ['image', 'name'],
		thirdCountry: true,
		images: 'general',
		written: true,
		registrationNumber: 'UN 2026/1',
		validFrom: null,
		validTo: null,
		withdrawnAt: null
	};
	const other = channelKinds.find((one) => one !== kind) ?? kind;
	return [
		{ ...consent, channels: [other] },
		{ ...consent, withdrawnAt: '2026-06-01' },
		{ ...consent, signers: [{ as: 'guardian', guardian: 'bo' }, { as: 'self' }], images: ['i1'] }
	];
}

/** A class of children of 11 to 17, in a channel of each kind. */
function classInputs(policy: string): DecisionInput[] {
	return Array.from({ length: people }, (_, index) =>
		channelKinds.map((kind): DecisionInput => ({
			policy,
			at: '2026-11-21',
			purpose: null,
			subject: {
				role: 'private',
				birthDate: `${2009 + (index % 7)}-0${1 + (index % 9)}-1${index % 10}`,
				schoolForm: 'compulsory',
				publicationBlock: false,
				objected: false
			},
			image: {
				id: 'i1',
				identifiable: true,
				anonymised: 'none',
				secret: false,
				sensitive: false,
				shows: ['image'],
				uncertain: false,
				source: 'own',
				copyrightStated: true
			},
			channel: { kind, account: 'official', thirdCountry: kind === 'social-media', audience: 'all' },
			publisher: 'other',
			legalBasis: 'consent',
			guardiansRequired: 'one',
			guardians: 2,
			rulings: {},
			consents: consentsOf(kind),
			refusals: []
		}))
	).flat();
}

/** Decisions a second on one core, the five guidelines in turn; the median of the rounds. */
function inNode(): number {
	const inputs = guidelines.flatMap(({ id }) => classInputs(id));
	const rounds: number[] = [];
	for (let round = 0; round <= nodeRounds; round += 1) {
		let count = 0;
		const started = performance.now();
		while (performance.now() - started < nodeMs) {
			for (const input of inputs) decide(input);
			count += inputs.length;
		}
		// The first round warms up.
		if (round > 0) rounds.push((1000 * count) / (performance.now() - started));
	}
	return median(rounds);
}

interface ClassFigures {
	readonly firstMs: number;
	readonly medianMs: number;
	readonly worstMs: number;
}

/** One class in six channels in Chromium at 4× CPU: the first time on a page (median of pages), and then the others. */
async function onThePhone(code: string): Promise<ClassFigures> {
	const browser = await openBrowser(phone);
	const classes = JSON.stringify(guidelines.map(({ id }) => classInputs(id)));
	const firsts: number[] = [];
	const others: number[] = [];
	for (let round = 0; round < pages; round += 1) {
		const page = await browser.newPage();
		const session = await browser.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		await page.evaluate(loadedAs('engine', code));
		const times: unknown = await page.evaluate(`(() => {
			const classes = ${classes};
			return Array.from({ length: ${classRuns} }, (_, run) => {
				const started = performance.now();
				for (const input of classes[run % classes.length]) engine.decide(input);
				return performance.now() - started;
			});
		})()`);
		await page.close();
		if (!Array.isArray(times)) throw new Error('The page gave no times.');
		const [first = NaN, ...rest] = times.map(Number);
		firsts.push(first);
		others.push(...rest);
	}
	await browser.close();
	return { firstMs: median(firsts), medianMs: median(others), worstMs: Math.max(...others) };
}

/** Prints a table of the figures. */
export async function measureDecisions(say: (line?: string) => void): Promise<void> {
	const { code, gzipBytes } = await bundlePolicy();
	const figures = await onThePhone(code);
	const ms = (value: number) => `${value.toFixed(1)} ms`;
	say('| decisions, three consents each | figure |');
	say('|---|---|');
	say(`| in Node, one core, decisions/s | ${inNode().toFixed(0)} |`);
	say(`| a class of 30 × 6 channels in Chromium at 4× CPU, median | ${ms(figures.medianMs)} |`);
	say(`| the same, worst of ${pages * (classRuns - 1)} | ${ms(figures.worstMs)} |`);
	say(`| the same, the first time on a page, engine cold | ${ms(figures.firstMs)} |`);
	say(`| policy module in the phone's bundle, five profiles, gzip | ${(gzipBytes / 1000).toFixed(2)} kB |`);
	say();
}
