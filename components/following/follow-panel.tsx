import { useTranslations } from 'next-intl'
import { requestDays } from '@/lib/following/follow-limits'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { FollowForm } from './follow-form'

interface FollowPanelProps {
  locale: Locale
  /** The record: `agreements/ir-ru`. */
  of: string
  submissionId: string
}

/** The form by which a reader asks to follow a record, with what is kept of them. */
export function FollowPanel({ locale, of, submissionId }: FollowPanelProps) {
  const t = useTranslations('following')
  const form = useTranslations('form')
  const error = useTranslations('error')
  return (
    <>
      <FollowForm
        permalink={inLocale(locale, paths.follow(of))}
        fixed={{ locale, of, submissionId }}
        texts={{
          email: { label: t('email.label'), hint: t('email.hint') },
          titles: { plain: t('title'), refused: form('refusedTitle', { title: t('title') }) },
          errorTitle: form('errorTitle'),
          errors: {
            emailMissing: error('emailMissing'),
            emailInvalid: error('emailInvalid'),
            followLimited: t('error.limited'),
            followOff: t('error.off'),
            notFound: t('error.notFound'),
            unavailable: t('error.unavailable'),
            foreignOrigin: error('foreignOrigin'),
            malformed: error('malformed'),
          },
          submit: t('submit'),
          submitting: t('submitting'),
        }}
      />
      <section aria-labelledby="privacy" className="prose">
        <h2 id="privacy">{t('privacy.title')}</h2>
        <ul>
          <li>{t('privacy.kept')}</li>
          <li>{t('privacy.pending', { days: requestDays })}</li>
          <li>{t('privacy.stop')}</li>
        </ul>
      </section>
    </>
  )
}
