-- That something is gone from what the public reads, and when (a day, UTC): nothing of what it said. Row-level security hides the
-- records themselves and their revisions.

-- The parts of a public agreement. A clause is known by its number, as its address has always shown it; an obstacle has none.
CREATE FUNCTION withdrawn_parts(agreement text) RETURNS TABLE ("noun" "RecordNoun", "number" int, "day" date)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path FROM CURRENT AS $$
  SELECT gone."noun", gone."number", withdrawn_on(gone."noun", gone."key")
  FROM (
    SELECT 'clauses'::"RecordNoun" AS "noun", c."number", c."key" FROM "Clause" c JOIN "Agreement" a ON a."id" = c."agreementId"
      WHERE a."key" = agreement AND a."state" = 'published' AND c."state" = 'withdrawn'
    UNION ALL
    SELECT 'obstacles', NULL, o."key" FROM "Obstacle" o JOIN "Agreement" a ON a."id" = o."agreementId"
      WHERE a."key" = agreement AND a."state" = 'published' AND o."state" = 'withdrawn'
  ) gone
  WHERE withdrawn_on(gone."noun", gone."key") IS NOT NULL
  ORDER BY 3 DESC, 1, 2
$$;
REVOKE EXECUTE ON FUNCTION withdrawn_parts(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION withdrawn_parts(text) TO app_public;

-- What public status reports rest on: their evidence, their meetings and their sources. `evidence` is null for the latter two.
CREATE FUNCTION withdrawn_with_reports(asked uuid[])
RETURNS TABLE ("report" uuid, "evidence" uuid, "noun" "RecordNoun", "day" date)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path FROM CURRENT AS $$
  SELECT gone."report", gone."evidence", gone."noun", withdrawn_on(gone."noun", gone."key")
  FROM (
    SELECT e."reportId" AS "report", e."id" AS "evidence", 'outcomes'::"RecordNoun" AS "noun", o."key"
      FROM "ReportEvidence" e JOIN "Outcome" o ON o."id" = e."outcomeId" WHERE e."reportId" = ANY (asked) AND o."state" = 'withdrawn'
    UNION ALL
    SELECT e."reportId", e."id", 'sources', s."key"
      FROM "ReportEvidence" e JOIN "Source" s ON s."id" = e."sourceId" WHERE e."reportId" = ANY (asked) AND s."state" = 'withdrawn'
    UNION ALL
    SELECT r."id", NULL, 'meetings', m."key"
      FROM "StatusReport" r JOIN "Meeting" m ON m."id" = r."meetingId" WHERE r."id" = ANY (asked) AND m."state" = 'withdrawn'
    UNION ALL
    SELECT r."id", NULL, 'sources', s."key"
      FROM "StatusReport" r JOIN "Source" s ON s."id" = r."sourceId" WHERE r."id" = ANY (asked) AND s."state" = 'withdrawn'
  ) gone
  JOIN "StatusReport" r ON r."id" = gone."report"
  JOIN "Clause" c ON c."id" = r."clauseId" AND c."state" = 'published'
  JOIN "Agreement" a ON a."id" = r."agreementId" AND a."state" = 'published'
$$;
REVOKE EXECUTE ON FUNCTION withdrawn_with_reports(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION withdrawn_with_reports(uuid[]) TO app_public;
