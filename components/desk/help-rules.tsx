import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { inLocale, paths } from '@/lib/paths'

/** Who sees a report and when, and how it is corrected. */
export function HelpSeen() {
  const t = useTranslations('help.seen')
  const rule = useTranslations('statuses.rule')
  const correct = useTranslations('report.current')('correct')
  return (
    <Card id="seen" title={t('title')}>
      <div className="prose">
        <ul>
          <li>{t('published')}</li>
          <li>{t('other')}</li>
          <li>{rule('latest')}</li>
          <li>{rule('correction')}</li>
          <li>{t('correct', { correct })}</li>
        </ul>
      </div>
    </Card>
  )
}

/** What makes many reports less work. */
export function HelpMore() {
  const t = useTranslations('help.more')
  const desk = useTranslations('desk')
  const again = useTranslations('report.current')('again')
  const handOver = useTranslations('office.form')('submit')
  const locale = useLocale()
  return (
    <Card id="more" title={t('title')}>
      <div className="prose">
        <ul>
          <li>{t('several', { several: desk('several.title') })}</li>
          <li>{t('again', { again })}</li>
          <li>{t('letter')}</li>
          <li>{t('deputy', { handOver, desk: desk('nav.desk') })}</li>
          <li>{desk('keys')}</li>
          <li>
            {t.rich('calendar', {
              page: desk('nav.account'),
              account: (words) => <a href={`${inLocale(locale, paths.deskAccount())}#calendar`}>{words}</a>,
            })}
          </li>
        </ul>
      </div>
    </Card>
  )
}
