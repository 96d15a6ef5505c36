import { notFound } from 'next/navigation'
import { type HistoryAddress, historyMetadata, historyPage } from '../../../../../../history-page'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/agreements/[key]/clauses/[number]/history/[[...page]]'>

async function address(params: Props['params']): Promise<HistoryAddress> {
  const { locale, key, number, page } = await params
  if (!/^[1-9]\d{0,3}$/.test(number)) notFound()
  return { locale, noun: 'clauses', key: `${key}-${number}`, page }
}

export async function generateMetadata({ params }: Props) {
  return historyMetadata(await address(params))
}

export default async function ClauseHistoryPage({ params }: Props) {
  return historyPage(await address(params))
}
