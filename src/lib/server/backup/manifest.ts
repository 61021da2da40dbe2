/** What a backup is, as written beside its database: `manifest.json.age`. */
import { join } from 'node:path';
import * as v from 'valibot';
import { Refused } from './failures.ts';
import { openSealedBytes, sealBytes } from './seal.ts';

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const manifest = v.object({
	format: v.literal(1),
	engine: v.picklist(['sqlite', 'postgres']),
	madeAt: v.string(),
	/** The encrypted file's name, and the SHA-256 of what is in it. */
	// Anybody who knows the public half of the key can write one of these: no name in it leads out of its place.
	database: v.object({ file: v.pipe(v.string(), v.regex(/^[\w-]+(\.[\w-]+)*$/)), sha256 }),
	/** How far the ledger had come; null before its first entry. */
	ledger: v.nullable(v.object({ seq: v.number(), hash: sha256 })),
	/** Rows by table. */
	counts: v.record(v.string(), v.number()),
	/** SHA-256 over the rows of each register, for the next backup to compare with. */
	registers: v.record(v.string(), sha256),
	/** Where the blobs lie, beside the backup. */
	blobsFolder: v.pipe(v.string(), v.regex(/^blobs\/[0-9a-f]{16}$/)),
	/** SHA-256 of the plain list of blobs, `blobs.txt`. */
	blobs: v.object({ count: v.number(), sha256 }),
	/** Blobs that were lost or damaged on the machine itself already. */
	lost: v.array(sha256)
});
export type Manifest = v.InferOutput<typeof manifest>;

export const manifestFile = 'manifest.json.age';
export const blobsFile = 'blobs.txt';

export const writeManifest = (folder: string, content: Manifest, recipient: string) =>
	sealBytes(
		new TextEncoder().encode(`${JSON.stringify(content, null, '\t')}\n`),
		join(folder, manifestFile),
		recipient
	);

/** Throws `Refused` where it is missing, damaged, or closed to these keys. */
export async function readManifest(folder: string, identities: readonly string[]): Promise<Manifest> {
	const file = join(folder, manifestFile);
	const text = new TextDecoder().decode(await openSealedBytes(file, identities));
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), manifest), text);
	if (!parsed.success) throw new Refused({ type: 'BackupDamaged', what: file });
	return parsed.output;
}
