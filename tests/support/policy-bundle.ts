import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { withoutNotes } from '../../scripts/without-notes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = 'virtual:policy';

/** What the phone's pages take from the policy, and nothing else. */
const exported = [
	[`export { decide } from`, 'policy/decide.ts'],
	[`export { decisionInputFor } from`, 'domain/decision-input.ts'],
	[`export { whoSigns } from`, 'policy/who-signs.ts'],
	[`export { outlook } from`, 'policy/outlook.ts'],
	[`export { policyById } from`, 'policy/policies.ts']
].map(([what, file]) => `${what} ${JSON.stringify(`${root}src/lib/${file}`)};`);

export interface PolicyBundle {
	/** One module without imports, minified as the app is. */
	readonly code: string;
	readonly gzipBytes: number;
}

/** The policy as Vite builds it for the phone, all five profiles included; nothing is written to the disk. */
export async function bundlePolicy(): Promise<PolicyBundle> {
	const built = await build({
		configFile: false,
		root,
		logLevel: 'error',
		plugins: [
			withoutNotes(),
			{
				name: 'policy-entry',
				resolveId: (id) => (id === entry ? `\0${entry}` : null),
				load: (id) => (id === `\0${entry}` ? exported.join('\n') : null)
			}
		],
		build: {
			write: false,
			modulePreload: false,
			rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' }
		}
	});
	const chunks = outputsOf(built).flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
	const [code, ...more] = chunks;
	if (code === undefined || more.length > 0) throw new Error(`The policy became ${chunks.length} files.`);
	return { code, gzipBytes: gzipSync(code, { level: 9 }).length };
}

/** The expression that puts the module into a page, as a global of that name. */
export function loadedAs(name: string, code: string): string {
	const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
	return `import(${JSON.stringify(address)}).then((module) => { globalThis.${name} = module; })`;
}

function outputsOf(
	built: Awaited<ReturnType<typeof build>>
): readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] {
	if (Array.isArray(built)) return built.flatMap((one) => one.output);
	if ('output' in built) return built.output;
	throw new Error('A build that watches has no output.');
}
