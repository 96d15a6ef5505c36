-- How many entries have some of a dozen rare words is nothing that the statistics of a column can tell: the planner takes it for a tenth of
-- all, reads the table from its beginning until enough are found, and of few it reads everything. Here it may only take the index.
CREATE FUNCTION entries_by_index(asked tsquery, most int) RETURNS TABLE ("id" int, "kind" "SearchKind", "facets" text[])
LANGUAGE sql STABLE ROWS 500 SET enable_seqscan = off SET search_path FROM CURRENT AS $$
  SELECT e."id", e."kind", e."facets" FROM "SearchEntry" e WHERE e."words" @@ asked LIMIT most
$$;

CREATE FUNCTION terms_by_index(marks text[], names boolean, most int)
RETURNS TABLE ("id" int, "term" text, "stem" text, "written" text, "latin" text, "isName" boolean, "df" int)
LANGUAGE plpgsql STABLE ROWS 100 SET enable_seqscan = off SET search_path FROM CURRENT AS $$
BEGIN
  -- Each has an index of its own.
  IF names THEN
    RETURN QUERY SELECT t."id", t."term", t."stem", t."written", t."latin", t."isName", t."df" FROM "SearchTerm" t
      WHERE t."near" && marks AND t."isName" LIMIT most;
  ELSE
    RETURN QUERY SELECT t."id", t."term", t."stem", t."written", t."latin", t."isName", t."df" FROM "SearchTerm" t
      WHERE t."near" && marks AND NOT t."isName" LIMIT most;
  END IF;
END $$;
