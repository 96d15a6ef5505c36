/**
 * Writes lib/dashboard/world-land.json: the land of Europe, Asia and the north of Africa as one outline without borders, and on it a point
 * for each country. Run by hand where the frame or a source changes: `node scripts/world-land.mjs /usr/share/zoneinfo/zone.tab`.
 *
 * Land: Natural Earth, public domain, as packed by world-atlas (ISC). Points: the place after which the tz database (public domain) names
 * the first time zone of a country; neither a capital nor a centre, and nobody's choice of ours but for the countries below.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'

/** Where the first zone of the list is a far island or an exclave. */
const zones = {
  RU: 'Europe/Moscow',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
}
/** Astana: the first place of the list, Almaty, would stand on the one of Kyrgyzstan. */
const places = { KZ: '+5110+07125' }
const [width, height] = [960, 500]

const projection = geoAzimuthalEqualArea()
  .rotate([-58, -42])
  .scale(560)
  .translate([width / 2, height / 2])
  .clipExtent([
    [0, 0],
    [width, height],
  ])
const atlas = JSON.parse(readFileSync(new URL('../node_modules/world-atlas/land-110m.json', import.meta.url), 'utf8'))
const land = geoPath(projection).digits(0)(feature(atlas, atlas.objects.land))

function degrees(text) {
  const [, sign, whole, minutes, seconds = '0'] = /^([+-])(\d{2,3})(\d{2})(\d{2})?$/.exec(text)
  return Number(`${sign}1`) * (Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600)
}

const points = {}
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue
  const [code, place, zone] = line.split('\t')
  const chosen = zones[code]
  if (chosen ? chosen !== zone : code.toLowerCase() in points) continue
  const [, latitude, longitude] = /^([+-]\d+)([+-]\d+)$/.exec(places[code] ?? place)
  const projected = projection([degrees(longitude), degrees(latitude)])
  const [x, y] = projected?.map(Math.round) ?? []
  if (x > 0 && x < width && y > 0 && y < height) points[code.toLowerCase()] = [x, y]
}
const sorted = Object.fromEntries(Object.entries(points).sort(([a], [b]) => (a < b ? -1 : 1)))
const file = new URL('../lib/dashboard/world-land.json', import.meta.url)
writeFileSync(file, `${JSON.stringify({ width, height, land, points: sorted })}\n`)
