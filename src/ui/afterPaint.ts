/** A page that is out of sight paints nothing, and waits for it no longer than this; milliseconds. */
const longestMillis = 300

/** Does something as soon as what has just been drawn is on the screen. Returns what calls it off. */
export function afterPaint(act: () => void): () => void {
  const { port1, port2 } = new MessageChannel()
  const timer = setTimeout(run, longestMillis)
  // A message that is sent while a frame is made ready is delivered once the frame is painted.
  const frame = requestAnimationFrame(() => port2.postMessage(undefined))
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
