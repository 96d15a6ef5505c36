/**
 * Endings of Kazakh as they read after folding (қ к, ғ г, ң н, і и, ө о, ұ ү у, ә а): number, possession, case, the commonest
 * derivations and forms of verbs. Snowball has no Kazakh; the list follows the tables of cases in any grammar of the language.
 */
const endings = [
  // plural
  ...['лар', 'лер', 'дар', 'дер', 'тар', 'тер'],
  // possession
  ...['ымыз', 'имиз', 'ыныз', 'иниз', 'мыз', 'миз', 'ныз', 'низ', 'сы', 'си', 'ым', 'им', 'ын', 'ин', 'ы', 'и'],
  // genitive, dative, accusative, locative, ablative, instrumental
  ...['нын', 'нин', 'дын', 'дин', 'тын', 'тин', 'ка', 'ке', 'га', 'ге', 'на', 'не', 'ны', 'ни', 'ды', 'ди', 'ты', 'ти'],
  ...['нда', 'нде', 'да', 'де', 'та', 'те', 'нан', 'нен', 'дан', 'ден', 'тан', 'тен', 'мен', 'бен', 'пен'],
  // of, with and without
  ...['дагы', 'деги', 'тагы', 'теги', 'лык', 'лик', 'дык', 'дик', 'тык', 'тик', 'лы', 'ли', 'сыз', 'сиз'],
  // of verbs: infinitive, present, participle, passive
  ...['у', 'ады', 'еди', 'иди', 'ган', 'ген', 'кан', 'кен', 'ыл', 'ил'],
].sort((a, b) => b.length - a.length)

const shortest = 3
const vowel = /[аеиоуыэюя]/

/** The stem of a folded Kazakh word: at most four endings go, and a final consonant that softened before one hardens again. */
export function stemKazakh(word: string): string {
  let stem = word
  for (let pass = 0; pass < 4; pass++) {
    const shorter = withoutEnding(stem)
    if (shorter === null) break
    stem = shorter
  }
  return stem
}

function withoutEnding(word: string): string | null {
  // The -тан of countries is no ablative.
  if (word.endsWith('стан')) return null
  const ending =
    endings.find((one) => word.endsWith(`стан${one}`)) ??
    endings.find((one) => word.endsWith(one) && word.length - one.length >= leastBefore(one))
  if (ending === undefined) return null
  const stem = word.slice(0, -ending.length)
  if (!vowel.test(stem)) return null
  // сабақ, сабағы; кітап, кітабы
  return /^[ыи]/.test(ending) ? stem.replace(/г$/, 'к').replace(/б$/, 'п') : stem
}

/** One letter is an ending only behind a longer word. */
function leastBefore(ending: string): number {
  return ending === 'ы' || ending === 'и' ? shortest + 1 : shortest
}
