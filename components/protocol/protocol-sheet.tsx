import type { ReactNode } from 'react'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import type { ProtocolCell, ProtocolContent, ProtocolRow } from '@/lib/protocol/protocol-types'
import type { Passage } from '@/lib/records/passage'
import './protocol.css'

/** The protocol as it is printed: each row with its languages side by side, then where the sides sign. */
export function ProtocolSheet({ content }: { content: ProtocolContent }) {
  const [main = 'en'] = content.languages
  return (
    <article className="protocol" data-languages={content.languages.length}>
      <p className="protocol-running">
        <span>{content.running.title}</span>
        {content.running.date ? <span>{content.running.date}</span> : null}
        <bdi dir="ltr">{content.running.reference}</bdi>
      </p>
      <div className="protocol-row protocol-head">
        {content.heads.map(({ lang, title, copy, meeting }) => (
          <Column key={lang} lang={lang} main={main}>
            <p className="protocol-title">{title}</p>
            <p className="protocol-meeting">
              <Words passage={meeting} within={lang} />
            </p>
            {copy ? <p className="protocol-copy">{copy}</p> : null}
          </Column>
        ))}
      </div>
      {content.rows.map((row, index) => (
        // Rows have no name of their own, and their order is fixed.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={`protocol-row protocol-${row.kind}`}>
          {row.cells.map((cell) => (
            <Column key={cell.lang} lang={cell.lang} main={main}>
              <Cell cell={cell} kind={row.kind} />
            </Column>
          ))}
        </div>
      ))}
      <Signatures content={content} main={main} />
    </article>
  )
}

function Column({ lang, main, children }: { lang: Locale; main: Locale; children: ReactNode }) {
  return (
    <div className="protocol-column" lang={lang === main ? undefined : lang} dir={directionOf(lang)}>
      {children}
    </div>
  )
}

function Cell({ cell: { lang, marker, term, text, notes }, kind }: { cell: ProtocolCell; kind: ProtocolRow['kind'] }) {
  if (kind === 'section') return <h2>{term}</h2>
  return (
    <>
      {marker ? <span className="protocol-marker">{marker}</span> : null}
      <div>
        {term ? <p className="protocol-term">{kind === 'fact' ? `${term}:` : term}</p> : null}
        {text ? (
          <p className="protocol-text">
            <Words passage={text} within={lang} />
          </p>
        ) : null}
        {notes.length > 0 ? <p className="protocol-notes">{notes.join(' · ')}</p> : null}
      </div>
    </>
  )
}

function Signatures({ content: { signatures, captions }, main }: { content: ProtocolContent; main: Locale }) {
  if (signatures.length === 0) return null
  const caption = (name: 'signature' | 'name' | 'date') => (
    <Joined words={captions.map((words) => ({ text: words[name], lang: words.lang }))} main={main} />
  )
  return (
    <section className="protocol-signatures">
      <h2>
        <Joined words={captions.map(({ title, lang }) => ({ text: title, lang }))} main={main} />
      </h2>
      <div className="protocol-blocks">
        {signatures.map(({ cells }) => (
          <div key={cells[0]?.side.text} className="protocol-block">
            {cells.map(({ lang, side }) => (
              <p key={lang} className="protocol-side" lang={lang} dir={directionOf(lang)}>
                <Words passage={side} within={lang} />
              </p>
            ))}
            <p className="protocol-line">{caption('signature')}</p>
            {cells.flatMap(({ lang, heads }) =>
              heads.map(({ name, office }) => (
                <p key={`${lang} ${name.text}`} className="protocol-person-signs" lang={lang} dir={directionOf(lang)}>
                  <Words passage={name} within={lang} />
                  {office ? (
                    <span className="protocol-notes">
                      <Words passage={office} within={lang} />
                    </span>
                  ) : null}
                </p>
              )),
            )}
            <p className="protocol-line">{caption(cells.some(({ heads }) => heads.length > 0) ? 'date' : 'name')}</p>
          </div>
        ))}
      </div>
    </section>
  )
}

/** The same in each language of the sheet, one after another. */
function Joined({ words, main }: { words: readonly Passage[]; main: Locale }) {
  return words.map((passage, index) => (
    <span key={passage.lang}>
      {index > 0 ? ' / ' : null}
      <Words passage={passage} within={main} />
    </span>
  ))
}

function Words({ passage: { text, lang }, within }: { passage: Passage; within: Locale }) {
  if (lang === within) return text
  return (
    <bdi lang={lang} dir={directionOf(lang)}>
      {text}
    </bdi>
  )
}
