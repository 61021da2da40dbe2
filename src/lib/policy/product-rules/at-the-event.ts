import type { ProductRule } from '../product-rules.ts';

/** AE: the list and the slate at an event. */
export const atTheEvent: readonly ProductRule[] = [
	{
		id: 'AE1',
		text: {
			sv: 'De som inte får vara med på bild står först i listan, med namn och inget mer: ett nej och en spärr ser lika ut.',
			en: 'Those who must not be in a picture stand first in the list, with a name and no more: a no and a block look alike.'
		}
	},
	{
		id: 'AE2',
		text: {
			sv: 'Det som har skrivits under på telefonen räknas genast i listan: ett nej gäller, och ett ja är sparat och inte mer.',
			en: 'What was signed on the phone counts in the list at once: a no holds, and a yes is saved and no more.'
		}
	},
	{
		id: 'AE3',
		text: {
			sv: 'Fel barn kan ångras i 30 sekunder. Inget ändras eller raderas: en egen post med nästa nummer gör underskriften ogiltig, och listan visar det som gällde innan.',
			en: 'A wrong child can be undone for 30 seconds. Nothing is changed or deleted: a record of its own with the next number voids the signing, and the list shows what held before.'
		}
	},
	{
		id: 'AE4',
		text: {
			sv: 'Det som en telefon har ångrat räknas inte för någon i underskriften, och det som väntade på en människa väntar inte längre.',
			en: 'What a phone has undone counts for nobody in the signing, and what waited for a person waits no more.'
		}
	},
	{
		id: 'AE5',
		text: {
			sv: 'En ångring som kommer före sin underskrift väntar på den.',
			en: 'An undoing that comes before its signing waits for it.'
		}
	},
	{
		id: 'AE6',
		text: {
			sv: 'Bara den telefon som tog emot underskriften kan ångra den, och bara genast. Annars gäller underskriften, och ångringen väntar på en människa.',
			en: 'Only the phone that took the signing can undo it, and only at once. Otherwise the signing counts, and the undoing waits for a person.'
		}
	},
	{
		id: 'AE7',
		text: {
			sv: 'Skylten har inget namn i sig: den säger vilket tillfälle och vem, vilken grupp eller vilken underskrift, med nummer som bara kommunen känner.',
			en: 'The slate has no name in it: it says which event and whom, which group or which signing, with numbers that only the municipality knows.'
		}
	},
	{
		id: 'AE8',
		text: {
			sv: 'En lång lista säger hur många som inte syns och visar dem när man ber om det. I den stora nej-listan syns alla.',
			en: 'A long list says how many are not shown, and shows them when asked. The large no-list shows all.'
		}
	},
	{
		id: 'AE9',
		text: {
			sv: 'Affischen vid dörren nämner ingen. Har den hämtats en gång visas den också utan nät, men inte när den har stängt.',
			en: 'The poster at the door names nobody. Once it has been fetched it is shown without a network too, but not when it has closed.'
		}
	}
];
