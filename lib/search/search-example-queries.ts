import 'server-only'
import { publicDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import type { SearchKind } from './search-kinds'
import { shownTitles } from './search-title-queries'

const exampleKinds = ['agreements', 'bodies', 'people', 'meetings', 'films', 'outcomes'] as const satisfies SearchKind[]
const [examplesOfKind, looked, longestExample] = [3, 40, 60]

export interface Example {
  kind: SearchKind
  title: string
  lang: Locale
}

/** What the registry can be asked: of each kind the shortest names among its first records. Three statements at most. */
export async function listExamples(locale: Locale): Promise<Example[]> {
  const some = await publicDb().$queryRaw<{ kind: SearchKind; key: string }[]>`
    SELECT e."kind", e."key" FROM unnest(${exampleKinds}::text[]) WITH ORDINALITY AS k("kind", "at") CROSS JOIN LATERAL (
      SELECT f."kind", f."key", f."titleLength" FROM (
        SELECT g."kind", g."key", g."titleLength" FROM "SearchEntry" g WHERE g."kind" = k."kind"::"SearchKind" ORDER BY g."key" LIMIT ${looked}
      ) f ORDER BY f."titleLength", f."key" LIMIT ${examplesOfKind * 2}
    ) e ORDER BY k."at", e."titleLength", e."key"`
  const titles = await shownTitles(some, locale, [])
  const all = some.flatMap(({ kind, key }) => {
    const shown = titles.get(`${kind} ${key}`)
    return shown && shown.title.length <= longestExample ? [{ kind, title: shown.title, lang: shown.lang }] : []
  })
  return exampleKinds.flatMap((kind) => {
    const own = new Map(all.filter((example) => example.kind === kind).map((example) => [example.title, example]))
    return [...own.values()].slice(0, examplesOfKind)
  })
}
