import { createHash } from 'node:crypto'

/**
 * Sets the reader's own choice of light or dark before anything is painted; the rest is in `public/page.v1.js`. Inline in every
 * page: a file would come too late or keep the page waiting.
 */
export const themeScript =
  "try{const t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}"

/** Allows that script, where a page has no hashes of its own. */
export const themeScriptSource = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`
