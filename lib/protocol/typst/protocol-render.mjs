// node protocol-render.mjs < DATA > PDF
// In a process of its own (protocol-pdf.ts): it takes all of a core while it works, and its memory goes with it. DATA is what
// protocol.typ reads as JSON.
import { readFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const faces = [
  'noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf',
  'noto-serif/700Bold/NotoSerif_700Bold.ttf',
  'vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  'vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf',
  'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
]
const require = createRequire(import.meta.url)
const fontBlobs = faces.map((face) => readFileSync(require.resolve(`@expo-google-fonts/${face}`)))

const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] })
const mainFileContent = readFileSync(join(import.meta.dirname, 'protocol.typ'), 'utf8')
const compiled = compiler.compile({ mainFileContent, inputs: { data: readFileSync(0, 'utf8') } })
const sheet = compiled.result
if (!sheet) {
  // Where it went wrong in the sheet, never what it said.
  const found = compiler.fetchDiagnostics(compiled.takeError())
  throw new Error(found.map(({ message, range }) => `${message} ${JSON.stringify(range)}`).join('; '))
}
const pdf = accessible() ?? compiler.pdf(sheet)
for (let written = 0; written < pdf.length; ) written += writeSync(1, pdf, written)

/** PDF/UA-1, for those who hear it read. It allows no letter that no face has: with one, the PDF is tagged and no more. */
function accessible() {
  try {
    return compiler.pdf(sheet, { pdfStandard: 'ua-1' })
  } catch {
    return null
  }
}
