import { useTranslations } from 'next-intl'
import { FactsList } from '@/components/ui/facts-list'
import { HashName } from './file-hash'

/** What computes the hash of a file where no program is installed for it. */
const commands = [
  { system: 'Windows', command: 'certutil -hashfile document.pdf SHA256' },
  { system: 'macOS', command: 'shasum -a 256 document.pdf' },
  { system: 'Linux', command: 'sha256sum document.pdf' },
]

/** How anybody finds out whether a copy is the file that the registry was given. */
export function CopyCheck() {
  const t = useTranslations('documents.page.check')
  return (
    <details>
      <summary>{t('title')}</summary>
      <div className="stack mt-3">
        <p className="measure">{t.rich('body', { name: (words) => <HashName>{words}</HashName> })}</p>
        <FactsList
          layout="rows"
          facts={commands.map(({ system, command }) => ({
            key: system,
            term: (
              <bdi lang="en" dir="ltr">
                {system}
              </bdi>
            ),
            value: (
              <code lang="en" dir="ltr" className="break-all">
                {command}
              </code>
            ),
          }))}
        />
      </div>
    </details>
  )
}
