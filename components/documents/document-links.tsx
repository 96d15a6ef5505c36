import { useTranslations } from 'next-intl'
import { CheckField, SelectField } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { T } from '@/components/ui/bidi-text'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { linkDocumentAction, unlinkDocumentAction } from '@/lib/documents/document-actions'
import type { DeskDocument } from '@/lib/documents/document-desk-queries'
import { type LinkedRecord, linkedRecords } from '@/lib/documents/document-fields'
import { type Locale, locales } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

type Offers = Readonly<Record<LinkedRecord | 'draft', readonly { key: string; name: string; locale: Locale }[]>>

interface DocumentLinksProps {
  locale: Locale
  document: DeskDocument
  offers: Offers
}

const pageOf: Record<LinkedRecord, (key: string) => string> = {
  agreement: paths.agreement,
  meeting: paths.meeting,
  source: paths.source,
}

/** The records that the document belongs to, and the way to others. */
export function DocumentLinks({ locale, document, offers }: DocumentLinksProps) {
  const t = useTranslations('documents.links')
  return (
    <Card id="links" title={t('title')}>
      <div className="stack">
        {document.state === 'published' ? <p className="meta">{t('secondPerson')}</p> : null}
        {document.links.length === 0 ? <p>{t('none')}</p> : null}
        {document.links.length > 0 ? (
          <ul className="rows">
            {document.links.map((link) => (
              <li key={`${link.record}/${link.key}/${link.textLocale}`} className="document-link">
                <div>
                  <p className="meta">{t(`record.${link.record}`)}</p>
                  <a
                    href={inLocale(
                      locale,
                      link.isAwaited ? paths.deskRecord('agreements', link.key) : pageOf[link.record](link.key),
                    )}
                  >
                    <T lang={link.locale}>{link.name}</T>
                  </a>
                  {link.textLocale ? <p className="meta">{t('textIn', { language: link.textLocale })}</p> : null}
                  {link.isAwaited ? <p className="meta">{t('awaited')}</p> : null}
                </div>
                <form action={unlinkDocumentAction}>
                  <HiddenFields
                    values={{
                      ...formValues(locale, document, link.record),
                      target: link.key,
                      textLocale: link.textLocale ?? '',
                    }}
                  />
                  <Button aria-label={t('removeOf', { name: link.name })}>{t('remove')}</Button>
                </form>
              </li>
            ))}
          </ul>
        ) : null}
        <div>
          {linkedRecords.map((record) => (
            <LinkForm key={record} locale={locale} document={document} record={record} offers={offers} />
          ))}
        </div>
      </div>
    </Card>
  )
}

function formValues(locale: Locale, { key, version }: DeskDocument, record: LinkedRecord) {
  return { locale, key, version: String(version), record }
}

function LinkForm({ locale, document, record, offers }: DocumentLinksProps & { record: LinkedRecord }) {
  const t = useTranslations('documents.links')
  const ui = useTranslations('ui.language')
  const choose = useTranslations('documents.upload')('choose')
  const drafts = record === 'agreement' && document.state !== 'published' ? offers.draft : []
  const optionOf = (offer: Offers['draft'][number]) => ({
    value: offer.key,
    label: offer.name,
    lang: offer.locale === locale ? undefined : offer.locale,
  })
  return (
    <details className="form-language">
      <summary>{t(`add.${record}`)}</summary>
      <form action={linkDocumentAction} className="form-part">
        <HiddenFields values={formValues(locale, document, record)} />
        <SelectField
          name="target"
          id={`target-${record}`}
          label={t(`record.${record}`)}
          hint={record === 'agreement' && document.state === 'published' ? t('publishedOnly') : undefined}
          none={choose}
          options={[
            ...drafts.map((offer) => ({ ...optionOf(offer), label: t('drafted', { name: offer.name }) })),
            ...offers[record].map(optionOf),
          ]}
        />
        {record === 'agreement' ? (
          <SelectField
            name="textLocale"
            label={t('textLocale')}
            none={choose}
            options={locales.map((value) => ({ value, label: ui(value) }))}
            value={locales.find((value) => value === document.language)}
          />
        ) : null}
        <CheckField name="replaces" id={`replaces-${record}`} label={t('replaces')} />
        <div>
          <Button large>{t('submit')}</Button>
        </div>
      </form>
    </details>
  )
}
