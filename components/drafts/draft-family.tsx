import { useTranslations } from 'next-intl'
import { useSignInAgainTexts } from '@/components/auth/sign-in-again-texts'
import { CutNote } from '@/components/records/cut-note'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import { type FamilyMember, familyLimit } from '@/lib/drafts/draft-lines'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { DraftBatchForm } from './draft-batch-form'
import { useErrorTexts } from './error-texts'

interface DraftFamilyProps {
  locale: Locale
  agreement: string
  members: readonly FamilyMember[]
}

const shownWhole = 5

/** Everything unpublished that belongs to an agreement, and the steps that all of it can take together. */
export function DraftFamily({ locale, agreement, members }: DraftFamilyProps) {
  const t = useTranslations('drafts')
  // Alone, the agreement's own draft has its steps above.
  if (members.every(({ noun }) => noun === 'agreements')) return null
  const faulty = members.filter(({ faults }) => faults > 0)
  const others = members.filter(({ faults }) => faults === 0)
  // What is right already would only hide what is left to do.
  const folded = others.length > shownWhole
  return (
    <Card aside id="family" title={t('family.title')}>
      <FamilySteps locale={locale} agreement={agreement} members={members} />
      <FamilyRows locale={locale} members={faulty} />
      {folded ? (
        <details className="family-others">
          <summary>{t('family.others', { count: others.length })}</summary>
          <FamilyRows locale={locale} members={others} />
        </details>
      ) : (
        <FamilyRows locale={locale} members={others} />
      )}
      <CutNote isCut={members.length >= familyLimit} limit={familyLimit} />
    </Card>
  )
}

function FamilyRows({ locale, members }: Pick<DraftFamilyProps, 'locale' | 'members'>) {
  const t = useTranslations('drafts')
  const record = useTranslations('records.one')
  if (members.length === 0) return null
  return (
    <ul className="rows">
      {members.map((member) => (
        <li key={markOf(member)} className="draft-row">
          <a href={hrefOf(member, locale)}>
            <T lang={member.lang}>{member.name}</T>
          </a>
          <p className="meta draft-row-meta">
            <span>{member.noun === 'documents' ? t('family.document') : record(member.noun)}</span>
            {member.noun === 'documents' ? (
              <Tag>{t('family.unpublished')}</Tag>
            ) : (
              <Tag dashed={member.state === 'draft'}>{t(`state.${member.state}`)}</Tag>
            )}
            {member.faults > 0 ? (
              <a href={hrefOf(member, locale, true)}>{t('record.faults', { count: member.faults })}</a>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}

function FamilySteps({ locale, agreement, members }: DraftFamilyProps) {
  const t = useTranslations('drafts')
  const form = useTranslations('form')
  const codes = useErrorTexts()
  const document = useTranslations('documents.error')
  const shared = {
    errorTitle: form('errorTitle'),
    errors: {
      ...codes,
      secondPersonNeeded: document('secondPersonNeeded'),
      notReleasable: document('notReleasable'),
    },
    signIn: useSignInAgainTexts(),
  }
  const open = members.filter(({ steps }) => steps.includes('submit'))
  const ready = members.filter(({ steps }) => steps.includes('publish'))
  const faulty = open.filter(({ faults }) => faults > 0).length
  const waits = members.some(({ state, steps }) => state !== 'draft' && !steps.includes('publish'))
  const batch = (step: 'submit' | 'publish', some: readonly FamilyMember[]) => (
    <DraftBatchForm
      step={step}
      permalink={inLocale(locale, paths.deskRecord('agreements', agreement))}
      fixed={{ locale, key: agreement, ...linesOf(some) }}
      members={Object.fromEntries(
        some.map((member) => [markOf(member), { label: member.name, href: hrefOf(member, locale, step === 'submit') }]),
      )}
      texts={{
        ...shared,
        submit: t(`family.${step}`, { count: some.length }),
        submitting: t(step === 'submit' ? 'family.submitting' : 'family.publishing'),
      }}
    />
  )
  return (
    <div className="form-part">
      {faulty > 0 ? <p className="meta">{t('family.faulty', { count: faulty })}</p> : null}
      {open.length > 0 ? batch('submit', open) : null}
      {ready.length > 0 ? batch('publish', ready) : null}
      {waits ? <p className="meta">{t('family.secondPerson')}</p> : null}
    </div>
  )
}

function linesOf(members: readonly FamilyMember[]): { drafts: string; documents: string } {
  const lines = (isDocument: boolean) => members.filter(({ noun }) => (noun === 'documents') === isDocument)
  return {
    drafts: lines(false)
      .map(({ noun, key, version }) => `${noun} ${key} ${version}`)
      .join('\n'),
    documents: lines(true)
      .map(({ key, version }) => `${key} ${version}`)
      .join('\n'),
  }
}

function markOf({ noun, key }: FamilyMember): string {
  return `${noun} ${key}`
}

function hrefOf({ noun, key }: FamilyMember, locale: Locale, isFaults = false): string {
  if (noun === 'documents') return inLocale(locale, paths.deskDocument(key))
  return inLocale(locale, isFaults ? `${paths.deskRecordEdit(noun, key)}?check=1` : paths.deskRecord(noun, key))
}
