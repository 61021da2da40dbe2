import { photoConsentText } from '#lib/text/forms/photo-consent.ts';
import type { PackForm } from '#lib/sync/pack.ts';
import { controllers, municipality } from './db/organisation.ts';
import type { Db } from './db/store.ts';
import type { NamedChannel } from './deciding-channels.ts';
import { sha256OfJson } from './hash.ts';

/** The form for these channels, in every language, each with the hash of its canonical JSON. */
export async function consentForms(db: Db, channels: readonly NamedChannel[]): Promise<PackForm[]> {
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
		years: null
	};
	return (['sv', 'en'] as const).map((language) => {
		const text = photoConsentText(facts, language);
		const content = { ...text, paragraphs: text.paragraphs.map((paragraph) => ({ ...paragraph })) };
		return { ...content, sha256: sha256OfJson(content) };
	});
}
