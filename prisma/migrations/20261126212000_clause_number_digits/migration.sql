-- A clause's number has at most four digits, so that no agreement has more clauses than a page can count (lib/clauses/clause-limit.ts).
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_number_digits" CHECK ("number" <= 9999);
