import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InUse, type Movable } from '#lib/server/db/movable.ts';
import { sqliteFile } from '#lib/server/db/open-store.ts';
import { keepMoved, forgetMoved } from '#lib/server/moved.ts';
import { moveDatabase, NotMoved, type MoveRefusal } from '#lib/server/move-database.ts';
import { settingsFrom, type Settings } from '#lib/server/settings.ts';
import { WrongUse } from './usage.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/** `bildlov move --to postgres://…` or `--to sqlite:FILE`: carries everything over and checks it there. */
export async function move(args: string[]): Promise<number> {
	const { to } = parseOptions(args);
	const settings = settingsFrom(process.env);
	const target = targetOf(to);
	if (target.file !== null && existsSync(target.file)) {
		say(`Filen finns redan: ${target.file}. Inget har flyttats. Flytta undan den, eller ange en annan.`);
		return 1;
	}
	if (target.url !== null && target.url === settings.databaseUrl)
		throw new WrongUse('Databasen är redan där.');
	const started = Date.now();
	let source: Movable | undefined;
	let destination: Movable | undefined;
	let isDone = false;
	try {
		source = await openSource(settings);
		destination = await openTarget(target);
		const moved = await moveDatabase(source, destination, (table, rows) => say(`${table}: ${rows}`));
		for (const [table, rows] of Object.entries(moved.counts)) process.stdout.write(`${table}\t${rows}\n`);
		isDone = true;
		const seconds = Math.round((Date.now() - started) / 1000);
		say(
			`Flytten är klar på ${seconds} s. Antalet rader är lika i alla tabeller. Journalen är hel: ` +
				`${moved.entries} poster, sista hash ${moved.lastHash ?? '–'}.`
		);
		// While the old database is still held: nobody can start on it in between.
		await afterwards(settings, target);
	} catch (error) {
		const why = whyNot(error);
		if (why === null) throw error;
		say(
			`Inget har flyttats. ${why} Databasen som flytten utgick från är orörd, och målet är tomt som förut.`
		);
		return 1;
	} finally {
		await destination?.close();
		if (!isDone && destination && target.file !== null) removeSqlite(target.file);
		await source?.close();
	}
	return 0;
}

interface Target {
	readonly url: string | null;
	readonly file: string | null;
}

function parseOptions(args: string[]): { to: string } {
	try {
		const { values } = parseArgs({ args, options: { to: { type: 'string' } } });
		if (values.to === undefined) throw new WrongUse('Ange vart: --to postgres://… eller --to sqlite:FIL.');
		return { to: values.to };
	} catch (error) {
		if (error instanceof WrongUse) throw error;
		throw new WrongUse(error instanceof Error ? error.message : 'Kommandot gick inte att förstå.');
	}
}

function targetOf(to: string): Target {
	if (/^postgres(ql)?:\/\//.test(to)) return { url: to, file: null };
	if (to.startsWith('sqlite:') && to.length > 7) return { url: null, file: resolve(to.slice(7)) };
	throw new WrongUse('Ange vart: --to postgres://… eller --to sqlite:FIL.');
}

async function openSource(settings: Settings): Promise<Movable> {
	if (settings.databaseUrl !== null) {
		const { movablePostgres } = await import('#lib/server/db/postgres/movable.ts');
		return movablePostgres(settings.databaseUrl);
	}
	const file = sqliteFile(settings);
	if (!existsSync(file)) throw new WrongUse(`Det finns ingen databas att flytta: ${file}`);
	const { movableSqlite } = await import('#lib/server/db/sqlite/movable.ts');
	return movableSqlite(file);
}

async function openTarget({ url, file }: Target): Promise<Movable> {
	if (url !== null) {
		const { movablePostgres } = await import('#lib/server/db/postgres/movable.ts');
		return movablePostgres(url);
	}
	const { movableSqlite } = await import('#lib/server/db/sqlite/movable.ts');
	return movableSqlite(file ?? '');
}

/** The old database is not started by mistake: a note in the data folder says where it is now. */
async function afterwards(settings: Settings, { url, file }: Target): Promise<void> {
	if (url !== null) {
		keepMoved(settings, url);
		say(
			`Ange DATABASE_URL i Bildlovs inställningar och starta. ${sqliteFile(settings)} ligger kvar men startas inte igen: ` +
				`${join(settings.dataFolder, 'moved.json')} säger att den är flyttad. Bilder och bevis ligger kvar i ` +
				`${join(settings.dataFolder, 'blobs')}, och datamappen ska vara densamma.`
		);
		return;
	}
	if (settings.databaseUrl !== null) {
		const { markMoved } = await import('#lib/server/db/postgres/moved.ts');
		await markMoved(settings.databaseUrl);
	}
	const home = resolve(sqliteFile(settings));
	if (file === home) forgetMoved(settings);
	say(
		(file === home
			? ''
			: `Lägg filen som ${home} i stället för den som ligger där, och ta bort moved.json i samma mapp. `) +
			'Ta bort DATABASE_URL ur Bildlovs inställningar och starta. Databasen i PostgreSQL ligger kvar men startas inte igen. ' +
			`Bilder och bevis ligger kvar i ${join(settings.dataFolder, 'blobs')}.`
	);
}

function removeSqlite(file: string): void {
	for (const ending of ['', '-wal', '-shm', '-seal']) rmSync(`${file}${ending}`, { force: true });
}

/** The plain reason; null for a defect. */
function whyNot(error: unknown): string | null {
	if (error instanceof InUse)
		return 'Bildlov är igång på databasen: stoppa alla dess processer först, och försök igen.';
	return error instanceof NotMoved ? words(error.refusal) : null;
}

function words(refusal: MoveRefusal): string {
	switch (refusal.type) {
		case 'TargetNotEmpty':
			return `Målet är inte tomt (tabellen ${refusal.table} har rader). Gör en ny databas och ange den.`;
		case 'CountsDiffer':
			return `Antalet rader i ${refusal.table} blev inte lika: ${refusal.from} och ${refusal.to}.`;
		case 'ChainDiffers':
			return 'Journalen slutar inte med samma hash.';
		case 'RecordNotWhole':
			return `Journalen håller inte: ${refusal.findings} fel, det första ${refusal.first}. Kör bildlov verify.`;
	}
}
