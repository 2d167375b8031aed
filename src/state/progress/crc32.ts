const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

const step = (sum: number, byte: number) => (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8)

/** Returns the CRC-32 of a text in UTF-8, as eight hexadecimal digits. */
export function crc32(text: string): string {
  let sum = -1
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Nearly all of a log is ASCII, where a character is its byte.
    if (unit > 127) return written(new TextEncoder().encode(text.slice(at)).reduce(step, sum))
    sum = step(sum, unit)
  }
  return written(sum)
}

const written = (sum: number) => (~sum >>> 0).toString(16).padStart(8, '0')
