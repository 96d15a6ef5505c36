import type { getPublishedMeeting } from './meeting-queries'

/** What the components of meetings are given, derived from what the query returns. */
export type MeetingPage = NonNullable<Awaited<ReturnType<typeof getPublishedMeeting>>>
