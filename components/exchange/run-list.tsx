import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/instant-text'
import { Tag } from '@/components/ui/tag'
import { inLocale, paths } from '@/lib/paths'

interface RunListProps {
  runs: readonly { id: string; fileName: string; state: 'read' | 'imported' | 'refused'; createdAt: string }[]
}

/** The files that the editor has sent, each with what became of it. */
export function RunList({ runs }: RunListProps) {
  const t = useTranslations('exchange.import')
  const locale = useLocale()
  return (
    <Card id="runs" title={t('runsTitle')} flush={runs.length > 0} aside>
      {runs.length === 0 ? (
        <p className="meta">{t('runsNone')}</p>
      ) : (
        <ul className="rows">
          {runs.map(({ id, fileName, state, createdAt }) => (
            <li key={id} className="draft-row">
              <p>
                <a className="draft-row-name" href={inLocale(locale, paths.deskImportRun(id))}>
                  <bdi>{fileName}</bdi>
                </a>
              </p>
              <p className="meta draft-row-meta">
                <Tag dashed={state !== 'imported'}>{t(`state.${state}`)}</Tag>
                <InstantText iso={createdAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className={runs.length > 0 ? 'meta run-note' : 'meta'}>{t('runsNote')}</p>
    </Card>
  )
}
