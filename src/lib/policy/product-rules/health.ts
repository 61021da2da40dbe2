import type { ProductRule } from '../product-rules.ts';

/** SH: when the server does not start, and how it is. */
export const health: readonly ProductRule[] = [
	{
		id: 'SH1',
		text: {
			sv: 'En kommuns databas som saknas, är tom, hör till en annan kommun eller har flyttats ersätts aldrig av en ny tom.',
			en: 'A municipality’s database that is missing, empty, another municipality’s or moved is never replaced by a new, empty one.'
		}
	},
	{
		id: 'SH2',
		text: {
			sv: 'En databas som inte är byte för byte den som stängdes senast startas inte.',
			en: 'A database that is not, byte for byte, the one that was closed last is not started.'
		}
	},
	{
		id: 'SH3',
		text: {
			sv: 'I stället för en databas som inte får användas visas en sida som säger det, på varje adress, och telefonerna behåller det de har.',
			en: 'In the place of a database that must not be used stands a page that says so, at every address, and the phones keep what they have.'
		}
	},
	{
		id: 'SH4',
		text: {
			sv: 'När databasen visar sig vara skadad medan Bildlov går skrivs ingenting mer.',
			en: 'When the database turns out to be damaged while Bildlov runs, nothing more is written.'
		}
	},
	{
		id: 'SH5',
		text: {
			sv: 'När disken är full tas inget nytt emot, inget blir halvt, läsningen går vidare, och arbetet fortsätter utan omstart när det finns plats.',
			en: 'When the disk is full nothing new is taken in, nothing is left half done, reading goes on, and work continues without a restart once there is room.'
		}
	},
	{
		id: 'SH6',
		text: {
			sv: 'En disk som håller på att bli full ger ett larm i tid, och en mycket stor disk stoppar ingen i onödan.',
			en: 'A disk that is filling up raises an alarm in time, and a huge one stops nobody needlessly.'
		}
	},
	{
		id: 'SH7',
		text: {
			sv: 'Den som övervakar servern får veta om den lever och om den är redo, utan en enda personuppgift.',
			en: 'Whoever monitors the server is told whether it lives and whether it is ready, without any personal data.'
		}
	},
	{
		id: 'SH8',
		text: {
			sv: 'Mätvärden lämnas till den som har nyckeln, eller till maskinen själv när ingen proxy står framför.',
			en: 'Metrics are given to whoever has the token, or to the machine itself where no proxy stands in front.'
		}
	},
	{
		id: 'SH9',
		text: {
			sv: 'Loggen nämner sidans slag, aldrig adressen som frågades efter.',
			en: 'The log names the kind of page, never the address that was asked for.'
		}
	},
	{
		id: 'SH10',
		text: {
			sv: 'Den som stoppar Bildlov väntar ut det som pågår: det som skickas tas emot, inget nytt släpps in, och databasen stängs hel.',
			en: 'Whoever stops Bildlov waits for what is under way: what is being sent is taken in, nothing new is let in, and the database is closed whole.'
		}
	},
	{
		id: 'SH11',
		text: {
			sv: 'Sidan Drift svarar först om allt är i ordning, och bara den som får se den når den.',
			en: 'The page of operation first answers whether all is in order, and only those who may see it reach it.'
		}
	},
	{
		id: 'SH12',
		text: {
			sv: 'Den som installerar får en kontroll som säger vad som fattas, och ändrar ingenting.',
			en: 'Whoever installs gets a check that says what is missing, and changes nothing.'
		}
	}
];
