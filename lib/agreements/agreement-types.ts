import type { getPublishedAgreement } from './agreement-queries'

/** What the components of agreements are given, derived from what the queries return. */
export type AgreementPage = NonNullable<Awaited<ReturnType<typeof getPublishedAgreement>>>
