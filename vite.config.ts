import { existsSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

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

export default defineConfig({
	// It names Svelte among its peers and would be bundled whole; Node loads it as it is.
	ssr: { external: ['better-auth'] },
	plugins: [
		sveltekit(),
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
