-- Comparing nothing gives neither yes nor no, which a check lets pass: a withdrawal and a return without any reason were let in.
ALTER TABLE "RecordRevision" DROP CONSTRAINT "RecordRevision_reason";
ALTER TABLE "RecordRevision" ADD CONSTRAINT "RecordRevision_reason"
  CHECK ("kind" <> 'withdrawn' OR COALESCE(btrim("reason"), '') <> '');
ALTER TABLE "DraftEvent" DROP CONSTRAINT "DraftEvent_reason";
ALTER TABLE "DraftEvent" ADD CONSTRAINT "DraftEvent_reason"
  CHECK ("step" <> 'returned' OR COALESCE(btrim("reason"), '') <> '');

-- What it tells the public, withdrawn_on tells as well; nothing asks it.
DROP FUNCTION is_withdrawn("RecordNoun", text);
