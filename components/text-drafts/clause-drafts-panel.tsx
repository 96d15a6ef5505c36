import { useLocale, useTranslations } from 'next-intl'
import { DraftBatchForm } from '@/components/drafts/draft-batch-form'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import { joinList } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import type { TextToClauses } from '@/lib/text-drafts/text-draft-queries'
import { useTextFormTexts } from './text-form-texts'

interface ClauseDraftsPanelProps {
  agreement: string
  language: Locale
  data: Pick<TextToClauses, 'clauses' | 'agreementDraft' | 'isPublished'>
}

/** The drafts of an agreement's clauses, and the steps that all of them can take together. */
export function ClauseDraftsPanel({ agreement, language, data }: ClauseDraftsPanelProps) {
  const t = useTranslations('textToClauses')
  const translations = useTranslations('translations')
  const locale = useLocale() as Locale
  const { clauses } = data
  return (
    <Card aside id="clauses" title={t('clauses.title')}>
      {clauses.length === 0 ? (
        <p className="meta">{t('clauses.none')}</p>
      ) : (
        <>
          <Steps agreement={agreement} language={language} data={data} />
          <ol className="clause-drafts">
            {clauses.map((clause) => (
              <ClauseDraft key={clause.key} clause={clause} />
            ))}
          </ol>
        </>
      )}
      <p className="next-steps">
        <a href={inLocale(locale, paths.deskTranslationMatrix(agreement))}>{translations('title')}</a>
        <a href={inLocale(locale, paths.deskRecord('agreements', agreement))}>{t('clauses.agreement')}</a>
      </p>
    </Card>
  )
}

function ClauseDraft({ clause }: { clause: TextToClauses['clauses'][number] }) {
  const t = useTranslations('drafts')
  const language = useTranslations('ui.language')
  const locale = useLocale() as Locale
  return (
    <li>
      <span className="clause-number">{formatDigits(clause.number, locale)}</span>
      <div>
        <a href={inLocale(locale, paths.deskRecord('clauses', clause.key))}>
          <T lang={clause.title?.lang}>{clause.title?.name ?? clause.key}</T>
        </a>
        <p className="meta draft-row-meta">
          <Tag dashed={clause.state === 'draft'}>{t(`state.${clause.state}`)}</Tag>
          {clause.isNew ? <Tag>{t('new')}</Tag> : null}
          <span>
            {joinList(
              clause.languages.map((code) => language(code)),
              locale,
            )}
          </span>
          {clause.faults > 0 ? (
            <a href={inLocale(locale, `${paths.deskRecordEdit('clauses', clause.key)}?check=1`)}>
              {t('record.faults', { count: clause.faults })}
            </a>
          ) : null}
        </p>
      </div>
    </li>
  )
}

function Steps({ agreement, language, data: { clauses, agreementDraft, isPublished } }: ClauseDraftsPanelProps) {
  const t = useTranslations('textToClauses.clauses')
  const piece = useTranslations('textToClauses.piece')
  const locale = useLocale() as Locale
  const shared = useTextFormTexts()
  const permalink = inLocale(locale, paths.deskTextToClauses(agreement, language))
  const hrefOf = (noun: 'agreements' | 'clauses', key: string) => inLocale(locale, paths.deskRecord(noun, key))
  const lines = (step: 'submit' | 'publish', isWithAgreement: boolean) => [
    ...(isWithAgreement && agreementDraft ? [`agreements ${agreement} ${agreementDraft.version}`] : []),
    ...clauses.flatMap(({ key, version, steps }) => (steps.includes(step) ? [`clauses ${key} ${version}`] : [])),
  ]
  const open = clauses.filter(({ steps }) => steps.includes('submit'))
  const faulty = open.filter(({ faults }) => faults > 0).length
  const ready = clauses.filter(({ steps }) => steps.includes('publish')).length
  const submitsAgreement = (agreementDraft?.isRight && agreementDraft.steps.includes('submit')) ?? false
  const publishesAgreement = agreementDraft?.steps.includes('publish') ?? false
  const waits = clauses.some(({ state, steps }) => state === 'in_review' && !steps.includes('publish'))
  const form = (step: 'submit' | 'publish', isWithAgreement: boolean, label: string, pending: string) => (
    <DraftBatchForm
      step={step}
      permalink={permalink}
      fixed={{ locale, key: agreement, language, drafts: lines(step, isWithAgreement).join('\n') }}
      members={Object.fromEntries([
        [`agreements ${agreement}`, { label: t('agreement'), href: hrefOf('agreements', agreement) }],
        ...clauses.map(({ key, number }) => [
          `clauses ${key}`,
          { label: piece('clause', { number: formatDigits(number, locale) }), href: hrefOf('clauses', key) },
        ]),
      ])}
      texts={{ ...shared, submit: label, submitting: pending }}
    />
  )
  return (
    <div className="clause-steps">
      {faulty > 0 ? <p className="meta">{t('faulty', { count: faulty })}</p> : null}
      {open.length > 0 && faulty === 0
        ? form(
            'submit',
            submitsAgreement,
            t(submitsAgreement ? 'submitWith' : 'submit', { count: open.length }),
            t('submitting'),
          )
        : null}
      {ready > 0 && (publishesAgreement || isPublished)
        ? form(
            'publish',
            publishesAgreement,
            t(publishesAgreement ? 'publishWith' : 'publish', { count: ready }),
            t('publishing'),
          )
        : null}
      {ready > 0 && !publishesAgreement && !isPublished ? <p className="meta">{t('agreementFirst')}</p> : null}
      {waits ? <p className="meta">{t('secondPerson')}</p> : null}
    </div>
  )
}
