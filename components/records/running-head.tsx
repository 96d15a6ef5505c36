import { useTranslations } from 'next-intl'

/**
 * What stands at the head of every printed sheet: the record's name and the registry's. The boxes of a sheet take their words from
 * properties of the page (app/styles/profiles-print.css), as they know no element.
 */
export function RunningHead({ title }: { title: string }) {
  const t = useTranslations('layout')
  return <style>{`:root{--profile-head:${cssString(title)};--profile-registry:${cssString(t('brand'))}}`}</style>
}

/** A name as a string of CSS: whatever is not a letter, a digit or a space is written by its number, so that nothing ends it early. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`
}
