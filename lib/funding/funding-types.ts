import type { listPublishedInstruments } from './funding-queries'

export type Instrument = Awaited<ReturnType<typeof listPublishedInstruments>>[number]
