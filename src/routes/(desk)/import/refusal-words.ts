import { importPageWords } from '#lib/text/import-page.ts';
import { importWords } from '#lib/text/import.ts';
import type { Language } from '#lib/text/language.ts';
import type { ImportPageRefusal } from './import-form.ts';

/** What happened, what is kept and what to do, for whatever an import is refused for. */
export function refusalWords(refusal: ImportPageRefusal, language: Language) {
	const t = importPageWords[language];
	switch (refusal.type) {
		case 'NoFile':
			return t.noFile;
		case 'Forgotten':
			return t.forgotten;
		case 'ChangedSince':
			return t.changedSince;
		case 'NotAllowed':
			return t.notAllowed;
		case 'OtherUnit':
			return t.otherUnit(refusal.unitName);
		case 'PersonElsewhere':
			return t.personElsewhere(refusal.lines);
		case 'MappingIncomplete':
			return t.mappingIncomplete;
		case 'ProtectedUnsettled':
			return t.protectedUnsettled(refusal.lines);
		default:
			return importWords[language].refusal(refusal);
	}
}
