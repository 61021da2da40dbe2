import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

/** SvelteKit's route announcer carries this inline style; a strict policy has to name it by its hash. */
const routeAnnouncerStyle =
	'position: absolute; left: 0; top: 0; clip: rect(0 0 0 0); clip-path: inset(50%); overflow: hidden; white-space: nowrap; width: 1px; height: 1px';
const routeAnnouncerHash = createHash('sha256').update(routeAnnouncerStyle).digest('base64');

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess({ script: false }),
	kit: {
		adapter: adapter({ out: 'build' }),
		// A fixed name: a rebuild of the same version must not ask everybody to reload.
		version: { name: process.env.BILDLOV_VERSION ?? version },
		// Absolute addresses: the offline page answers for any address, deep ones too.
		paths: { relative: false },
		serviceWorker: { register: false },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-hashes', `sha256-${routeAnnouncerHash}`],
				'img-src': ['self', 'blob:', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none'],
				'object-src': ['none'],
				// Text becomes HTML or a script's address in these two places alone.
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'bildlov-worker']
			}
		}
	}
};
