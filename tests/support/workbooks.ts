import { workbookParts } from '@/lib/tables/xlsx-parts'
import { type RawEntry, rawZip } from './raw-zip'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The XML of a sheet with these rows. */
export function sheetOf(rows: string, after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`
}

/** A row of texts; a cell given as XML stands as it is. */
export function rowOf(number: number, ...cells: string[]): string {
  const xml = cells.map((cell) => (cell.startsWith('<') ? cell : `<c t="inlineStr"><is><t>${cell}</t></is></c>`))
  return `<row r="${number}">${xml.join('')}</row>`
}

type Changes = {
  /** By the name of the part; null leaves it out. */
  parts?: Record<string, string | null>
  more?: RawEntry[]
}

/** A workbook of one sheet, with any part of it written otherwise. */
export function workbookOf(sheet: string, { parts = {}, more = [] }: Changes = {}): Buffer {
  const usual = new Map<string, string | null>([...workbookParts(['films']), ['xl/worksheets/sheet1.xml', sheet]])
  for (const [name, xml] of Object.entries(parts)) usual.set(name, xml)
  const entries = [...usual].flatMap(([name, xml]) => (xml === null ? [] : [{ name, data: Buffer.from(xml) }]))
  return rawZip([...entries, ...more])
}

/** The part of that name of the usual workbook. */
export function usualPart(name: string): string {
  const part = workbookParts(['films']).find(([path]) => path === name)
  if (!part) throw new Error(`A workbook has no part ${name}.`)
  return part[1]
}
