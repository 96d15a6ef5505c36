import { expect } from 'vitest'

const rounds = 6

/**
 * That a work takes about as many times as long as its length has grown, and not the square of that. Both lengths are measured in
 * this process, in time of the processor and as the least of several rounds: what else the machine does can only make a round
 * longer, while a work that looks at everything for everything is too long in each of them.
 */
export function expectLinear(work: (length: number) => void, [short, long]: readonly [number, number]): void {
  const growth = long / short
  // Between the growth of the length and its square; the floor is for what is over too soon to be measured.
  const allowed = () => 3 * growth * Math.max(shorter, 0.05)
  let [shorter, longer] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < rounds && !(longer < allowed()); round += 1) {
    shorter = Math.min(
      shorter,
      secondsOf(() => work(short)),
    )
    longer = Math.min(
      longer,
      secondsOf(() => work(long)),
    )
  }
  expect(longer).toBeLessThan(allowed())
}

function secondsOf(work: () => void): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1_000_000
}
