-- CreateTable
CREATE TABLE "NewsDispute" (
    "userId" TEXT NOT NULL,
    "disputeId" UUID NOT NULL,
    "isSettlement" BOOLEAN NOT NULL,
    "newsId" UUID NOT NULL,

    CONSTRAINT "NewsDispute_pkey" PRIMARY KEY ("userId","disputeId","isSettlement")
);

-- CreateIndex
CREATE INDEX "NewsDispute_newsId_userId_idx" ON "NewsDispute"("newsId", "userId");

-- CreateIndex
CREATE INDEX "NewsDispute_disputeId_idx" ON "NewsDispute"("disputeId");

-- AddForeignKey
ALTER TABLE "NewsDispute" ADD CONSTRAINT "NewsDispute_newsId_userId_fkey" FOREIGN KEY ("newsId", "userId") REFERENCES "News"("id", "userId") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "NewsDispute" ADD CONSTRAINT "NewsDispute_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute"("id") ON DELETE NO ACTION ON UPDATE CASCADE;
