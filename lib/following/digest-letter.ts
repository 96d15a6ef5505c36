import 'server-only'
import { atomFeed, feedName } from '@/lib/feeds/atom-feed'
import type { AtomEntry } from '@/lib/feeds/atom-xml'
import type { RecordScope } from '@/lib/feeds/feed-address'
import type { PublishedFeed } from '@/lib/feeds/feed-change'
import type { Locale } from '@/lib/i18n/locales'
import {
  escaped,
  inMarkup,
  type Letter,
  type LetterPart,
  letterOf,
  linkLine,
  listOf,
  paragraph,
  ruler,
} from '@/lib/mail/letter-text'
import { letterWords } from '@/lib/mail/letter-words'

interface DigestTo {
  locale: Locale
  /** Of the site, without a slash at the end. */
  origin: string
  records: readonly {
    of: RecordScope
    /** With nothing but what is to be told. */
    feed: PublishedFeed
    /** Whether there may be more. */
    isCut: boolean
    /** Where its reader ends to follow it. */
    stopLink: string
  }[]
  /** The same for all. */
  stopLink: string
}

/** What has changed of all that somebody follows, in the words of the feeds, as text and as a page. */
export async function digestLetter({ locale, origin, records, stopLink }: DigestTo): Promise<Letter> {
  const t = await letterWords(locale)
  const brand = t('layout.brand')
  return letterOf(locale, t('following.digest.subject', { brand }), [
    paragraph(t('following.mail.greeting')),
    paragraph(t('following.digest.intro', { brand })),
    ...records.flatMap(({ of, feed, isCut, ...record }): LetterPart[] => {
      const { entries, page } = atomFeed(feed, { locale, scope: of, format: 'atom' }, origin, t)
      return [
        heading(feedName(feed, locale, t), page),
        listOf(entries.map(entryPart)),
        ...(isCut ? [linkLine(t('following.digest.more'), page)] : []),
        linkLine(t('following.digest.stop'), record.stopLink),
      ]
    }),
    ruler,
    paragraph(t('following.digest.reason', { brand })),
    linkLine(t('stop.following.button'), stopLink),
    paragraph(t('reminders.mail.automatic')),
  ])
}

function heading(name: string, page: string): LetterPart {
  return {
    text: `${name}\n${page}`,
    html: `<h2 style="font-size:1.125em"><a href="${escaped(page)}">${escaped(name)}</a></h2>`,
  }
}

function entryPart({ title, content, page }: AtomEntry): LetterPart {
  const lines = content.text.split('\n')
  return {
    text: [`• ${title.text}`, ...lines, page].join('\n'),
    html: `<a href="${escaped(page)}">${inMarkup(title.text, title.lang)}</a><br>${lines.map(escaped).join('<br>')}`,
  }
}
