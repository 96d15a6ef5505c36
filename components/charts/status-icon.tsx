import type { ReactNode } from 'react'
import type { Status } from '@/lib/clauses/status-order'

// One silhouette a status, so that the icons differ without colour. `--on-icon` is the paper.
const drawings: Record<Status, ReactNode> = {
  fulfilled: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" />
      <path d="m4.8 8.3 2.2 2.2 4.3-4.7" stroke="var(--on-icon)" strokeWidth="1.9" />
    </>
  ),
  ongoing: (
    <path
      strokeLinecap="round"
      strokeLinejoin="round"
      d="M2 7.4V6.6a2.4 2.4 0 0 1 2.4-2.4h8.2M10.2 1.5l2.9 2.7-2.9 2.7M14 8.6v.8a2.4 2.4 0 0 1-2.4 2.4H3.4M5.8 9.1l-2.9 2.7 2.9 2.7"
    />
  ),
  in_progress: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" stroke="none" />
    </>
  ),
  delayed: (
    <>
      <path d="M8 1.6 15 14.2H1z" fill="currentColor" stroke="none" />
      <path d="M8 6v4M8 11.4v1.4" stroke="var(--on-icon)" strokeWidth="1.7" />
    </>
  ),
  blocked: (
    <>
      <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="currentColor" stroke="none" />
      <path d="M4.6 8h6.8" stroke="var(--on-icon)" strokeWidth="2" />
    </>
  ),
  in_preparation: <circle cx="8" cy="8" r="6" strokeDasharray="2.4 2.3" />,
  not_started: <circle cx="8" cy="8" r="6" />,
  superseded: <path d="m3.5 3.5 9 9m0-9-9 9" strokeWidth="2" strokeLinecap="round" />,
  no_information: (
    <path
      strokeLinecap="round"
      d="M2 5.6V3.4A1.4 1.4 0 0 1 3.4 2h2.2M10.4 2h2.2A1.4 1.4 0 0 1 14 3.4v2.2M14 10.4v2.2a1.4 1.4 0 0 1-1.4 1.4h-2.2M5.6 14H3.4A1.4 1.4 0 0 1 2 12.6v-2.2M5.4 8h5.2"
    />
  ),
}

/** Decoration: the word beside it carries the meaning. Takes the ink of its status when `colored`. */
export function StatusIcon({
  status,
  size = 16,
  colored = false,
}: {
  status: Status
  size?: number
  colored?: boolean
}) {
  return (
    <svg
      className={colored ? 'status-icon status-ink' : 'status-icon'}
      data-status={colored ? status : undefined}
      direction="ltr"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[status]}
    </svg>
  )
}
