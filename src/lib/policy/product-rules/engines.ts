import type { ProductRule } from '../product-rules.ts';

/** EN: two engines, several processes, and moving between them. */
export const engines: readonly ProductRule[] = [
	{
		id: 'EN1',
		text: {
			sv: 'En databas på PostgreSQL som är någon annans eller för ny används inte, och skälet sägs i klartext.',
			en: 'A database on PostgreSQL that is somebody else’s or too new is not used, and the reason is said in plain words.'
		}
	},
	{
		id: 'EN2',
		text: {
			sv: 'Båda databaserna sorterar och söker lika: en databas som sorterar på annat sätt används inte.',
			en: 'Both engines sort and search alike: a database that sorts in another way is not used.'
		}
	},
	{
		id: 'EN3',
		text: {
			sv: 'En server som kan tappa det den har kvitterat används inte.',
			en: 'A server that may lose what it has acknowledged is not used.'
		}
	},
	{
		id: 'EN4',
		text: {
			sv: 'Försvinner databasservern en stund misslyckas den begäran som pågår, och nästa går som vanligt.',
			en: 'When the database server is away for a while the request under way fails, and the next one goes as usual.'
		}
	},
	{
		id: 'EN5',
		text: {
			sv: 'Försök att logga in räknas tillsammans i alla processer, och utan att någon nämns.',
			en: 'Tries to sign in are counted in all processes together, and without naming anybody.'
		}
	},
	{
		id: 'EN6',
		text: {
			sv: 'En klasslista hålls krypterad mellan två steg, med en nyckel som bara sidan har, i högst en halvtimme.',
			en: 'A class list is held encrypted between two steps, by a key that only the page has, for half an hour at most.'
		}
	},
	{
		id: 'EN7',
		text: {
			sv: 'En flytt till den andra databasen tar med varje rad som den är, och journalens kedja är densamma.',
			en: 'A move to the other engine carries every row as it is, and the record’s chain is the same.'
		}
	},
	{
		id: 'EN8',
		text: {
			sv: 'En flytt görs helt eller inte alls: går något fel är målet tomt och källan orörd.',
			en: 'A move is made whole or not at all: when something goes wrong the target is empty and the source untouched.'
		}
	},
	{
		id: 'EN9',
		text: {
			sv: 'En öppen sida får veta när dess svar kan ha ändrats, aldrig om vem eller hur mycket.',
			en: 'An open page is told when its answers may have changed, never about whom or how much.'
		}
	},
	{
		id: 'EN10',
		text: {
			sv: 'Ett formulär som någon fyller i störs inte av att sidan får nya svar.',
			en: 'A form that somebody fills in is not disturbed by new answers.'
		}
	},
	{
		id: 'EN11',
		text: {
			sv: 'En sida som inte har hört något på en minut säger att svaren kan vara gamla.',
			en: 'A page that has heard nothing for a minute says that its answers may be old.'
		}
	},
	{
		id: 'EN12',
		text: {
			sv: 'Öppna sidor hindrar inte servern från att stanna, och hör inget när inloggningen är över.',
			en: 'Open pages do not keep the server from stopping, and hear nothing when the session is over.'
		}
	}
];
