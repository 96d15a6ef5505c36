import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Pagination } from '@/components/ui/pagination'
import type { Fault } from '@/lib/exchange/exchange-faults'
import type { JudgedRecord, Outcome } from '@/lib/exchange/import-judgement'
import { inLocale, paths } from '@/lib/paths'
import { ConfirmPanel } from './confirm-panel'
import { FaultText, PlaceText } from './fault-line'
import { JudgedList } from './judged-list'
import { pageOf, pagesOf } from './run-pages'

interface JudgedRun {
  id: string
  faults: readonly Fault[]
  records: readonly JudgedRecord[]
  counts: Readonly<Record<Outcome, number>>
  sign: string
  canImport: boolean
}

const outcomes = ['refused', 'changed', 'new', 'unchanged'] as const
/** Faults of the file that are shown at once. */
const mostFaults = 100

/** What a file would change, record by record, and the button that does it where nothing is wrong. */
export function JudgedPanel({ run, page }: { run: JudgedRun; page: number }) {
  const t = useTranslations('exchange.run')
  const locale = useLocale()
  const { faults, counts } = run
  const isFaulty = faults.length > 0 || counts.refused > 0
  const lead = isFaulty ? t('faultyLead') : run.canImport ? t('readyLead') : t('nothingLead')
  const hasSheets = new Set(run.records.map(({ sheet }) => sheet)).size > 1
  return (
    <div className="stack">
      <Card className="run-summary">
        <ul className="run-counts">
          {faults.length > 0 ? <li>{t('count.faults', { count: faults.length })}</li> : null}
          {outcomes
            .filter((outcome) => counts[outcome] > 0)
            .map((outcome) => (
              <li key={outcome}>{t(`count.${outcome}`, { count: counts[outcome] })}</li>
            ))}
        </ul>
        <p>{lead}</p>
        <div className="form-actions">
          {run.canImport ? <ConfirmPanel run={run.id} seen={run.sign} /> : null}
          <ButtonLink href={inLocale(locale, paths.deskImport())} large>
            {t('again')}
          </ButtonLink>
        </div>
      </Card>
      {faults.length > 0 ? (
        <Card id="faults" title={t('faultsTitle')}>
          <ul className="fault-list">
            {faults.slice(0, mostFaults).map((fault) => (
              <li key={JSON.stringify(fault)}>
                <FaultText fault={fault} /> <PlaceText place={fault} />
              </li>
            ))}
            {faults.length > mostFaults ? <li>{t('more', { count: faults.length - mostFaults })}</li> : null}
          </ul>
        </Card>
      ) : null}
      {run.records.length > 0 ? (
        <Card id="records" title={t('recordsTitle')} flush>
          <JudgedList records={pageOf(run.records, page)} hasSheets={hasSheets} />
        </Card>
      ) : null}
      <Pagination
        page={page}
        pages={pagesOf(run.records)}
        hrefFor={(number) => inLocale(locale, `${paths.deskImportRun(run.id)}${number === 1 ? '' : `?page=${number}`}`)}
      />
    </div>
  )
}
