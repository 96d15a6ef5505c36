import { createRequire } from 'node:module'

const { PDFArray, PDFDict, PDFHexString, PDFName, PDFNull, PDFRawStream, PDFRef, PDFString } = createRequire(
  import.meta.url,
)('@cantoo/pdf-lib')

/** Names that stand for something active wherever they stand, each with the reason that a person is told. */
const activeNames = [
  [['JS', 'JavaScript'], 'pdfJavaScript'],
  [['Launch'], 'pdfLaunch'],
  [['EmbeddedFile', 'EmbeddedFiles', 'EF', 'FileAttachment', 'GoToE'], 'pdfAttachments'],
  [['RichMedia', 'RichMediaContent', 'RichMediaSettings', 'RichMediaExecute'], 'pdfMedia'],
  [['XFA'], 'pdfXfa'],
  [['SubmitForm', 'ImportData'], 'pdfFormData'],
]

const mediaAnnotations = ['Screen', 'Movie', 'Sound', '3D']
const mediaActions = ['Rendition', 'Movie', 'Sound', 'GoTo3DView']

/**
 * Why a document that must only be read is refused: it would run something, carry something hidden, or do anything by itself.
 * All definitions count, also those that a later one replaces, as a reader can be brought to show an earlier state.
 * @param file what `parseObjects` gives
 * @returns {string | null}
 */
export function activeContentIn(file) {
  for (const [names, code] of activeNames) if (names.some((name) => file.names.has(name))) return code
  for (const dict of dictsOf(file.objects)) {
    const code = faultOf(dict, file)
    if (code) return code
  }
  return null
}

/** Every dictionary, however deep it stands in another object. */
function* dictsOf(objects) {
  const open = [...objects]
  while (open.length > 0) {
    const object = open.pop()
    if (object instanceof PDFRawStream) open.push(object.dict)
    else if (object instanceof PDFArray) for (const item of object.asArray()) open.push(item)
    else if (object instanceof PDFDict) {
      yield object
      for (const value of object.values()) open.push(value)
    }
  }
}

function faultOf(dict, file) {
  const valuesOf = (key) => resolve(dict.get(PDFName.of(key)), file)
  const says = (key, names) =>
    valuesOf(key).some((value) => value instanceof PDFName && names.includes(value.decodeText()))
  if (dict.get(PDFName.of('Rect')) !== undefined && says('Subtype', mediaAnnotations)) return 'pdfMedia'
  if (says('S', mediaActions)) return 'pdfMedia'
  if (!valuesOf('OpenAction').every((value) => isDestination(value, file))) return 'pdfAutomatic'
  const triggers = valuesOf('AA').flatMap((value) => (value instanceof PDFDict ? value.values() : []))
  const actions = triggers.flatMap((value) => resolve(value, file)).filter(isAction)
  return actions.every((action) => isDestination(action, file)) ? null : 'pdfAutomatic'
}

function isAction(value) {
  return value instanceof PDFDict && value.get(PDFName.of('S')) !== undefined
}

/** A place in the document itself to be shown, and nothing after it. */
function isDestination(value, file) {
  if (value === PDFNull || [PDFArray, PDFName, PDFString, PDFHexString].some((kind) => value instanceof kind))
    return true
  if (!(value instanceof PDFDict) || value.get(PDFName.of('Next')) !== undefined) return false
  const kinds = resolve(value.get(PDFName.of('S')), file)
  return kinds.length > 0 && kinds.every((kind) => kind === PDFName.of('GoTo'))
}

/** The value itself, or all that a reference has ever stood for. */
function resolve(value, file) {
  if (value === undefined) return []
  return value instanceof PDFRef ? file.definitionsOf(value.objectNumber) : [value]
}
