/** Lets the browser save a text as a file; nothing is fetched and nothing leaves the machine. */
export function downloadText(name: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has to have begun before its address goes.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
