import { useTranslations } from 'next-intl'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { T } from '@/components/ui/bidi-text'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/instant-text'
import { confirmDocumentChangeAction, takeBackDocumentChangeAction } from '@/lib/documents/document-actions'
import type { OpenChange } from '@/lib/documents/document-change-queries'
import type { DeskDocument } from '@/lib/documents/document-desk-queries'
import type { Locale } from '@/lib/i18n/locales'
import { AskedDescription } from './asked-description'

/** What somebody wants to change of what the public sees, for the second person who confirms it; not there at all without any. */
export function OpenChanges({ locale, document }: { locale: Locale; document: DeskDocument }) {
  const t = useTranslations('documents.changes')
  if (document.changes.length === 0) return null
  return (
    <Card id="changes" title={t('title')}>
      <div className="stack">
        <p className="meta">{t('hint')}</p>
        <ul className="rows">
          {document.changes.map((change) => (
            <li key={change.id} className="stack-tight">
              <AskedChange locale={locale} change={change} />
              <p className="meta">
                {t.rich('asked', {
                  date: () => <InstantText iso={change.askedAt} />,
                  name: () => <bdi>{change.askedBy}</bdi>,
                })}
              </p>
              <Decision locale={locale} document={document} change={change} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

function AskedChange({ locale, change }: { locale: Locale; change: OpenChange }) {
  const t = useTranslations('documents')
  if (change.kind === 'description') return <AskedDescription locale={locale} lines={change.lines} />
  return (
    <div>
      <p>
        <strong>{change.kind === 'link' ? t(`links.add.${change.record}`) : t('links.remove')}</strong>
      </p>
      <p>
        <T lang={change.link.locale}>{change.link.name}</T>
      </p>
      {change.textLocale ? <p className="meta">{t('links.textIn', { language: change.textLocale })}</p> : null}
      {change.replaced.length > 0 ? (
        <>
          <p className="meta">{t('changes.replaced')}</p>
          <ul className="rows-plain">
            {change.replaced.map(({ key, name, locale: lang }) => (
              <li key={key}>
                <T lang={lang}>{name}</T>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

function Decision({ locale, document, change }: { locale: Locale; document: DeskDocument; change: OpenChange }) {
  const t = useTranslations('documents.changes')
  const fixed = { locale, key: document.key, version: String(document.version), change: change.id }
  return (
    <>
      {change.mayConfirm ? null : <p className="meta">{t('ownChange')}</p>}
      <div className="form-actions">
        {change.mayConfirm ? (
          <form action={confirmDocumentChangeAction}>
            <HiddenFields values={fixed} />
            <Button kind="primary">{t('confirm')}</Button>
          </form>
        ) : null}
        <form action={takeBackDocumentChangeAction}>
          <HiddenFields values={fixed} />
          <Button>{t('takeBack')}</Button>
        </form>
      </div>
    </>
  )
}
