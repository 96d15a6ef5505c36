import type { getPublishedPlace } from './preview-place-queries'

/** What a preview shows, derived from what the queries return. */
export type PublishedPlace = NonNullable<Awaited<ReturnType<typeof getPublishedPlace>>>
