/** Records of a file that stand on one page. */
const size = 50

export function pageOf<T>(items: readonly T[], page: number): T[] {
  return items.slice((page - 1) * size, page * size)
}

export function pagesOf(items: readonly unknown[]): number {
  return Math.ceil(items.length / size)
}
