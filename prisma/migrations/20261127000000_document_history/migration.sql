-- CreateEnum
CREATE TYPE "DocumentRevisionKind" AS ENUM ('published', 'changed', 'withdrawn');

-- CreateTable
CREATE TABLE "DocumentRevision" (
    "documentId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "DocumentRevisionKind" NOT NULL,
    "content" JSONB NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "alone" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "DocumentRevision_pkey" PRIMARY KEY ("documentId","revision")
);

-- AddForeignKey
ALTER TABLE "DocumentRevision" ADD CONSTRAINT "DocumentRevision_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the public sees of a document now, in one order, so that two states are the same value exactly where they say the same. Links
-- to records that are not public are part of it: whether a record may be named is asked when it is read.
CREATE FUNCTION document_content(document uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT jsonb_build_object(
    'kind', d."kind", 'language', d."language", 'fileName', d."fileName", 'bytes', d."bytes", 'pages', d."pages", 'sha256', d."sha256",
    'titles', COALESCE((SELECT jsonb_object_agg(t."locale", t."title") FROM "DocumentText" t WHERE t."documentId" = d."id"), '{}'),
    'agreements', COALESCE((SELECT jsonb_agg(jsonb_build_object('key', a."key", 'locale', l."locale") ORDER BY a."key" COLLATE "C", l."locale")
      FROM "AgreementDocument" l JOIN "Agreement" a ON a."id" = l."agreementId" WHERE l."documentId" = d."id"), '[]'),
    'meetings', COALESCE((SELECT jsonb_agg(m."key" ORDER BY m."key" COLLATE "C")
      FROM "MeetingDocument" l JOIN "Meeting" m ON m."id" = l."meetingId" WHERE l."documentId" = d."id"), '[]'),
    'sources', COALESCE((SELECT jsonb_agg(s."key" ORDER BY s."key" COLLATE "C")
      FROM "SourceDocument" l JOIN "Source" s ON s."id" = l."sourceId" WHERE l."documentId" = d."id"), '[]'))
  FROM "Document" d WHERE d."id" = document
$$;
REVOKE EXECUTE ON FUNCTION document_content(uuid) FROM PUBLIC;

-- What the database refuses by itself: gaps, another order than published, changed, withdrawn, and any change of what was recorded.
ALTER TABLE "DocumentRevision" ADD CONSTRAINT "DocumentRevision_content_object" CHECK (jsonb_typeof("content") = 'object');
CREATE FUNCTION check_document_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last "DocumentRevision";
BEGIN
  SELECT * INTO last FROM "DocumentRevision" WHERE "documentId" = NEW."documentId" ORDER BY "revision" DESC LIMIT 1;
  IF NEW."revision" <> 1 + COALESCE(last."revision", 0) THEN
    RAISE EXCEPTION 'revisions follow each other without a gap' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  -- The first may be a withdrawal: of what was withdrawn before there was a history.
  IF last."kind" = 'withdrawn' OR NEW."kind" <> 'withdrawn' AND (NEW."revision" = 1) <> (NEW."kind" = 'published') THEN
    RAISE EXCEPTION 'a document is published, changed and withdrawn, in this order' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_document_revision BEFORE INSERT ON "DocumentRevision" FOR EACH ROW EXECUTE FUNCTION check_document_revision();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "DocumentRevision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "DocumentRevision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The public reads the history of what it may read, and of a withdrawn document the day (UTC) and nothing else.
ALTER TABLE "DocumentRevision" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "DocumentRevision" FOR SELECT TO app_public USING (EXISTS (SELECT FROM "Document" p WHERE p."id" = "documentId"));
GRANT SELECT ("documentId", "revision", "kind", "content", "recordedAt", "alone") ON "DocumentRevision" TO app_public;
CREATE FUNCTION document_withdrawn_on(address text) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER
SET search_path FROM CURRENT AS $$
  SELECT (r."recordedAt" AT TIME ZONE 'UTC')::date
  FROM "Document" d JOIN "DocumentRevision" r ON r."documentId" = d."id" WHERE d."key" = address AND r."kind" = 'withdrawn'
$$;
REVOKE EXECUTE ON FUNCTION document_withdrawn_on(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION document_withdrawn_on(text) TO app_public;

-- Where the history begins for what was public before there was one: with what it says now, and the moment since when the log knows it
-- to say so.
INSERT INTO "DocumentRevision" ("documentId", "revision", "kind", "content", "recordedAt", "alone")
SELECT d."id", 1, (CASE d."state" WHEN 'withdrawn' THEN 'withdrawn' ELSE 'published' END)::"DocumentRevisionKind", document_content(d."id"),
  COALESCE((SELECT max(e."at") FROM "AuditEntry" e WHERE e."recordKind" = 'document' AND e."recordKey" = d."key" AND e."action" = ANY (
    CASE d."state" WHEN 'withdrawn' THEN ARRAY['document.withdrawn']
    ELSE ARRAY['document.published', 'document.described', 'document.linked', 'document.unlinked'] END)), now()),
  d."uploadedById" = (CASE d."state" WHEN 'withdrawn' THEN d."withdrawnById" ELSE d."publishedById" END)
FROM "Document" d WHERE d."state" IN ('published', 'withdrawn');
