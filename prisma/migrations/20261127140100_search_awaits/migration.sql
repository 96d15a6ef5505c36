-- AlterTable
ALTER TABLE "SearchEntry" ADD COLUMN     "awaits" TEXT[];

-- CreateIndex
CREATE INDEX "SearchEntry_awaits_idx" ON "SearchEntry" USING GIN ("awaits");

-- What is hidden waits for nothing either: it would be looked for in vain.
CREATE OR REPLACE FUNCTION remove_search_entry() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM "SearchEntry" e WHERE e."kind" = TG_ARGV[0]::"SearchKind" AND e."key" = OLD."key";
  DELETE FROM "SearchPending" p WHERE p."kind" = TG_ARGV[0]::"SearchKind" AND p."key" = OLD."key";
  IF TG_ARGV[0] = 'agreements' THEN
    DELETE FROM "SearchEntry" e USING "Clause" c WHERE c."agreementId" = OLD."id" AND e."kind" = 'clauses' AND e."key" = c."key";
    DELETE FROM "SearchPending" p USING "Clause" c WHERE c."agreementId" = OLD."id" AND p."kind" = 'clauses' AND p."key" = c."key";
  END IF;
  RETURN NULL;
END $$;
