import { useTranslations } from 'next-intl'
import type { BackupCodesTexts } from './backup-codes'

export function useBackupCodesTexts(): BackupCodesTexts {
  const t = useTranslations('twoFactor.codes')
  return { title: t('title'), body: t('body'), store: t('store'), next: t('next') }
}
