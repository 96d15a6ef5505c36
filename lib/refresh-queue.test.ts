import { expect, it } from 'vitest'
import { RefreshQueue } from './refresh-queue'

function all(queue: RefreshQueue): string[] {
  const next = queue.next()
  return next ? [`${next.path} ${next.askedAt}`, ...all(queue)] : []
}

it('takes what matters most to each change before what only counts them', () => {
  const queue = new RefreshQueue()
  queue.add(['/clause/1', '/agreement/1', '/country'], 1)
  expect(queue.next()).toEqual({ path: '/clause/1', rank: 0, askedAt: 1 })
  queue.add(['/clause/2', '/agreement/2', '/country'], 2)
  expect(all(queue)).toEqual(['/clause/2 2', '/agreement/1 1', '/agreement/2 2', '/country 2'])
})

it('makes a page once that two changes ask for, as new as the later and as soon as the more important', () => {
  const queue = new RefreshQueue()
  queue.add(['/a', '/b', '/c'], 1)
  queue.add(['/c'], 2)
  queue.add(['/x', '/y', '/a'], 3)
  expect(all(queue)).toEqual(['/a 3', '/c 2', '/x 3', '/b 1', '/y 3'])
  expect(queue.next()).toBeUndefined()
})
