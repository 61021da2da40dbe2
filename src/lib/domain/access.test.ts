import { describe, expect, it } from 'vitest';
import {
	accessTable,
	channelActions,
	mayDo,
	mayDoIn,
	mayDoOn,
	mayDoOnEvery,
	unitsWhere,
	type Actor,
	type Grant
} from './access.ts';

const user = (...grants: Grant[]): Actor => ({
	kind: 'user',
	id: 'u',
	name: 'U',
	grants
});

describe('who may do what', () => {
	it('[A1] lets staff see their own units and no other', () => {
		const teacher = user({ role: 'staff', unitId: 'school', channelId: null });
		expect(mayDoIn(teacher, 'look-at-people', 'school')).toBe(true);
		expect(mayDoIn(teacher, 'look-at-people', 'preschool')).toBe(false);
		expect(mayDoIn(teacher, 'look-at-people', null)).toBe(false);
		expect(unitsWhere(teacher, 'look-at-people')).toEqual(['school']);
	});

	it('[A1] gives somebody with roles in two units both, each for what that role may', () => {
		const both = user(
			{ role: 'staff', unitId: 'school', channelId: null },
			{ role: 'manager', unitId: 'preschool', channelId: null }
		);
		expect(unitsWhere(both, 'look-at-people')).toEqual(['school', 'preschool']);
		expect(unitsWhere(both, 'import-people')).toEqual(['preschool']);
	});

	it('[A2] lets nobody without a role do anything', () => {
		for (const action of Object.keys(accessTable) as (keyof typeof accessTable)[]) {
			expect(mayDo(user(), action)).toBe(false);
			expect(mayDo({ kind: 'link', id: 'x', opens: 'own-page' }, action)).toBe(false);
		}
	});

	it('[A2] lets a photographer not publish, and the data protection officer change nothing', () => {
		const photographer = user({ role: 'photographer', unitId: null, channelId: null });
		expect(mayDo(photographer, 'publish')).toBe(false);
		const officer = user({ role: 'data-protection-officer', unitId: null, channelId: null });
		const may = (Object.keys(accessTable) as (keyof typeof accessTable)[]).filter((action) =>
			mayDo(officer, action)
		);
		expect(may.length).toBeGreaterThan(0);
		expect(may.filter((action) => !/^(look|read|see|verify)-/.test(action))).toEqual([]);
	});

	it('[A3] gives a phone what its user may, and the command line only what stands there for the operator', () => {
		const phone: Actor = {
			kind: 'device',
			id: 'd',
			userId: 'u',
			userName: 'U',
			grants: [{ role: 'photographer', unitId: 'school', channelId: null }]
		};
		expect(mayDoIn(phone, 'hold-event', 'school')).toBe(true);
		expect(mayDoIn(phone, 'hold-event', 'other')).toBe(false);
		expect(mayDo({ kind: 'operator', id: 'cli' }, 'import-people')).toBe(true);
		expect(mayDo({ kind: 'operator', id: 'cli' }, 'publish')).toBe(false);
	});

	it('[A1] gives a role without a unit every unit, and things that belong to none', () => {
		const everywhere = user({ role: 'staff', unitId: null, channelId: null });
		expect(unitsWhere(everywhere, 'look-at-people')).toBe('all');
		expect(mayDo(everywhere, 'look-at-people')).toBe(true);
		expect(mayDoIn(everywhere, 'look-at-people', null)).toBe(true);
		expect(mayDoIn(everywhere, 'look-at-people', 'school')).toBe(true);
	});

	it('[A1] gives a role that holds everywhere every unit, though it was given in one', () => {
		const registrar = user({ role: 'registrar', unitId: 'school', channelId: null });
		expect(unitsWhere(registrar, 'look-at-people')).toBe('all');
		expect(mayDoIn(registrar, 'look-at-people', null)).toBe(true);
		expect(mayDoIn(registrar, 'look-at-people', 'preschool')).toBe(true);
	});

	it('[A11] lets a unit’s communicator publish in the unit’s own channels and nowhere else', () => {
		const communicator = user({ role: 'communicator', unitId: 'school', channelId: null });
		expect(mayDoOn(communicator, 'publish', { id: 'school-fb', unitId: 'school' })).toBe(true);
		expect(mayDoOn(communicator, 'publish', { id: 'preschool-fb', unitId: 'preschool' })).toBe(false);
		expect(mayDoOn(communicator, 'publish', { id: 'website', unitId: null })).toBe(false);
		expect(mayDoOnEvery(communicator, 'publish')).toBe(false);
		expect(mayDoIn(communicator, 'look-at-people', 'preschool')).toBe(false);
	});

	it('[A11] lets a role given for one channel do there what concerns channels, and look at people as before', () => {
		const communicator = user({ role: 'communicator', unitId: null, channelId: 'website' });
		for (const action of channelActions) {
			expect(mayDo(communicator, action)).toBe(true);
			expect(mayDoOn(communicator, action, { id: 'website', unitId: null })).toBe(true);
			expect(mayDoOn(communicator, action, { id: 'facebook', unitId: null })).toBe(false);
			expect(mayDoOnEvery(communicator, action)).toBe(false);
		}
		expect(unitsWhere(communicator, 'look-at-people')).toBe('all');
	});

	it('[A11] lets a role without a channel, as every role was before, do it in every one', () => {
		const everywhere = user({ role: 'communicator', unitId: null, channelId: null });
		expect(channelActions.every((action) => mayDoOnEvery(everywhere, action))).toBe(true);
		expect(mayDoOn(everywhere, 'publish', { id: 'school-fb', unitId: 'school' })).toBe(true);
		const administrator = user({ role: 'administrator', unitId: 'school', channelId: null });
		expect(mayDoOnEvery(administrator, 'publish')).toBe(true);
	});

	it.each([
		['one unit', { unitId: 'school', channelId: null }],
		['one channel', { unitId: null, channelId: 'website' }]
	] as const)('[A11] lets a communicator of %s change nothing that holds for all', (_, place) => {
		const limited = user({ role: 'communicator', ...place });
		expect(mayDo(limited, 'draft-policy')).toBe(false);
		expect(mayDo(limited, 'rule-on-questions')).toBe(false);
		expect(mayDo(user({ role: 'communicator', unitId: null, channelId: null }), 'draft-policy')).toBe(true);
	});

	it('[A1] lets somebody do in one unit what they may, and is no yes for the others', () => {
		const teacher = user({ role: 'staff', unitId: 'school', channelId: null });
		expect(mayDo(teacher, 'look-at-people')).toBe(true);
		expect(mayDo(teacher, 'publish')).toBe(false);
		expect(unitsWhere(teacher, 'publish')).toEqual([]);
	});

	it('[A3] gives another system nothing but decisions, and the command line no unit of its own', () => {
		const program: Actor = { kind: 'program', id: 'p', name: 'P' };
		const may = (Object.keys(accessTable) as (keyof typeof accessTable)[]).filter((action) =>
			mayDo(program, action)
		);
		expect(may).toEqual(['decide']);
		expect(unitsWhere(program, 'decide')).toBe('all');
		expect(unitsWhere(program, 'publish')).toEqual([]);
		expect(unitsWhere({ kind: 'operator', id: 'cli' }, 'decide')).toBe('all');
	});
});
