import type { Language } from './language.ts';

/** What a phone says whose storage has been wiped: what has happened, what is lost, what is kept and what to do. */
const sv = {
	title: 'Telefonens lagring har tömts',
	lost: (count: number, numbers: string) =>
		count === 1
			? `1 svar hade inte bekräftats av servern: ${numbers}. Det finns inte längre på telefonen.`
			: `${count} svar hade inte bekräftats av servern: ${numbers}. De finns inte längre på telefonen.`,
	noneLost: 'Alla svar hade kommit fram. Inget av dem är borta.',
	kept: 'Det som har kommit fram finns kvar på servern. Listor och utkast på telefonen är borta.',
	keptAlone: 'Listor och utkast på telefonen är borta. Listorna går att hämta igen.',
	pair: 'Koppla telefonen igen. Den som håller i tillfället får då veta vilka nummer som saknas.',
	ask: 'Fråga de familjer som skrev under sist igen.',
	file: 'Har någon sparat det som väntade med Spara som fil: lämna filen till skolan. Då kan svaren läsas in.',
	pairAlone: 'Koppla telefonen igen med en ny kod.'
};

const en: typeof sv = {
	title: 'The phone’s storage has been wiped',
	lost: (count, numbers) =>
		count === 1
			? `1 answer had not been confirmed by the server: ${numbers}. It is no longer on the phone.`
			: `${count} answers had not been confirmed by the server: ${numbers}. They are no longer on the phone.`,
	noneLost: 'All answers had arrived. None of them is lost.',
	kept: 'What has arrived is kept on the server. Lists and drafts on the phone are gone.',
	keptAlone: 'Lists and drafts on the phone are gone. The lists can be fetched again.',
	pair: 'Connect the phone again. Whoever is responsible for the event is then told which numbers are missing.',
	ask: 'Ask the families who signed last again.',
	file: 'If somebody has saved what waited with Save as a file: hand the file to the school. The answers can then be read in.',
	pairAlone: 'Connect the phone again with a new code.'
};

export const fieldWipedWords: Readonly<Record<Language, typeof sv>> = { sv, en };
