-- Nobody publishes or withdraws alone what they have uploaded themselves, unless the office is one person, as for records.
ALTER TABLE "Document" DROP CONSTRAINT "Document_published_by_another";
ALTER TABLE "Document" DROP CONSTRAINT "Document_withdrawn_by_another";
CREATE FUNCTION check_document_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."uploadedById" IN (NEW."publishedById", NEW."withdrawnById")
    AND NOT EXISTS (SELECT FROM "Setting" WHERE "publishesAlone") THEN
    RAISE EXCEPTION 'Document_released_by_another: whoever uploaded a document does not release it'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER released_by_another BEFORE INSERT OR UPDATE OF "publishedById", "withdrawnById" ON "Document"
  FOR EACH ROW EXECUTE FUNCTION check_document_release();
