/** Reading class lists: bytes to rows, rows to people. What to do with the people is domain/roster-plan.ts. */

export { checkMapping, columnMapping, guessMapping, unmappedColumns } from './guess-mapping.ts';
export type { ColumnMapping, GuessedMapping } from './guess-mapping.ts';
export { mostBytes, mostRows, readClassList } from './read-class-list.ts';
export type { ClassListFile, ClassListRow, Separator } from './read-class-list.ts';
export { understandRows } from './understand-rows.ts';
export type { RowsToUnderstand, UnderstoodRows } from './understand-rows.ts';
