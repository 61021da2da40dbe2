/** One of the processes that share the cases: a program of its own, which is given one lot at a time. */
import * as v from 'valibot';
import { aTrier } from './lot.ts';
import { lotMessage } from './lot-messages.ts';

const tryLot = await aTrier();
process.on('message', (message) => {
	void tryLot(v.parse(lotMessage, message)).then((tried) => process.send?.(tried));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
