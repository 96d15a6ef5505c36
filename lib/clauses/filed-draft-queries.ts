import 'server-only'
import { type Actor, ownBodyIds } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'

/** So many stand on the desk at once, the newest first. */
const shownFiled = 5

/**
 * The reports that others have filed from the person's drafts, in bodies of which they still are, and that they have not said to have
 * seen; `more` are beyond those.
 */
export async function listFiledDrafts(actor: Actor, locale: Locale) {
  const where = {
    authorId: actor.userId,
    report: {
      reportingBodyId: { in: ownBodyIds(actor) },
      clause: { state: 'published', agreement: { state: 'published' } },
    },
  } satisfies Prisma.FiledDraftWhereInput
  const total = await db().filedDraft.count({ where })
  if (total === 0) return { filed: [], more: 0 }
  const rows = await db().filedDraft.findMany({
    where,
    select: {
      reportId: true,
      report: {
        select: {
          recordedAt: true,
          status: true,
          author: { select: { name: true } },
          clause: {
            select: { number: true, texts: { where: { current: true }, select: { locale: true, heading: true } } },
          },
          agreement: { select: { key: true, primaryLocale: true } },
        },
      },
    },
    orderBy: [{ report: { recordedAt: 'desc' } }, { reportId: 'desc' }],
    take: shownFiled,
  })
  const filed = rows.map(({ reportId, report: { clause, agreement, author, ...report } }) => {
    const heading = chooseText(clause.texts, locale, agreement.primaryLocale)
    return {
      id: reportId,
      status: report.status,
      by: author?.name ?? '',
      at: report.recordedAt.toISOString(),
      number: clause.number,
      agreementKey: agreement.key,
      heading: heading?.heading ?? agreement.key,
      headingLocale: heading?.locale ?? locale,
    }
  })
  return { filed, more: total - filed.length }
}
