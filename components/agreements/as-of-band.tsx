import { useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'
import './as-of.css'

/** Says above everything that the page is of the past, and leads to today. */
export function AsOfBand({ agreementKey, day }: { agreementKey: string; day: string }) {
  const t = useTranslations('asOf')
  return (
    <div className="as-of-band" role="note">
      <p>
        <b>{t.rich('band', { date: () => <DateText value={{ date: day, precision: 'day' }} form="dual" /> })}</b>
      </p>
      <p>{t('bandNote')}</p>
      <p className="as-of-ways">
        <TextLink path={paths.agreement(agreementKey)}>{t('today')}</TextLink>
        <a href="#since">{t('since')}</a>
        <a href="#as-of">{t('otherDay')}</a>
      </p>
    </div>
  )
}
