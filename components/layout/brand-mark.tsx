/** A frame of film between its two perforated edges. Never mirrored. */
export function BrandMark() {
  return (
    <svg
      className="brand-mark"
      direction="ltr"
      width="26"
      height="20"
      viewBox="0 0 26 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
      focusable="false"
    >
      <rect x="1" y="1" width="24" height="18" rx="2.5" />
      <path d="M6 1v18M20 1v18M6 10h14" />
    </svg>
  )
}
