import { useTranslations } from 'next-intl'
import { useErrorTexts } from '@/components/drafts/error-texts'
import { Notice } from '@/components/forms/notice'
import { DocumentChanges } from '@/components/history/document-changes'
import { useFieldWords } from '@/components/records/field-words'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import type { RecordOnDesk } from '@/lib/drafts/draft-lines'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import type { MergeOnDesk, MergePlan } from '@/lib/merges/merge-lines'
import { inLocale, paths } from '@/lib/paths'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { MergeForm } from './merge-form'

interface MergePanelProps {
  locale: Locale
  record: RecordOnDesk
  merge: MergeOnDesk | null
}

/** What a merge does, before it is asked for and while it waits for a second person; and where a merged record went. */
export function MergePanel({ locale, record, merge }: MergePanelProps) {
  const t = useTranslations('merge')
  const withdraw = useTranslations('drafts.withdraw')
  const form = useTranslations('form')
  const saving = useTranslations('drafts.form')
  const errors = useErrorTexts()
  const { noun, key } = record.name
  if (merge?.movedTo) {
    const { name, lang, key: to } = merge.movedTo
    const link = () => (
      <a href={inLocale(locale, paths.deskRecord(noun, to))}>
        <T lang={lang}>{name}</T>
      </a>
    )
    return <Notice title={t('merged')}>{t.rich('movedTo', { name: link })}</Notice>
  }
  if (!merge?.plan) return null
  const { plan } = merge
  return (
    <Card id="merge-plan" title={t('planTitle')}>
      <div className="form-part">
        <p>
          {t.rich('stays', {
            name: () => (
              <a href={inLocale(locale, paths.deskRecord(noun, plan.into.key))}>
                <T lang={plan.into.lang}>{plan.into.name}</T>
              </a>
            ),
          })}{' '}
          <code dir="ltr">{plan.into.key}</code>
        </p>
        {plan.obstacles.length > 0 ? (
          <Notice title={t('obstacles')}>
            <ul>
              {plan.obstacles.map((code) => (
                <li key={code}>{errors[code]}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <MovesList locale={locale} plan={plan} />
        <h3>{t('additions')}</h3>
        {plan.additions.length > 0 ? (
          <DocumentChanges
            noun={noun}
            changes={plan.additions}
            names={new Map(plan.names.map((named) => [`${named.noun} ${named.key}`, named]))}
            columns={{ before: t('before'), after: t('after') }}
          />
        ) : (
          <p className="meta">{t('additionsNone')}</p>
        )}
        <p className="meta">{t('kept')}</p>
        {record.draft || plan.obstacles.length > 0 ? null : (
          <MergeForm
            permalink={inLocale(locale, `${paths.deskRecord(noun, key)}?into=${plan.into.key}`)}
            fixed={{ locale, noun, key, into: plan.into.key }}
            texts={{
              reason: t('reason'),
              reasonHint: withdraw('reasonHint'),
              submit: t('submit'),
              submitting: saving('saving'),
              errorTitle: form('errorTitle'),
              errors,
            }}
          />
        )}
      </div>
    </Card>
  )
}

function MovesList({ locale, plan: { moves, users } }: { locale: Locale; plan: MergePlan }) {
  const t = useTranslations('merge')
  return (
    <>
      <h3>{t('moves')}</h3>
      {moves.length === 0 ? <p className="meta">{t('movesNone')}</p> : null}
      <ul className="rows">
        {[...new Set(moves.map(({ noun }) => noun))].map((noun) => (
          <MovesOf key={noun} locale={locale} noun={noun} moves={moves.filter((move) => move.noun === noun)} />
        ))}
        {users > 0 ? (
          <li className="draft-row">{t('users', { count: users, number: formatNumber(users, locale) })}</li>
        ) : null}
      </ul>
    </>
  )
}

function MovesOf({ locale, noun, moves }: { locale: Locale; noun: RecordNoun; moves: MergePlan['moves'] }) {
  const t = useTranslations('records.noun')
  const { labels } = useFieldWords(noun, recordShapes[noun].fields)
  return moves.map(({ path, count }) => {
    const steps = path.split('.').map((_, index, all) => labels[all.slice(0, index + 1).join('.')] ?? path)
    return (
      <li key={path} className="draft-row">
        {t(noun)}, {steps.join(' › ')}: <strong>{formatNumber(count, locale)}</strong>
      </li>
    )
  })
}
