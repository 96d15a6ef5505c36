-- CreateTable
CREATE TABLE "PrivateCalendar" (
    "userId" TEXT NOT NULL,
    "secretHash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readOn" DATE,

    CONSTRAINT "PrivateCalendar_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "PrivateCalendar_secretHash_key" ON "PrivateCalendar"("secretHash");

-- AddForeignKey
ALTER TABLE "PrivateCalendar" ADD CONSTRAINT "PrivateCalendar_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- SHA-256 in hexadecimal digits: the secret itself can never land here.
ALTER TABLE "PrivateCalendar" ADD CONSTRAINT "PrivateCalendar_secretHash_check" CHECK ("secretHash" ~ '^[0-9a-f]{64}$');
