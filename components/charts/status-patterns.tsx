import type { Status } from '@/lib/clauses/status-order'
import type { ReportedMark } from '@/lib/dashboard/country-pairs'

/** What fills a segment: a colour where the status is solid, otherwise its pattern. */
export function statusFill(status: Status): string {
  switch (status) {
    case 'fulfilled':
    case 'in_progress':
      return `var(--s-${status})`
    case 'not_started':
      return 'var(--s-not_started-tint)'
    default:
      return `url(#status-${status})`
  }
}

/** The same for a mark that stands for several reports. */
export function markFill(mark: ReportedMark): string {
  return mark === 'differ' ? 'url(#mark-differ)' : statusFill(mark)
}

const user = { patternUnits: 'userSpaceOnUse' } as const

/** The fill patterns, once a page (`PageShell` includes them): segments point at them by id. */
export function StatusPatterns() {
  return (
    <svg className="status-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="status-ongoing" width="8" height="6" {...user}>
          <rect width="8" height="6" fill="var(--s-ongoing)" />
          <rect y="2.2" width="8" height="1.6" fill="var(--s-ongoing-tint)" />
        </pattern>
        <pattern id="status-delayed" width="7" height="7" patternTransform="rotate(45)" {...user}>
          <rect width="7" height="7" fill="var(--s-delayed)" />
          <rect width="2" height="7" fill="var(--s-delayed-tint)" />
        </pattern>
        <pattern id="status-blocked" width="6" height="6" patternTransform="rotate(45)" {...user}>
          <rect width="6" height="6" fill="var(--s-blocked)" />
          <path d="M0 0H6M0 0V6" stroke="var(--s-blocked-tint)" strokeWidth="1.4" />
        </pattern>
        <pattern id="status-in_preparation" width="6" height="6" {...user}>
          <rect width="6" height="6" fill="var(--s-in_preparation-tint)" />
          <circle cx="3" cy="3" r="1.4" fill="var(--s-in_preparation)" />
        </pattern>
        <pattern id="status-superseded" width="5" height="5" patternTransform="rotate(-45)" {...user}>
          <rect width="5" height="5" fill="var(--s-superseded-tint)" />
          <rect width="1.6" height="5" fill="var(--s-superseded)" />
        </pattern>
        <pattern id="status-no_information" width="6" height="6" {...user}>
          <rect width="6" height="6" fill="var(--color-card)" />
          <rect x="2.5" width="1" height="6" fill="var(--s-no_information)" opacity=".45" />
        </pattern>
        {/* Black and paper in turn: no colour of a status, as none may be named. */}
        <pattern id="mark-differ" width="8" height="8" {...user}>
          <rect width="8" height="8" fill="var(--color-card)" />
          <path d="M0 0h4v4H0zM4 4h4v4H4z" fill="var(--color-ink)" />
        </pattern>
      </defs>
    </svg>
  )
}
