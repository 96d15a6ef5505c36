import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundContent } from '@/components/layout/not-found-content'
import { env } from '@/lib/env'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notFound')
  return { title: { absolute: t('title') }, robots: { index: false } }
}

/** The body that the cache handler puts into every 404 answer; nothing links here. */
export default function NotFoundPage() {
  return <NotFoundContent trial={env().HAMKINO_TRIAL} />
}
