import { printedBackupCode } from '@/lib/auth/two-factor-codes'

export interface BackupCodesTexts {
  title: string
  body: string
  /** Whose codes they are, for a printed sheet. */
  owner: string
  store: string
  next: string
}

interface BackupCodesProps {
  codes: readonly string[]
  nextHref: string
  texts: BackupCodesTexts
}

/** The codes, the one time that they can be read: to be printed or written down. */
export function BackupCodes({ codes, nextHref, texts }: BackupCodesProps) {
  return (
    <section className="card one-time" aria-labelledby="backup-codes" tabIndex={-1} ref={(element) => element?.focus()}>
      <h2 id="backup-codes" className="card-title">
        {texts.title}
      </h2>
      <p>{texts.body}</p>
      <p className="meta">{texts.owner}</p>
      <ol className="backup-codes" dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{printedBackupCode(code)}</code>
          </li>
        ))}
      </ol>
      <p>{texts.store}</p>
      <p className="form-actions">
        <a className="button button-primary button-large" href={nextHref}>
          {texts.next}
        </a>
      </p>
    </section>
  )
}
