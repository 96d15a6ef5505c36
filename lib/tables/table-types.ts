/** What has been read from a file: each noun's records, every value as the text that was typed. */
export type Table = { kind: 'csv' | 'xlsx' | 'json'; sheets: TableSheet[] }

export type TableSheet = {
  /** The noun in a workbook or in JSON with several; otherwise the file's name without its ending. */
  name: string
  columns: string[]
  rows: TableRow[]
}

export type TableRow = {
  /** As a person counts: a spreadsheet's own row number, where the header is 1; of JSON the record's place, where the first is 1. */
  number: number
  /** Every column of the sheet; empty where the file has nothing. */
  cells: Record<string, string>
}

/** What is to be written: the cells of each row by column, a missing one being empty. */
export type WritableSheet = {
  name: string
  columns: readonly string[]
  rows: readonly Readonly<Record<string, string>>[]
  /** For readers of Persian: the first column stands at the right. Only a workbook can say so. */
  isRightToLeft?: boolean
}
