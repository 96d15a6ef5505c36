import type { Page } from '@playwright/test'

/**
 * Seconds by the Keystroke-Level Model (Card, Moran and Newell, The Psychology of Human-Computer Interaction, 1983): a key of an
 * average typist, pointing, pressing and letting go of the mouse button, moving a hand to the other device, and making up one's mind.
 */
const [key, point, press, hand, mind] = [0.28, 1.1, 0.2, 0.4, 1.35]
const click = point + press

/** What a practised person does for one of each, and how long it takes them. */
export const seconds = {
  ...{ key, hand, mind },
  /** Decided on, pointed at, pressed. */
  button: () => mind + click,
  /** A list is opened, and what is wanted is chosen from it. */
  choice: () => mind + 2 * click,
  typed: (letters: number) => mind + click + 2 * hand + letters * key,
  /** Marked in the document, copied, and pasted in the browser: two keys each, and two to change windows. */
  pasted: () => mind + 2 * click + 2 * hand + 6 * key,
  file: () => mind + 3 * click,
}

interface Counts {
  pages: number
  buttons: number
  choices: number
  typed: number
  letters: number
  pasted: number
  files: number
}

/** Texts longer than this are copied from the document. */
const longestTyped = 80

/**
 * Counts what is done in a page from now on.
 * @param areas how texts of several lines come: copied from a document, or written
 */
export async function recordEntry(page: Page, areas: 'pasted' | 'typed' = 'pasted') {
  const counts: Counts = { pages: 0, buttons: 0, choices: 0, typed: 0, letters: 0, pasted: 0, files: 0 }
  const told: Record<string, (length: number, isLong: boolean) => void> = {
    button: () => (counts.buttons += 1),
    choice: () => (counts.choices += 1),
    file: () => (counts.files += 1),
    text(length, isPasted) {
      if (isPasted) counts.pasted += 1
      else {
        counts.typed += 1
        counts.letters += length
      }
    },
  }
  await page.exposeFunction('tellEntry', (what: string, length: number, isLong: boolean) =>
    told[what]?.(length, isLong),
  )
  await page.addInitScript(
    ({ longest, pastes }) => {
      const tell = (...said: [string, number, boolean]) => void Reflect.get(window, 'tellEntry')(...said)
      // A text of several lines comes line by line.
      const written = new Set<EventTarget | null>()
      addEventListener('click', (event) => event.isTrusted && tell('button', 0, false), true)
      addEventListener(
        'input',
        ({ target }) => {
          if (target instanceof HTMLSelectElement) tell('choice', 0, false)
          else if (target instanceof HTMLInputElement && target.type === 'file') tell('file', 0, false)
          else if (written.has(target)) return
          else if (target instanceof HTMLTextAreaElement) tell('text', target.value.length, pastes)
          else if (target instanceof HTMLInputElement && target.type !== 'checkbox')
            tell('text', target.value.length, target.value.length > longest)
          written.add(target)
        },
        true,
      )
    },
    { longest: longestTyped, pastes: areas === 'pasted' },
  )
  const addresses: string[] = []
  page.on('framenavigated', (frame) => {
    const address = new URL(frame.url()).pathname
    if (frame !== page.mainFrame() || addresses.at(-1) === address) return
    addresses.push(address)
    counts.pages += 1
  })
  return counts
}

/** The same in words, with the time that it takes. */
export function entryReport(counts: Counts, machine: number): string {
  const person =
    counts.buttons * seconds.button() +
    counts.choices * seconds.choice() +
    counts.typed * seconds.typed(0) +
    counts.letters * key +
    counts.pasted * seconds.pasted() +
    counts.files * seconds.file()
  return [
    `pages visited: ${counts.pages}`,
    `fields: ${counts.typed} typed (${counts.letters} keys), ${counts.choices} chosen, ${counts.pasted} pasted, ${counts.files} files`,
    `clicks on buttons, links and folds: ${counts.buttons}`,
    `a practised person (Keystroke-Level Model): ${clockTime(person)}`,
    `the machine, measured: ${clockTime(machine)}`,
  ].join('\n')
}

export const clockTime = (time: number) => `${Math.floor(time / 60)} min ${Math.round(time % 60)} s`
