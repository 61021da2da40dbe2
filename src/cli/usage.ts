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
  bildlov decide < FRÅGOR.jsonl
      Läser en fråga per rad (JSON, UTF-8) och skriver ett beslut per rad, i samma ordning.
      En felaktig rad, en tom också, får { "error": … } på sin plats, och kommandot slutar med 1.
      Tomma rader sist räknas inte. Ingen databas behövs; finns den läses kommunens egna regler ur den.

Databasen ligger i mappen data, eller där BILDLOV_DATA säger.`;
