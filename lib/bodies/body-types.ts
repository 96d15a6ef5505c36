import type { getPublishedBody, listPublishedBodies } from './body-queries'
import type { PartySide as Side } from './body-party-queries'

/** What the components of bodies are given, derived from what the queries return. */
export type BodyPage = NonNullable<Awaited<ReturnType<typeof getPublishedBody>>>
export type BodyItem = Awaited<ReturnType<typeof listPublishedBodies>>[number]
export type PartySide = Side
