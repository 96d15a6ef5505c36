interface Placed {
  lineId: string
  agendaItem: number | null
  addedAt: Date
}

/** Lines by the items of the agenda, what stood on none at the end; within an item as they were added. */
export function inMinutesOrder<Line extends Placed>(lines: readonly Line[]): Line[] {
  const place = ({ agendaItem }: Placed) => agendaItem ?? Number.MAX_SAFE_INTEGER
  return [...lines].sort(
    (a, b) =>
      place(a) - place(b) ||
      a.addedAt.getTime() - b.addedAt.getTime() ||
      // Two that were added in the same millisecond still have one order.
      (a.lineId < b.lineId ? -1 : 1),
  )
}
