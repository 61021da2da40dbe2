import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ConsentReceipt } from '#lib/domain/receipt.ts';
import { drawReceiptPdf, pdfDrawer } from './index.ts';
import { photoConsentText } from '#lib/text/forms/photo-consent.ts';
import { receiptWords } from '#lib/text/forms/consent-receipt.ts';
import { readPdf } from './pdf-text.ts';
import { sampleFacts, sampleReceipt, sampleSignature } from './receipt.sample.ts';

const drawer = pdfDrawer({ compress: false });
afterAll(() => drawer.close());

const bytesOf = async (changes: Partial<ConsentReceipt> = {}) =>
	Buffer.from(await drawer.draw(sampleReceipt(changes)));
/** Without spaces, for where a line breaks is not what is tested. */
const squeezed = (text: string) => text.replace(/\s+/g, '');
const readOf = async (changes: Partial<ConsentReceipt> = {}) => {
	const { text, ...rest } = readPdf(await bytesOf(changes));
	return { ...rest, text: squeezed(text) };
};
const named = (name: string): Partial<ConsentReceipt> => ({ signer: { ...sampleReceipt().signer, name } });

describe('the receipt as PDF', () => {
	test('is a PDF with title and language, for long keeping (PDF/A-3b)', async () => {
		const pdf = (await bytesOf()).toString('latin1');
		expect(pdf.startsWith('%PDF-1.7')).toBe(true);
		expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
		expect(pdf).toContain('/Lang (sv)');
		expect(pdf).toContain('/DisplayDocTitle true');
		expect(pdf).toContain('<pdfaid:part>3</pdfaid:part>');
		expect(pdf).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
		expect(pdf).toContain('/OutputIntents');
		expect(pdf.match(/\/FontFile2/g)).toHaveLength(2);
		expect(Buffer.from(pdf, 'latin1').toString('utf8')).toContain(
			'Kvitto på svar om bilder – Ekbacka kommun</rdf:li>'
		);
	});

	test('says who answered, for whom, and the municipality', async () => {
		const { text, pages } = await readOf();
		expect(text).toContain(squeezed('Ekbacka kommun Kvitto på svar om bilder'));
		expect(text).toContain(squeezed('Gäller Elsa Åkerström, 4B; Nils Åkerström, 1A'));
		expect(text).toContain(squeezed('Lämnat av Karin Åkerström-Žižková, vårdnadshavare'));
		expect(pages).toBe(3);
	});

	test('says every choice, the no as well as the yes, and the transfer', async () => {
		const { text } = await readOf();
		expect(text).toContain(
			squeezed(`Elsa Åkerström, 4B
				Sociala medier Kommunens Facebook, Kommunens Instagram Ja
				Webbplats ekbacka.example, Björkskolans sida Ja
				Tryck Nej
				Överföring till USA eller ett annat land utanför EU och EES Ja
				Ja-svaren gäller: bild, namn · Vilka bilder: Alla bilder · Gäller till och med: 11 juni 2029
				Nils Åkerström, 1A
				Sociala medier Kommunens Facebook, Kommunens Instagram Nej
				Webbplats ekbacka.example, Björkskolans sida Nej
				Tryck Nej
				Överföring till USA eller ett annat land utanför EU och EES Nej
				Vilka bilder: Alla bilder`)
		);
	});

	test('has no line about a transfer where nothing was asked about one', async () => {
		const [answer] = sampleReceipt().answers;
		const answers = answer === undefined ? [] : [{ ...answer, thirdCountry: null }];
		const { text } = await readOf({ answers });
		expect(text).toContain(squeezed('Tryck Nej Ja-svaren gäller'));
	});

	test('has the whole text that was agreed to, every heading and every word', async () => {
		const { text } = await readOf();
		const { title, paragraphs } = sampleReceipt().text;
		for (const part of [title, ...paragraphs.map((paragraph) => paragraph.heading + paragraph.text)]) {
			expect(text).toContain(squeezed(part));
		}
	});

	test('says both clocks, and which is which', async () => {
		const { text } = await readOf();
		expect(text).toContain(
			squeezed(`Underskrivet 11 juni 2026 13.04.05 enligt telefonens klocka (2026-06-11T11:04:05.123Z)
				Mottaget 11 juni 2026 17.31.44 enligt serverns klocka (2026-06-11T15:31:44.008Z)`)
		);
	});

	test('has what is needed to find the record and to check it', async () => {
		const { text } = await readOf();
		const { record, answers, text: form } = sampleReceipt();
		expect(text).toContain(squeezed(`Postens id ${record.id} Postens SHA-256 ${record.sha256}`));
		expect(text).toContain(squeezed(`Ja-svarets id, Elsa Åkerström ${answers[0]?.consentId}`));
		expect(text).toContain(squeezed(`Nej-svarets id, Elsa Åkerström ${answers[0]?.refusalId}`));
		expect(text).toContain(squeezed(`Nej-svarets id, Nils Åkerström ${answers[1]?.refusalId}`));
		expect(text).toContain(
			squeezed(`Blankett photo-consent, version 1, språk sv Textens SHA-256 ${form.sha256}`)
		);
		expect(text).toContain(squeezed('Riktlinje norberg, version 2025-03-01'));
		expect(text).toContain(
			squeezed('Personuppgiftsansvarig Barn- och utbildningsnämnden, bun@ekbacka.example')
		);
		expect(text).toContain(squeezed('Dataskyddsombud dso@ekbacka.example Frågor 0123-45 67 89'));
	});

	test('says how to take a yes back, with the page where it is known', async () => {
		expect((await readOf()).text).toContain(squeezed('Använd länken eller koden som du fick'));
		const page = 'https://bildlov.ekbacka.example/s/7QF2-9KXM';
		const withPage = await readOf({ withdrawal: { page, contact: '0123-45 67 89' } });
		expect(withPage.text).toContain(squeezed(`Gå till ${page} och välj`));
	});

	test('draws the signature as lines, not as a picture', async () => {
		const pdf = (await bytesOf()).toString('latin1');
		expect(pdf).not.toContain('/Subtype /Image');
		const typed = await bytesOf({ given: { method: 'typed', name: 'Karin', witness: 'Per' } });
		const curves = (text: string) => text.match(/ c$/gm)?.length ?? 0;
		expect(curves(pdf)).toBeGreaterThan(curves(typed.toString('latin1')) + 80);
	});

	test('a typed name stands with its witness', async () => {
		const { text } = await readOf({ given: { method: 'typed', name: 'Karin Å', witness: 'Per Fotograf' } });
		expect(text).toContain(squeezed('Skrivet namn Karin Å Bevittnat av Per Fotograf'));
		expect(text).not.toContain(squeezed('Underskrift ritad'));
	});

	test('somebody who claims to be a guardian is said to claim it', async () => {
		const { text } = await readOf({
			signer: { name: 'Berit', as: 'guardian', claimed: true, relation: 'mormor' }
		});
		expect(text).toContain(squeezed('Berit, uppger sig vara vårdnadshavare (mormor)'));
		expect(text).toContain(squeezed('Ja-svaren gäller först när personalen har bekräftat uppgiften.'));
	});

	test('in English its own words are English, and the text stays as it was shown', async () => {
		const pdf = await bytesOf({ language: 'en' });
		const { text } = await readOf({ language: 'en' });
		expect(pdf.toString('latin1')).toContain('/Lang (en)');
		expect(text).toContain(squeezed('Signed 11 June 2026 13:04:05 by the phone’s clock'));
		expect(text).toContain(squeezed('Får vi visa bilder på dig eller ditt barn?'));
		expect(text).not.toContain('Underskrivet');
	});

	test('the same receipt gives the same bytes', async () => {
		expect((await bytesOf()).equals(await bytesOf())).toBe(true);
	});

	test('packed it holds the same and is smaller', async () => {
		const packed = Buffer.from(await drawReceiptPdf(sampleReceipt()));
		expect(packed.toString('latin1').startsWith('%PDF-1.7')).toBe(true);
		expect(packed.length).toBeLessThan((await bytesOf()).length);
	});
});

