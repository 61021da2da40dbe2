import { createHash } from 'node:crypto';
import { maintenanceWords, type Closing } from '#lib/text/maintenance.ts';

/** The answer in Bildlov's place: plain Node, for when there is nothing else that could answer. */
export interface ClosedAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

/** The system's own colours and letters: the page fetches nothing. */
const style = [
	':root{color-scheme:light dark}',
	'body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}',
	'main{max-width:38rem;margin:0 auto;padding:3rem 1.25rem}',
	'h1{font-size:1.8125rem;line-height:1.2;margin:0 0 1rem}',
	'h2{font-size:1.25rem;line-height:1.25;margin:0 0 .5rem}',
	'section{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid GrayText}'
].join('');
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const statusOf = { closed: 503, full: 507 } as const;
/** Seconds. Phones ask again by themselves then. */
const retryAfter = { closed: 60, full: 120 } as const;

/** As a page for people in both languages, as JSON for programs and for pages that send by script. */
export function closedAnswer(closing: Closing, asks: { path: string; accept: string }): ClosedAnswer {
	const headers = {
		'retry-after': String(retryAfter[closing]),
		'cache-control': 'no-store',
		'content-security-policy': policy
	};
	const status = statusOf[closing];
	if (wantsJson(asks)) {
		const type = closing === 'closed' ? 'StoreUnavailable' : 'StorageFull';
		const error = { message: type };
		return {
			status,
			headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
			// `type` and `error` for a form sent by script, `message` for a page that is fetched as data.
			body: JSON.stringify({ type: 'error', status, error, message: type })
		};
	}
	return { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' }, body: page(closing) };
}

function wantsJson({ path, accept }: { path: string; accept: string }): boolean {
	if (path.startsWith('/api/') || path.endsWith('__data.json')) return true;
	return accept.includes('application/json') && !accept.includes('text/html');
}

function page(closing: Closing): string {
	const { sv, en } = { sv: maintenanceWords.sv[closing], en: maintenanceWords.en[closing] };
	return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${sv.title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${sv.title}</h1>
<p>${sv.kept}</p>
<p>${sv.todo}</p>
<section lang="en">
<h2>${en.title}</h2>
<p>${en.kept}</p>
<p>${en.todo}</p>
</section>
</main>
</body>
</html>
`;
}
