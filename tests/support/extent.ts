/**
 * How far the tests go, told by `HAMKINO_TEST_EXTENT`: `daily` with `npm test`, in a few minutes; `landing` for what is to
 * land; `everything` when asked for.
 */
const extent = process.env.HAMKINO_TEST_EXTENT ?? 'daily'

/** Each page is opened in a language or two, and of the long journeys one is gone. */
export const isDaily = extent === 'daily'

/** Every page of the registry in each look, each journey in each of its languages. */
export const examinesAll = extent === 'everything'

/** The languages in which database tests make every page: from right to left and from left to right, or all. */
export const pageLocales = isDaily ? (['fa', 'kk'] as const) : (['fa', 'ru', 'kk', 'en'] as const)
