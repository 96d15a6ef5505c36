import type { getPublishedSource, listPublishedSources } from './source-queries'

export type SourcePage = NonNullable<Awaited<ReturnType<typeof getPublishedSource>>>
export type SourceItem = Awaited<ReturnType<typeof listPublishedSources>>[number]
