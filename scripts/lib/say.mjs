const begun = performance.now()

/** Prints one progress line, led by the seconds since the command began. */
export function say(text) {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${seconds.padStart(6)} s  ${text}`)
}
