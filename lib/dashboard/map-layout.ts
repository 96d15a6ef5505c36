import type { CountryPair, ReportedMark } from './country-pairs'

interface MapFrame {
  width: number
  height: number
  /** Where a country is marked, by code; those outside the frame have no place. */
  points: Readonly<Record<string, readonly number[]>>
}

export interface MapPlace {
  key: string
  x: number
  y: number
  name: string
}

interface MapLabel extends MapPlace {
  anchor: 'start' | 'middle' | 'end'
  labelX: number
  /** The base line. */
  labelY: number
}

interface MapArc {
  pair: CountryPair
  /** Of an SVG path. */
  d: string
  width: number
}

export interface MapLayout {
  arcs: MapArc[]
  places: MapLabel[]
  /** Countries outside the frame, or in it without a partner there. */
  outside: string[]
  /** Where those lie that have agreed, on average: a screen that is narrower than the map begins there. */
  middle: number
}

export const letterSize = 17
/** Of a letter of the text faces, at most on average. */
const letterWidth = letterSize * 0.58
const gap = 10

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Countries that have agreed with each other as points, joined by arcs; names where they cover as little as can be. A map is the same in
 * every direction of writing.
 * @param nameOf what the reader calls a country
 */
export function mapLayout(pairs: readonly CountryPair[], nameOf: (code: string) => string, frame: MapFrame): MapLayout {
  const inside = pairs.filter(({ a, b }) => frame.points[a] && frame.points[b])
  const drawn = new Set(inside.flatMap(({ a, b }) => [a, b]))
  const codes = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]
  const points = codes
    .filter((code) => drawn.has(code))
    .map((key): MapPlace => {
      const [x = 0, y = 0] = frame.points[key] ?? []
      return { key, x, y, name: nameOf(key) }
    })
  return {
    arcs: inside.map((pair) => ({ pair, ...arcOf(pair, frame) })),
    places: labels(points, frame),
    outside: codes.filter((code) => !drawn.has(code)),
    middle: meanOf(inside.flatMap(({ a, b }) => [frame.points[a]?.[0] ?? 0, frame.points[b]?.[0] ?? 0])),
  }
}

function meanOf(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length))
}

function arcOf({ a, b, agreements }: CountryPair, { points, width, height }: MapFrame): Pick<MapArc, 'd' | 'width'> {
  // From west to east, so that all arcs bend to the north.
  const [from, to] = [points[a] ?? [], points[b] ?? []].sort(([x = 0], [other = 0]) => x - other)
  const [x1 = 0, y1 = 0] = from ?? []
  const [x2 = 0, y2 = 0] = to ?? []
  const bend = 0.22
  // A curve stays between its ends and its control point: inside the frame if that is.
  const held = (value: number, most: number) => Math.round(Math.min(Math.max(value, 4), most - 4))
  const cx = held((x1 + x2) / 2 + (y2 - y1) * bend, width)
  const cy = held((y1 + y2) / 2 - (x2 - x1) * bend, height)
  return { d: `M${x1} ${y1}Q${cx} ${cy} ${x2} ${y2}`, width: Math.min(2 + agreements, 7) }
}

function labels(points: readonly MapPlace[], frame: MapFrame): MapLabel[] {
  // A point, and air around it.
  const dots = points.map(({ x, y }): Box => ({ x: x - 10, y: y - 10, width: 20, height: 20 }))
  const taken: Box[] = []
  return points.map((point, index) => {
    const choices = candidates(point).filter(({ box }) => isInside(box, frame))
    const others = [...dots.filter((_, at) => at !== index), ...taken]
    const costs = choices.map(({ box }) => others.reduce((sum, other) => sum + overlap(box, other), 0))
    const best = choices[costs.indexOf(Math.min(...costs))] ?? candidates(point)[0]
    if (!best) return { ...point, anchor: 'start', labelX: point.x, labelY: point.y }
    taken.push(best.box)
    return { ...point, ...best.label }
  })
}

/** Beside, below, above: the nearest places that read well. */
function candidates({ x, y, name }: MapPlace): { box: Box; label: Pick<MapLabel, 'anchor' | 'labelX' | 'labelY'> }[] {
  const width = name.length * letterWidth
  const rows = [letterSize * 0.35, -gap, gap + letterSize * 0.8]
  return rows.flatMap((down) =>
    (['start', 'end', 'middle'] as const).flatMap((anchor) => {
      const isBeside = down === rows[0]
      if (anchor === 'middle' && isBeside) return []
      const labelX = anchor === 'middle' ? x : anchor === 'start' ? x + (isBeside ? gap : 2) : x - (isBeside ? gap : 2)
      const left = anchor === 'middle' ? labelX - width / 2 : anchor === 'start' ? labelX : labelX - width
      const labelY = y + down
      return [
        {
          box: { x: left, y: labelY - letterSize * 0.85, width, height: letterSize },
          label: { anchor, labelX, labelY },
        },
      ]
    }),
  )
}

function isInside(box: Box, { width, height }: MapFrame): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
}

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across > 0 && down > 0 ? across * down : 0
}

/** Dashes of an arc, for those who see no colours; none for a status that is drawn solid. */
export function arcDashes(mark: ReportedMark): string | undefined {
  const dashes: Partial<Record<ReportedMark, string>> = {
    not_started: '9 3',
    in_preparation: '3 4',
    no_information: '1 5',
    delayed: '14 4',
    blocked: '6 3 1 3',
    superseded: '2 8',
    differ: '12 3 2 3',
  }
  return dashes[mark]
}
