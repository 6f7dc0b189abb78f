-- The record as a relational database. Tables and columns are those of the CSV export (docs/exports.md); a column that holds a list there is a
-- table of its own here, named table_column. Sources of a row stand in citations.
CREATE TABLE about ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL);

CREATE TABLE parties (
  id INTEGER PRIMARY KEY, "party" TEXT NOT NULL UNIQUE, "name" TEXT NOT NULL, "kind" TEXT NOT NULL, "greatPower" INTEGER NOT NULL,
  "follows" TEXT REFERENCES parties ("party") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE sources (
  id INTEGER PRIMARY KEY, "source" TEXT NOT NULL UNIQUE, "title" TEXT NOT NULL, "publisher" TEXT NOT NULL, "published" TEXT, "url" TEXT NOT NULL,
  "retrieved" TEXT NOT NULL, "reliability" TEXT NOT NULL CHECK ("reliability" IN ('A', 'B', 'C', 'D', 'E', 'F')), "descriptor" TEXT NOT NULL,
  "origin" TEXT NOT NULL, "language" TEXT);

CREATE TABLE exchanges (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL UNIQUE, "title" TEXT NOT NULL, "date" TEXT, "earliest" TEXT, "latest" TEXT,
  "status" TEXT NOT NULL, "qid" TEXT, "note" TEXT);
CREATE TABLE exchanges_kinds (row INTEGER NOT NULL REFERENCES exchanges (id), "kinds" TEXT NOT NULL);

CREATE TABLE involvements (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL REFERENCES exchanges ("exchange"), "party" TEXT NOT NULL REFERENCES parties ("party"),
  "by" TEXT, "note" TEXT);
CREATE TABLE involvements_roles (row INTEGER NOT NULL REFERENCES involvements (id), "roles" TEXT NOT NULL);

CREATE TABLE headlines (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL REFERENCES exchanges ("exchange"), "receiver" TEXT NOT NULL REFERENCES parties ("party"),
  "adultsMin" INTEGER, "adultsMax" INTEGER, "minorsMin" INTEGER, "minorsMax" INTEGER, "note" TEXT);

CREATE TABLE captives (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL REFERENCES exchanges ("exchange"), "captive" TEXT NOT NULL, "name" TEXT NOT NULL,
  "qid" TEXT, "birthYear" INTEGER, "sex" TEXT, "served" TEXT REFERENCES parties ("party"), "outcome" TEXT, "note" TEXT,
  UNIQUE ("exchange", "captive"));
CREATE TABLE captives_aliases (row INTEGER NOT NULL REFERENCES captives (id), "aliases" TEXT NOT NULL);
CREATE TABLE captives_roles (row INTEGER NOT NULL REFERENCES captives (id), "roles" TEXT NOT NULL);
CREATE TABLE captives_nationality (
  row INTEGER NOT NULL REFERENCES captives (id), "nationality" TEXT NOT NULL REFERENCES parties ("party"));
CREATE TABLE captives_championedBy (
  row INTEGER NOT NULL REFERENCES captives (id), "championedBy" TEXT NOT NULL REFERENCES parties ("party"));

CREATE TABLE custodies (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL, "captive" TEXT NOT NULL, "place" INTEGER NOT NULL,
  "holder" TEXT NOT NULL REFERENCES parties ("party"), "since" TEXT, "until" TEXT, "charge" TEXT, "verdict" TEXT, "court" TEXT, "verdictOn" TEXT,
  "sentence" TEXT, "sentenceYears" REAL, "note" TEXT,
  FOREIGN KEY ("exchange", "captive") REFERENCES captives ("exchange", "captive"));

CREATE TABLE words (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL, "captive" TEXT NOT NULL, "kind" TEXT NOT NULL, "by" TEXT NOT NULL, "says" TEXT NOT NULL,
  FOREIGN KEY ("exchange", "captive") REFERENCES captives ("exchange", "captive"));

CREATE TABLE offers (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL REFERENCES exchanges ("exchange"), "offer" TEXT NOT NULL, "proposer" TEXT NOT NULL,
  "on" TEXT, "public" TEXT, "undisclosed" INTEGER NOT NULL, "note" TEXT, UNIQUE ("exchange", "offer"));

CREATE TABLE answers (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL, "offer" TEXT NOT NULL, "party" TEXT NOT NULL REFERENCES parties ("party"),
  "answer" TEXT NOT NULL, "on" TEXT, "reason" TEXT,
  FOREIGN KEY ("exchange", "offer") REFERENCES offers ("exchange", "offer"));

-- A term stands in a leg or in an offer: one of the two is null.
CREATE TABLE terms (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL REFERENCES exchanges ("exchange"), "leg" TEXT, "offer" TEXT, "place" INTEGER NOT NULL,
  "kind" TEXT NOT NULL, "nature" TEXT, "what" TEXT, "giver" TEXT NOT NULL REFERENCES parties ("party"),
  "receiver" TEXT NOT NULL REFERENCES parties ("party"), "custodian" TEXT REFERENCES parties ("party"), "destination" TEXT,
  "status" TEXT NOT NULL, "on" TEXT, "countMin" INTEGER, "countMax" INTEGER, "minorsMin" INTEGER, "minorsMax" INTEGER,
  "served" TEXT REFERENCES parties ("party"), "heldYearsMin" REAL, "heldYearsMax" REAL, "amount" NUMERIC, "currency" TEXT, "priceYear" INTEGER,
  "accompanyingAdults" TEXT, "accompanyingMinors" TEXT, "condition" TEXT, "note" TEXT,
  FOREIGN KEY ("exchange", "offer") REFERENCES offers ("exchange", "offer"), CHECK (("leg" IS NULL) <> ("offer" IS NULL)));
CREATE TABLE terms_captives (
  row INTEGER NOT NULL REFERENCES terms (id), "exchange" TEXT NOT NULL, "captives" TEXT NOT NULL,
  FOREIGN KEY ("exchange", "captives") REFERENCES captives ("exchange", "captive"));
CREATE TABLE terms_roles (row INTEGER NOT NULL REFERENCES terms (id), "roles" TEXT NOT NULL);
CREATE TABLE terms_nationality (
  row INTEGER NOT NULL REFERENCES terms (id), "nationality" TEXT NOT NULL REFERENCES parties ("party"));

CREATE TABLE left_behind (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL REFERENCES exchanges ("exchange"), "captive" TEXT, "group" TEXT, "countMin" INTEGER,
  "countMax" INTEGER, "holder" TEXT NOT NULL REFERENCES parties ("party"), "askedBy" TEXT NOT NULL REFERENCES parties ("party"), "on" TEXT,
  "reason" TEXT, "note" TEXT, "later" TEXT, FOREIGN KEY ("exchange", "captive") REFERENCES captives ("exchange", "captive"));

CREATE TABLE motives (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL REFERENCES exchanges ("exchange"), "party" TEXT NOT NULL REFERENCES parties ("party"),
  "criterion" TEXT NOT NULL, "by" TEXT, "stated" INTEGER NOT NULL, "on" TEXT, "says" TEXT);

CREATE TABLE polls (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL REFERENCES exchanges ("exchange"), "poll" INTEGER NOT NULL, "house" TEXT NOT NULL,
  "population" TEXT NOT NULL, "segment" TEXT, "from" TEXT, "to" TEXT, "n" INTEGER, "wording" TEXT, "answer" TEXT NOT NULL,
  "percent" REAL NOT NULL, "note" TEXT);

CREATE TABLE law (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL REFERENCES exchanges ("exchange"), "rule" TEXT NOT NULL,
  "owedBy" TEXT NOT NULL REFERENCES parties ("party"), "owedTo" TEXT NOT NULL REFERENCES parties ("party"), "what" TEXT);
CREATE TABLE law_terms (row INTEGER NOT NULL REFERENCES law (id), "terms" TEXT NOT NULL);

CREATE TABLE aftermath (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL REFERENCES exchanges ("exchange"), "on" TEXT, "what" TEXT NOT NULL);

CREATE TABLE linkage (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL REFERENCES exchanges ("exchange"), "by" TEXT NOT NULL, "says" TEXT NOT NULL, "note" TEXT);

CREATE TABLE claims (
  id INTEGER PRIMARY KEY, "exchange" TEXT NOT NULL REFERENCES exchanges ("exchange"), "about" TEXT NOT NULL, "field" TEXT NOT NULL,
  "claim" INTEGER NOT NULL, "value" TEXT NOT NULL, "preferred" INTEGER NOT NULL, "because" TEXT, "note" TEXT);

-- Who states a row of another table, and how credible the item is, 1 to 6.
CREATE TABLE citations (
  "of" TEXT NOT NULL, row INTEGER NOT NULL, "source" TEXT NOT NULL REFERENCES sources ("source"),
  "credibility" INTEGER NOT NULL CHECK ("credibility" BETWEEN 1 AND 6), PRIMARY KEY ("of", row, "source", "credibility")) WITHOUT ROWID;

CREATE INDEX captives_by_name ON captives ("name");
CREATE INDEX terms_by_exchange ON terms ("exchange");
CREATE INDEX citations_by_source ON citations ("source");

-- Names of captives with their other spellings, of parties and of exchanges. names finds whole words whatever their accents; names_parts finds
-- parts of words, three letters at least, and so misspelt names; each name stands there with its accents and without.
CREATE VIRTUAL TABLE names USING fts5 (
  "name", "of" UNINDEXED, "exchange" UNINDEXED, "captive" UNINDEXED, "party" UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE names_parts USING fts5 (
  "name", "of" UNINDEXED, "exchange" UNINDEXED, "captive" UNINDEXED, "party" UNINDEXED, tokenize = 'trigram');
