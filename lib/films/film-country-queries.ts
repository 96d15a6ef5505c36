import 'server-only'
import { publicDb } from '@/lib/db'

/** Two countries of a film that have agreed with each other, by their codes, and how many agreements they have. */
export interface CountryAgreements {
  a: string
  b: string
  agreements: number
}

/** Which of these countries have agreed with each other, in their order; what the list of agreements shows for the two. */
export async function listPublishedAgreementsBetween(codes: readonly string[]): Promise<CountryAgreements[]> {
  const rows = await publicDb().$queryRaw<CountryAgreements[]>`
    SELECT b1."countryCode"::text AS "a", b2."countryCode"::text AS "b", count(DISTINCT a."id")::int AS "agreements"
    FROM "Agreement" a
    JOIN "AgreementParty" p1 ON p1."agreementId" = a."id"
    JOIN "Body" b1 ON b1."id" = p1."bodyId" AND b1."countryCode" = ANY(${[...codes]})
    JOIN "AgreementParty" p2 ON p2."agreementId" = a."id"
    JOIN "Body" b2 ON b2."id" = p2."bodyId" AND b2."countryCode" = ANY(${[...codes]})
    WHERE a."state" = 'published' AND b1."countryCode" < b2."countryCode"
    GROUP BY 1, 2`
  const place = (code: string) => codes.indexOf(code)
  return rows
    .map(({ a, b, agreements }) => (place(a) < place(b) ? { a, b, agreements } : { a: b, b: a, agreements }))
    .sort((x, y) => place(x.a) - place(y.a) || place(x.b) - place(y.b))
}
