import { askedOf, isAskedConsent, isGroupOfChildren, type ChangedValue } from '#lib/policy/policy-change.ts';
import type { Place } from '#lib/policy/policy-values.ts';

export type Typed = Readonly<Record<string, string>>;

/** A value with the fields of its kind, not yet known to be right: the change's own door reads it. */
type Unread = { readonly set: ChangedValue['set'] } & Readonly<Record<string, unknown>>;

const isTicked = (typed: Typed, name: string) => typed[name] === 'yes';
const whole = (text: string | undefined) => (/^\d{1,3}$/.test(text?.trim() ?? '') ? Number(text) : undefined);

/** What was chosen for a place. Demands that a choice leaves no room for are left out: without script they stand there. */
export function valueFromForm(place: Place, typed: Typed): Unread {
	switch (place.set) {
		case 'own-consent-age':
			return { ...place, years: whole(typed.years) };
		case 'upper-secondary-age': {
			const day = (typed.day ?? '').trim().padStart(2, '0');
			return { ...place, turning: whole(typed.turning), monthDay: `${typed.month ?? ''}-${day}` };
		}
		case 'usual-basis':
			return { ...place, basis: typed.basis };
		case 'guardians':
			return { ...place, value: typed.value };
		case 'validity':
			return { ...place, years: typed.limit === 'withdrawn' ? null : whole(typed.years) };
		case 'decides':
			return { ...place, role: typed.role };
		case 'afterwards':
			return { ...place, then: typed.then };
		case 'switch':
		case 'duty':
			return { ...place, on: typed.on === undefined ? undefined : isTicked(typed, 'on') };
		case 'people': {
			const asks = askedOf.find((one) => one === typed.asks);
			const isConsent = asks !== undefined && isAskedConsent(asks);
			return {
				...place,
				asks: typed.asks,
				thisImage: isConsent && isTicked(typed, 'thisImage'),
				written: isConsent && isTicked(typed, 'written'),
				registration: isConsent && isTicked(typed, 'registration'),
				discouraged: typed.asks !== 'forbid' && isGroupOfChildren(place.of) && isTicked(typed, 'discouraged')
			};
		}
	}
}

/** The fields of a value, as a form would hold them. */
export function formFromValue(value: ChangedValue): Typed {
	const tick = (is: boolean) => (is ? 'yes' : 'no');
	switch (value.set) {
		case 'own-consent-age':
			return { years: String(value.years) };
		case 'upper-secondary-age': {
			const [month = '', day = ''] = value.monthDay.split('-');
			return { turning: String(value.turning), month, day: String(Number(day)) };
		}
		case 'usual-basis':
			return { basis: value.basis };
		case 'guardians':
			return { value: value.value };
		case 'validity':
			return value.years === null ? { limit: 'withdrawn' } : { limit: 'years', years: String(value.years) };
		case 'decides':
			return { role: value.role };
		case 'afterwards':
			return { then: value.then };
		case 'switch':
		case 'duty':
			return { on: tick(value.on) };
		case 'people':
			return {
				asks: value.asks,
				thisImage: tick(value.thisImage),
				written: tick(value.written),
				registration: tick(value.registration),
				discouraged: tick(value.discouraged)
			};
	}
}
