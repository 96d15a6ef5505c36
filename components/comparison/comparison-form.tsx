import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MixedText } from '@/components/records/mixed-text'
import { Button } from '@/components/ui/button'
import { type ChoiceField, fewestCompared } from '@/lib/comparison/comparison-question'
import type { Comparable } from '@/lib/comparison/comparison-types'
import { formatDigits } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import '@/components/forms/forms.css'
import './comparison-form.css'

interface ComparisonFormProps {
  fields: readonly ChoiceField[]
  options: Comparable['agreements']
  /** Asks for one more beside the only one that was chosen. */
  asksForSecond?: boolean
}

/** Which agreements to compare, as a plain GET form: the address is the question. */
export function ComparisonForm({ fields, options, asksForSecond = false }: ComparisonFormProps) {
  const t = useTranslations('comparison')
  const locale = useLocale()
  const firstFree = fields.findIndex(({ value }) => value === '')
  const fault = ({ fault: kind, value }: ChoiceField): ReactNode => {
    if (kind === 'tooMany') return t('fault.tooMany')
    return kind === 'unknown' ? t.rich('fault.unknown', { key: () => <MixedText text={value} lang={locale} /> }) : null
  }
  return (
    <form method="get" action={inLocale(locale, paths.compare())} className="compare-form">
      <p className="meta">{t('form.hint')}</p>
      <div className="filter-form">
        {fields.map((field, index) => (
          <AgreementField
            // Fields have no identity but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            place={index + 1}
            value={field.fault === 'unknown' ? '' : field.value}
            options={options}
            error={fault(field)}
            hint={asksForSecond && index === firstFree ? t('form.second') : null}
          />
        ))}
        <Button kind="primary" large>
          {t('form.submit')}
        </Button>
      </div>
    </form>
  )
}

interface AgreementFieldProps {
  place: number
  value: string
  options: Comparable['agreements']
  error: ReactNode
  hint: ReactNode
}

function AgreementField({ place, value, options, error, hint }: AgreementFieldProps) {
  const t = useTranslations()
  const locale = useLocale()
  const id = `compare-${place}`
  const none = place <= fewestCompared ? t('form.choose') : t('form.none')
  return (
    <div data-invalid={error ? 'true' : undefined} className="field">
      <label htmlFor={id}>{t('comparison.form.field', { number: formatDigits(place, locale) })}</label>
      {error || hint ? (
        <p id={`${id}-note`} className={error ? 'field-error' : 'compare-ask'}>
          <span>{error ?? hint}</span>
        </p>
      ) : null}
      <select
        id={id}
        name="agreement"
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-note` : undefined}
      >
        <option value="">{none}</option>
        {options.map((agreement) => (
          <option
            key={agreement.key}
            value={agreement.key}
            lang={agreement.locale === locale ? undefined : agreement.locale}
          >
            {agreement.name}
          </option>
        ))}
      </select>
    </div>
  )
}
