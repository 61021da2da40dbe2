import type { AlarmAbout } from '#lib/text/alarms.ts';
import { deviceById } from './db/devices.ts';
import { eventNamesByIds } from './db/looks-at-person.ts';
import type { Db } from './db/store.ts';

/** What an alarm is about, with the names of its events and of its phone: it holds their ids alone. */
export async function namedAbout(db: Db, about: AlarmAbout): Promise<AlarmAbout> {
	const { eventIds, deviceId } = about;
	const names = eventIds === undefined ? null : await eventNamesByIds(db, String(eventIds).split(', '));
	const phone = deviceId === undefined ? null : await deviceById(db, String(deviceId));
	return {
		...(names && names.size > 0 ? { event: [...names.values()].join(', ') } : {}),
		...(phone ? { phone: phone.name } : {}),
		...about
	};
}
