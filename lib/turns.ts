/** Lets one piece of work run at a time, in the order in which it comes: for what takes as much memory as the app itself. */
export function turns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let turn: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
}
