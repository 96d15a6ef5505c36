import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Enough to tell two files apart by eye. */
const shown = 12

/** The hash by which a copy is known to be the same file: its beginning, and on request, or on paper, the whole line. */
export function FileHash({ sha256 }: { sha256: string }) {
  const t = useTranslations('documents.hash')
  const name = (words: ReactNode) => <HashName>{words}</HashName>
  return (
    <>
      <details className="file-hash" data-screen-only>
        <summary>
          {t.rich('short', {
            name,
            hash: () => (
              <code dir="ltr" title={sha256}>
                {sha256.slice(0, shown)}…
              </code>
            ),
          })}
        </summary>
        <code dir="ltr" className="file-hash-whole">
          {sha256}
        </code>
      </details>
      <p className="print-note">{t.rich('short', { name, hash: () => <code dir="ltr">{sha256}</code> })}</p>
    </>
  )
}

/** The name of the method, never torn apart at the end of a line. */
export function HashName({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className="whitespace-nowrap">
      {children}
    </bdi>
  )
}
