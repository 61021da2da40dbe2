import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net';
import { refused, ok, type Result } from '#lib/domain/result.ts';

export type AddressRefusal =
	| { readonly type: 'NotAnAddress' }
	| { readonly type: 'NotHttps' }
	/** A name and password in it would stand in every log. */
	| { readonly type: 'SecretInAddress' }
	| { readonly type: 'PrivateAddress' };

export interface Reach {
	/** Whether addresses inside the municipality's own network may be called. */
	readonly toPrivate: boolean;
	/** Whether `http://localhost` may be called: Bildlov itself runs on it, for somebody who builds. */
	readonly toItself: boolean;
}

/** The address as it is kept: https, nothing secret in it, and not visibly inside what may not be reached. */
export function readAddress(typed: string, reach: Reach): Result<string, AddressRefusal> {
	if (!URL.canParse(typed.trim())) return refused({ type: 'NotAnAddress' });
	const url = new URL(typed.trim());
	if (url.username !== '' || url.password !== '') return refused({ type: 'SecretInAddress' });
	if (reach.toItself && isLoopbackName(url)) return ok(url.href);
	if (url.protocol !== 'https:') return refused({ type: 'NotHttps' });
	const host = bareHost(url);
	const isAllowed = isIP(host) ? mayReach(host, reach) : reach.toPrivate || !isLocalName(host);
	return isAllowed ? ok(url.href) : refused({ type: 'PrivateAddress' });
}

/** Thrown where a name leads to an address that may not be reached. */
export class MayNotReach extends Error {
	override name = 'MayNotReach';
}

/**
 * Looks a name up for the very connection that is made, and hands on only what may be reached: a name that leads
 * somewhere else the next time (DNS rebinding) is looked at again each time.
 */
export function lookupWithin(reach: Reach): LookupFunction {
	return (hostname, options, callback) => {
		lookup(hostname, { ...options, all: true }, (error, found) => {
			if (error) return callback(error, '');
			const all: LookupAddress[] = found.filter(
				({ address }) => mayReach(address, reach) || (reach.toItself && isLoopback(address))
			);
			const [first] = all;
			// One that may not be reached is enough: whoever mixes them tries something.
			if (!first || all.length < found.length) return callback(new MayNotReach('Not a public address.'), '');
			if (options.all) callback(null, all);
			else callback(null, first.address, first.family);
		});
	};
}

/** Whether an address in numbers may be called. Link-local ones never: clouds keep their keys behind them. */
export function mayReach(address: string, { toPrivate }: Pick<Reach, 'toPrivate'>): boolean {
	const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
	if (isIPv4(bare)) {
		if (never.check(bare, 'ipv4')) return false;
		return toPrivate || !inside.check(bare, 'ipv4');
	}
	if (isIP(bare) !== 6) return false;
	if (never.check(bare, 'ipv6')) return false;
	if (inside.check(bare, 'ipv6')) return toPrivate;
	return global6.check(bare, 'ipv6');
}

/** For a URL that names its address in numbers no name is looked up. */
export function mayCall(url: URL, reach: Reach): boolean {
	if (reach.toItself && isLoopbackName(url)) return true;
	const host = bareHost(url);
	return url.protocol === 'https:' && (isIP(host) === 0 || mayReach(host, reach));
}

const bareHost = (url: URL) => url.hostname.replace(/^\[|\]$/g, '');

const isLoopbackName = (url: URL) =>
	['http:', 'https:'].includes(url.protocol) &&
	(bareHost(url) === 'localhost' || (isIP(bareHost(url)) !== 0 && isLoopback(bareHost(url))));

const isLocalName = (host: string) =>
	!host.replace(/\.$/, '').includes('.') ||
	/\.(localhost|local|internal|lan|home\.arpa|intranet)\.?$/.test(host);

const isLoopback = (address: string) => address === '::1' || (isIPv4(address) && address.startsWith('127.'));

function listOf(ranges: readonly string[]): BlockList {
	const list = new BlockList();
	for (const range of ranges) {
		const [net = '', bits] = range.split('/');
		list.addSubnet(net, Number(bits), isIPv4(net) ? 'ipv4' : 'ipv6');
	}
	return list;
}

/** Link-local, multicast, broadcast, "this host", examples, and what wraps an IPv4 address in another. */
const never = listOf([
	'0.0.0.0/8',
	'169.254.0.0/16',
	'192.0.0.0/24',
	'192.0.2.0/24',
	'192.88.99.0/24',
	'198.18.0.0/15',
	'198.51.100.0/24',
	'203.0.113.0/24',
	'224.0.0.0/3',
	'fe80::/10',
	'2001::/32',
	'2001:db8::/32',
	'2002::/16',
	'64:ff9b::/96'
]);
/** Private networks, those of carriers, and the machine itself. */
const inside = listOf([
	'10.0.0.0/8',
	'100.64.0.0/10',
	'127.0.0.0/8',
	'172.16.0.0/12',
	'192.168.0.0/16',
	'fc00::/7',
	'::1/128'
]);
/** Everything that is given out on the Internet. */
const global6 = listOf(['2000::/3']);
