import type { getPublishedDocument } from './document-page-queries'

export type DocumentPage = NonNullable<Awaited<ReturnType<typeof getPublishedDocument>>>
