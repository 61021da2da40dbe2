/** The days on which the age begins to mean something else: one place for the steps and for what they would flip. */
import { ageBandOn, limitDays, type AgeBand } from '#lib/domain/age.ts';
import { addDays, type Day } from '#lib/domain/day.ts';
import type { DecisionSubject } from '#lib/domain/decision.ts';
import { ageLimitsOn, type ReadPolicy } from './policies.ts';
import type { RuleId } from './profile.ts';
import { lineOn } from './profile.ts';

/** The first day in a band, and the rule that says where it begins. */
export interface AgeDay {
	readonly band: Exclude<AgeBand, 'under-13'>;
	readonly on: Day;
	readonly rule: RuleId;
}

/** Each day after birth on which the person comes into another band, by the limits that hold on `at`; in order of days. */
export function ageDays(subject: DecisionSubject, at: Day, policy: ReadPolicy): readonly AgeDay[] {
	const { birthDate } = subject;
	if (birthDate === null) return [];
	const limits = ageLimitsOn(policy, at);
	const { ownConsent, upperSecondary, majority } = policy.profile.ages;
	const days = limitDays(birthDate, limits);
	const lines = [
		{ on: days.ownConsent, rule: lineOn(ownConsent, at)?.rule },
		{ on: days.upperSecondary, rule: lineOn(upperSecondary, at)?.rule },
		{ on: days.majority, rule: lineOn(majority, at)?.rule }
	];
	return lines
		.sort((one, other) => (one.on < other.on ? -1 : 1))
		.flatMap(({ on, rule }) => {
			const band = ageBandOn(subject, on, limits);
			const isNew = band !== ageBandOn(subject, addDays(on, -1), limits);
			return isNew && rule !== undefined && band !== 'unknown' && band !== 'under-13'
				? [{ band, on, rule }]
				: [];
		});
}
