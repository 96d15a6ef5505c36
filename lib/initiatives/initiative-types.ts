import type { listPublishedInitiatives } from './initiative-queries'

export type Initiative = Awaited<ReturnType<typeof listPublishedInitiatives>>[number]
