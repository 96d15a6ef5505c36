import 'server-only'
import { type Counted, countKinds, countLimit, countsOf, type KindCount } from './search-count-queries'
import { type Condition, facetsOf, type Narrowing, tsqueryOf } from './search-fit-queries'
import type { Kept } from './search-kept'
import { type Fit, type Match, matching, type Page } from './search-match-queries'
import { allByDate, newest } from './search-newest-queries'
import type { SearchQuestion } from './search-question'

/** What of it is asked for beside the words. */
interface Sought {
  narrowing: Narrowing
  sort: SearchQuestion['sort']
  part: Page
}

/** A page of what fits, and how much there is, with what is known of it; the kinds to choose from, whichever was chosen. */
export async function fitting(
  condition: Condition,
  sought: Sought,
  kept: Kept,
): Promise<Counted & { matches: Match[] }> {
  const { kind, ...others } = sought.narrowing
  const [page, kinds] = await Promise.all([
    pageOf(condition, sought, kept),
    kind ? kindsOf(condition, others, kept) : null,
  ])
  return { ...page, kinds: kinds ?? page.kinds }
}

async function pageOf(
  condition: Condition,
  { narrowing, sort, part }: Sought,
  kept: Kept,
): Promise<Counted & { matches: Match[] }> {
  const name = countsName(condition, narrowing)
  const known = kept.known<Fit>(name)
  if (sort === 'newest') {
    const fit = known ?? (await countsOf(condition, narrowing))
    const isAll = fit.total > 0 && fit.total <= countLimit
    const dated = isAll ? (known?.dated ?? (await allByDate(condition, narrowing))) : undefined
    kept.keep(name, { ...fit, dated } satisfies Fit)
    return { ...fit, matches: fit.total > 0 ? await newest(condition, narrowing, part, fit.total, dated) : [] }
  }
  const { matches, ...fit } = await matching(condition, narrowing, part, known)
  kept.keep(name, fit)
  return { ...fit, matches }
}

async function kindsOf(condition: Condition, narrowing: Narrowing, kept: Kept): Promise<KindCount[]> {
  const counts = countsName(condition, narrowing)
  const name = `kinds of ${counts}`
  const known = kept.known<Counted>(counts)?.kinds ?? kept.known<KindCount[]>(name)
  if (known) return known
  const kinds = await countKinds(condition, narrowing)
  kept.keep(name, kinds)
  return kinds
}

const countsName = (condition: Condition, narrowing: Narrowing) => `counts ${tsqueryOf(condition, facetsOf(narrowing))}`
