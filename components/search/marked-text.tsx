import { marksIn } from '@/lib/search/highlight'

/** A text with the words marked that were looked for. */
export function MarkedText({ text, matched }: { text: string; matched: readonly string[] }) {
  const marks = marksIn(text, matched)
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
