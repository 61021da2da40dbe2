import { hash, randomBytes } from 'node:crypto';
import type { MadeFact } from '../db/made-facts.ts';

/**
 * Many facts in eight bytes each, so that what the ledger says can be compared with what the tables hold without
 * keeping either. The secret is new for each check: nobody can make two facts that look the same in it.
 */
export function fingerprints() {
	const secret = randomBytes(32).toString('hex');
	const of = ([table, key, sha256]: MadeFact): bigint =>
		hash('sha256', `${secret}\n${table}\n${key}\n${sha256}`, 'buffer').readBigUInt64LE();
	return { of, gather: () => gather(of) };
}

export interface Gathered {
	add(fact: MadeFact): void;
	/** In order, from the smallest. */
	sorted(): BigUint64Array;
}

function gather(of: (fact: MadeFact) => bigint): Gathered {
	let all = new BigUint64Array(4096);
	let count = 0;
	return {
		add(fact) {
			if (count === all.length) {
				const larger = new BigUint64Array(count * 2);
				larger.set(all);
				all = larger;
			}
			all[count] = of(fact);
			count += 1;
		},
		sorted: () => all.subarray(0, count).sort()
	};
}

/** What stands in one of two ordered lists alone. The same thing may be promised twice, but found only once. */
export function differences(promised: BigUint64Array, found: BigUint64Array) {
	const missing = new Set<bigint>();
	const unknown = new Set<bigint>();
	let left = 0;
	let right = 0;
	for (;;) {
		const one = promised[left];
		const other = found[right];
		if (one === undefined && other === undefined) return { missing, unknown };
		if (other === undefined || (one !== undefined && one < other)) {
			if (one !== undefined) missing.add(one);
			left += 1;
		} else if (one === undefined || other < one) {
			unknown.add(other);
			right += 1;
		} else {
			while (promised[left] === one) left += 1;
			right += 1;
			for (; found[right] === one; right += 1) unknown.add(one);
		}
	}
}
