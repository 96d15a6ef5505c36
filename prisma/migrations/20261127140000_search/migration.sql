-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('agreements', 'clauses', 'bodies', 'people', 'meetings', 'outcomes', 'films', 'funding', 'initiatives', 'sources', 'documents');

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" SERIAL NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "key" TEXT NOT NULL,
    "words" tsvector NOT NULL,
    "titleLength" SMALLINT NOT NULL,
    "on" DATE,
    "termIds" INTEGER[],
    "label" TEXT NOT NULL,
    "analyser" SMALLINT NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchTerm" (
    "id" SERIAL NOT NULL,
    "term" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "latin" TEXT NOT NULL,
    "skeleton" TEXT NOT NULL,
    "near" TEXT[],
    "isName" BOOLEAN NOT NULL,
    "df" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SearchTerm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchPending" (
    "kind" "SearchKind" NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "SearchPending_pkey" PRIMARY KEY ("kind","key")
);

-- By code points, so that the words that begin with some letters stand together; never shown in this order.
ALTER TABLE "SearchTerm" ALTER COLUMN "term" TYPE TEXT COLLATE "C", ALTER COLUMN "stem" TYPE TEXT COLLATE "C",
  ALTER COLUMN "latin" TYPE TEXT COLLATE "C", ALTER COLUMN "skeleton" TYPE TEXT COLLATE "C", ALTER COLUMN "near" TYPE TEXT[] COLLATE "C";

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_kind_key_key" ON "SearchEntry"("kind", "key");

-- CreateIndex
CREATE INDEX "SearchEntry_words_idx" ON "SearchEntry" USING GIN ("words");

-- CreateIndex
CREATE INDEX "SearchEntry_analyser_idx" ON "SearchEntry"("analyser");

-- CreateIndex
CREATE UNIQUE INDEX "SearchTerm_term_stem_key" ON "SearchTerm"("term", "stem");

-- CreateIndex
CREATE INDEX "SearchTerm_stem_idx" ON "SearchTerm"("stem");

-- CreateIndex
CREATE INDEX "SearchTerm_skeleton_idx" ON "SearchTerm"("skeleton");

-- CreateIndex
CREATE INDEX "SearchTerm_near_idx" ON "SearchTerm" USING GIN ("near");

-- 1. In how many entries a word stands follows from the entries, whoever writes them. One transaction at a time does this, so that no two of
--    them wait for each other's words.
CREATE FUNCTION count_search_terms() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('search'));
  IF TG_OP = 'INSERT' THEN
    UPDATE "SearchTerm" t SET "df" = t."df" + c.n
    FROM (SELECT u.id, count(*)::int AS n FROM added a, unnest(a."termIds") u(id) GROUP BY u.id) c WHERE t."id" = c.id;
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE "SearchTerm" t SET "df" = t."df" - c.n
    FROM (SELECT u.id, count(*)::int AS n FROM gone g, unnest(g."termIds") u(id) GROUP BY u.id) c WHERE t."id" = c.id;
    DELETE FROM "SearchTerm" t USING gone g WHERE t."id" = ANY (g."termIds") AND t."df" <= 0;
  ELSE
    UPDATE "SearchTerm" t SET "df" = t."df" + c.n
    FROM (SELECT x.id, sum(x.n)::int AS n FROM (
      SELECT u.id, 1 AS n FROM added a, unnest(a."termIds") u(id) UNION ALL SELECT u.id, -1 FROM gone g, unnest(g."termIds") u(id)
    ) x GROUP BY x.id HAVING sum(x.n) <> 0) c WHERE t."id" = c.id;
    DELETE FROM "SearchTerm" t USING gone g WHERE t."id" = ANY (g."termIds") AND t."df" <= 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_added AFTER INSERT ON "SearchEntry" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_search_terms();
CREATE TRIGGER count_changed AFTER UPDATE ON "SearchEntry" REFERENCING NEW TABLE AS added OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION count_search_terms();
CREATE TRIGGER count_gone AFTER DELETE ON "SearchEntry" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION count_search_terms();

-- 2. What is not public any more is found no more, in the same transaction, whoever hides it; the clauses of an agreement go with it.
CREATE FUNCTION remove_search_entry() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM "SearchEntry" e WHERE e."kind" = TG_ARGV[0]::"SearchKind" AND e."key" = OLD."key";
  IF TG_ARGV[0] = 'agreements' THEN
    DELETE FROM "SearchEntry" e USING "Clause" c WHERE c."agreementId" = OLD."id" AND e."kind" = 'clauses' AND e."key" = c."key";
  END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE line text[];
BEGIN
  FOREACH line SLICE 1 IN ARRAY ARRAY[['Agreement', 'agreements'], ['Clause', 'clauses'], ['Body', 'bodies'], ['Person', 'people'], ['Meeting', 'meetings'],
    ['Outcome', 'outcomes'], ['Film', 'films'], ['FundingInstrument', 'funding'], ['Initiative', 'initiatives'], ['Source', 'sources'],
    ['Document', 'documents']] LOOP
    EXECUTE format('CREATE TRIGGER found_no_more AFTER UPDATE OF "state" ON %I FOR EACH ROW WHEN (NEW."state" <> ''published'')
      EXECUTE FUNCTION remove_search_entry(%L)', line[1], line[2]);
    EXECUTE format('CREATE TRIGGER found_no_more_at_all AFTER DELETE ON %I FOR EACH ROW EXECUTE FUNCTION remove_search_entry(%L)', line[1], line[2]);
  END LOOP;
END $$;

-- 3. The public role. A policy that asks for each row whether its record is public would keep Postgres from using the index on `words`, whose
--    operator is not leakproof; so what is not public is not in the table, and what is shown of a record is read from its own tables.
ALTER TABLE "SearchEntry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "SearchEntry" FOR SELECT TO app_public USING (true);
GRANT SELECT ("id", "kind", "key", "words", "titleLength", "on") ON "SearchEntry" TO app_public;
ALTER TABLE "SearchTerm" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "SearchTerm" FOR SELECT TO app_public USING (true);
GRANT SELECT ("id", "term", "stem", "written", "latin", "skeleton", "near", "isName", "df") ON "SearchTerm" TO app_public;
ALTER TABLE "SearchPending" ENABLE ROW LEVEL SECURITY;
