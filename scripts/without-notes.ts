import type { Plugin } from 'vite';

/**
 * Leaves what is written for those who read the rules (`note`: how an ambiguous sentence is read) out of what the phone
 * loads: no decision has it, and it is a fifteenth of the whole. The server keeps it, so pages take notes from there.
 */
export function withoutNotes(): Plugin {
	return {
		name: 'bildlov:without-notes',
		enforce: 'post',
		transform: {
			filter: { id: /src\/lib\/policy\/(law|defaults|profiles\/[a-z]+)\.ts$/ },
			handler(code, _, options) {
				if (options?.ssr) return null;
				const cuts: { readonly from: number; readonly to: number }[] = [];
				const visit = (node: unknown): void => {
					if (typeof node !== 'object' || node === null) return;
					const found = noteAt(node);
					if (found) cuts.push(found);
					else for (const child of Object.values(node)) visit(child);
				};
				visit(this.parse(code));
				let rest = code;
				for (const { from, to } of cuts.reverse()) {
					const comma = /^\s*,/.exec(rest.slice(to))?.[0].length ?? 0;
					rest = rest.slice(0, from) + rest.slice(to + comma);
				}
				return { code: rest, map: null };
			}
		}
	};
}

/** Where a node of the syntax tree is the property `note` with a text of its own. */
function noteAt(node: object): { readonly from: number; readonly to: number } | null {
	if (!('type' in node && node.type === 'Property' && 'key' in node && 'value' in node)) return null;
	const { key, value } = node;
	const isNote = isObject(key) && 'name' in key && key.name === 'note';
	if (!isNote || !isObject(value) || !('type' in value) || value.type !== 'Literal') return null;
	return 'start' in node && 'end' in node && typeof node.start === 'number' && typeof node.end === 'number'
		? { from: node.start, to: node.end }
		: null;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
