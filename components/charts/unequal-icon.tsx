/** Decoration: the word beside it carries the meaning. Two lines that are not equal, in no side's colour: sides say different things, or one objects. */
export function UnequalIcon() {
  return (
    <svg
      className="status-icon"
      direction="ltr"
      width={16}
      height={16}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2.5 5.8h11M2.5 10.2h11M11 2.2 5 13.8" />
    </svg>
  )
}
