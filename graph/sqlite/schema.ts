/** What stands in the file, and how it is told from other files and from other versions. */

/** Counted up when a table or a derived value changes its meaning. A newer file is refused. */
export const SCHEMA_VERSION = 7

/** Marks the file as ours in its header: "VDan". */
export const APPLICATION_ID = 0x5644616e

/**
 * Facts first, then what was derived from them. A source stands here once for each way in which it was read; of these one
 * contributes, and only what that one is understood to say stands in the tables of statements, problems and appearances.
 * Its mentions are read out of itself. Texts, and what was found in them, are packed.
 *
 * Kept besides, since they would take a look at every row: how many documents have the same values of all filters, how many
 * edges each type has, and which document each may be meant by that has its key without the period.
 */
export const SCHEMA = `
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  sha TEXT NOT NULL,
  digest TEXT NOT NULL,
  reader TEXT NOT NULL,
  open INTEGER NOT NULL,
  text BLOB NOT NULL,
  content BLOB NOT NULL,
  UNIQUE (sha, digest)
);

CREATE TABLE location (
  path TEXT PRIMARY KEY,
  source INTEGER NOT NULL,
  read_at TEXT NOT NULL,
  stamp TEXT
) WITHOUT ROWID;
CREATE INDEX location_by_source ON location (source, path);

CREATE TABLE registry (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  digest TEXT NOT NULL,
  content TEXT NOT NULL
);

CREATE TABLE decision (
  ordinal INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL
);

CREATE TABLE contribution (
  source INTEGER PRIMARY KEY,
  sha TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL,
  described TEXT NOT NULL,
  place TEXT,
  latest TEXT,
  characters INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  open_mentions INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  problems INTEGER NOT NULL
);
CREATE INDEX contribution_by_document ON contribution (document);
CREATE INDEX contribution_by_place ON contribution (place, latest, mentions, open_mentions, statements, problems);

CREATE TABLE document_key (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE
);

CREATE TABLE statement (
  source INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  from_id INTEGER NOT NULL,
  type TEXT NOT NULL,
  to_id INTEGER NOT NULL,
  polarity TEXT NOT NULL,
  makes_edge INTEGER NOT NULL,
  confidence REAL NOT NULL,
  start INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (source, ordinal)
);
CREATE INDEX statement_by_pair ON statement (from_id, type, to_id);

CREATE TABLE problem (
  source INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (source, ordinal)
);
CREATE TABLE problem_document (
  document INTEGER NOT NULL,
  source INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  PRIMARY KEY (document, source, ordinal)
) WITHOUT ROWID;
CREATE INDEX problem_document_by_source ON problem_document (source);

CREATE TABLE form (
  document INTEGER NOT NULL,
  number INTEGER NOT NULL,
  content TEXT NOT NULL,
  sources INTEGER NOT NULL,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;

CREATE TABLE appearance (
  document INTEGER NOT NULL,
  source INTEGER NOT NULL,
  form INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (document, source)
) WITHOUT ROWID;
CREATE INDEX appearance_by_source ON appearance (source);

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  open INTEGER NOT NULL,
  name TEXT,
  type TEXT,
  number TEXT,
  issuer TEXT,
  date TEXT,
  term TEXT,
  level TEXT,
  place TEXT,
  title TEXT,
  origin TEXT NOT NULL,
  sources TEXT NOT NULL,
  sources_count INTEGER NOT NULL,
  mentions_count INTEGER NOT NULL,
  spelling TEXT NOT NULL,
  digits TEXT,
  names TEXT NOT NULL,
  disputed INTEGER NOT NULL
);
CREATE INDEX document_by_rank ON document (sources_count DESC, date DESC, key);
CREATE INDEX document_by_level ON document (level, date);
CREATE INDEX document_by_place ON document (place, level);
CREATE INDEX document_by_spelling ON document (spelling);
CREATE INDEX document_by_digits ON document (digits, sources_count DESC, date DESC, key);

CREATE TABLE document_group (
  id TEXT PRIMARY KEY,
  type TEXT,
  level TEXT,
  issuer TEXT,
  place TEXT,
  year TEXT,
  documents INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE meaning (
  document INTEGER NOT NULL,
  open INTEGER NOT NULL,
  PRIMARY KEY (document, open)
) WITHOUT ROWID;
CREATE INDEX meaning_of ON meaning (open);

CREATE TABLE edge (
  from_id INTEGER NOT NULL,
  type TEXT NOT NULL,
  to_id INTEGER NOT NULL,
  confidence REAL NOT NULL,
  open INTEGER NOT NULL,
  withheld TEXT,
  statements INTEGER NOT NULL,
  citing INTEGER NOT NULL,
  stated REAL,
  PRIMARY KEY (from_id, type, to_id)
) WITHOUT ROWID;
CREATE INDEX edge_back ON edge (to_id, type, from_id, confidence, open);

CREATE TABLE edge_count (
  type TEXT PRIMARY KEY,
  edges INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE finding (
  from_id INTEGER NOT NULL,
  type TEXT NOT NULL,
  to_id INTEGER NOT NULL,
  sha TEXT,
  content TEXT NOT NULL,
  PRIMARY KEY (from_id, type, to_id)
) WITHOUT ROWID;
CREATE INDEX finding_by_directive ON finding (to_id);
CREATE INDEX finding_by_source ON finding (sha);

CREATE VIRTUAL TABLE word USING fts5 (
  number, number_exact, other, other_exact,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
);
`
