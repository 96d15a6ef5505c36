import { useTranslations } from 'next-intl'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Locale } from '@/lib/i18n/locales'
import { resumeNewsMailAction, stopNewsMailAction } from '@/lib/news/news-actions'

/** Whether an official gets e-mail about what other sides report, and the button that changes it. */
export function NewsMailCard({ locale, isStopped }: { locale: Locale; isStopped: boolean }) {
  const t = useTranslations('news')
  const stop = useTranslations('stop')
  return (
    <Card id="news-mail" title={t('card.title')}>
      <form action={isStopped ? resumeNewsMailAction : stopNewsMailAction} className="form-part">
        <p>{t('card.intro')}</p>
        <p>{isStopped ? t('card.stopped') : t('card.running')}</p>
        <HiddenFields values={{ locale }} />
        <div className="form-actions">
          <Button>{isStopped ? t('resume') : stop('news.button')}</Button>
        </div>
      </form>
    </Card>
  )
}
