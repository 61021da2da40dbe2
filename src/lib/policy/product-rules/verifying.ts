import type { ProductRule } from '../product-rules.ts';

/** LV: the check of the record, and what leaves the machine. */
export const verifying: readonly ProductRule[] = [
	{
		id: 'LV1',
		text: {
			sv: 'Den som ändrar i databasen vid sidan av Bildlov upptäcks, och raden nämns: ändrat, borttaget, inskjutet, omkastat, avklippt, tillbakalagt eller omgjort.',
			en: 'Whoever changes the database behind Bildlov’s back is found out, and the row is named: edited, removed, slipped in, swapped, cut off, put back or built anew.'
		}
	},
	{
		id: 'LV2',
		text: {
			sv: 'En fristående kontroll, i en enda fil och utan Bildlovs kod, hittar detsamma som Bildlov.',
			en: 'A check that stands alone, in one file without Bildlov’s code, finds the same as Bildlov.'
		}
	},
	{
		id: 'LV3',
		text: {
			sv: 'Kontrollen ändrar ingenting i databasen och går att göra medan Bildlov är i gång.',
			en: 'The check changes nothing in the database, and can be made while Bildlov runs.'
		}
	},
	{
		id: 'LV4',
		text: {
			sv: 'Gallrat innehåll är inget fel när en post säger att det är gallrat; annars är det borttaget.',
			en: 'An erased payload is no fault where an entry says that it was erased; else it was removed.'
		}
	},
	{
		id: 'LV5',
		text: {
			sv: 'En äldre databas får poster som svarar för allt som redan finns, en gång.',
			en: 'An older database gets entries that answer for all that is there already, once.'
		}
	},
	{
		id: 'LV6',
		text: {
			sv: 'Varje avslutad svensk dag förseglas: vem som tittade på vem kan inte ändras efteråt utan att det märks.',
			en: 'Each finished Swedish day is sealed: who looked at whom cannot be changed afterwards without being noticed.'
		}
	},
	{
		id: 'LV7',
		text: {
			sv: 'Varje dag undertecknas hur långt journalen har kommit, och beskedet lämnar servern: en fil, och ett mejl till varje registrator.',
			en: 'Every day it is signed how far the record has come, and the note leaves the machine: a file, and a mail to each registrar.'
		}
	},
	{
		id: 'LV8',
		text: {
			sv: 'En bruten journal ger ett larm, vid varje start och varje natt, och ingen ny kontrollpunkt läggs över den.',
			en: 'A broken record raises an alarm, at each start and every night, and no new checkpoint is laid over it.'
		}
	},
	{
		id: 'LV9',
		text: {
			sv: 'Journalen kan kontrolleras på samma sätt i båda databaserna, och föras ut så att den kan kontrolleras utan dem.',
			en: 'The record can be checked alike in both databases, and carried out so that it can be checked without them.'
		}
	},
	{
		id: 'LV10',
		text: {
			sv: 'Nattens arbete görs en gång per dag, hur många servrar som än delar databasen.',
			en: 'The night’s work is done once a day, however many servers share the database.'
		}
	},
	{
		id: 'LV11',
		text: {
			sv: 'En roll, en telefon eller ett program som gäller utan att journalen har gett den rätten hittas varje natt och ger larm.',
			en: 'A role, a phone or a program that holds without the record having given that right is found every night, and raises an alarm.'
		}
	}
];
