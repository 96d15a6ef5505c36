import type { getPublishedPerson, listPublishedPeople } from './person-queries'

export type PersonPage = NonNullable<Awaited<ReturnType<typeof getPublishedPerson>>>
export type PersonItem = Awaited<ReturnType<typeof listPublishedPeople>>[number]
