import { useLocale, useTranslations } from 'next-intl'
import { dataLicence } from '@/components/layout/navigation'
import { env } from '@/lib/env'
import { inLocale } from '@/lib/paths'
import { bibtexEntry, type CitedRecord, cslJsonEntry, risEntry } from '@/lib/records/citation'
import { CitationText } from './citation-text'

interface CiteCardProps {
  noun: CitedRecord['noun']
  recordKey: string
  title: string
  lang: CitedRecord['lang']
  /** Without the language: of the page, or of what it said on that day. */
  path: string
  /** Null where the registry does not know when the record was last changed; then there is nothing to cite by. */
  changedOn: string | null
}

/** The foot of a record's page: how to cite it, for people and for the programs in which they keep what they cite. */
export function CiteCard({ noun, recordKey, title, lang, path, changedOn }: CiteCardProps) {
  const t = useTranslations('cite')
  const layout = useTranslations('layout')
  const locale = useLocale()
  if (changedOn === null) return null
  const record = { noun, key: recordKey, title, lang, address: env().APP_URL + inLocale(locale, path), changedOn }
  const registry = { name: layout('brand'), description: layout('tagline'), licence: dataLicence.name }
  const entries = [
    { name: 'BibTeX', text: bibtexEntry(record, registry) },
    { name: 'RIS', text: risEntry(record, registry) },
    { name: 'CSL-JSON', text: cslJsonEntry(record, registry) },
  ]
  return (
    <details id="cite" className="card cite" data-screen-only>
      <summary>
        <h2 className="card-title">{t('title')}</h2>
      </summary>
      <div className="stack">
        <CitationText record={record} />
        <p className="meta measure">
          {t('date')} {noun === 'agreement' ? t('asOf') : null}
        </p>
        <h3>{t('machine')}</h3>
        <div className="columns-3">
          {entries.map(({ name, text }) => (
            <div key={name}>
              <h4>
                <bdi lang="en" dir="ltr">
                  {name}
                </bdi>
              </h4>
              <pre dir="ltr" lang={lang} className="cite-entry">
                {text}
              </pre>
            </div>
          ))}
        </div>
      </div>
    </details>
  )
}
