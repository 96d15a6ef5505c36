// The field of the search page offers records and whole questions as one types: an editable combobox of the ARIA practices. Nothing
// depends on it. A change takes a new number in the name, as browsers keep the file (components/search/search-field.tsx).

const pause = 150

function offer(box) {
  const [field, list, status] = box.children
  const counts = JSON.parse(box.dataset.counts)
  let entries = []
  let at = -1
  let asking

  field.setAttribute('role', 'combobox')
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', list.id)
  open(false)

  function open(isOpen) {
    list.hidden = !isOpen
    field.setAttribute('aria-expanded', isOpen)
    status.textContent = isOpen ? counts[entries.length] : ''
    choose(-1)
  }

  function choose(place) {
    at = place
    for (const [index, option] of [...list.children].entries()) option.setAttribute('aria-selected', index === at)
    const chosen = list.children[at]
    if (chosen) field.setAttribute('aria-activedescendant', chosen.id)
    else field.removeAttribute('aria-activedescendant')
    chosen?.scrollIntoView({ block: 'nearest' })
  }

  function show(found) {
    entries = found
    list.replaceChildren(...found.map(optionOf))
    open(found.length > 0)
  }

  function optionOf({ text, note, href, lang, dir }, index) {
    const option = Object.assign(document.createElement('div'), { id: `${list.id}-${index}`, tabIndex: -1 })
    option.setAttribute('role', 'option')
    option.append(Object.assign(document.createElement('bdi'), { lang, dir, textContent: text }))
    if (note) option.append(Object.assign(document.createElement('span'), { className: 'meta', textContent: note }))
    // The focus stays in the field.
    option.addEventListener('pointerdown', (event) => event.preventDefault())
    option.addEventListener('click', () => location.assign(href))
    return option
  }

  async function ask(q) {
    asking?.abort()
    if (q.length < 2) return show([])
    asking = new AbortController()
    const { signal } = asking
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (signal.aborted) return
    const found = await fetch(box.dataset.source + encodeURIComponent(q), { signal })
      .then((answer) => (answer.ok ? answer.json() : []))
      .catch(() => [])
    if (!signal.aborted) show(found)
  }

  function close() {
    asking?.abort()
    open(false)
  }

  field.addEventListener('input', () => ask(field.value.trim()))
  field.addEventListener('blur', close)
  field.addEventListener('keydown', (event) => {
    const { key, isComposing } = event
    if (isComposing) return
    const isOpen = !list.hidden
    if (key === 'Escape' && isOpen) close()
    else if (key === 'Enter' && isOpen && entries[at]) location.assign(entries[at].href)
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && entries.length > 0) {
      const places = entries.length + 1
      // The place before the first entry is the field itself.
      const next = isOpen ? ((at + 1 + (key === 'ArrowDown' ? 1 : places - 1)) % places) - 1 : 0
      if (!isOpen) open(true)
      choose(next)
    } else return
    event.preventDefault()
  })
}

function offerAll() {
  for (const box of document.querySelectorAll('.combobox')) offer(box)
}

// The file may be there before the field is.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', offerAll)
else offerAll()
