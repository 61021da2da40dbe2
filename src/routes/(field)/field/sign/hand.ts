/** The hand that the last one signed with on this phone: the buttons stand where it does not cover them. */
export type Hand = 'left' | 'right';

export const keptHand = (): Hand => (localStorage.getItem('hand') === 'left' ? 'left' : 'right');
export const keepHand = (hand: Hand): void => localStorage.setItem('hand', hand);
