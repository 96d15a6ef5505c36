import type { Locale } from '@/lib/i18n/locales'
import { fold } from './text-fold'
import { endsWithStop } from './text-lines'

/** How the testimonium begins, where it is told by its beginning. */
const beginnings: Record<Locale, RegExp | null> = {
  en: /^(?:in (?:witness|faith|testimony) whereof|done (?:and signed )?(?:at|in|on|this)|signed (?:at|in|on) )/,
  ru: /^(?:совершено|учинено|подписано|составлено) (?:в|на|\d)|^в (?:удостоверение|подтверждение|свидетельство) (?:чего|изложенного|вышеизложенного)/,
  kk: /^осыны (?:куәландыр|растау)|^жоғарыда(?:ғыны|ғыларды)? (?:куәландыр|растау)/,
  fa: /^(?:به منظور|برای|در) (?:گواهی|تایید) (?:مراتب|موارد)/,
}

/** How it ends, in languages whose verb comes last: done in so many copies, at a place, on a day. */
const endings: Record<Locale, [RegExp, RegExp] | null> = {
  en: null,
  ru: null,
  kk: [/жасалды(?! \p{L})/u, /дана|жыл|ж\./],
  fa: [
    /(?:تنظیم|امضا|امضاء|منعقد|تهیه)(?: (?:و|امضا|امضاء|مبادله|تنظیم)){0,3} (?:شد|گردید|رسید|شده است|گردیده است|رسیده است)(?! (?!(?:و|که) (?:هر|همه|تمام|کلیه))\p{L})/u,
    /نسخه|تاریخ|مورخ|شهر/,
  ],
}

/** How a signature begins or ends: for whom it is given. */
const signatures: Record<Locale, RegExp> = {
  en: /^(?:For|FOR|On behalf of|For and on behalf of)(?: the| THE)? \p{Lu}/u,
  ru: /^(?:За|ЗА|От имени|ОТ ИМЕНИ|От|ОТ) \p{Lu}/u,
  kk: /(?:үкіметі|министрлігі|республикасы|мемлекеті|тарап|ұйымы|орталығы|кеңесі|агенттігі|комитеті|қоры) үшін$|атынан$/i,
  fa: /^(?:از طرف|از سوی|از جانب|به نمایندگی از) |^برای (?:دولت|وزارت|سازمان|جمهوری|طرف|مرکز|شورای) /,
}

/**
 * Whether a paragraph begins what closes an agreement: the testimonium or, outside of annexes, the signatures. Asked only of text
 * that no article follows, as such words also stand in articles.
 */
export function beginsClosing(paragraph: string, locale: Locale, isInAnnex: boolean): boolean {
  const text = fold(paragraph, 700).text.trimEnd()
  if (beginnings[locale]?.test(text)) return true
  const ending = endings[locale]
  if (ending?.every((pattern) => pattern.test(text))) return true
  return (
    !isInAnnex &&
    text.length <= 140 &&
    !endsWithStop(paragraph) &&
    signatures[locale].test(locale === 'fa' ? text : paragraph)
  )
}
