-- The tables of a catalogue. Both databases take them; where they differ, the words in braces are replaced: {key} is a number that counts itself.
-- A table's rows are never changed once written, except in: setting, document, run.

-- Version of these tables ("version"), the edition in force ("edition"), who made the file.
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);

-- What was added, as typed.
CREATE TABLE source (id {key}, spec TEXT NOT NULL UNIQUE, added TEXT NOT NULL);

-- Numbers for words that stand in very many rows: labels, frames, sets of rules.
CREATE TABLE word (id {key}, word TEXT NOT NULL UNIQUE);

-- The rulebooks that judged anything, with their tables as a zip: what is needed to judge the same way years later.
CREATE TABLE rulebook (version TEXT PRIMARY KEY, language TEXT NOT NULL, files {bytes} NOT NULL);

-- Everything besides a document's bytes that decides what is found in it: rulebooks (versions, sorted, a space between) and models (libraries with versions).
CREATE TABLE edition (id {key}, rulebooks TEXT NOT NULL, models TEXT NOT NULL, made TEXT NOT NULL, UNIQUE (rulebooks, models));

-- One for each use of run, retry, rerun, verify. State: running, stopped, finished, died. Progress: the numbers of a Progress, a space between.
CREATE TABLE run (
  id {key}, kind TEXT NOT NULL, edition INTEGER, state TEXT NOT NULL, started TEXT NOT NULL, beat TEXT, ended TEXT,
  host TEXT NOT NULL, pid BIGINT NOT NULL, workers INTEGER NOT NULL, done BIGINT NOT NULL, failed BIGINT NOT NULL, progress TEXT);
CREATE INDEX run_state ON run (state);

-- A document's text and sentences. The same bytes in several files are one content. Other libraries may read other texts out of the same bytes: reading is a hash of
-- all that was read, and each edition's decisions belong to the very sentences that it judged.
CREATE TABLE content (
  id {key}, sha256 TEXT NOT NULL, ending TEXT NOT NULL, reading {bytes} NOT NULL, bytes BIGINT NOT NULL, media_type TEXT NOT NULL, chars INTEGER NOT NULL, problems TEXT NOT NULL,
  layout {bytes} NOT NULL, UNIQUE (sha256, ending, reading));
CREATE INDEX content_problems ON content (id) WHERE problems <> '';

-- State: waiting, running, done, failed, gone. Attempts count before a document is opened; interrupted: those of them in which the run itself died.
CREATE TABLE document (
  id {key}, name {name} NOT NULL UNIQUE, address TEXT NOT NULL, source INTEGER NOT NULL, bytes BIGINT NOT NULL, modified BIGINT NOT NULL,
  place {name} NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL, interrupted INTEGER NOT NULL, run INTEGER, content INTEGER,
  cause TEXT, reason TEXT, millis BIGINT, changed TEXT NOT NULL);
CREATE INDEX document_state ON document (state, interrupted, id);
CREATE INDEX document_content ON document (content);

-- Its id is that of the content times 1048576 plus the ordinal. Spans are empty for a sentence that is in one piece.
CREATE TABLE sentence (
  id {bigkey}, article INTEGER NOT NULL, paragraph INTEGER NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, spans TEXT NOT NULL,
  page INTEGER NOT NULL, line INTEGER NOT NULL, text TEXT NOT NULL);

-- Sentences that stand together in a content. The text index finds quarters of them (the id times 4 plus 0 to 3): a row of it for each sentence would be half as large as
-- the texts. Odd: a bit for each sentence, the lowest for the first, whether its text has to be folded before words are looked for in it.
CREATE TABLE passage (id {key}, content INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, odd BIGINT NOT NULL);
CREATE INDEX passage_content ON passage (content, id);

-- What was decided of a content. Editions that decide the same of it share one: alike is a hash of all that was decided.
CREATE TABLE decisions (id {key}, content INTEGER NOT NULL, alike {bytes} NOT NULL, derivation {bytes} NOT NULL, UNIQUE (content, alike));

-- Which decisions hold of a content under an edition. Rows are added, never changed: the history of every label.
CREATE TABLE judgement (content INTEGER NOT NULL, edition INTEGER NOT NULL, decisions INTEGER NOT NULL, run INTEGER NOT NULL, made TEXT NOT NULL, PRIMARY KEY (content, edition)) {keyed};
CREATE INDEX judgement_edition ON judgement (edition, decisions);

-- What is said of very many sentences in the same way. Label, also (names, a space between), frame and rules (ids, a space between) are words; confidence is in hundredths.
CREATE TABLE verdict (
  id {key}, label INTEGER NOT NULL, also INTEGER NOT NULL, confidence INTEGER NOT NULL, frame INTEGER NOT NULL, rules INTEGER NOT NULL,
  UNIQUE (rules, label, also, frame, confidence));

-- The verdict on a sentence; the view "decision" shows it in full.
CREATE TABLE decided (decisions INTEGER NOT NULL, ordinal INTEGER NOT NULL, verdict INTEGER NOT NULL, PRIMARY KEY (decisions, ordinal)) {keyed};

-- Its rulebook is that of the edition for its language.
CREATE TABLE article (
  decisions INTEGER NOT NULL, ordinal INTEGER NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, date TEXT NOT NULL,
  year INTEGER NOT NULL, place {name} NOT NULL, meeting TEXT NOT NULL, PRIMARY KEY (decisions, ordinal)) {keyed};
CREATE INDEX article_year ON article (year, decisions);
CREATE INDEX article_place ON article (place, decisions);

-- What is measured, and how it is meant: the same in very many figures. Indicator is a word.
CREATE TABLE measure (
  id {key}, indicator INTEGER NOT NULL, kind TEXT NOT NULL, change TEXT NOT NULL, op TEXT NOT NULL, unit TEXT NOT NULL, UNIQUE (indicator, kind, change, op, unit));

-- A figure; the view "figure" shows it in full. Low and high are empty where only words say the value; high also where there is one value; quote where it is what
-- stands from start to end in its sentence.
CREATE TABLE stated (
  decisions INTEGER NOT NULL, ordinal INTEGER NOT NULL, sentence INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, measure INTEGER NOT NULL,
  low {real}, high {real}, from_year INTEGER NOT NULL, to_year INTEGER NOT NULL, quote TEXT, PRIMARY KEY (decisions, ordinal)) {keyed};

CREATE TABLE person (
  decisions INTEGER NOT NULL, ordinal INTEGER NOT NULL, article INTEGER NOT NULL, name TEXT NOT NULL, office TEXT NOT NULL, roles TEXT NOT NULL,
  PRIMARY KEY (decisions, ordinal)) {keyed};
