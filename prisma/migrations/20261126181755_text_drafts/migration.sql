-- CreateTable
CREATE TABLE "TextDraft" (
    "id" UUID NOT NULL,
    "agreementKey" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "text" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" TEXT,

    CONSTRAINT "TextDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TextDraft_userId_idx" ON "TextDraft"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "TextDraft_agreementKey_locale_key" ON "TextDraft"("agreementKey", "locale");

-- AddForeignKey
ALTER TABLE "TextDraft" ADD CONSTRAINT "TextDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "TextDraft" ADD CONSTRAINT "TextDraft_key_form" CHECK ("agreementKey" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "TextDraft" ADD CONSTRAINT "TextDraft_text_filled" CHECK ("text" ~ '\S' AND octet_length("text") <= 400000);
ALTER TABLE "TextDraft" ADD CONSTRAINT "TextDraft_rows_array" CHECK (jsonb_typeof("rows") = 'array');
ALTER TABLE "TextDraft" ADD CONSTRAINT "TextDraft_version_positive" CHECK ("version" > 0);
-- The public role is granted nothing: a text that is being worked on is nobody's yet.
ALTER TABLE "TextDraft" ENABLE ROW LEVEL SECURITY;
