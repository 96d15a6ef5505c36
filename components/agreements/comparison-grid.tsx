import { useLocale, useTranslations } from 'next-intl'
import { RegistryRemark } from '@/components/clauses/registry-remark'
import { MixedText } from '@/components/records/mixed-text'
import { T } from '@/components/ui/bidi-text'
import type { TextMarks } from '@/lib/agreements/agreement-text-marks'
import type { TextAuthenticity } from '@/lib/agreements/text-authenticity'
import { type Locale, localeSettings } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { ComparisonCell } from './comparison-cell'
import { PrevailingTag } from './prevailing-tag'
import { TextMarkTags } from './text-marks'
import { TextNumber } from './text-number'

interface Version {
  locale: Locale
  marks: TextMarks | null
  text: {
    title: string
    place: string | null
    parties: readonly { id: string; name: string; nameLocale: Locale }[]
    marks: Partial<TextMarks>
  } | null
}

interface ComparedClause {
  number: number
  printedNumber: string | null
  /** In the order of the versions. */
  texts: readonly ({ heading: string; text: string; remark: string | null; marks: Partial<TextMarks> } | undefined)[]
}

interface ComparisonGridProps {
  agreementKey: string
  primaryLocale: Locale
  authenticity: TextAuthenticity
  versions: readonly Version[]
  clauses: readonly ComparedClause[]
}

/** Texts side by side. In the document clause follows clause, each in every language, so that it reads well in one column too. */
export function ComparisonGrid({ agreementKey, primaryLocale, authenticity, versions, clauses }: ComparisonGridProps) {
  const t = useTranslations('compare')
  return (
    <div className="card comparison" data-columns={versions.length}>
      <ComparisonHead primaryLocale={primaryLocale} authenticity={authenticity} versions={versions} />
      <section className="comparison-row" aria-labelledby="comparison-title">
        <h2 className="comparison-gutter" id="comparison-title">
          <span className="sr-only">{t('head')}</span>
        </h2>
        {versions.map((version) => (
          <TitleCell key={version.locale} version={version} />
        ))}
      </section>
      {clauses.map((clause) => (
        <ComparedRow key={clause.number} agreementKey={agreementKey} clause={clause} versions={versions} />
      ))}
    </div>
  )
}

/** Which language stands where, and what kind of text it is. */
function ComparisonHead({
  primaryLocale,
  authenticity,
  versions,
}: Pick<ComparisonGridProps, 'primaryLocale' | 'authenticity' | 'versions'>) {
  const t = useTranslations('text')
  const page = useLocale() as Locale
  return (
    <div className="comparison-row comparison-head">
      <span className="comparison-gutter" />
      {versions.map(({ locale, marks }) => (
        <div
          key={locale}
          className="comparison-language"
          data-turned={localeSettings[locale].dir === localeSettings[page].dir ? undefined : ''}
        >
          <b lang={locale} dir={localeSettings[locale].dir}>
            {localeSettings[locale].nativeName}
          </b>
          {locale === primaryLocale && marks?.status !== 'summary' ? (
            <span className="tag">{t('original')}</span>
          ) : null}
          {marks ? <TextMarkTags marks={marks} lang={locale} isCommon /> : null}
          <PrevailingTag lang={locale} authenticity={authenticity} />
        </div>
      ))}
    </div>
  )
}

/** The title and the parties, in the order in which this language's text names them. */
function TitleCell({ version: { locale, text } }: { version: Version }) {
  const t = useTranslations('compare')
  if (!text)
    return (
      <ComparisonCell lang={locale} words={<p className="meta">{t('noTitle', { lang: locale })}</p>}>
        {null}
      </ComparisonCell>
    )
  return (
    <ComparisonCell lang={locale} words={<TextMarkTags marks={text.marks} lang={locale} />}>
      <p className="comparison-title">
        <MixedText text={text.title} lang={locale} />
      </p>
      <ul className="comparison-parties rows-plain">
        {text.parties.map(({ id, name, nameLocale }) => (
          <li key={id}>{nameLocale === locale ? name : <T lang={nameLocale}>{name}</T>}</li>
        ))}
      </ul>
      {text.place ? <p>{text.place}</p> : null}
    </ComparisonCell>
  )
}

interface ComparedRowProps {
  agreementKey: string
  clause: ComparedClause
  versions: readonly Version[]
}

function ComparedRow({ agreementKey, clause: { number, printedNumber, texts }, versions }: ComparedRowProps) {
  const t = useTranslations()
  const locale = useLocale() as Locale
  return (
    <section className="comparison-row" id={`clause-${number}`} aria-labelledby={`clause-${number}-number`}>
      <h2 className="comparison-gutter" id={`clause-${number}-number`}>
        <a
          href={inLocale(locale, paths.clause(agreementKey, number))}
          aria-label={t('clauses.numberLabel', {
            number: formatClauseNumber(printedNumber ?? String(number), locale),
          })}
        >
          <TextNumber number={number} printedNumber={printedNumber} />
        </a>
      </h2>
      {versions.map(({ locale: lang }, index) => {
        const text = texts[index]
        return text ? (
          <ComparisonCell key={lang} lang={lang} words={<TextMarkTags marks={text.marks} lang={lang} />}>
            <h3 className="doc-clause-title">
              <MixedText text={text.heading} lang={lang} />
            </h3>
            <p className="legal doc-lines">
              <MixedText text={text.text} lang={lang} />
            </p>
            {text.remark ? <RegistryRemark text={text.remark} lang={lang} /> : null}
          </ComparisonCell>
        ) : (
          <ComparisonCell key={lang} lang={lang} words={<p className="meta">{t('compare.noText', { lang })}</p>}>
            {null}
          </ComparisonCell>
        )
      })}
    </section>
  )
}
