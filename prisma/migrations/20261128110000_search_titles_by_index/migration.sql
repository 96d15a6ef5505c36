-- What is offered at every key, found in one call: of what stands in titles, records that have a name of their own, and any. Each call of a
-- function with settings of its own costs a third of a millisecond, and so does planning what a function in SQL asks.
CREATE FUNCTION titles_by_index(named tsquery, anything tsquery, most int) RETURNS TABLE ("id" int)
LANGUAGE plpgsql STABLE ROWS 50 SET enable_seqscan = off SET search_path FROM CURRENT AS $$
BEGIN
  RETURN QUERY (SELECT e."id" FROM "SearchEntry" e WHERE e."words" @@ named LIMIT most)
    UNION (SELECT e."id" FROM "SearchEntry" e WHERE e."words" @@ anything LIMIT most);
END $$;
