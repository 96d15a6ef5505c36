import { useTranslations } from 'next-intl'
import type { BackupCodesTexts } from './backup-codes'

/** `email`: the account's address, for the sheet that is printed; empty where it cannot be read now. */
export function useBackupCodesTexts(email: string): BackupCodesTexts {
  const t = useTranslations('twoFactor.codes')
  return {
    title: t('title'),
    body: t('body'),
    owner: email ? t('owner', { email }) : '',
    store: t('store'),
    next: t('next'),
  }
}
