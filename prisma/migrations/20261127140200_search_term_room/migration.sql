-- Every publication counts the words of its record: with room on their page the counted rows stay where the indexes know them.
ALTER TABLE "SearchTerm" SET (fillfactor = 70);