describe('an answer that was not signed on the screen', () => {
	const jpeg = readFileSync(join(import.meta.dirname, '../../../../tests/samples/photos/portrait_8.jpg'));

	test('[SW4] says who said it and who noted it', async () => {
		const { text } = await readOf({ given: { method: 'oral', name: 'Karin Lind', notedBy: 'Jonas Sund' } });
		expect(text).toContain(squeezed('Sagt högt och noterat Sagt av Karin Lind Noterat av Jonas Sund'));
	});

	test('[SW5] shows the form on paper, and says whose it is', async () => {
		const given = { method: 'paper', name: 'Karin Lind', jpeg: jpeg.toString('base64') } as const;
		const { text } = await readOf({ given });
		expect(text).toContain(squeezed('Underskriven på papper'));
		expect(text).toContain(squeezed('Foto av blanketten som Karin Åkerström-Žižková har skrivit under'));
		const pdf = await bytesOf({ given });
		expect(pdf.includes('/DCTDecode')).toBe(true);
		expect(pdf.includes('"jpeg": null')).toBe(true);
	});
});

describe('what is attached to the PDF', () => {
	test('the receipt as data, and the text that the phone signed byte for byte', async () => {
		const receipt = sampleReceipt();
		const pdf = await bytesOf();
		expect(pdf.includes(receipt.record.body ?? 'nothing')).toBe(true);
		const { id, sha256 } = receipt.record;
		const data = JSON.stringify({ ...receipt, record: { id, sha256 } }, null, '\t');
		expect(pdf.includes(data)).toBe(true);
		expect(pdf.includes('/AFRelationship /Source')).toBe(true);
		expect(pdf.includes('/AFRelationship /Data')).toBe(true);
		expect(pdf.includes('/Subtype /application#2Fjson')).toBe(true);
	});
	test('no signed text where the reader may not have it', async () => {
		const pdf = await bytesOf({ record: { ...sampleReceipt().record, body: null } });
		expect(pdf.includes('signed-record.json')).toBe(false);
		expect(pdf.includes('bildlov-receipt.json')).toBe(true);
	});
});

