import { useLocale } from 'next-intl'
import { Children, type ReactNode } from 'react'
import { listComma, separatorBefore } from '@/lib/i18n/lists'

interface JoinedProps {
  /** Commas alone: for names that have an "and" of their own, such as those of themes. */
  plain?: boolean
  children: ReactNode
}

/** Links and names as a list inside a sentence: "A, B and C". */
export function Joined({ plain = false, children }: JoinedProps) {
  const locale = useLocale()
  const items = Children.toArray(children)
  const before = (index: number) =>
    index > 0 && plain ? listComma(locale) : separatorBefore(index, items.length, locale)
  return items.map((item, index) => [before(index), item])
}
