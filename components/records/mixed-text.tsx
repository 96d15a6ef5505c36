import { splitScripts } from '@/lib/records/script-runs'

/** A text with the words of other scripts in it isolated and marked with their language. */
export function MixedText({ text, lang }: { text: string; lang: string }) {
  return splitScripts(text, lang).map((run, index) =>
    run.lang ? (
      // The pieces of a text have no identity but their place in it.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <bdi key={index} lang={run.lang} dir={run.dir}>
        {run.text}
      </bdi>
    ) : (
      run.text
    ),
  )
}