describe('a text that was shown in Arabic', () => {
	const shown = (): Partial<ConsentReceipt> => {
		const { text } = sampleReceipt();
		return { text: { ...text, ...photoConsentText(sampleFacts, 'ar'), language: 'ar' } };
	};

	test('[LG9] is drawn in letters that can be read, without a box and without a number for a letter', async () => {
		const pdf = await bytesOf(shown());
		const { text, hasEmptyBox, pages } = readPdf(pdf);
		expect(text).not.toContain('[U+');
		expect(text).not.toContain(receiptWords.sv.missingLetters);
		expect(hasEmptyBox).toBe(false);
		expect(pages).toBe(3);
		expect(pdf.toString('latin1').match(/\/FontFile2/g)).toHaveLength(4);
	});

	test('[LG9] has every word of it, each from the right, and what is Swedish in it from the left', async () => {
		const { text } = await readOf(shown());
		const { title, paragraphs } = photoConsentText(sampleFacts, 'ar');
		// Two letters that grow into one are drawn as one: what has such a pair is not looked for letter by letter.
		const words = [title, ...paragraphs.flatMap((part) => [part.heading, part.text])]
			.join(' ')
			.match(/[\u0620-\u064a]+/gu)
			?.filter((word) => !/ل[اأإآ]/u.test(word));
		expect(words?.length).toBeGreaterThan(300);
		const isThere = (word: string) => text.includes([...word].reverse().join(''));
		expect([...new Set(words?.filter((word) => !isThere(word)))]).toEqual([]);
		expect(text).toContain('Ekbackakommun');
		expect(text).toContain('bun@ekbacka.example');
	});

	test('[LG9] is in the data beside the paper as it was shown', async () => {
		const changes = shown();
		const pdf = await bytesOf(changes);
		expect(pdf.toString('latin1')).toContain('bildlov-receipt.json');
		expect(Buffer.from(pdf).includes(Buffer.from(changes.text?.title ?? '').toString('utf8'))).toBe(true);
	});
});

