-- A meeting surely ends before it begins where even the last day that its end may mean is earlier than the first that its beginning
-- may: "October 2025" is any day of it, and a day that it began "not later than" leaves the beginning open.
ALTER TABLE "Meeting" DROP CONSTRAINT "Meeting_ends_after_start";
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_ends_after_start" CHECK ("endsOn" IS NULL OR ("startsOn" IS NOT NULL AND ("startsPrecision" = 'by'
  OR "endsOn" + CASE "endsPrecision" WHEN 'year' THEN 365 WHEN 'month' THEN 30 ELSE 0 END >= "startsOn")));
