import { useTranslations } from 'next-intl'
import { Notice } from '@/components/forms/notice'

export function DeskUnavailable() {
  const t = useTranslations('desk.unavailable')
  return (
    <Notice title={t('title')}>
      <p>{t('body')}</p>
    </Notice>
  )
}
