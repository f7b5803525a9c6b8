/** What brings a file of a late version to the next one as it stands, where nothing has to be derived anew. */

/** By the version that they are for. */
export const UPGRADES: Readonly<Record<number, readonly string[]>> = {
  4: [
    'DROP INDEX edge_back',
    'CREATE INDEX edge_back ON edge (to_id, type, from_id, confidence, open)',
    'DROP INDEX contribution_by_place',
    'CREATE INDEX contribution_by_place ON contribution (place, latest, mentions, open_mentions, statements, problems)',
    'CREATE INDEX document_by_spelling ON document (spelling)',
    `CREATE TABLE document_group (
       id TEXT PRIMARY KEY, type TEXT, level TEXT, issuer TEXT, place TEXT, year TEXT, documents INTEGER NOT NULL
     ) WITHOUT ROWID`,
    `INSERT INTO document_group
     SELECT json_array(type, level, issuer, place, substr(date, 1, 4)), type, level, issuer, place, substr(date, 1, 4),
       count(*) FROM document GROUP BY 2, 3, 4, 5, 6`,
    `CREATE TABLE meaning (
       document INTEGER NOT NULL, open INTEGER NOT NULL, PRIMARY KEY (document, open)
     ) WITHOUT ROWID`,
    'CREATE INDEX meaning_of ON meaning (open)',
    // As `openKey` in `reference.ts`.
    `INSERT INTO meaning SELECT document.id, open.id FROM document CROSS JOIN document AS open ON open.key = CASE
       WHEN document.key GLOB '*.[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]' THEN substr(document.key, 1, length(document.key) - 10)
       WHEN document.key GLOB '*.[0-9][0-9][0-9][0-9]' THEN substr(document.key, 1, length(document.key) - 5)
     END`,
    'CREATE TABLE edge_count (type TEXT PRIMARY KEY, edges INTEGER NOT NULL) WITHOUT ROWID',
    'INSERT INTO edge_count SELECT type, count(*) FROM edge WHERE confidence > 0 GROUP BY type',
  ],
  5: ['CREATE INDEX document_by_digits ON document (digits, sources_count DESC, date DESC, key)'],
  6: ['ALTER TABLE location ADD COLUMN stamp TEXT'],
}
