-- What an entry can be narrowed by beside its words: counted without unfolding these.
ALTER TABLE "SearchEntry" ADD COLUMN "facets" TEXT[] NOT NULL DEFAULT '{}';
GRANT SELECT ("facets") ON "SearchEntry" TO app_public;

-- Whoever asks for an entry to be made again waits for nobody: the same may be asked for twice.
ALTER TABLE "SearchPending" DROP CONSTRAINT "SearchPending_pkey",
  ADD COLUMN "id" BIGSERIAL NOT NULL,
  ADD CONSTRAINT "SearchPending_pkey" PRIMARY KEY ("id");
CREATE INDEX "SearchPending_kind_key_idx" ON "SearchPending" ("kind", "key");

-- What a side reports of a clause is found by it, and by its agreement, with the next round, whoever writes the report.
CREATE FUNCTION ask_for_reported() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO "SearchPending" ("kind", "key")
    SELECT DISTINCT 'clauses'::"SearchKind", c."key" FROM added r JOIN "Clause" c ON c."id" = r."clauseId"
    UNION ALL
    SELECT DISTINCT 'agreements'::"SearchKind", a."key" FROM added r JOIN "Agreement" a ON a."id" = r."agreementId";
  RETURN NULL;
END $$;
CREATE TRIGGER found_by_report AFTER INSERT ON "StatusReport" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION ask_for_reported();
