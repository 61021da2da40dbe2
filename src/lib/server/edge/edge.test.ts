import { expect, test } from 'vitest';
import { edgeAnswer, openEdge } from './index.ts';
import { formOf, largestForm } from './body-limits.ts';
import { watchGuesses } from './guesses.ts';
import { takeTurn, type Asking } from './rate-of-request.ts';
import { countRequests } from './request-rates.ts';
import { mayWrite } from './same-origin.ts';
import { aMinute, ratesFrom } from './usual-rates.ts';

const usual = ratesFrom(null);

function aClock() {
	let at = 1_800_000_000_000;
	return { now: () => at, pass: (ms: number) => (at += ms) };
}

const asking = (change: Partial<Asking> = {}): Asking => ({
	method: 'GET',
	path: '/check',
	action: null,
	headers: new Headers(),
	userId: null,
	ownPageCode: null,
	address: '192.0.2.1',
	...change
});

test('[ED7] a minute’s worth comes at once, one more waits as long as it says, and then as many as have come back', () => {
	const clock = aClock();
	const counts = countRequests(clock.now);
	const rate = aMinute(60);
	const together = Array.from({ length: 60 }, () => counts.take('a', rate));
	expect(new Set(together)).toEqual(new Set([0]));
	const wait = counts.take('a', rate);
	expect(wait).toBe(1);
	expect(counts.take('b', rate)).toBe(0);
	clock.pass(wait * 1000);
	expect(counts.take('a', rate)).toBe(0);
	expect(counts.take('a', rate)).toBe(1);
	clock.pass(60_000);
	expect(Array.from({ length: 61 }, () => counts.take('a', rate)).filter((one) => one > 0)).toHaveLength(1);
});

test('[ED7] two thousand guardians behind one address, in five minutes and with all that their pages ask for, wait nowhere', () => {
	const clock = aClock();
	const counts = countRequests(clock.now);
	let waits = 0;
	for (let guardian = 0; guardian < 2000; guardian++) {
		const ownPageCode = guardian.toString(32).toUpperCase().padStart(20, 'K');
		for (let request = 0; request < 15; request++) {
			if (takeTurn(counts, usual, asking({ path: '/mine', ownPageCode })) > 0) waits++;
		}
		clock.pass(150);
	}
	expect(waits).toBe(0);
});

test('[ED7] a whole school reads at eight o’clock from one address, each within their own rate, and one who floods waits alone', () => {
	const counts = countRequests(aClock().now);
	for (let n = 0; n < usual.user; n++) takeTurn(counts, usual, asking({ userId: 'flooding' }));
	expect(takeTurn(counts, usual, asking({ userId: 'flooding' }))).toBeGreaterThan(0);
	for (let user = 0; user < 500; user++) {
		expect(takeTurn(counts, usual, asking({ userId: `user ${user}` }))).toBe(0);
	}
});

test('[ED7] writes have a rate of their own, and somebody who has written too much can still read', () => {
	const counts = countRequests(aClock().now);
	const write = asking({ userId: 'anna', method: 'POST' });
	for (let n = 0; n < usual.write; n++) expect(takeTurn(counts, usual, write)).toBe(0);
	expect(takeTurn(counts, usual, write)).toBeGreaterThan(0);
	expect(takeTurn(counts, usual, asking({ userId: 'anna' }))).toBe(0);
});

test('[ED10] searching is no write: whoever types all day can still save, and can still search after saving too much', () => {
	const counts = countRequests(aClock().now);
	const post = { userId: 'anna', method: 'POST' };
	const searches = [
		asking({ ...post, path: '/api/search' }),
		asking({ ...post, path: '/check', action: '/search' }),
		asking({ ...post, path: '/access-log', action: '/search' })
	];
	for (let n = 0; n < usual.write + 1; n++) {
		for (const search of searches) expect(takeTurn(counts, usual, search)).toBe(0);
	}
	const write = asking({ ...post, path: '/check/people/1', action: '/search' });
	for (let n = 0; n < usual.write; n++) expect(takeTurn(counts, usual, write)).toBe(0);
	expect(takeTurn(counts, usual, write)).toBeGreaterThan(0);
	for (const search of searches) expect(takeTurn(counts, usual, search)).toBe(0);
});

