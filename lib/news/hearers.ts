interface Side {
  id: string
  /** The party's body and those that its row names: who speaks for one of them speaks for the side. */
  bodyIds: readonly string[]
}

interface Person {
  userId: string
  /** For which they report. */
  bodyIds: readonly string[]
}

/**
 * Who is told what a side has reported: everybody who speaks for another side, and not for that one too.
 * @param reporting the side's `id`
 */
export function hearersOf(sides: readonly Side[], reporting: string, people: readonly Person[]): string[] {
  const speaksFor = ({ bodyIds }: Person, side: Side) => side.bodyIds.some((id) => bodyIds.includes(id))
  const own = sides.filter(({ id }) => id === reporting)
  const others = sides.filter(({ id }) => id !== reporting)
  return people
    .filter((person) => others.some((side) => speaksFor(person, side)) && !own.some((side) => speaksFor(person, side)))
    .map(({ userId }) => userId)
}
