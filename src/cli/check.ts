import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createTransport } from 'nodemailer';
import { provedAt } from '#lib/server/backup/proof.ts';
import { readRecoveryKey } from '#lib/server/backup/recovery-key.ts';
import { municipality } from '#lib/server/db/organisation.ts';
import { UnusableDatabase } from '#lib/server/db/store.ts';
import { roomOf, spaceOf } from '#lib/server/health/disk.ts';
import { settingsFrom, type Settings } from '#lib/server/settings.ts';
import { lookAtDatabase } from '#lib/server/start.ts';
import { sqliteFile } from '#lib/server/db/open-store.ts';
import { sizeWords } from '#lib/text/backups.ts';
import { faultWords } from '#lib/text/maintenance.ts';
import { WrongUse } from './usage.ts';

/** `stops`: Bildlov does not start so. `lacks`: it starts, and something is missing. */
type Finding = readonly [kind: 'good' | 'lacks' | 'stops', text: string];

const marks = { good: 'Bra    ', lacks: 'Saknas ', stops: 'Stoppar' };

/**
 * What an installer runs after installing: settings, folders, rights, database, keys, mail, proxy. It makes and changes
 * nothing: a database of an older version stays as it is.
 * Ends with 0 when all is in order, 1 when something is missing, 3 when Bildlov would not start.
 */
export async function check(args: string[]): Promise<number> {
	const { mail } = readArguments(args);
	const settings = settingsFrom({
		...process.env,
		BILDLOV_ADDRESS: process.env['BILDLOV_ADDRESS'] ?? process.env['ORIGIN']
	});
	const findings: Finding[] = [
		...addressOf(settings),
		...folders(settings),
		...(await disks(settings)),
		...(await database(settings)),
		...(await recoveryKey(settings)),
		...(await mailServer(settings, mail))
	];
	for (const [kind, text] of findings) process.stdout.write(`${marks[kind]}  ${text}\n`);
	const has = (kind: Finding[0]) => findings.some(([found]) => found === kind);
	const [code, answer] = has('stops')
		? [3, 'Bildlov startar inte så här. Rätta det som stoppar och kör bildlov check igen.']
		: has('lacks')
			? [1, 'Bildlov går att starta, men något saknas. Inget har ändrats.']
			: [0, 'Allt är i ordning.'];
	process.stdout.write(`\n${answer}\n`);
	return code;
}

function readArguments(args: string[]): { mail: boolean } {
	try {
		const { values } = parseArgs({ args, options: { mail: { type: 'boolean' } }, allowPositionals: false });
		return { mail: values.mail ?? false };
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		throw new WrongUse('bildlov check tar bara --mail.');
	}
}

function addressOf({ address, metricsToken }: Settings): Finding[] {
	if (!URL.canParse(address)) return [['stops', `Adressen är ingen webbadress: ${address}. Ange ORIGIN.`]];
	const { protocol, hostname, pathname, origin } = new URL(address);
	if (!['http:', 'https:'].includes(protocol) || pathname !== '/')
		return [['stops', `Adressen ska vara som https://bild.kommun.se, utan något efter: ${address}.`]];
	const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
	if (protocol === 'http:' && !isLocal)
		return [
			['lacks', `Adressen ${origin} är okrypterad. Sätt en proxy med https framför och ange den i ORIGIN.`]
		];
	if (isLocal)
		return [
			['lacks', `Bara den här maskinen når ${origin}. Ange ORIGIN=https://… när en proxy står framför.`]
		];
	const found: Finding[] = [['good', `Folk når Bildlov på ${origin}, genom en proxy.`]];
	if (!process.env['ADDRESS_HEADER']) {
		found.push([
			'lacks',
			'Bildlov ser inte vem som frågar bakom proxyn. Ange ADDRESS_HEADER=X-Forwarded-For, om proxyn sätter den.'
		]);
	}
	if (metricsToken === null)
		found.push([
			'lacks',
			'Mätvärden (/metrics) lämnas inte ut. Ange BILDLOV_METRICS_TOKEN om någon ska läsa dem.'
		]);
	return found;
}

function folders(settings: Settings): Finding[] {
	const { username } = userInfo();
	const named = [
		['Datamappen', settings.dataFolder],
		['Nyckelmappen', settings.keysFolder],
		['Mappen för säkerhetskopior', settings.backupFolder],
		['Mappen för kontrollpunkter', settings.checkpointFolder]
	] as const;
	return named.map(([name, folder]): Finding => {
		const path = resolve(folder);
		if (!existsSync(path)) {
			const parent = nearestAbove(path);
			return mayWrite(parent)
				? ['good', `${name} ${path} finns inte än och skapas när den behövs.`]
				: ['stops', `${name} ${path} finns inte, och ${username} får inte skapa den i ${parent}.`];
		}
		if (!mayWrite(path))
			return [
				'stops',
				`${name} ${path}: ${username} får inte skriva där. Gör användaren till ägare (chown).`
			];
		const isOpen = (statSync(path).mode & 0o077) !== 0;
		return isOpen
			? ['lacks', `${name} ${path} kan läsas av andra användare på maskinen. Stäng den: chmod 700.`]
			: ['good', `${name} ${path}`];
	});
}

