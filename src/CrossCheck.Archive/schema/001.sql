-- Files, their articles, and what was extracted from these. Ids are never given twice: a reader that loaded an article finds its own claims or none.
-- {id}, {number} and {bytes} are the engine's types for a row's own number, a whole number and bytes; {strict} is what makes it keep to them.

-- One file that was added: by its path it is known again. Its hash tells whether its content changed. Its scope says by which words and which build the claims of its articles
-- were extracted; an empty one, that they are yet to be. No worker takes a file that another has leased, in seconds since 1970.
CREATE TABLE file (
    id {id},
    path TEXT NOT NULL UNIQUE,
    from_root TEXT NOT NULL,
    hash {bytes} NOT NULL,
    problems {bytes} NOT NULL,
    scope {bytes} NOT NULL,
    leased_until {number} NOT NULL DEFAULT 0
) {strict};

-- The articles of a file in its order: what is known of each, and its text.
CREATE TABLE article (
    id {id},
    file {number} NOT NULL REFERENCES file ON DELETE CASCADE,
    header {bytes} NOT NULL,
    content {bytes} NOT NULL
) {strict};
CREATE INDEX article_file ON article (file);

-- The claims of an article, and what of it says which other articles have a say on them.
CREATE TABLE extraction (
    article {number} PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    claims {number} NOT NULL,
    bytes {bytes} NOT NULL
) {strict};
CREATE TABLE sketch (
    article {number} PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    bytes {bytes} NOT NULL
) {strict};
