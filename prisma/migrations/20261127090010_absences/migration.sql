-- CreateTable
CREATE TABLE "Absence" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "substituteId" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE NOT NULL,
    "saidAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "submissionId" UUID NOT NULL,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Absence_submissionId_key" ON "Absence"("submissionId");

-- CreateIndex
CREATE INDEX "Absence_userId_bodyId_idx" ON "Absence"("userId", "bodyId");

-- CreateIndex
CREATE INDEX "Absence_substituteId_bodyId_idx" ON "Absence"("substituteId", "bodyId");

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_userId_bodyId_fkey" FOREIGN KEY ("userId", "bodyId") REFERENCES "UserBody"("userId", "bodyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_substituteId_bodyId_fkey" FOREIGN KEY ("substituteId", "bodyId") REFERENCES "UserBody"("userId", "bodyId") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Absence" ADD CONSTRAINT "Absence_days" CHECK ("fromOn" <= "toOn");
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_by_another" CHECK ("userId" <> "substituteId");
