import { saveFile } from '../../ui/saveFile.ts'

/** Lets the browser save a text as a file. */
export function downloadText(name: string, mediaType: string, text: string): void {
  saveFile(name, new Blob([text], { type: `${mediaType};charset=utf-8` }))
}
