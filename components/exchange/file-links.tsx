import { useTranslations } from 'next-intl'
import type { ExportFormat } from '@/lib/exchange/export-address'

interface FileLinksProps {
  /** What the files hold, for those who hear a link without the line around it. */
  name: string
  files: readonly { format: ExportFormat; href: string }[]
}

/** The same records in several formats. */
export function FileLinks({ name, files }: FileLinksProps) {
  const t = useTranslations('exchange.links')
  return (
    <span className="file-links">
      {files.map(({ format, href }) => (
        <a key={format} href={href} rel="nofollow" aria-label={t('file', { kind: name, format: format.toUpperCase() })}>
          <bdi lang="en" dir="ltr">
            {format.toUpperCase()}
          </bdi>
        </a>
      ))}
    </span>
  )
}
