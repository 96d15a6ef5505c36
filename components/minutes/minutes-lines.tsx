import { useTranslations } from 'next-intl'
import { OneButtonForm } from '@/components/forms/one-button-form'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { Tag } from '@/components/ui/tag'
import { formatDate } from '@/lib/i18n/dates'
import { directionOf, type Locale, locales } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { removeLineAction } from '@/lib/minutes/minutes-actions'
import type { LineNow, MinutesAtDesk, MinutesNow } from '@/lib/minutes/minutes-queries'
import { inLocale, paths } from '@/lib/paths'
import { useMinutesErrors } from './minutes-errors'

interface MinutesLinesProps {
  locale: Locale
  at: MinutesAtDesk
  minutes: MinutesNow
}

/** Everything that was recorded, item by item of the agenda, each line in all its languages side by side. */
export function MinutesLines({ locale, at, minutes }: MinutesLinesProps) {
  const t = useTranslations('minutes')
  const { agenda } = at.meeting
  const inItem = (index: number | null) => minutes.lines.filter(({ agendaItem }) => agendaItem === index)
  // An item may have left the agenda since: what was recorded under it is still shown.
  const others = minutes.lines.filter(({ agendaItem }) => agendaItem === null || agendaItem >= agenda.length)
  return (
    <>
      {agenda.length > 0 ? (
        <ol className="minutes-items">
          {agenda.map(({ id, title }, index) => (
            <li key={id}>
              <h3>{title ? <T lang={title.lang}>{title.text}</T> : null}</h3>
              <Lines locale={locale} at={at} minutes={minutes} lines={inItem(index)} />
            </li>
          ))}
        </ol>
      ) : null}
      {others.length > 0 || agenda.length === 0 ? (
        <section className="minutes-items">
          {agenda.length > 0 ? <h3>{t('offAgenda')}</h3> : null}
          <Lines locale={locale} at={at} minutes={minutes} lines={others} />
        </section>
      ) : null}
    </>
  )
}

function Lines({ locale, at, minutes, lines }: MinutesLinesProps & { lines: readonly LineNow[] }) {
  const t = useTranslations('minutes')
  const kind = useTranslations('meetings.statement')
  const errors = useMinutesErrors()
  const { key } = at.meeting
  const isOpen = minutes.state === 'open'
  const speaks = at.sides.some(({ speakers }) => speakers.some(({ isOwn }) => isOwn))
  if (lines.length === 0) return <p className="meta">{t('nothing')}</p>
  return (
    <ul className="rows-plain stack">
      {lines.map((line) => (
        <li key={line.lineId} id={`line-${line.lineId}`} className="minutes-line">
          <p>
            <Tag>{kind(line.kind)}</Tag>
          </p>
          <LineWords line={line} />
          <Dots>
            {line.clause ? (
              <a href={inLocale(locale, paths.clause(line.clause.agreementKey, line.clause.number))}>
                {t('clauseOption', {
                  number: formatClauseNumber(String(line.clause.number), locale),
                  heading: line.clause.heading,
                })}
              </a>
            ) : null}
            {line.owners.length > 0 ? <Owners owners={line.owners} /> : null}
            {line.due ? t('dueOn', { date: formatDate({ date: line.due, precision: 'day' }, locale) }) : null}
          </Dots>
          {isOpen ? (
            <div className="minutes-line-steps">
              <a href={inLocale(locale, `${paths.deskMinutes(key, line.lineId)}#write`)}>{t('line.edit')}</a>
              {line.clause && speaks ? (
                <a href={inLocale(locale, paths.deskReportAt(line.clause.agreementKey, line.clause.number, key))}>
                  {t('line.report')}
                </a>
              ) : null}
              <OneButtonForm
                action={removeLineAction}
                permalink={inLocale(locale, paths.deskMinutes(key))}
                fixed={{
                  ...{ locale, meeting: key, number: String(minutes.number) },
                  ...{ line: line.lineId, version: String(line.version) },
                }}
                texts={{ ...errors, submit: t('line.remove'), submitting: t('submitting') }}
                kind="plain"
              />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Owners({ owners }: Pick<LineNow, 'owners'>) {
  const t = useTranslations('minutes')
  const who = () =>
    owners.map(({ party, body }, index) => (
      <span key={party.key}>
        {index > 0 ? t('ownerGap') : null}
        <T lang={body.locale}>{body.name}</T>
      </span>
    ))
  return <>{t.rich('owner', { count: owners.length, who })}</>
}

/** The words of a line in every language that it has, in the order of the languages. */
export function LineWords({ line: { texts } }: { line: Pick<LineNow, 'texts'> }) {
  const language = useTranslations('ui.language')
  return (
    <div className="minutes-words">
      {locales.flatMap((code) => {
        const said = texts.find(({ locale }) => locale === code)
        return said ? (
          <div key={code}>
            <p className="meta">{language(code)}</p>
            <p lang={code} dir={directionOf(code)} className="minutes-text">
              {said.text}
            </p>
          </div>
        ) : (
          []
        )
      })}
    </div>
  )
}
