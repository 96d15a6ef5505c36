import { useLocale, useTranslations } from 'next-intl'
import { MixedText } from '@/components/records/mixed-text'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { fewestCompared, mostCompared } from '@/lib/comparison/comparison-question'
import type { ReadComparison } from '@/lib/comparison/comparison-types'
import { paths } from '@/lib/paths'

/** Of the country that was asked for: that there is none such, that it has too few agreements, or more than are shown. */
export function CountryNote({ country }: Pick<ReadComparison, 'country'>) {
  const t = useTranslations('comparison')
  const locale = useLocale()
  if (!country) return null
  const { asked, found } = country
  if (!found) {
    return <EmptyState title={t.rich('fault.country', { key: () => <MixedText text={asked} lang={locale} /> })} />
  }
  if (found.total < fewestCompared) return <EmptyState title={t('country.few')} />
  if (found.total <= mostCompared) return null
  return (
    <p className="meta">
      {t.rich('country.cut', {
        total: found.total,
        list: (words) => <TextLink path={`${paths.agreements()}?country=${asked}`}>{words}</TextLink>,
      })}
    </p>
  )
}
