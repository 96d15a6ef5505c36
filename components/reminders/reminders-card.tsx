import { useTranslations } from 'next-intl'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Locale } from '@/lib/i18n/locales'
import { resumeRemindersAction, stopRemindersAction } from '@/lib/reminders/reminder-actions'

/** Whether an official gets reminders, and the button that changes it. */
export function RemindersCard({ locale, isStopped }: { locale: Locale; isStopped: boolean }) {
  const t = useTranslations('reminders')
  return (
    <Card id="reminders" title={t('title')}>
      <form action={isStopped ? resumeRemindersAction : stopRemindersAction} className="form-part">
        <p>{t('intro')}</p>
        <p>{isStopped ? t('stopped') : t('running')}</p>
        <HiddenFields values={{ locale }} />
        <div className="form-actions">
          <Button>{isStopped ? t('resume') : t('stop')}</Button>
        </div>
      </form>
    </Card>
  )
}
