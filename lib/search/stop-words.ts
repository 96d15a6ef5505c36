/** Words of a closed class, folded: they stand in every text and say nothing of what is looked for. */
const words = new Set(
  [
    'the a an of and or in on at to for from by with between is are was were which who what when how',
    'و در از به با که این را برای میان بین تا یا هر چه کدام است نیز هم شد شده می های ها ای',
    'и в во на с со по о об от для из к ко между за или не что как кто где какие какои',
    'мен пен бен жане туралы ушин арасында арасындагы менен немесе бойынша кандаи калаи',
  ].flatMap((line) => line.split(' ')),
)

export function isStopWord(folded: string): boolean {
  return words.has(folded)
}

/** The words that say something; all of them where none does. */
export function tellingWords<Spoken extends { folded: string }>(all: readonly Spoken[]): readonly Spoken[] {
  const telling = all.filter(({ folded }) => !isStopWord(folded))
  return telling.length > 0 ? telling : all
}
