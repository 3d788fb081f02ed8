/** What a store's `query` is made of. Imported late, it brings along only the part of Kysely that these need. */
export { Kysely, SqliteDialect } from 'kysely';
