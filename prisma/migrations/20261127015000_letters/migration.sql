-- A report that an editor recorded from a letter names the letter.
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_letter_check" CHECK (NOT "receivedByLetter" OR "sourceId" IS NOT NULL);
