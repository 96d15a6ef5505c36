import type { getPublishedPerson } from './person-queries'

export type PersonPage = NonNullable<Awaited<ReturnType<typeof getPublishedPerson>>>
