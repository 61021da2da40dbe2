import type { Actor } from '#lib/domain/access.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { codeFromBytes } from '#lib/domain/own-page-code.ts';
import { sha256Of } from '#lib/server/hash.ts';
import { answerByLink, type OwnPhoneAnswer } from '#lib/server/use-cases/answer-by-link.ts';
import { createEvent } from '#lib/server/use-cases/create-event.ts';
import { openPoster } from '#lib/server/use-cases/open-poster.ts';
import { actorOfAnswerLink, readAnswerLink } from '#lib/server/use-cases/read-answer-link.ts';
import { anEvent } from './an-event.ts';
import { done } from './a-desk.ts';
import type { School } from './a-school.ts';

export const aCode = () => codeFromBytes(crypto.getRandomValues(new Uint8Array(13)));

export type Link = Actor & { kind: 'link' };

export async function byCode(school: School, code: string): Promise<Link> {
	const actor = await actorOfAnswerLink(school.deps, code);
	if (!actor) throw new Error('The code opens nothing.');
	return actor;
}

/** An event of 4B with an open poster, and whoever stands before it. */
export async function aPoster(school: School) {
	const event = anEvent(school);
	done(await createEvent(school.deps, school.phone, event));
	const poster = done(await openPoster(school.deps, school.phone, event.id));
	return { eventId: event.id, ...poster, link: await byCode(school, poster.code) };
}

/** Karin says yes for Elsa on the photographer's phone, and Johan gets a link. */
export async function aGuardianLink(school: School) {
	const code = aCode();
	const body = {
		...school.bodyOf(),
		otherGuardians: [{ guardianId: school.idOf('Johan'), codeSha256: sha256Of(code) }]
	};
	await school.deliver([school.aRecord(body)]);
	return { code, signingId: body.id, link: await byCode(school, code) };
}

/** What somebody sends: unset, a yes to everything, at a poster by Elsa's mother. */
export async function anAnswer(
	school: School,
	link: Link,
	change: Partial<OwnPhoneAnswer> & {
		readonly yes?: readonly ChannelKind[];
		readonly no?: readonly ChannelKind[];
	} = {}
): Promise<OwnPhoneAnswer> {
	const page = done(await readAnswerLink(school.deps, link));
	const { yes = page.kinds.map(({ kind }) => kind), no = [], ...rest } = change;
	const [form] = page.forms;
	if (!form) throw new Error('No form is shown.');
	return {
		id: school.deps.newId(),
		linkId: link.id,
		language: form.language,
		formSha256: form.sha256,
		described:
			page.guardian === null ? { as: 'guardian', childName: 'Elsa', group: '4B', relation: 'mamma' } : null,
		answers: new Map([
			...yes.filter((kind) => !no.includes(kind)).map((kind) => [kind, 'yes'] as const),
			...no.map((kind) => [kind, 'no'] as const)
		]),
		thirdCountry: false,
		withName: false,
		name: 'Karin Lind',
		signature: null,
		ownPageSha256: sha256Of(aCode()),
		...rest
	};
}

export async function answered(
	school: School,
	link: Link,
	change: Parameters<typeof anAnswer>[2] = {}
): Promise<OwnPhoneAnswer> {
	const answer = await anAnswer(school, link, change);
	done(await answerByLink(school.deps, link, answer));
	return answer;
}
