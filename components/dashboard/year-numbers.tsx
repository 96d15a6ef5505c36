import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

const parts = ['signed', 'meetings', 'decisions', 'outcomes', 'films', 'reports'] as const

/** What a year had, in numbers: each leads to what it counts, further down the page. */
export function YearNumbers({ counts }: { counts: Record<(typeof parts)[number], number> }) {
  const t = useTranslations('year')
  const linked = parts.map((part) => [
    `${part}Part`,
    (words: ReactNode) =>
      counts[part] > 0 ? (
        <a key={part} href={`#${part}`}>
          {words}
        </a>
      ) : (
        words
      ),
  ])
  return <p>{t.rich('numbers', { ...counts, ...Object.fromEntries(linked) })}</p>
}
