import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@/scripts/lib/root.mjs'

/** What the build itself says that it answers: nothing that is missing in a table of ours goes untested. */
function listOf(file: string) {
  return JSON.parse(readFileSync(join(root, '.next', file), 'utf8'))
}

export interface BuiltAction {
  id: string
  /** `lib/auth/auth-actions.ts signInAction`. */
  name: string
  /** The routes of the pages that it can be sent to. */
  routes: string[]
}

/** Every server action. */
export function builtActions(): BuiltAction[] {
  const { node, edge } = listOf('server/server-reference-manifest.json') as Record<
    'node' | 'edge',
    Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
  >
  return [...Object.entries(node), ...Object.entries(edge)].map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename} ${exportedName}`,
    routes: Object.keys(workers).map(routeOf),
  }))
}

/** Every page and every route handler, as `/[locale]/films/[key]`. */
export function builtRoutes(): string[] {
  return Object.values(listOf('app-path-routes-manifest.json') as Record<string, string>).sort()
}

/** `app/[locale]/(desk)/desk/page` → `/[locale]/desk`. */
function routeOf(worker: string): string {
  return worker
    .replace(/^app/, '')
    .replace(/\/(page|route)$/, '')
    .replaceAll(/\/\([^)]*\)/g, '')
}
