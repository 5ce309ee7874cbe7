-- An index of the sketches of many articles, made anew now and then: what other articles are found by, as hashes. Part 0 says which articles it is of; each other part is one of what is found by, in buckets by
-- the first bits of the hash. Articles that came since are read one by one.
CREATE TABLE posting (
    part {number} NOT NULL,
    bucket {number} NOT NULL,
    bytes {bytes} NOT NULL,
    PRIMARY KEY (part, bucket)
) {strict};

-- The sketches of articles that were taken out since: what the index still counts of them is taken off.
CREATE TABLE removed (
    article {number} PRIMARY KEY,
    bytes {bytes} NOT NULL
) {strict};
