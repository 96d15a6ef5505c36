-- Names are asked for apart from other words: of many words that sound alike only the first so many are read, and none is sorted.
DROP INDEX "SearchTerm_near_idx";
CREATE INDEX "SearchTerm_near_names" ON "SearchTerm" USING GIN ("near") WHERE "isName";
CREATE INDEX "SearchTerm_near_words" ON "SearchTerm" USING GIN ("near") WHERE NOT "isName";