describe('names and texts of every kind', () => {
	test.each([
		['emoji', 'Karin 😀 Lind', 'Karin [U+1F600] Lind'],
		['Chinese', '林 Lind', '[U+6797] Lind'],
		['a mark that turns the writing', 'Karin \u202edniL', 'Karin [U+202E]dniL'],
		['a tab and a control', 'Karin\tLind\u0007', 'Karin Lind[U+0007]']
	])('%s is written so that it can be read and told from another', async (_, name, written) => {
		const { text, hasEmptyBox } = await readOf(named(name));
		expect(text).toContain(squeezed(`Lämnat av ${written},`));
		expect(text).toContain(squeezed('I datafilen i PDF-filen står de som de skrevs.'));
		expect(hasEmptyBox).toBe(false);
	});

	test('[LG9] a name in Arabic letters stands in them, from the right, and the Swedish around it where it stood', async () => {
		// As it is drawn, from the left: the two words of the name have changed places, and the letters of each.
		const { text, hasEmptyBox } = await readOf(named('محمد حسين'));
		expect(text).toContain('Lämnatavنيسحدمحم,vårdnadshavare');
		expect(text).not.toContain('[U+');
		expect(hasEmptyBox).toBe(false);
	});

	test.each([
		'Ńjålla Ŋuorra',
		'Đặng Thị Hương',
		'Žižková Łukasz Ðórr',
		'Олена Шевченко',
		'Ελένη',
		'<script>alert(1)</script>',
		'Ana & Co'
	])('a name in letters that the font has is written as it is: %s', async (name) => {
		const { text, hasEmptyBox } = await readOf(named(name));
		expect(text).toContain(squeezed(`Lämnat av ${name},`));
		expect(text).not.toContain('[U+');
		expect(hasEmptyBox).toBe(false);
	});

	test('letters sent as a letter and a mark are put together', async () => {
		expect((await readOf(named('A\u030Asa'))).text).toContain(squeezed('Lämnat av Åsa'));
	});

	test('a name without a space that is longer than the paper is wide is all there', async () => {
		const name = 'W'.repeat(200);
		expect((await readOf(named(name))).text).toContain(name);
	});

	test('a municipality with signs that mean something in XML keeps the file whole', async () => {
		const pdf = (await bytesOf({ municipality: { name: 'A & B <x>', support: '1' } })).toString('utf8');
		expect(pdf).toContain('A   B  x </rdf:li>');
	});

	test('a text of many lines keeps its lines, and one of many pages is all there', async () => {
		const lines = Array.from({ length: 10 }, (_, at) => `Rad ${at + 1}.`).join('\n');
		const long = Array.from({ length: 1500 }, (_, at) => `ord${at}`).join(' ');
		const text = {
			...sampleReceipt().text,
			paragraphs: [
				{ heading: 'Rader', text: lines },
				{ heading: 'Långt', text: long }
			]
		};
		const pdf = readPdf(await bytesOf({ text }));
		for (const line of lines.split('\n'))
			expect(pdf.text.split('\n').map((each) => each.trim())).toContain(line);
		const drawn = new Set(pdf.text.match(/ord\d+/g));
		expect(long.split(' ').filter((word) => !drawn.has(word))).toEqual([]);
		expect(pdf.pages).toBeGreaterThan(3);
	});

	test('twenty siblings in one signing are all there', async () => {
		const [answer] = sampleReceipt().answers;
		const answers =
			answer === undefined
				? []
				: Array.from({ length: 20 }, (_, at) => ({
						...answer,
						person: { name: `Barn nummer ${at}`, group: null }
					}));
		const { text } = await readOf({ answers });
		for (let at = 0; at < 20; at++) expect(text).toContain(`Nej-svaretsid,Barnnummer${at}0197`);
	});
});

test.each([
	['no stroke', []],
	['one dot', [[{ x: 5, y: 5, time: 0, pressure: 1 }]]]
])('a drawn signature with %s gives no receipt', async (_, strokes) => {
	const signature = { ...sampleSignature(), strokes };
	await expect(drawer.draw(sampleReceipt({ given: { method: 'drawn', signature } }))).rejects.toThrow(
		'nothing is drawn'
	);
});
