-- The day (UTC) on which a record was withdrawn, null where it is public or never was: all that its address may still say of it.
-- A clause is gone with its agreement.
CREATE FUNCTION withdrawn_on(asked "RecordNoun", address text) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER
SET search_path FROM CURRENT AS $$
  SELECT (CASE WHEN own."kind" = 'withdrawn' THEN own."recordedAt" WHEN whole."kind" = 'withdrawn' THEN whole."recordedAt" END
    AT TIME ZONE 'UTC')::date
  FROM (SELECT "kind", "recordedAt", "document" ->> 'agreement' AS "agreement" FROM "RecordRevision"
    WHERE "noun" = asked AND "key" = address ORDER BY "revision" DESC LIMIT 1) own
  LEFT JOIN LATERAL (SELECT "kind", "recordedAt" FROM "RecordRevision"
    WHERE asked = 'clauses' AND "noun" = 'agreements' AND "key" = own."agreement" ORDER BY "revision" DESC LIMIT 1) whole ON true
$$;
REVOKE EXECUTE ON FUNCTION withdrawn_on("RecordNoun", text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION withdrawn_on("RecordNoun", text) TO app_public;
