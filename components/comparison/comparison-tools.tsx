import { useLocale, useTranslations } from 'next-intl'
import { FileLinks } from '@/components/exchange/file-links'
import { ButtonLink } from '@/components/ui/button-link'
import { comparisonFilePath, comparisonFormats } from '@/lib/comparison/comparison-address'
import { type ComparisonQuestion, comparisonQuery } from '@/lib/comparison/comparison-question'
import { inLocale, paths } from '@/lib/paths'

/** All rows or only those that differ. */
export function ComparisonTools({ question }: { question: ComparisonQuestion }) {
  const t = useTranslations('comparison.tool')
  const locale = useLocale()
  const hrefOf = (onlyDifferences: boolean) =>
    inLocale(locale, paths.compare()) + comparisonQuery(question, { onlyDifferences })
  return (
    <nav className="buttons compare-tools" aria-label={t('label')} data-screen-only>
      {([false, true] as const).map((only) => (
        <ButtonLink
          key={String(only)}
          href={hrefOf(only)}
          rel="nofollow"
          aria-current={question.onlyDifferences === only ? 'true' : undefined}
        >
          {t(only ? 'differences' : 'all')}
        </ButtonLink>
      ))}
    </nav>
  )
}

/** What is shown as a table to work with. */
export function ComparisonFiles({ question }: { question: ComparisonQuestion }) {
  const t = useTranslations('comparison')
  const locale = useLocale()
  const files = comparisonFormats.map((format) => ({
    format,
    href: comparisonFilePath(format, locale, comparisonQuery(question)),
  }))
  return (
    <p className="export-links meta" data-screen-only>
      <span>{t('tool.download')}</span>
      <FileLinks name={t('title')} files={files} />
    </p>
  )
}
