import type { ProductRule } from '../product-rules.ts';

/** C: consents and refusals. */
export const consents: readonly ProductRule[] = [
	{
		id: 'C1',
		text: {
			sv: 'Ett ja från den som bara uppges vara vårdnadshavare räknas inte förrän personal har bekräftat vem det är.',
			en: 'A yes by somebody only claimed to be a guardian counts for nothing until staff have confirmed who it is.'
		}
	},
	{
		id: 'C2',
		text: {
			sv: 'Ett nej från den som bara uppges vara vårdnadshavare gäller genast.',
			en: 'A no by somebody only claimed to be a guardian takes effect at once.'
		}
	},
	{
		id: 'C3',
		text: {
			sv: 'Ett senare nej från samma person upphäver dennes tidigare ja i de kanalerna.',
			en: "A later no by the same signer ends that signer's earlier yes in those channels."
		}
	},
	{
		id: 'C4',
		text: {
			sv: 'Ett senare ja från samma person upphäver dennes tidigare nej i de kanalerna och för de bilderna.',
			en: "A later yes by the same signer ends that signer's earlier no in those channels and for those images."
		}
	},
	{
		id: 'C5',
		text: {
			sv: 'Händelser ordnas efter när de skrevs under, men aldrig senare än när de kom in; samtidigt vinner nejet.',
			en: 'Events are ordered by when they were signed, never later than they arrived; at the same instant the no wins.'
		}
	},
	{
		id: 'C6',
		text: {
			sv: 'Vårdnadshavarens namnteckning ersätter inte personens egen, och inte tvärtom.',
			en: "A guardian's signature does not stand in for the person's own, nor the other way round."
		}
	},
	{
		id: 'C7',
		text: {
			sv: 'Där alla vårdnadshavare ska skriva under räknas var och en en gång, och ingen känd är inte alla.',
			en: 'Where all guardians must sign each counts once, and none known is not all.'
		}
	},
	{
		id: 'C8',
		text: {
			sv: 'Ett samtycke gäller bara de kanaler, ändamål, bilder och uppgifter som det nämner, och bara sina dagar.',
			en: 'A consent covers only the channels, purposes, images and contents that it names, and only its days.'
		}
	},
	{
		id: 'C9',
		text: {
			sv: 'Saknas något i samtycket sägs vad det närmaste samtycket saknar.',
			en: 'Where consents fall short, the answer says what the closest one lacks.'
		}
	},
	{
		id: 'C10',
		text: {
			sv: 'Innan någon skriver under sägs vad samtycket räcker till, kanal för kanal.',
			en: 'Before anybody signs, it is said what the consent will be enough for, channel by channel.'
		}
	},
	{
		id: 'C11',
		text: {
			sv: 'Vem som ska skriva under följer av policyn och åldern den dagen, och sägs med nästa dag då det ändras.',
			en: 'Who must sign follows from the policy and the age on that day, told with the next day on which it changes.'
		}
	},
	{
		id: 'C12',
		text: {
			sv: '”Inte frågad” är att varken ja eller nej är känt; en spärr ser ut som ett vanligt nej.',
			en: '"Not asked" means that neither a yes nor a no is known; a block looks like an ordinary no.'
		}
	},
	{
		id: 'C13',
		text: {
			sv: 'Går telefonens klocka mer än fem minuter fel gäller ett nej från när det kom in, och ett ja upphäver inget som var känt när det kom.',
			en: 'From a phone whose clock is more than five minutes wrong a no holds from its arrival, and a yes ends nothing that was known when it came.'
		}
	},
	{
		id: 'C14',
		text: {
			sv: 'Ett ja gäller så länge som texten sade, den kortaste tiden bland kanalernas policyer: till och med samma dag så många år senare.',
			en: "A yes lasts as long as the text said, the shortest time among the channels' policies: through the same day that many years on."
		}
	},
	{
		id: 'C15',
		text: {
			sv: 'Vem som ska skriva under, och vad ett ja räcker till, avgörs kanal för kanal av den nämnd som publicerar där.',
			en: 'Who must sign, and what a yes is enough for, is decided channel by channel by the board that publishes there.'
		}
	},
	{
		id: 'C16',
		text: {
			sv: 'Passerar någon en åldersgräns innan samtycket går ut sägs det före underskriften: sista dagen som det räcker, och vad som händer sedan.',
			en: 'Where somebody passes a limit of age before the consent ends, it is said before signing: the last day on which it is enough, and what happens then.'
		}
	}
];
