import { useLocale, useTranslations } from 'next-intl'
import { labelColumn } from '@/lib/exchange/exchange-columns'
import { code } from './code-words'

const rules = ['key', 'languages', 'words', 'references', 'lists', 'dates', 'truth', 'partial'] as const

/** How a record stands in a table. */
export function TableRules() {
  const t = useTranslations('exchange.data.rules')
  const locale = useLocale()
  const examples = {
    label: labelColumn('', locale),
    ...{ day: '2025-10-05', month: '2025-10', year: '2025', latest: '<=2025-10-05', solar: '1404-07@persian' },
    typed: locale === 'fa' ? '1404/07/13' : '05.10.2025',
  }
  return (
    <div className="prose">
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{t.rich(rule, { c: code, ...examples })}</li>
        ))}
      </ul>
    </div>
  )
}
