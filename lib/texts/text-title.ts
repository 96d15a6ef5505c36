import type { Locale } from '@/lib/i18n/locales'
import { fold } from './text-fold'
import { beginsSmall, endsWithStop } from './text-lines'

/** Words that a preamble begins with or names the parties by, and that no title has. */
const preambleWords: Record<Locale, RegExp> = {
  en: /\b(?:hereinafter|hereafter|desiring|desirous|considering|recalling|wishing|guided|recogni[sz]ing|convinced|noting|bearing in mind|taking into account|seeking|acting on|have agreed|excellency)\b/,
  ru: /в дальнейшем|далее|желая|стремясь|руководствуясь|учитывая|исходя|признавая|сознавая|принимая|основываясь|ссылаясь|будучи|согласились|договорились|превосходительство/,
  kk: /бұдан әрі|ниет|назарға ал|басшылыққа|ескере|негізге|мақсатында|тілек|тырыса|мойындай|келісті|жоғары мәртебелі/,
  fa: /از این پس|ازاین پس|از این به بعد|منبعد|با توجه|نظر به|با عنایت|به منظور|با علاقه|با تمایل|با اعتقاد|با تاکید|در راستای|به استناد|در جهت|توافق (?:کردند|نمودند)|عالی ?جناب/,
}

/** The stop of «2025 г.» and «2025 ж.» ends no sentence. */
const yearMark = /(?<=\d\s?)[гж]\.$/u
const longestTitleLine = 400
const mostTitleLines = 12

/** How many of the paragraphs that a text begins with are its title; the rest is its preamble. */
export function titleLength(paragraphs: readonly string[], locale: Locale): number {
  const first = paragraphs.findIndex(
    (text, index) =>
      index >= mostTitleLines ||
      text.length > longestTitleLine ||
      endsWithStop(text.replace(yearMark, '')) ||
      preambleWords[locale].test(fold(text, longestTitleLine).text),
  )
  return first < 0 ? paragraphs.length : first
}

/** Verbs that make a sentence of what would otherwise be a heading without a full stop. */
const sentenceVerbs: Record<Locale, RegExp> = {
  en: /\b(?:shall|will|may|must|agree|agrees|undertake|undertakes|hereby)\b/,
  ru: /(?:ются|утся|ятся|атся|обязуются|могут|будут|вправе|должны)(?!\p{L})/u,
  kk: /(?:ады|еді|йды|йді|мыз|міз)$/,
  fa: /(?:^| )(?:است|نیست|هست|هستند|شد|شود|شوند|گردید|گردد|گردند|باشد|باشند|کند|کنند|کردند|نماید|نمایند|دهد|دهند|دارد|دارند|ن?می \p{L}+)$/u,
}

const longestHeading = 160

/** Whether a paragraph reads as a heading: short, no sentence, no item of a list, and with a capital unless `maySmall`. */
export function isTitleLike(text: string, locale: Locale, maySmall: boolean): boolean {
  if (text.length > longestHeading || endsWithStop(text)) return false
  if ((!maySmall && beginsSmall(text)) || /^[-–—•·▪◦*]\s/.test(text)) return false
  return !sentenceVerbs[locale].test(fold(text, longestHeading).text.trimEnd())
}
