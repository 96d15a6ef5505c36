import { notFound } from 'next/navigation'
import { isRecordNoun, type RecordNoun } from '@/lib/records/record-shape'
import { type HistoryAddress, historyMetadata, historyPage } from '../../../../history-page'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/[noun]/[key]/history/[[...page]]'>

/** The histories of clauses stand below their agreement's; those of obstacles are part of it, and themes have no page. */
const elsewhere: readonly RecordNoun[] = ['clauses', 'obstacles', 'themes']

async function address(params: Props['params']): Promise<HistoryAddress> {
  const { noun, ...rest } = await params
  if (!isRecordNoun(noun) || elsewhere.includes(noun)) notFound()
  return { noun, ...rest, page: rest.page }
}

export async function generateMetadata({ params }: Props) {
  return historyMetadata(await address(params))
}

export default async function HistoryPage({ params }: Props) {
  return historyPage(await address(params))
}
