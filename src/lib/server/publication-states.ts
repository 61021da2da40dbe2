import {
	causeVoid,
	nextStep,
	stateOf,
	type PublicationState,
	type TakedownStep
} from '#lib/domain/takedown.ts';
import type { Day } from '#lib/domain/day.ts';
import { stepsOf, takedownsOfPublications, type TakedownRow, type TakedownStepRow } from './db/publishing.ts';
import type { Db } from './db/store.ts';

/** How far a publication has come on its way down, whatever brought it there. */
export interface ComingDown {
	/** Every cause that reached the publication and stands, the oldest first. The oldest one's owner answers for it. */
	readonly tasks: readonly [TakedownRow, ...TakedownRow[]];
	/** The steps taken for any of the tasks: what is gone is gone for all of them. */
	readonly steps: readonly (TakedownStepRow & { readonly step: TakedownStep })[];
	readonly next: TakedownStep | null;
	/** The earliest of the tasks' days. */
	readonly dueOn: Day;
}

/** The publications that are to come down or have come down, by publication id. */
export async function comingDown(
	db: Db,
	publicationIds: readonly string[]
): Promise<Map<string, ComingDown>> {
	const tasks = await takedownsOfPublications(db, publicationIds);
	const rows = await stepsOf(
		db,
		tasks.map((task) => task.id)
	);
	const closed = new Set(rows.filter(({ step }) => step === causeVoid).map((row) => row.takedownId));
	const steps = rows.flatMap(({ step, ...row }) => (step === causeVoid ? [] : [{ ...row, step }]));
	const byPublication = new Map<string, ComingDown>();
	for (const publicationId of new Set(tasks.map((task) => task.publicationId))) {
		const [oldest, ...later] = tasks.filter(
			(task) => task.publicationId === publicationId && !closed.has(task.id)
		);
		if (!oldest) continue;
		const ids = new Set([oldest, ...later].map((task) => task.id));
		const taken = steps.filter((step) => ids.has(step.takedownId));
		byPublication.set(publicationId, {
			tasks: [oldest, ...later],
			steps: taken,
			next: nextStep(taken.map((step) => step.step)),
			dueOn: later.reduce((due, task) => (task.dueOn < due ? task.dueOn : due), oldest.dueOn)
		});
	}
	return byPublication;
}

/** Whether each publication is still up, on its way down or gone, by publication id. */
export async function publicationStates(
	db: Db,
	publications: readonly { readonly id: string }[]
): Promise<Map<string, PublicationState>> {
	const ids = publications.map((publication) => publication.id);
	const down = await comingDown(db, ids);
	return new Map(ids.map((id) => [id, stateOf(down.get(id) ?? null)]));
}
