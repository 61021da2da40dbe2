import type { ProductRule } from '../product-rules.ts';

/** JO: what takes time or leaves the machine. */
export const jobs: readonly ProductRule[] = [
	{
		id: 'JO1',
		text: {
			sv: 'Det som ska göras i bakgrunden beställs tillsammans med det som har hänt, eller inte alls, och samma sak en gång.',
			en: 'What is to be done in the background is asked for together with what has happened, or not at all, and the same thing once.'
		}
	},
	{
		id: 'JO2',
		text: {
			sv: 'Inget i bakgrunden görs av två samtidigt, hur många processer som än arbetar. Dör en process tar en annan över.',
			en: 'Nothing in the background is done by two at once, however many processes work. Where one dies, another takes over.'
		}
	},
	{
		id: 'JO3',
		text: {
			sv: 'Det som inte går försöks igen med längre och längre paus. När Bildlov slutar försöka blir det ett larm, ett om dagen för varje slag.',
			en: 'What fails is tried again after longer and longer pauses. When Bildlov stops trying there is an alarm, one a day for each kind.'
		}
	},
	{
		id: 'JO4',
		text: {
			sv: 'När Bildlov stoppas görs det som pågår klart, eller lämnas tillbaka. Det räknas inte som ett misslyckat försök.',
			en: 'When Bildlov stops, what is under way is finished or given back. That does not count as a failed try.'
		}
	},
	{
		id: 'JO5',
		text: {
			sv: 'Inget mejl nämner en person. Skickas ett mejl om har det samma nummer (Message-ID) som förra gången.',
			en: 'No mail names a person. A mail that is sent again has the same Message-ID as the time before.'
		}
	},
	{
		id: 'JO6',
		text: {
			sv: 'Ett mejl som servern inte kan ta emot just nu försöks igen i tre dygn. Det som servern vägrar försöks inte igen.',
			en: 'A mail that the server cannot take right now is tried again for three days. What the server refuses is not.'
		}
	},
	{
		id: 'JO7',
		text: {
			sv: 'Larm, avpubliceringar, kontrollpunkter och inbjudningar når dem som de gäller, och bara dem.',
			en: 'Alarms, takedowns, checkpoints and invitations reach those whom they concern, and nobody else.'
		}
	},
	{
		id: 'JO8',
		text: {
			sv: 'Ett annat system får besked om varje vald händelse, signerat och bara med id:n. Ett nej, en spärr och en invändning skickas aldrig.',
			en: 'Another system is told of every chosen event, signed and by ids alone. A no, a block and an objection are never sent.'
		}
	},
	{
		id: 'JO9',
		text: {
			sv: 'Besked till andra system går bara krypterat och inte till interna nät, om inte den som driver servern tillåter det.',
			en: 'Other systems are told over encrypted connections alone, and not inside internal networks unless whoever runs the server allows it.'
		}
	},
	{
		id: 'JO10',
		text: {
			sv: 'En sida visar vad som väntar, körs och inte gick, och en administratör kan försöka igen.',
			en: 'A page shows what waits, runs and failed, and an administrator can try again.'
		}
	},
	{
		id: 'JO11',
		text: {
			sv: 'Ett larm ges en gång för samma sak, och loggen håller både att det gavs och vem som har sett det.',
			en: 'An alarm is raised once for the same thing, and the record holds both that it was raised and who has seen it.'
		}
	},
	{
		id: 'JO12',
		text: {
			sv: 'Medan ett kvitto eller en förhandsbild ritas svarar Bildlov andra som vanligt.',
			en: 'While a receipt or a preview is being drawn, Bildlov answers others as usual.'
		}
	}
];
