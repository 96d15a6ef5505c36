-- CreateTable
CREATE TABLE "DocumentContent" (
    "documentId" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "DocumentContent_pkey" PRIMARY KEY ("documentId")
);

-- AddForeignKey
ALTER TABLE "DocumentContent" ADD CONSTRAINT "DocumentContent_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "DocumentContent" ADD CONSTRAINT "DocumentContent_text_bounded" CHECK (length("text") <= 100000);

-- A file does not change, and so does not what it says.
CREATE TRIGGER fixed BEFORE UPDATE ON "DocumentContent" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What a file says is found with the next round, whoever has read it.
CREATE FUNCTION ask_for_read() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO "SearchPending" ("kind", "key")
    SELECT 'documents'::"SearchKind", d."key" FROM added a JOIN "Document" d ON d."id" = a."documentId" WHERE d."state" = 'published' AND a."text" <> '';
  RETURN NULL;
END $$;
CREATE TRIGGER found_by_content AFTER INSERT ON "DocumentContent" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION ask_for_read();

ALTER TABLE "DocumentContent" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ("documentId", "text") ON "DocumentContent" TO app_public;
CREATE POLICY public_reads ON "DocumentContent" FOR SELECT TO app_public USING (EXISTS (SELECT FROM "Document" p WHERE p."id" = "documentId"));
