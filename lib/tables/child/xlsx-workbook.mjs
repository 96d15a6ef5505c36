import { posix } from 'node:path'
import { Refused } from './table-refused.mjs'
import { prefixedAttribute, readXml } from './xml-elements.mjs'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/**
 * What the archive says it is: its sheets in their order, and where their texts and formats stand. Refuses whatever is no plain
 * workbook: macros, hidden sheets, sheets that are charts, other kinds of office documents.
 *
 * @param {import('./zip-archive.mjs').ZipArchive} archive
 */
export async function readWorkbook(archive) {
  const { names } = archive
  if (names.includes('mimetype')) throw new Refused('openDocument')
  if (!names.includes('[content_types].xml')) throw new Refused('notATable')
  if (names.some((name) => /vbaproject\.bin$|(^|\/)(macrosheets|dialogsheets)\//.test(name)))
    throw new Refused('macros')
  const workbook = (await readLinks(archive, '')).find(({ type }) => type === 'officeDocument')
  if (!workbook) throw new Refused('notATable')
  await requireWorkbookType(archive, workbook.part)

  const links = await readLinks(archive, workbook.part)
  const { sheets, countsFrom1904 } = await readSheetList(archive, workbook.part)
  return {
    countsFrom1904,
    strings: links.find(({ type }) => type === 'sharedStrings')?.part,
    styles: links.find(({ type }) => type === 'styles')?.part,
    sheets: sheets.map(({ name, link, isHidden }) => {
      const target = links.find(({ id }) => id === link)
      if (isHidden) throw new Refused('hiddenSheet', { sheet: name })
      if (target?.type !== 'worksheet') throw new Refused('sheetKind', { sheet: name })
      return { name, part: target.part }
    }),
  }
}

async function requireWorkbookType(archive, part) {
  let type
  await readXml(archive.text('[content_types].xml'), {
    open: (name, { PartName, ContentType }) => {
      if (name === 'Override' && PartName?.toLowerCase() === `/${part}`) type = ContentType
    },
  })
  if (type?.includes('macroEnabled')) throw new Refused('macros')
  if (type !== workbookType) throw new Refused('notATable')
}

/** The relations of a part, those of the whole archive for '': the last word of each one's type, and the part it leads to. */
async function readLinks(archive, part) {
  const file = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  const links = []
  await readXml(archive.text(file), {
    open: (name, { Id, Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const target = posix.resolve('/', posix.dirname(part), Target).slice(1).toLowerCase()
      links.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: target })
    },
  })
  return links
}

async function readSheetList(archive, part) {
  const sheets = []
  let countsFrom1904 = false
  await readXml(archive.text(part), {
    open: (name, attributes) => {
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes.date1904)
      if (name !== 'sheet') return
      const isHidden = (attributes.state ?? 'visible') !== 'visible'
      sheets.push({ name: attributes.name ?? '', link: prefixedAttribute(attributes, 'id'), isHidden })
    },
  })
  return { sheets, countsFrom1904 }
}
