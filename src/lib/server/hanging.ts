import type { Role } from '#lib/domain/decision.ts';
import { imagesSaid, type HangingRow, type ImageSaid } from './db/hanging.ts';
import { appearancesIn } from './db/publishing.ts';
import type { Db } from './db/store.ts';

/** A publication that hangs, with what is said of its image now and who is said to be in it. */
export interface Hanging extends HangingRow {
	/** Null while nobody has described the image. */
	readonly said: ImageSaid | null;
	readonly people: readonly { readonly personId: string; readonly role: Role }[];
}

/** The publications with their images and people, in the order in which they came. */
export async function asHanging(db: Db, rows: readonly HangingRow[]): Promise<Hanging[]> {
	const imageIds = [...new Set(rows.map((row) => row.imageId))];
	const said = await imagesSaid(db, imageIds);
	const people = new Map<string, { personId: string; role: Role }[]>();
	for (const { imageId, personId, role } of await appearancesIn(db, imageIds)) {
		const here = people.get(imageId);
		if (here) here.push({ personId, role });
		else people.set(imageId, [{ personId, role }]);
	}
	return rows.map((row) => ({
		...row,
		said: said.get(row.imageId) ?? null,
		people: people.get(row.imageId) ?? []
	}));
}

/** The image of a publication, as a decision sees it. */
export function imageOf({ imageId, said }: Pick<Hanging, 'imageId' | 'said'>) {
	return {
		id: imageId,
		secret: said?.isSecret ?? false,
		sensitive: said?.isSensitive ?? false,
		copyrightStated: said?.mayUse ?? false
	};
}
