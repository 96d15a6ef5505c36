// Cuts the web fonts down to the letters of our four languages (`npm run fonts`).
// The results are committed: for pages the packages are needed only when a letter or a version changes. The faces of protocols
// (lib/protocol/typst) are taken from some of them whole.
// File names carry `version`, so the files may be cached for ever: raise it whenever a file changes.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import subsetFont from 'subset-font'

const version = 'v1'
const root = path.resolve(import.meta.dirname, '..')
const target = path.join(root, 'public/fonts')

const latin = [
  '20-7E A0-FF 2002 2009 200A 2011 2013-2014 2018-201A 201C-201E 2020 2022 2026 202F',
  '2030 2039-203A 20AC 2116 2122 2212',
]
// Turkic and Slavic names, Iranian transliteration, ₸ ₽.
const latinExtended = [
  '101 104-107 10C-111 118-11B 11E-11F 12B 130-131 141-144 147-148 158-15B 15E-161 164-165',
  '16B 16E-16F 179-17E 18F 259 2BE-2BF 20B8 20BD',
]
const cyrillic = ['401 404 406-407 40E 410-44F 451 454 456-457 45E 490-491 4B0-4B1 2116']
// Ұұ and Іі sit in the Cyrillic file; these fourteen are the other Kazakh letters.
const kazakh = ['492-493 49A-49B 4A2-4A3 4AE-4AF 4BA-4BB 4D8-4D9 4E8-4E9']
const persian = [
  '20-22 28-29 2D-2F 3A 5B 5D 21 A0 AB BB 60C 61B 61F 621-628 629-63A 640-652 653-655 670',
  '66A-66C 67E 686 698 6A9 6AF 6C0 6CC 6F0-6F9 200C-200F 2010-2014 2026',
]
const serifCyrillic = [
  '20-22 27-29 2C-3B 3F A0 AB BB 2013-2014 201C-201E 2026 2116 401 404 406-407 40E 410-44F 451 454',
  '456-457 45E 490-493 49A-49B',
  '4A2-4A3 4AE-4B1 4BA-4BB 4D8-4D9 4E8-4E9',
]

const onest = (part) => `@fontsource-variable/onest/files/onest-${part}-wght-normal.woff2`
const vazirmatn = '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2'
const serif = '@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf'
const naskh = '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf'
const printed = (style) => `@expo-google-fonts/vazirmatn/${style}/Vazirmatn_${style}.ttf`

// One weight range for every file of a family: where they differ, Chromium drops a script.
const text = { variationAxes: { wght: { min: 400, max: 700 } } }
// For paper: a face with an axis becomes Type 3 in a PDF, one that is pinned to a weight stays a font.
const paper = (wght) => ({ variationAxes: { wght } })
const still = { noLayoutClosure: true }

const files = [
  { name: 'onest-lat', from: onest('latin'), letters: latin, options: text },
  { name: 'onest-cyr', from: onest('cyrillic'), letters: cyrillic, options: text },
  { name: 'onest-kk', from: onest('cyrillic-ext'), letters: kazakh, options: text },
  { name: 'onest-latx', from: onest('latin-ext'), letters: latinExtended, options: text },
  { name: 'vazirmatn-fa', from: vazirmatn, letters: persian, options: text },
  { name: 'serif-lat', from: serif, letters: latin, options: still },
  { name: 'serif-cyr', from: serif, letters: serifCyrillic, options: still },
  { name: 'naskh-fa', from: naskh, letters: persian, options: {} },
  ...[400, 600].flatMap((wght) => [
    { name: `onest-lat-${wght}`, from: onest('latin'), letters: latin, options: paper(wght) },
    { name: `onest-cyr-${wght}`, from: onest('cyrillic'), letters: cyrillic, options: paper(wght) },
    { name: `onest-kk-${wght}`, from: onest('cyrillic-ext'), letters: kazakh, options: paper(wght) },
    { name: `onest-latx-${wght}`, from: onest('latin-ext'), letters: latinExtended, options: paper(wght) },
  ]),
  { name: 'vazirmatn-fa-400', from: printed('400Regular'), letters: persian, options: {} },
  { name: 'vazirmatn-fa-600', from: printed('600SemiBold'), letters: persian, options: {} },
]

const licences = {
  onest: '@fontsource-variable/onest/LICENSE',
  vazirmatn: '@fontsource-variable/vazirmatn/LICENSE',
  'noto-serif': '@expo-google-fonts/noto-serif/LICENSE_FONT',
  'noto-naskh-arabic': '@expo-google-fonts/noto-naskh-arabic/LICENSE_FONT',
}

/** "20-22 AB" as the characters themselves. */
function charactersOf(ranges) {
  return ranges
    .join(' ')
    .split(' ')
    .flatMap((range) => {
      const [first, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16))
      return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    })
    .map((code) => String.fromCodePoint(code))
    .join('')
}

const fromPackage = (file) => readFile(path.join(root, 'node_modules', file))

await mkdir(target, { recursive: true })
for (const old of await readdir(target)) {
  if (old.endsWith('.woff2')) await rm(path.join(target, old))
}
for (const { name, from, letters, options } of files) {
  const font = await subsetFont(await fromPackage(from), charactersOf(letters), {
    targetFormat: 'woff2',
    ...options,
  })
  await writeFile(path.join(target, `${name}.${version}.woff2`), font)
  console.log(`${(font.length / 1024).toFixed(1).padStart(6)} kB  ${name}`)
}
for (const [name, from] of Object.entries(licences)) {
  await writeFile(path.join(target, `LICENSE-${name}.txt`), await fromPackage(from))
}
