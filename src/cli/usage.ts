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

Databasen ligger i mappen data, eller där BILDLOV_DATA säger.`;
