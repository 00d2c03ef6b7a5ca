-- Words that were misspelt, and words that were only begun.

-- The words that share a fifth of their groups of three letters with another, as fr.balise.search.text.Trigrams finds them in
-- memory. The threshold belongs to the function, so that nobody has to set it, nor loses the own one.
CREATE FUNCTION search_similar_words(typed text) RETURNS SETOF text
LANGUAGE sql STABLE PARALLEL SAFE
SET pg_trgm.similarity_threshold = 0.2 AS $$
    SELECT word FROM search_word WHERE word % typed AND word ~ '^[a-z]+$'
$$;

-- Phone numbers and postal codes are most of the words and never misspelt: only words of letters are worth their groups.
DROP INDEX search_word_trigram_gin;
CREATE INDEX search_word_trigram_gin ON search_word USING gin (word gin_trgm_ops) WHERE word ~ '^[a-z]+$';
