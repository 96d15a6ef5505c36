-- CreateEnum
CREATE TYPE "DocumentChangeState" AS ENUM ('open', 'confirmed', 'taken_back');

-- CreateTable
CREATE TABLE "DocumentChange" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "DocumentChangeState" NOT NULL DEFAULT 'open',
    "settledById" TEXT,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "DocumentChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DocumentChange_documentId_idx" ON "DocumentChange"("documentId");

-- CreateIndex
CREATE INDEX "DocumentChange_askedById_idx" ON "DocumentChange"("askedById");

-- CreateIndex
CREATE INDEX "DocumentChange_settledById_idx" ON "DocumentChange"("settledById");

-- AddForeignKey
ALTER TABLE "DocumentChange" ADD CONSTRAINT "DocumentChange_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentChange" ADD CONSTRAINT "DocumentChange_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentChange" ADD CONSTRAINT "DocumentChange_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the database refuses by itself.
CREATE UNIQUE INDEX "DocumentChange_one_open" ON "DocumentChange"("documentId", "subject") WHERE "state" = 'open';
ALTER TABLE "DocumentChange" ADD CONSTRAINT "DocumentChange_payload_object" CHECK (jsonb_typeof("payload") = 'object');
ALTER TABLE "DocumentChange" ADD CONSTRAINT "DocumentChange_settler_known"
  CHECK (("state" <> 'open') = ("settledById" IS NOT NULL) AND ("state" <> 'open') = ("settledAt" IS NOT NULL));

-- A change is settled once, stays what was asked for, and is confirmed by another person unless the office is one person.
CREATE FUNCTION guard_document_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'open' THEN
      RAISE EXCEPTION 'a change of a document begins open' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD."state" <> 'open'
    OR (OLD."id", OLD."documentId", OLD."subject", OLD."payload", OLD."askedById", OLD."askedAt")
      IS DISTINCT FROM (NEW."id", NEW."documentId", NEW."subject", NEW."payload", NEW."askedById", NEW."askedAt") THEN
    RAISE EXCEPTION 'a change of a document stays what was asked for' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."state" = 'confirmed' AND NEW."settledById" = NEW."askedById"
    AND NOT EXISTS (SELECT FROM "Setting" WHERE "publishesAlone") THEN
    RAISE EXCEPTION 'a change of a document is confirmed by another person' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guarded BEFORE INSERT OR UPDATE ON "DocumentChange" FOR EACH ROW EXECUTE FUNCTION guard_document_change();
CREATE TRIGGER kept BEFORE DELETE ON "DocumentChange" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_truncate BEFORE TRUNCATE ON "DocumentChange" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Nothing of it is the public's.
ALTER TABLE "DocumentChange" ENABLE ROW LEVEL SECURITY;
