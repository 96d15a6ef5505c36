-- What was found in the order of its dates, what has none last; a further page begins in the middle of it. Where more fits than is counted,
-- the dates are walked until a page is full: of so many the next fits soon. Nothing is left to the planner, which expects of words that do not
-- stand together that they do, and would walk to the end.
CREATE INDEX "SearchEntry_newest" ON "SearchEntry" ((COALESCE("on", DATE '0001-01-01')) DESC, "id" DESC);

CREATE FUNCTION entries_by_date(asked tsquery, before date, before_id int, most int)
RETURNS TABLE ("id" int, "kind" "SearchKind", "key" text, "day" date)
LANGUAGE plpgsql STABLE ROWS 50 SET enable_bitmapscan = off SET enable_seqscan = off SET search_path FROM CURRENT AS $$
BEGIN
  RETURN QUERY SELECT e."id", e."kind", e."key", COALESCE(e."on", DATE '0001-01-01') FROM "SearchEntry" e
    WHERE e."words" @@ asked AND (COALESCE(e."on", DATE '0001-01-01'), e."id") < (before, before_id)
    ORDER BY COALESCE(e."on", DATE '0001-01-01') DESC, e."id" DESC LIMIT most;
END $$;

-- Where less fits, the index of words names it and all of it is put in order: the dates come with it, as the rows are read anyway. No other
-- index may be walked instead.
DROP FUNCTION entries_by_index(tsquery, int);
CREATE FUNCTION entries_by_index(asked tsquery, most int)
RETURNS TABLE ("id" int, "kind" "SearchKind", "key" text, "facets" text[], "day" date)
LANGUAGE sql STABLE ROWS 500 SET enable_seqscan = off SET enable_indexscan = off SET search_path FROM CURRENT AS $$
  SELECT e."id", e."kind", e."key", e."facets", COALESCE(e."on", DATE '0001-01-01') FROM "SearchEntry" e WHERE e."words" @@ asked LIMIT most;
$$;
