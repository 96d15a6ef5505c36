import { useLocale } from 'next-intl'
import { inLocale } from '@/lib/paths'

interface RecordNumbersProps {
  label: string
  /** Each with the number in words and where as many stand: another list, or a part of this page. Those of nought are left out. */
  numbers: readonly { key: string; count: number; words: string; href: `/${string}` | `#${string}` }[]
}

/** How much the registry holds of a record, below its name; every number leads to what it counts. */
export function RecordNumbers({ label, numbers }: RecordNumbersProps) {
  const locale = useLocale()
  const held = numbers.filter(({ count }) => count > 0)
  if (held.length === 0) return null
  return (
    <ul className="profile-numbers" aria-label={label}>
      {held.map(({ key, words, href }) => (
        <li key={key}>
          <a href={href.startsWith('#') ? href : inLocale(locale, href)}>{words}</a>
        </li>
      ))}
    </ul>
  )
}
