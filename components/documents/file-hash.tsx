import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Enough to tell two files apart by eye. */
const shown = 12

/** The hash by which a copy is known to be the same file: its beginning, and on request the whole line, to be copied. */
export function FileHash({ sha256 }: { sha256: string }) {
  const t = useTranslations('documents.hash')
  return (
    <details className="file-hash">
      <summary>
        {t.rich('short', {
          name: (words) => <HashName>{words}</HashName>,
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
