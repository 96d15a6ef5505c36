import { useLocale } from 'next-intl'
import { Children, type ReactNode } from 'react'
import { separatorBefore } from '@/lib/i18n/lists'

/** Links and names as a list inside a sentence: "A, B and C". */
export function Joined({ children }: { children: ReactNode }) {
  const locale = useLocale()
  const items = Children.toArray(children)
  return items.map((item, index) => [separatorBefore(index, items.length, locale), item])
}
