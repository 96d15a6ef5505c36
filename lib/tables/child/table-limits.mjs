/**
 * How much a file that somebody sends may hold. Everything is counted while it is read; what a file says about its own size is
 * only ever a reason to refuse it sooner.
 */
export const tableLimits = {
  fileBytes: 5_000_000,
  archiveEntries: 100,
  /** All entries of an archive together, unpacked. */
  unpackedBytes: 50_000_000,
  /** Unpacked to packed, of one entry. Under a million bytes nothing is a bomb, and short repetitive files pack very well. */
  ratio: 100,
  ratioFreeBytes: 1_000_000,
  sheets: 50,
  rows: 20_000,
  columns: 300,
  columnNameCharacters: 100,
  cellCharacters: 20_000,
  /** All sheets together: what the asking process has to hold. */
  cells: 500_000,
  characters: 8_000_000,
  /** What the reading process may answer. */
  answerBytes: 50_000_000,
  jsonDepth: 8,
  xmlDepth: 32,
  /** Of one part: a full table has three for each cell, one for each row and a few more. */
  xmlElements: 2_000_000,
  /** Of the process that reads, not of the one that asks. */
  heapMegabytes: 128,
  milliseconds: 10_000,
}