test('[ED7] tokens are counted each for itself, all without a name by their address, and the machine’s health never', () => {
	const counts = countRequests(aClock().now);
	const few = { ...usual, program: 2, phone: 3, address: 8 };
	const with_ = (token: string) =>
		takeTurn(counts, few, asking({ headers: new Headers({ authorization: `Bearer ${token}` }) }));
	expect([with_('bildlov_a'), with_('bildlov_a')]).toEqual([0, 0]);
	expect(with_('bildlov_a')).toBeGreaterThan(0);
	expect([with_('bildlov_b'), with_('phone'), with_('phone'), with_('phone')]).toEqual([0, 0, 0, 0]);
	expect(with_('phone')).toBeGreaterThan(0);
	// Guessed tokens cost their address.
	expect([with_('guess1'), with_('guess2')]).toEqual([0, 0]);
	expect(with_('guess3')).toBeGreaterThan(0);
	expect(takeTurn(counts, few, asking({ path: '/healthz' }))).toBe(0);
});

test('[ED7] wrong codes that begin alike, or pairing codes from one address, wait; right ones and others’ do not', () => {
	const clock = aClock();
	const guesses = watchGuesses(countRequests(clock.now));
	for (let n = 0; n < 20; n++) {
		expect(guesses.before('own-page', '7K4M')).toBe(0);
		guesses.wrong('own-page', '7K4M');
	}
	expect(guesses.before('own-page', '7K4M')).toBeGreaterThan(0);
	expect(guesses.before('own-page', '7K4N')).toBe(0);
	expect(guesses.before('pairing', '192.0.2.1')).toBe(0);
	for (let n = 0; n < 60; n++) guesses.wrong('pairing', '192.0.2.1');
	expect(guesses.before('pairing', '192.0.2.1')).toBeGreaterThan(0);
	expect(guesses.before('pairing', '192.0.2.2')).toBe(0);
	clock.pass(60_000);
	expect(guesses.before('pairing', '192.0.2.1')).toBe(0);
});

test('[ED7] six hundred wrong codes a minute, wherever from, and answers to wrong ones take their time', () => {
	const guesses = watchGuesses(countRequests(aClock().now));
	const slow = Array.from({ length: 601 }, (_, n) => guesses.wrong('own-page', n.toString(32)));
	expect(slow.lastIndexOf(false)).toBe(599);
	expect(slow[600]).toBe(true);
});

test('[ED7] what is counted does not grow without bound', () => {
	const clock = aClock();
	const counts = countRequests(clock.now);
	for (let n = 0; n < 120_000; n++) counts.take(`token ${n}`, aMinute(1));
	expect(counts.take('token 119999', aMinute(1))).toBeGreaterThan(0);
	expect(counts.take('token 0', aMinute(1))).toBe(0);
});

test('[ED7] other rates are named in a setting, and one that is no rate stops the start', () => {
	expect(ratesFrom('program=60000  address=90000')).toEqual({ ...usual, program: 60_000, address: 90_000 });
	for (const wrong of ['program=0', 'program=-1', 'progam=5', 'program', 'constructor=5']) {
		expect(() => ratesFrom(wrong)).toThrow('BILDLOV_REQUESTS_A_MINUTE');
	}
});

test('[ED3] who may write: by what the browser says of the page it came from, and by a token without cookies', () => {
	const ours = 'https://bild.ekbacka.example';
	const may = (headers: Record<string, string>, path = '/logout', method = 'POST') =>
		mayWrite({ method, headers: new Headers(headers) }, path, ours);
	expect(may({}, '/check', 'GET')).toBe(true);
	expect(may({ 'sec-fetch-site': 'same-origin' })).toBe(true);
	expect(may({ 'sec-fetch-site': 'none' })).toBe(true);
	expect(may({ origin: ours })).toBe(true);
	expect(may({})).toBe(false);
	expect(may({ origin: 'null' })).toBe(false);
	expect(may({ origin: `${ours}.evil.example` })).toBe(false);
	expect(may({ origin: 'http://bild.ekbacka.example' })).toBe(false);
	expect(may({ 'sec-fetch-site': 'same-site', origin: ours })).toBe(false);
	expect(may({ authorization: 'Bearer x' }, '/api/sync/records')).toBe(true);
	// Another site that sends without cookies has no authority, but would use up a school's guesses.
	expect(may({ origin: 'https://evil.example' }, '/api/devices/pair')).toBe(false);
	expect(may({ 'sec-fetch-site': 'cross-site' }, '/api/devices/pair')).toBe(false);
	expect(may({ 'sec-fetch-site': 'same-origin' }, '/api/devices/pair')).toBe(true);
	expect(may({ authorization: 'Bearer x' }, '/logout')).toBe(false);
	expect(may({ cookie: 'a=b', authorization: 'Bearer x' }, '/api/sync/records')).toBe(false);
	expect(may({ authorization: 'Bearer x' }, '/apiary')).toBe(false);
});

