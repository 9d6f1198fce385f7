-- Rows whose repeated parts are kept but once, in full.

CREATE VIEW decision AS
SELECT x.decisions, x.ordinal, v.label, v.also, v.confidence, v.frame, v.rules FROM decided x JOIN verdict v ON v.id = x.verdict;

CREATE VIEW figure AS
SELECT g.decisions, g.ordinal, g.sentence, g.start, g."end", m.kind, m.indicator, m.change, m.op, g.low, g.high, m.unit, g.from_year, g.to_year,
  coalesce(g.quote, substr(s.text, g.start - s.start + 1, g."end" - g.start)) AS quote
FROM stated g
JOIN measure m ON m.id = g.measure
JOIN decisions d ON d.id = g.decisions
JOIN sentence s ON s.id = CAST(d.content AS BIGINT) * 1048576 + g.sentence;

-- Views for other tools: names instead of numbers, under the edition in force.

CREATE VIEW documents AS
SELECT d.name, d.state, d.attempts, d.cause, d.reason, d.millis, d.place, c.sha256, c.ending, c.bytes, c.media_type, c.chars, d.changed, c.problems
FROM document d LEFT JOIN content c ON c.id = d.content;

CREATE VIEW sentences AS
SELECT d.name AS document, s.id % 1048576 AS sentence, s.page, s.line, s.start, s."end", l.word AS label, x.confidence / 100.0 AS confidence, f.word AS frame, r.word AS rules,
  a.year, a.place, a.title, s.text
FROM document d
JOIN judgement j ON j.content = d.content AND j.edition = (SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'edition')
JOIN decision x ON x.decisions = j.decisions
JOIN sentence s ON s.id = CAST(d.content AS BIGINT) * 1048576 + x.ordinal
JOIN word l ON l.id = x.label JOIN word f ON f.id = x.frame JOIN word r ON r.id = x.rules
LEFT JOIN article a ON a.decisions = j.decisions AND a.ordinal = s.article;

CREATE VIEW figures AS
SELECT d.name AS document, g.sentence, a.place, a.year, g.kind, i.word AS indicator, g.change, g.op, g.low, g.high, g.unit, g.from_year, g.to_year, g.quote, s.text
FROM document d
JOIN judgement j ON j.content = d.content AND j.edition = (SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'edition')
JOIN figure g ON g.decisions = j.decisions
JOIN word i ON i.id = g.indicator
JOIN sentence s ON s.id = CAST(d.content AS BIGINT) * 1048576 + g.sentence
LEFT JOIN article a ON a.decisions = j.decisions AND a.ordinal = s.article;

CREATE VIEW people AS
SELECT d.name AS document, a.title, p.name, p.office, p.roles
FROM document d
JOIN judgement j ON j.content = d.content AND j.edition = (SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'edition')
JOIN person p ON p.decisions = j.decisions
LEFT JOIN article a ON a.decisions = j.decisions AND a.ordinal = p.article;
