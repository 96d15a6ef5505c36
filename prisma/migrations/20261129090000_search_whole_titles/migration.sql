-- Who has typed a whole title is offered it, however many records have its words in theirs: until now it could be behind the most that are
-- looked at. And as the index says which ones those are, the words of the others need not be read to learn that they are none.
DROP FUNCTION titles_by_index(tsquery, tsquery, int);

CREATE FUNCTION titles_by_index(named tsquery, anything tsquery, whole tsquery, most int) RETURNS TABLE ("id" int, "isWhole" boolean)
LANGUAGE plpgsql STABLE ROWS 50 SET enable_seqscan = off SET enable_indexscan = off SET search_path FROM CURRENT AS $$
BEGIN
  RETURN QUERY (SELECT e."id", false FROM "SearchEntry" e WHERE e."words" @@ named LIMIT most)
    UNION (SELECT e."id", false FROM "SearchEntry" e WHERE e."words" @@ anything LIMIT most)
    UNION ALL (SELECT e."id", true FROM "SearchEntry" e WHERE e."words" @@ whole LIMIT most);
END $$;
