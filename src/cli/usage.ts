/** The words were not understood: exit code 2, and how the command is used. */
export class WrongUse extends Error {
	override name = 'WrongUse';
}

export const usage = `Så här används bildlov:
  bildlov import FIL [--unit ENHET] [--municipality KOMMUN] [--dry-run]
      Läser in en klasslista (CSV). --unit är enheten för rader som inte nämner någon.
      --dry-run visar vad som skulle ändras och skriver ingenting.
  bildlov demo
      Fyller en tom databas med påhittade exempel och skriver ut inloggningarna.
  bildlov check [--mail]
      Kontrollerar inställningar, mappar, databas, nyckel och e-post efter en installation. Ändrar ingenting.
      Slutar med 0 när allt är i ordning, 1 när något saknas, 3 när Bildlov inte skulle starta.
  bildlov move --to postgres://ANVÄNDARE@VÄRD/DATABAS | --to sqlite:FIL
      Flyttar allt till en tom databas och kontrollerar det där: antal rader, journalens kedja. Stoppa Bildlov först.
      Lösenordet läses ur PGPASSWORD. Bilder och bevis ligger kvar i datamappen.
  bildlov decide < FRÅGOR.jsonl
      Läser en fråga per rad (JSON, UTF-8) och skriver ett beslut per rad, i samma ordning.
      En felaktig rad, en tom också, får { "error": … } på sin plats, och kommandot slutar med 1.
      Tomma rader sist räknas inte. Ingen databas behövs; finns den läses kommunens egna regler ur den.
  bildlov verify [--checkpoint FIL …] [--public-key FIL …]
      Kontrollerar hela journalen, också medan Bildlov är i gång. Ändrar ingenting. 0: hel. 1: bruten, med rad och post.
  bildlov export-record > FIL
      Skriver ut journalen så att scripts/verify-record.mjs kan kontrollera den utan Bildlov.
  bildlov backup [--rehearse]
      Gör en krypterad säkerhetskopia och går igenom den. --rehearse återläser den också, på prov.
  bildlov rehearse
      Återläser den senaste säkerhetskopian på prov och visar att den går att återställa.
  bildlov restore KOPIA|latest [--to MAPP|postgres://…] [--key FIL|ask]
      Återställer en säkerhetskopia till en tom plats. Skriver aldrig över något.
  bildlov phone-keys [--new]
      Visar nycklarna som telefonerna förseglar med, och öppnar det som har väntat på en nyckel som har lagts tillbaka.
      --new gör nya nycklar. De äldre öppnar det som kommer sent.
  bildlov recovery-key create|confirm|replace
      Skapar nyckeln som öppnar säkerhetskopiorna, bekräftar den från papper, eller byter den.

Databasen ligger i mappen data, eller där BILDLOV_DATA säger.`;
