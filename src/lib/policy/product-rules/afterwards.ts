import type { ProductRule } from '../product-rules.ts';

/** AF: what happens to what already hangs. */
export const afterwards: readonly ProductRule[] = [
	{
		id: 'AF1',
		text: {
			sv: 'Något har upphört först när ett samtycke har gått ut, en åldersgräns har passerats eller policyn har ändrats sedan publiceringen, och det inte längre finns något ja.',
			en: 'Something has ended only when a consent has run out, an age limit has been passed or the policy has changed since the publication, and there is no yes any more.'
		}
	},
	{
		id: 'AF2',
		text: {
			sv: 'Ett samtycke gäller till och med sin sista dag, och en åldersgräns passeras på födelsedagen.',
			en: 'A consent holds up to and including its last day, and an age limit is passed on the birthday itself.'
		}
	},
	{
		id: 'AF3',
		text: {
			sv: 'Det som täcks av ett nytt eller annat samtycke får vara, vad som än har upphört.',
			en: 'What a new or another consent covers is left alone, whatever has ended.'
		}
	},
	{
		id: 'AF4',
		text: {
			sv: 'Säger policyn i dag att det ska tas ned, kommer en uppgift upp, en gång för varje orsak och publicering.',
			en: 'Where the policy of today says that it comes down, a task appears, once for each cause and publication.'
		}
	},
	{
		id: 'AF5',
		text: {
			sv: 'Säger policyn fråga igen eller lista, står det i en lista och hänger kvar; säger den att det får vara, händer inget.',
			en: 'Where the policy says ask again or list, it stands in a list and hangs on; where it says that it stays, nothing happens.'
		}
	},
	{
		id: 'AF6',
		text: {
			sv: 'Genomgången kan göras hur ofta som helst utan att något blir dubbelt.',
			en: 'The look-through can be made any number of times without anything being doubled.'
		}
	}
];
