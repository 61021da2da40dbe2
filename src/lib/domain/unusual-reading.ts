/** When somebody's looking is so unusual that somebody else should look at it. It stops nobody: it may be a busy day. */

/** What is counted of one account's looks: a page that is loaded again of the same group or person counts once. */
export type CountedLooks = 'denials' | 'groups' | 'people' | 'looks';

/** A look at one person, one by one. */
const atPerson = 'person-checked';
/** Looks that count, beside those that were denied: at a group, or at what an event's phone takes with it. */
export const countedWhats: readonly string[] = [atPerson, 'group-checked', 'pack-fetched'];

/** What one look adds to at most: the same group or person again adds nothing. */
export function tallyOf(what: string, outcome: 'shown' | 'denied'): readonly CountedLooks[] {
	if (outcome === 'denied') return ['denials', 'looks'];
	if (!countedWhats.includes(what)) return [];
	return [what === atPerson ? 'people' : 'groups', 'looks'];
}

export interface UnusualReading {
	readonly counted: CountedLooks;
	readonly kind: 'many-denials' | 'many-groups';
	/** From this many on. */
	readonly from: number;
	/** In so many minutes. */
	readonly minutes: number;
	readonly why: { readonly sv: string; readonly en: string };
}

export const unusualReadings: readonly UnusualReading[] = [
	{
		counted: 'denials',
		kind: 'many-denials',
		from: 10,
		minutes: 60,
		why: {
			sv: 'Den som följer länkar och sökning nekas nästan aldrig; tio på en timme är någon som prövar adresser.',
			en: 'Whoever follows links and searches is hardly ever denied; ten in an hour is somebody trying addresses.'
		}
	},
	{
		counted: 'groups',
		kind: 'many-groups',
		from: 16,
		minutes: 15,
		why: {
			sv: 'En kommunikatör kontrollerar omkring fem grupper på en timme; fler än femton på en kvart är en hel skola.',
			en: 'A communicator checks about five groups in an hour; more than fifteen in a quarter of one is a whole school.'
		}
	},
	{
		counted: 'people',
		kind: 'many-groups',
		from: 61,
		minutes: 60,
		why: {
			sv: 'Fler än sextio personer en och en på en timme är en om minuten: en lista gås igenom för hand.',
			en: 'More than sixty people one by one in an hour is one a minute: somebody goes through a list by hand.'
		}
	},
	{
		counted: 'looks',
		kind: 'many-groups',
		from: 5000,
		minutes: 60,
		why: {
			sv: 'Femtusen tittar på en timme gör ingen för hand, inte ens med en sida som laddas om av sig själv.',
			en: 'Nobody makes five thousand looks in an hour by hand, not even with a page that loads itself again.'
		}
	}
];
