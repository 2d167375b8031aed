/** A page that is not looked at paints nothing, and need not wait for it longer than this; milliseconds. */
const longestMillis = 300

/** Does something as soon as what has just been drawn is on the screen. Returns what calls it off. */
export function afterPaint(act: () => void): () => void {
  const { port1, port2 } = new MessageChannel()
  const frame = requestAnimationFrame(() => port2.postMessage(undefined))
  const timer = setTimeout(run, longestMillis)
  // A message that is sent while a frame is made ready is delivered once the frame is painted.
  port1.onmessage = run
  function stop() {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    port1.close()
  }
  function run() {
    stop()
    act()
  }
  return stop
}
