import { existsSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { preloadEverything } from './scripts/preload-everything.ts';
import { withoutNotes } from './scripts/without-notes.ts';

const compiledWorker = '.svelte-kit/output/client/service-worker.js';

/**
 * The app as it is installed on a phone. The worker precaches build files, icons and prerendered shells; what the
 * server renders is never among them.
 */
const installedApp = SvelteKitPWA({
	strategies: 'injectManifest',
	srcDir: 'src',
	filename: 'service-worker.ts',
	registerType: 'prompt',
	injectRegister: false,
	injectManifest: {
		globPatterns: [
			'client/**/*.{js,css,svg,png,webmanifest}',
			'prerendered/pages/field.html',
			'prerendered/pages/field/**/*.html',
			'prerendered/pages/offline.html'
		],
		globIgnores: ['client/service-worker.js', 'server/**']
	},
	manifest: {
		id: '/field',
		name: 'Bildlov',
		short_name: 'Bildlov',
		description: 'Får bilden publiceras, i den kanalen, nu?',
		lang: 'sv',
		dir: 'ltr',
		start_url: '/field',
		scope: '/',
		display: 'standalone',
		background_color: '#eef1f2',
		theme_color: '#12344d',
		icons: [
			{ src: '/pwa-192x192.png', sizes: '192x192', type: 'image/png' },
			{ src: '/pwa-512x512.png', sizes: '512x512', type: 'image/png' },
			{ src: '/maskable-icon-512x512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
		]
	}
});

/**
 * What travels together. Left alone, every small module that two pages share is a file of its own, and the first page
 * on a bad network asks for thirty of them.
 */
const chunks = [
	{
		name: 'framework',
		priority: 3,
		test: /node_modules\/(svelte\/src\/(internal|legacy|store|index|utils)|@sveltejs\/kit\/src\/(?!runtime\/app\/forms)|esm-env|clsx)/
	},
	{
		name: 'frame',
		priority: 2,
		test: /src\/lib\/(ui\/(Icon|IconButton|Button|Mark|Logo|StateLine|PhoneShell|EmptyState|icons)\.|text\/(frame-words|time-words|language)\.|domain\/(day|result)\.)/
	},
	{
		name: 'phone',
		priority: 1,
		test: /src\/(lib\/(device\/(store-at-start|store-connection|local-database|identity-rows|storage-failure|pack-life|installed-app|clock|idle-watch|vault)\.|text\/field\.)|routes\/\(field\)\/field\/(phone\.svelte|FieldShell|\+layout|\+page\.svelte))|node_modules\/idb\//
	}
];

export default defineConfig({
	build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } },
	// It names Svelte among its peers and would be bundled whole; Node loads it as it is.
	ssr: { external: ['better-auth'] },
	plugins: [
		sveltekit(),
		withoutNotes(),
		preloadEverything(),
		installedApp.map((plugin) => (isPlugin(plugin) ? showingBuildErrors(plugin) : plugin))
	]
});

function isPlugin(plugin: unknown): plugin is Plugin {
	return typeof plugin === 'object' && plugin !== null && 'name' in plugin;
}

/** After a failed build this plugin would complain of a missing worker, in the place of what really failed. */
function showingBuildErrors(plugin: Plugin): Plugin {
	const hook = plugin.closeBundle;
	if (plugin.name !== 'vite-plugin-pwa:sveltekit:build' || typeof hook !== 'object') return plugin;
	const { handler } = hook;
	return {
		...plugin,
		closeBundle: {
			...hook,
			async handler(error) {
				if (error !== undefined || !existsSync(compiledWorker)) return;
				await handler.call(this, error);
			}
		}
	};
}