function nearestAbove(path: string): string {
	return existsSync(path) ? path : nearestAbove(resolve(path, '..'));
}

function mayWrite(path: string): boolean {
	try {
		accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
		return true;
	} catch {
		// Whatever the reason is, it cannot be written in.
		return false;
	}
}

async function disks(settings: Settings): Promise<Finding[]> {
	const kinds = { enough: 'good', low: 'lacks', full: 'stops' } as const;
	const found: Finding[] = [];
	for (const [name, folder] of [
		['databasen', settings.dataFolder],
		['säkerhetskopiorna', settings.backupFolder]
	] as const) {
		const space = await spaceOf(folder);
		found.push([
			kinds[roomOf(space)],
			`Disken för ${name}: ${sizeWords(space.free, 'sv')} ledigt av ${sizeWords(space.total, 'sv')}.`
		]);
	}
	return found;
}

async function database(settings: Settings): Promise<Finding[]> {
	const place = settings.databaseUrl === null ? resolve(sqliteFile(settings)) : 'PostgreSQL';
	try {
		const looked = await lookAtDatabase(settings);
		try {
			if (looked.state === 'none') return [['good', `Databasen ${place} skapas vid första starten.`]];
			if (looked.state === 'empty')
				return [['good', `Databasen ${place} är tom och fylls vid första starten.`]];
			const found: Finding[] = [['good', `Databasen ${place} är hel.`]];
			if (looked.state === 'older')
				return [...found, ['good', 'Databasen är från en äldre version. Nästa start för den framåt.']];
			const name = (await municipality(looked.db))?.name ?? null;
			if (name === null)
				return [
					...found,
					['lacks', 'Kommunen är inte upplagd. Starta Bildlov och öppna länken som skrivs ut.']
				];
			const now = () => new Date().toISOString();
			const proved = await provedAt({ settings, store: { read: looked.db }, now });
			return [
				...found,
				['good', `Kommunen är ${name}.`],
				proved.at === null || proved.isLate
					? ['lacks', 'Ingen säkerhetskopia är bevisad det senaste dygnet. Kör bildlov backup --rehearse.']
					: ['good', `En säkerhetskopia är bevisad ${proved.at.slice(0, 16).replace('T', ' ')} (UTC).`]
			];
		} finally {
			await looked.close();
		}
	} catch (error) {
		if (!(error instanceof UnusableDatabase)) throw error;
		return [['stops', error.fault ? faultWords.sv(error.fault) : error.message]];
	}
}

async function recoveryKey(settings: Settings): Promise<Finding[]> {
	const key = await readRecoveryKey(settings.keysFolder);
	if (key === null)
		return [
			['lacks', 'Nyckeln till säkerhetskopiorna saknas, så inga görs. Kör bildlov recovery-key create.']
		];
	return key.confirmedAt === null
		? [
				[
					'lacks',
					'Nyckeln till säkerhetskopiorna är inte bekräftad från papper. Kör bildlov recovery-key confirm.'
				]
			]
		: [['good', 'Nyckeln till säkerhetskopiorna är bekräftad från papper.']];
}

async function mailServer({ smtpUrl, alarmMail }: Settings, isAsked: boolean): Promise<Finding[]> {
	if (smtpUrl === null)
		return [['lacks', 'Ingen e-post lämnar Bildlov: larm syns bara på skärmen. Ange BILDLOV_SMTP.']];
	const found: Finding[] =
		alarmMail === null
			? [['lacks', 'Ingen får e-post när databasen inte går att använda. Ange BILDLOV_ALARM_MAIL.']]
			: [];
	const { host } = new URL(smtpUrl);
	if (!isAsked) return [...found, ['good', `E-post skickas genom ${host} (prova med bildlov check --mail).`]];
	const transport = createTransport({ url: smtpUrl, connectionTimeout: 10_000 });
	try {
		await transport.verify();
		return [...found, ['good', `E-postservern ${host} svarar och tar emot inloggningen.`]];
	} catch (error) {
		const why = error instanceof Error ? error.message : typeof error;
		return [...found, ['lacks', `E-postservern ${host} svarar inte som den ska: ${why}`]];
	} finally {
		transport.close();
	}
}
