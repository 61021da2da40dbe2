import type { Actor } from '#lib/domain/access.ts';
import type { Day, Instant } from '#lib/domain/day.ts';
import { yearsOfConsent } from '#lib/policy/consent-life.ts';
import { policyById } from '#lib/policy/policies.ts';
import { photoConsentText } from '#lib/text/forms/photo-consent.ts';
import type { PackForm } from '#lib/sync/pack.ts';
import { keepFormText } from './db/consents.ts';
import { controllers, municipality } from './db/organisation.ts';
import type { Db } from './db/store.ts';
import type { NamedChannel } from './deciding-channels.ts';
import { sha256OfJson } from './hash.ts';
import { languagesInUse } from './languages-in-use.ts';
import { appendToLedger } from './ledger/append.ts';

/** For how many years a consent for these channels is asked; null: until it is withdrawn. */
export function consentYears(channels: readonly NamedChannel[], on: Day): number | null {
	const profiles = channels.map((channel) => policyById(channel.policyId, channel.own).profile);
	return yearsOfConsent(profiles, on);
}

/** The form for these channels on a day, in every language in use, each with the hash of its canonical JSON. */
export async function consentForms(db: Db, channels: readonly NamedChannel[], on: Day): Promise<PackForm[]> {
	const described = await municipality(db);
	if (!described) throw new Error('The municipality has not been set up.');
	const controllerId = channels[0]?.controllerId;
	const controller = (await controllers(db)).find((row) => row.id === controllerId);
	const facts = {
		municipality: described.name,
		controller: { name: controller?.name ?? described.name, contact: described.support },
		dataProtectionOfficer: described.dataProtectionOfficer,
		support: described.support,
		channels: channels.map(({ name, kind, thirdCountry }) => ({ name, kind, thirdCountry })),
		years: consentYears(channels, on)
	};
	return (await languagesInUse(db)).map((language) => {
		const text = photoConsentText(facts, language);
		const content = { ...text, paragraphs: text.paragraphs.map((paragraph) => ({ ...paragraph })) };
		return { ...content, sha256: sha256OfJson(content) };
	});
}

/** Keeps the texts that may be shown, each once by its hash. */
export async function keepForms(
	db: Db,
	actor: Actor,
	forms: readonly PackForm[],
	at: Instant
): Promise<void> {
	for (const { sha256, formId, version, language, title, paragraphs } of forms) {
		const content = { title, paragraphs };
		const row = { sha256, formId, version, language, content, recordedAt: at };
		if (!(await keepFormText(db, row))) continue;
		appendToLedger(db, actor, {
			type: 'form-text-kept.v1',
			at,
			subjectId: formId,
			payload: { formId, version, language, sha256 }
		});
	}
}
