-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "writerIds" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "TextDraft" ADD COLUMN     "writerIds" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "RecordRevision" ADD COLUMN     "draftId" UUID,
ADD COLUMN     "writerIds" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- Whoever has written in a draft has written it, whoever writes in it afterwards: nobody is taken away while it lives.
CREATE FUNCTION note_writers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  writer text;
  before text[] := '{}';
BEGIN
  IF TG_TABLE_NAME = 'Draft' THEN writer := NEW."editorId"; ELSE writer := NEW."userId"; END IF;
  IF TG_OP = 'UPDATE' THEN before := OLD."writerIds"; END IF;
  NEW."writerIds" := ARRAY(
    SELECT w.id FROM unnest(before || NEW."writerIds" || ARRAY[writer]) WITH ORDINALITY AS w(id, place)
    WHERE w.id IS NOT NULL GROUP BY w.id ORDER BY min(w.place));
  RETURN NEW;
END $$;
CREATE TRIGGER note_writers BEFORE INSERT OR UPDATE ON "Draft" FOR EACH ROW EXECUTE FUNCTION note_writers();
CREATE TRIGGER note_writers BEFORE INSERT OR UPDATE ON "TextDraft" FOR EACH ROW EXECUTE FUNCTION note_writers();

-- Of what is open already only the last writer is known, who opened it and who handed it in.
UPDATE "Draft" d SET "writerIds" = ARRAY(
  SELECT e."actorId" FROM "DraftEvent" e WHERE e."noun" = d."noun" AND e."key" = d."key" AND e."at" >= d."createdAt"
    AND e."step" IN ('opened', 'submitted') AND e."actorId" IS NOT NULL ORDER BY e."at");
UPDATE "TextDraft" SET "writerIds" = '{}';

-- What is published comes of a draft that is still there at that moment: those who wrote in it are copied from it, whatever the
-- statement says, and none of them is its publisher. A merge is the draft of all the records that it changes.
CREATE OR REPLACE FUNCTION check_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE writers text[];
BEGIN
  IF NEW."revision" <> 1 + COALESCE((SELECT max("revision") FROM "RecordRevision" WHERE "noun" = NEW."noun" AND "key" = NEW."key"), 0) THEN
    RAISE EXCEPTION 'revisions follow each other without a gap' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."draftId" IS NOT NULL THEN
    SELECT array_remove(array_remove("writerIds", "submitterId") || ARRAY["submitterId"], NULL) INTO writers FROM "Draft"
      WHERE "id" = NEW."draftId" AND ("purpose" = 'merge' OR ("noun" = NEW."noun" AND "key" = NEW."key"));
  END IF;
  IF writers IS NULL AND NEW."kind" <> 'loaded' AND NOT NEW."alone" THEN
    RAISE EXCEPTION 'what is published comes of a draft' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  NEW."writerIds" := COALESCE(writers, '{}');
  RETURN NEW;
END $$;
ALTER TABLE "RecordRevision" DROP CONSTRAINT "RecordRevision_second_person";
ALTER TABLE "RecordRevision" ADD CONSTRAINT "RecordRevision_second_person" CHECK ("kind" = 'loaded' OR "alone" OR (
  "editorId" IS NOT NULL AND "publisherId" IS NOT NULL AND "editorId" <> "publisherId" AND "publisherId" <> ALL ("writerIds")));
