/** Watches the resident memory of this process; `stop` gives the highest seen, in MB. */
export function watchMemory(): { stop: () => number } {
  let peak = process.memoryUsage.rss()
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const timer = setInterval(look, 20)
  return {
    stop: () => {
      clearInterval(timer)
      look()
      return peak / 1_000_000
    },
  }
}
