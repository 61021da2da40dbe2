import type { ProductRule } from '../product-rules.ts';

/** BU: backups, restores and rehearsals. */
export const backups: readonly ProductRule[] = [
	{
		id: 'BU1',
		text: {
			sv: 'En säkerhetskopia går att återställa helt, med bilder och filer.',
			en: 'A backup can be restored whole, with its images and files.'
		}
	},
	{
		id: 'BU2',
		text: {
			sv: 'Bara den som har återställningsnyckeln kan läsa en säkerhetskopia.',
			en: 'Only whoever has the recovery key can read a backup.'
		}
	},
	{
		id: 'BU3',
		text: {
			sv: 'En skadad eller avkortad säkerhetskopia återställs aldrig.',
			en: 'A damaged or shortened backup is never restored.'
		}
	},
	{
		id: 'BU4',
		text: {
			sv: 'En skadad databas blir aldrig en god säkerhetskopia.',
			en: 'A damaged database never becomes a good backup.'
		}
	},
	{
		id: 'BU5',
		text: {
			sv: 'En säkerhetskopia som avbryts räknas inte, och inget okrypterat blir kvar.',
			en: 'A backup that is cut off does not count, and nothing unencrypted is left.'
		}
	},
	{
		id: 'BU6',
		text: {
			sv: 'Räcker inte disken sägs det i klartext, och de äldre kopiorna finns kvar.',
			en: 'Where the disk is too small it is said plainly, and the older backups are still there.'
		}
	},
	{
		id: 'BU7',
		text: {
			sv: 'Kopior sparas för 30 dagar och 12 månader. Listan avgör, inte klockan, och den nyaste tas aldrig bort.',
			en: 'Backups are kept for 30 days and 12 months. The list decides, not the clock, and the newest is never removed.'
		}
	},
	{
		id: 'BU8',
		text: {
			sv: 'En återställning skriver aldrig över något.',
			en: 'A restore never overwrites anything.'
		}
	},
	{
		id: 'BU9',
		text: {
			sv: 'En kopia är bevisad först när den har återlästs och någon har visat att nyckeln finns på papper.',
			en: 'A backup is proved only when it has been restored and somebody has shown that the key is on paper.'
		}
	},
	{
		id: 'BU10',
		text: {
			sv: 'En kopia som misslyckas larmar, och 26 timmar utan bevis också.',
			en: 'A backup that fails raises an alarm, and so do 26 hours without proof.'
		}
	},
	{
		id: 'BU11',
		text: {
			sv: 'Ingen annan på maskinen kan läsa kopiorna eller nyckeln.',
			en: 'Nobody else on the machine can read the backups or the key.'
		}
	},
	{
		id: 'BU12',
		text: {
			sv: 'Återställningsnyckeln skrivs aldrig över, och byts den öppnas äldre kopior av det gamla papperet.',
			en: 'The recovery key is never overwritten, and where it is replaced the old paper opens older backups.'
		}
	},
	{
		id: 'BU13',
		text: {
			sv: 'En bild krypteras en gång, och tas bort när ingen kopia behöver den.',
			en: 'An image is encrypted once, and removed when no backup needs it.'
		}
	},
	{
		id: 'BU14',
		text: {
			sv: 'En kopia är av ett och samma ögonblick, också när andra skriver hela tiden.',
			en: 'A backup is of one moment, also while others write all the time.'
		}
	}
];
