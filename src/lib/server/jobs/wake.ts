import { EventEmitter } from 'node:events';

/** Tells the runners of this process that there may be something to do; other processes find it when they look next. */
export const wake = new EventEmitter<{ enqueued: [] }>();