test('[ED7] who is told to wait reads it as they asked: a program, a script of ours, a person', async () => {
	const edge = openEdge('address=1', aClock().now);
	expect(edge.refuseTooMany(asking())).toBe(null);
	const refusal = edge.refuseTooMany(asking());
	if (!refusal) throw new Error('It was let through.');
	const told = (path: string, by: 'action' | 'data' | 'browser') =>
		edgeAnswer(refusal, { path, language: 'sv', by });
	expect(await told('/api/v1/decide', 'browser').json()).toEqual({ error: 'TooManyRequests' });
	expect(await told('/api/sync/records', 'browser').json()).toEqual({ refusal: { type: 'TooManyRequests' } });
	expect(await told('/check', 'action').json()).toMatchObject({ type: 'error', status: 429 });
	expect(await told('/check', 'data').json()).toEqual({ message: 'TooManyRequests', language: 'sv' });
	const page = told('/check', 'browser');
	expect([page.status, page.headers.get('retry-after')]).toEqual([429, '60']);
	const said = await page.text();
	expect(said).toContain('Vänta en minut');
	expect(said).not.toContain('Wait a minute');
});

test.each(['/mine', '/mine/withdraw', '/answer/7K4M2913'])(
	'[LG10] a family that is told to wait at %s reads it in Swedish and in English',
	async (path) => {
		const edge = openEdge('address=1', aClock().now);
		edge.refuseTooMany(asking());
		const refusal = edge.refuseTooMany(asking());
		if (!refusal) throw new Error('It was let through.');
		for (const language of ['sv', 'en'] as const) {
			const said = await edgeAnswer(refusal, { path, language, by: 'browser' }).text();
			expect(said).toContain(`<html lang="${language}">`);
			expect(said).toContain(`<section lang="${language === 'sv' ? 'en' : 'sv'}">`);
			expect(said).toContain('Vänta en minut');
			expect(said).toContain('Wait a minute');
		}
	}
);

test('[ED6] a form within its bound is read, one byte more is not, nor one that is broken', async () => {
	const send = (body: string, type = 'application/x-www-form-urlencoded') =>
		new Request('http://own.invalid/', { method: 'POST', body, headers: { 'content-type': type } });
	expect(await formOf(send('a=12345'), 7)).toBeInstanceOf(FormData);
	expect(await formOf(send('a=123456'), 7)).toBe('TooLarge');
	expect(await formOf(send('--x\r\nnonsense', 'multipart/form-data; boundary=x'), 100)).toBe('NotAForm');
	expect(await formOf(send('{}', 'multipart/form-data'), 100)).toBe('NotAForm');
	expect(largestForm('/(desk)/images', true)).toBe(33_554_432);
	expect(largestForm('/(desk)/images', false)).toBe(262_144);
	expect(largestForm('/(desk)/users', true)).toBe(262_144);
});

test('[ED6] what no database can hold does not come in with a form: NUL, or half a letter', async () => {
	const typed = new Request('http://own.invalid/', {
		method: 'POST',
		body: 'name%00=A%00sa&motive=Bra',
		headers: { 'content-type': 'application/x-www-form-urlencoded' }
	});
	const form = await formOf(typed, 1000);
	expect(form instanceof FormData && [...form]).toEqual([
		['name\ufffd', 'A\ufffdsa'],
		['motive', 'Bra']
	]);
	const boundary = 'x';
	const part = `--x\r\nContent-Disposition: form-data; name="file"; filename="a\u0000.csv"\r\n\r\nbytes\u0000\r\n--x--\r\n`;
	const sent = new Request('http://own.invalid/', {
		method: 'POST',
		body: part,
		headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }
	});
	const upload = await formOf(sent, 1000);
	const file = upload instanceof FormData ? upload.get('file') : null;
	if (!(file instanceof File)) throw new Error('There is no file.');
	expect([file.name, await file.text()]).toEqual(['a\ufffd.csv', 'bytes\u0000']);
});

test('[ED6] an address that cannot be read, or has NUL in it, is turned away at once', () => {
	const edge = openEdge(null);
	const at = (path: string) =>
		edge.refuseAtOnce(new Request(`http://own.invalid${path}`), '/', 'http://own.invalid')?.type ?? null;
	for (const path of ['/check/%FF', '/check?q=a%00b', '/check/%00']) expect(at(path)).toBe('BrokenAddress');
	for (const path of ['/check/%C3%A5', '/check?q=100%25', '/check?q=%FF']) expect(at(path)).toBeNull();
});
