import Database from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { keepStatements } from './kept-statements.ts';

const connection = new Database(':memory:');
connection.exec('create table seen (id text primary key, at text)');
const kept = keepStatements(connection);
afterEach(() => connection.exec('delete from seen'));

test('a kept statement answers whoever asks next in their own way, as rows or as lists', () => {
	kept.prepare('insert into seen values (?, ?)').run('a', 'now');
	const text = 'select id, at from seen';
	expect(kept.prepare(text).raw().all()).toEqual([['a', 'now']]);
	expect(kept.prepare(text).all()).toEqual([{ id: 'a', at: 'now' }]);
	expect(kept.prepare(text)).toBe(kept.prepare(text));
});

test('a kept statement sees a table as it is now, with the column that it has got since', () => {
	const text = 'select * from seen';
	expect(kept.prepare(text).columns()).toHaveLength(2);
	connection.exec('alter table seen add column who text');
	kept.prepare('insert into seen values (?, ?, ?)').run('a', 'now', 'Elsa');
	expect(kept.prepare(text).all()).toEqual([{ id: 'a', at: 'now', who: 'Elsa' }]);
});

test('a text that names many ids is not kept', () => {
	const text = `select id from seen where id in (${Array.from({ length: 2000 }, () => '?').join(', ')})`;
	expect(kept.prepare(text)).not.toBe(kept.prepare(text));
});
