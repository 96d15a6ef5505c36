// What the registry's pages add where scripts run; nothing depends on it. Sent as it stands: no framework, no build.
// A change takes a new number in the name, as browsers keep the file (app/[locale]/layout.tsx).

const root = document.documentElement

/** What the reader chose stays in this browser; where it keeps nothing, it holds for the page. */
const kept = {
  get(name) {
    try {
      return localStorage.getItem(name) ?? ''
    } catch {
      return ''
    }
  },
  set(name, value) {
    try {
      if (value) localStorage.setItem(name, value)
      else localStorage.removeItem(name)
    } catch {}
  },
}

/** Light or dark, or as the device has it. The inline script of the head has set it before the page was painted. */
function offerTheme(choice) {
  const list = choice.querySelector('select')
  list.value = root.dataset.theme ?? ''
  list.addEventListener('change', () => {
    kept.set('theme', list.value)
    if (list.value) root.dataset.theme = list.value
    else delete root.dataset.theme
  })
  choice.hidden = false
}

/** Keys of one letter can be switched off, as people who speak to their machine need (WCAG 2.1.4). */
function offerKeys(choice) {
  const box = choice.querySelector('input')
  box.checked = kept.get('keys') !== 'off'
  box.addEventListener('change', () => kept.set('keys', box.checked ? '' : 'off'))
  choice.hidden = false
}

/** By their place on the keyboard: the letters there are others in Persian, Russian and Kazakh. */
const places = { KeyA: '/agreements', KeyD: '/dashboard', KeyH: '' }
const patience = 1500
let goPressed = Number.NEGATIVE_INFINITY

function onKey(event) {
  if (event.key === 'Escape') return close()
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || kept.get('keys') === 'off') return
  if (event.target.closest?.('input, textarea, select, [contenteditable]')) return
  const isGoing = event.timeStamp - goPressed < patience
  goPressed = event.code === 'KeyG' && !event.shiftKey ? event.timeStamp : Number.NEGATIVE_INFINITY
  if (isGoing && event.code in places) go(places[event.code])
  else if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) go('/about#keys')
  else if (event.key === '/' || event.code === 'Slash') search()
  else return
  event.preventDefault()
}

function go(path) {
  location.assign(`/${root.lang}${path}`)
}

/** The field of the page where it has one, else that of the header, which narrow screens have in their menu. */
function search() {
  const isShown = (element) => element && element.getClientRects().length > 0
  const own = document.querySelector('main input[name="q"]')
  if (isShown(own)) return own.focus()
  const fold = [...document.querySelectorAll('.site-search, .site-menu')].find(isShown)
  if (!fold) return
  fold.open = true
  fold.querySelector('input[name="q"]').focus()
}

function close() {
  for (const fold of document.querySelectorAll('.site-header details[open]')) {
    const isInside = fold.contains(document.activeElement)
    fold.open = false
    if (isInside) fold.querySelector('summary').focus()
  }
}

function offer() {
  for (const choice of document.querySelectorAll('.theme-choice')) offerTheme(choice)
  for (const choice of document.querySelectorAll('.keys-choice')) offerKeys(choice)
}

// The file may be there before the foot of the page is.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', offer)
else offer()
document.addEventListener('keydown', onKey)
