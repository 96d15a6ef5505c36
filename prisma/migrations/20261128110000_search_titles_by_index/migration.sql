-- What is offered at every key, found in one call: of what stands in titles, records that have a name of their own, and any. Each call of a
-- function with settings of its own costs a third of a millisecond, and so does planning what a function in SQL asks. The words of an index of
-- words are only read as a bitmap: of a dozen rare words the planner expects so many that it would walk another index to its end.
CREATE FUNCTION titles_by_index(named tsquery, anything tsquery, most int) RETURNS TABLE ("id" int)
LANGUAGE plpgsql STABLE ROWS 50 SET enable_seqscan = off SET enable_indexscan = off SET search_path FROM CURRENT AS $$
BEGIN
  RETURN QUERY (SELECT e."id" FROM "SearchEntry" e WHERE e."words" @@ named LIMIT most)
    UNION (SELECT e."id" FROM "SearchEntry" e WHERE e."words" @@ anything LIMIT most);
END $$;
