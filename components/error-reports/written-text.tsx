import { T } from '@/components/ui/bidi-text'

/** What a person has written, with its line breaks. Nobody asked in which language: it is taken for that of the page they read. */
export function WrittenText({ text, lang }: { text: string; lang: string }) {
  return (
    <T as="p" lang={lang} className="max-w-[66ch] whitespace-pre-line break-words">
      {text}
    </T>
  )
}
