import { type BrotliOptions, constants } from 'node:zlib'

/**
 * Says how brotli is to compress a text: with a window no larger than the text, since the compressor clears tables of that size for each
 * text and comes to the same bytes. What repeats over megabytes, as in packs, needs the largest.
 */
export function brotliOptions(length: number, quality: number): BrotliOptions {
  const window = Math.min(24, Math.max(17, Math.ceil(Math.log2(Math.max(1, length)))))
  return { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: window } }
}
