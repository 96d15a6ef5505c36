-- CreateTable
CREATE TABLE "FollowRequest" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "locale" "Locale" NOT NULL,
    "noun" "RecordNoun" NOT NULL,
    "key" TEXT NOT NULL,
    "tokenHash" TEXT,
    "submissionId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "mail" "MailState" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "triedAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "FollowRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Follower" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,

    CONSTRAINT "Follower_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Follow" (
    "id" UUID NOT NULL,
    "followerId" UUID NOT NULL,
    "noun" "RecordNoun" NOT NULL,
    "key" TEXT NOT NULL,
    "toldUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowDigest" (
    "id" UUID NOT NULL,
    "followerId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "mail" "MailState" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "triedAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "FollowDigest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FollowRequest_tokenHash_key" ON "FollowRequest"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "FollowRequest_submissionId_key" ON "FollowRequest"("submissionId");

-- CreateIndex
CREATE INDEX "FollowRequest_askedAt_idx" ON "FollowRequest"("askedAt");

-- CreateIndex
CREATE INDEX "FollowRequest_email_idx" ON "FollowRequest"("email");

-- CreateIndex
CREATE INDEX "FollowRequest_mail_askedAt_idx" ON "FollowRequest"("mail", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Follower_email_key" ON "Follower"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_followerId_noun_key_key" ON "Follow"("followerId", "noun", "key");

-- CreateIndex
CREATE INDEX "FollowDigest_mail_day_idx" ON "FollowDigest"("mail", "day");

-- CreateIndex
CREATE UNIQUE INDEX "FollowDigest_followerId_day_key" ON "FollowDigest"("followerId", "day");

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_followerId_fkey" FOREIGN KEY ("followerId") REFERENCES "Follower"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowDigest" ADD CONSTRAINT "FollowDigest_followerId_fkey" FOREIGN KEY ("followerId") REFERENCES "Follower"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Granted to nobody: app_public does not know that the tables are there.
ALTER TABLE "FollowRequest"
  ADD CONSTRAINT "FollowRequest_noun_check" CHECK ("noun" IN ('agreements', 'bodies', 'clauses')),
  ADD CONSTRAINT "FollowRequest_key_check" CHECK ("key" ~ '^[a-z0-9-]{1,80}$'),
  ADD CONSTRAINT "FollowRequest_tokenHash_check" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "FollowRequest_email_check" CHECK (length("email") BETWEEN 3 AND 254 AND "email" = lower("email")),
  -- The address is kept in one place.
  ADD CONSTRAINT "FollowRequest_confirmed_check" CHECK (("confirmedAt" IS NULL) = ("email" IS NOT NULL)),
  ADD CONSTRAINT "FollowRequest_failure_check" CHECK ("failure" ~ '^[A-Za-z0-9_]{1,60}$');
ALTER TABLE "Follower"
  ADD CONSTRAINT "Follower_email_check" CHECK (length("email") BETWEEN 3 AND 254 AND "email" = lower("email"));
ALTER TABLE "Follow"
  ADD CONSTRAINT "Follow_noun_check" CHECK ("noun" IN ('agreements', 'bodies', 'clauses')),
  ADD CONSTRAINT "Follow_key_check" CHECK ("key" ~ '^[a-z0-9-]{1,80}$');
ALTER TABLE "FollowDigest" ADD CONSTRAINT "FollowDigest_failure_check" CHECK ("failure" ~ '^[A-Za-z0-9_]{1,60}$');
