import type { Settings } from '../settings.ts';
import type { Reach } from './address.ts';

/** What may be called: a Bildlov at http://localhost is somebody's who builds. */
export function reachOf(settings: Pick<Settings, 'address' | 'webhooksToPrivate'>): Reach {
	const { protocol, hostname } = new URL(settings.address);
	return {
		toPrivate: settings.webhooksToPrivate,
		toItself: protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
	};
}
