/** Made-up people: any likeness to real ones is chance. */
import type { SchoolForm } from '#lib/domain/decision.ts';

export interface DemoPerson {
	readonly unitName: string;
	readonly groupName: string;
	readonly name: string;
	readonly birthDate: string | null;
	readonly guardians: readonly string[];
	readonly isProtected: boolean;
}

const given = [
	'Adam',
	'Alva',
	'Amina',
	'Astrid',
	'Bo',
	'Ebba',
	'Elis',
	'Ella',
	'Elsa',
	'Freja',
	'Hugo',
	'Iris',
	'Jörgen',
	'Leia',
	'Leo',
	'Liam',
	'Lovisa',
	'Ludvig',
	'Maja',
	'Malte',
	'Märta',
	'Nils',
	'Noah',
	'Noor',
	'Olle',
	'Omar',
	'Saga',
	'Selma',
	'Sigge',
	'Signe',
	'Tuva',
	'Vidar',
	'Viktor',
	'Wilma',
	'Yusuf',
	'Zahra',
	'Åke',
	'Åsa'
];
const family = [
	'Bergström',
	'Dahl',
	'D’Amico',
	'Ek',
	'Eriksson',
	'Gustavsson',
	'Haddad',
	'Hassan',
	'Holm',
	'Karlsson',
	'Lindqvist',
	'Lund',
	'Müller',
	'Nilsson',
	'Rahimi',
	'Sandberg',
	'Sjöström',
	'Ström-Lind',
	'Virtanen',
	'Warsame',
	'Åkesson',
	'Öberg'
];

export const demoUnits: readonly {
	name: string;
	schoolForm: SchoolForm;
	groups: readonly { name: string; born: number; size: number }[];
}[] = [
	{
		name: 'Björkskolan',
		schoolForm: 'compulsory',
		groups: [
			{ name: '4B', born: 2016, size: 20 },
			{ name: '7A', born: 2013, size: 14 }
		]
	},
	{ name: 'Förskolan Ängen', schoolForm: 'preschool', groups: [{ name: 'Solrosen', born: 2021, size: 10 }] },
	{ name: 'Ekbackagymnasiet', schoolForm: 'upper-secondary', groups: [{ name: 'NA2', born: 2009, size: 16 }] }
];

/** Sixty people, the same each time. */
export function demoPeople(): DemoPerson[] {
	const people: DemoPerson[] = [];
	for (const unit of demoUnits) {
		for (const group of unit.groups) {
			for (let place = 0; place < group.size; place += 1) {
				const n = people.length;
				const surname = family[(n * 7) % family.length] ?? 'Ek';
				const month = String(1 + ((n * 5) % 12)).padStart(2, '0');
				const day = String(1 + ((n * 11) % 28)).padStart(2, '0');
				people.push({
					unitName: unit.name,
					groupName: group.name,
					name: `${given[(n * 5) % given.length] ?? 'Bo'} ${surname}`,
					birthDate: n === 9 ? null : `${group.born}-${month}-${day}`,
					guardians:
						n % 6 === 4
							? []
							: [
									`${given[(n * 3 + 2) % given.length] ?? 'Bo'} ${surname}`,
									`${given[(n * 9 + 5) % given.length] ?? 'Bo'} ${surname}`
								].slice(0, n % 3 === 0 ? 1 : 2),
					isProtected: n === 5 || n === 47
				});
			}
		}
	}
	return people;
}

/** As a class list that any school system could have exported. */
export function demoClassList(): Uint8Array {
	const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
	const rows = demoPeople().map((person) =>
		[
			person.unitName,
			person.groupName,
			person.name,
			person.birthDate ?? '',
			person.guardians[0] ?? '',
			person.guardians[1] ?? '',
			person.isProtected ? 'Ja' : ''
		]
			.map(cell)
			.join(';')
	);
	const header = 'Enhet;Grupp;Namn;Födelsedatum;Vårdnadshavare 1;Vårdnadshavare 2;Skyddade personuppgifter';
	return new TextEncoder().encode([header, ...rows].join('\r\n'));
}
