import type { listPublishedMeetingsOf } from './body-meeting-queries'
import type { PartnerSide as Partner, PartySide as Side } from './body-party-queries'
import type { getPublishedBody, listPublishedBodies } from './body-queries'

/** What the components of bodies are given, derived from what the queries return. */
export type BodyPage = NonNullable<Awaited<ReturnType<typeof getPublishedBody>>>
export type BodyItem = Awaited<ReturnType<typeof listPublishedBodies>>[number]
export type MeetingItem = Awaited<ReturnType<typeof listPublishedMeetingsOf>>[number]
export type PartySide = Side
export type PartnerSide = Partner
