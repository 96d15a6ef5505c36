import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Dots } from '@/components/ui/dots'
import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { DraftOrigin, type ShownDraft } from './report-draft-origin'

interface DraftList {
  drafts: readonly (ShownDraft & {
    id: string
    body: { name: string; locale: Locale }
    number: number
    heading: string
    headingLocale: Locale
    agreementKey: string
    agreementTitle: string
    agreementLocale: Locale
  })[]
  /** So many are not shown. */
  more: number
}

interface DeskReportDraftsProps {
  locale: Locale
  /** What waits for the person to file it. */
  toFile: DraftList
  /** What the deputies of the person's bodies have prepared, the person among them. */
  prepared: DraftList
}

/** The drafts of reports in the bodies of an official. */
export function DeskReportDrafts({ locale, toFile, prepared }: DeskReportDraftsProps) {
  const t = useTranslations('office')
  return (
    <div id="report-drafts">
      <DraftsCard id="drafts-to-file" title={t('toFile.title')} locale={locale} list={toFile} />
      <DraftsCard id="own-drafts" title={t('own.title')} locale={locale} list={prepared} waits={t('own.waits')} />
    </div>
  )
}

function DraftsCard({
  id,
  title,
  locale,
  list: { drafts, more },
  waits,
}: {
  id: string
  title: string
  locale: Locale
  list: DraftList
  /** What is said of one that has been handed over. */
  waits?: string
}) {
  const t = useTranslations('desk')
  const office = useTranslations('office')
  if (drafts.length === 0) return null
  return (
    <Card id={id} title={title} className="section-gap">
      <ul className="rows-plain stack">
        {drafts.map(({ id: draftId, number, heading, headingLocale, agreementKey, ...draft }) => (
          <li key={draftId}>
            <a href={inLocale(locale, paths.deskReport(agreementKey, number))}>
              {t('clause', { number: formatClauseNumber(String(number), locale) })}
              {': '}
              <T lang={headingLocale}>{heading}</T>
            </a>{' '}
            {waits && !draft.returned ? <Tag>{waits}</Tag> : null}
            <Dots>
              <T lang={draft.agreementLocale}>{draft.agreementTitle}</T>
              <T lang={draft.body.locale}>{draft.body.name}</T>
            </Dots>
            <DraftOrigin draft={draft} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="meta">{office('toFile.more', { count: more })}</p> : null}
    </Card>
  )
}
