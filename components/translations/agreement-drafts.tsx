import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import type { AgreementDraft } from '@/lib/translations/translation-lines'
import { PublishTogetherForm } from './publish-together-form'
import { useTranslationErrors } from './translation-errors'

interface AgreementDraftsProps {
  agreementKey: string
  drafts: readonly AgreementDraft[]
  isPublished: boolean
}

/** What is being prepared of an agreement, and the button that publishes what waits for the person who looks at it. */
export function AgreementDrafts({ agreementKey, drafts, isPublished }: AgreementDraftsProps) {
  const t = useTranslations('translations.drafts')
  const translations = useTranslations('translations')
  const state = useTranslations('drafts.state')
  const form = useTranslations('form')
  const errors = useTranslationErrors()
  const locale = useLocale() as Locale
  // A new agreement needs more than its texts: it is published from its own page.
  const ready = isPublished ? drafts.filter(({ mayPublish }) => mayPublish) : []
  const isOthers = isPublished && drafts.some((draft) => draft.state === 'in_review' && !draft.mayPublish)
  return (
    <Card id="drafts" title={t('title')}>
      {drafts.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="rows rows-plain">
        {drafts.map((draft) => (
          <li key={`${draft.noun} ${draft.key}`}>
            <a href={inLocale(locale, paths.deskRecord(draft.noun, draft.key))}>
              <T lang={draft.lang}>{draft.name}</T>
            </a>
            <p className="meta draft-row-meta">
              <Tag dashed={draft.state === 'draft'}>{state(draft.state)}</Tag>
              {draft.editor ? <bdi>{t('editor', { name: draft.editor })}</bdi> : null}
            </p>
          </li>
        ))}
      </ul>
      {isPublished ? null : (
        <p>
          {translations('together')}{' '}
          <a href={inLocale(locale, `${paths.deskRecord('agreements', agreementKey)}#family`)}>
            {translations('toAgreement')}
          </a>
        </p>
      )}
      {isOthers ? <p className="meta">{t('secondPerson')}</p> : null}
      {ready.length > 0 ? (
        <PublishTogetherForm
          key={ready.map(({ version }) => version).join()}
          permalink={inLocale(locale, paths.deskTranslationMatrix(agreementKey))}
          fixed={{
            locale,
            agreement: agreementKey,
            drafts: ready.map(({ noun, key, version }) => `${noun} ${key} ${version}`).join('\n'),
          }}
          texts={{
            submit: t('publish', { count: ready.length }),
            submitting: t('publishing'),
            errorTitle: form('errorTitle'),
            errors,
          }}
        />
      ) : null}
    </Card>
  )
}
