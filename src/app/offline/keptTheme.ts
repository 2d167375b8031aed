import { isTheme, type Theme } from '../../state/themes.ts'
import { recordName } from './release.ts'

const themePath = '/theme'

/** Returns the theme that was chosen last; `auto` when none was. */
async function readTheme(storage: CacheStorage): Promise<Theme> {
  const kept = await storage.match(themePath, { cacheName: recordName })
  const theme = await kept?.text()
  return isTheme(theme) ? theme : 'auto'
}

/** Keeps the chosen theme, for documents to come. */
export async function keepTheme(storage: CacheStorage, theme: Theme): Promise<void> {
  if (theme === (await readTheme(storage))) return
  await (await storage.open(recordName)).put(themePath, new Response(theme))
}

/** Returns a document in the theme that was chosen, so that its first paint waits for no script. */
export async function inTheme(storage: CacheStorage, document: Response): Promise<Response> {
  const theme = await readTheme(storage)
  if (theme === 'auto') return document
  const text = (await document.text()).replace(/<html(?=[\s>])/, `<html data-theme="${theme}"`)
  const { status, statusText, headers } = document
  return new Response(text, { status, statusText, headers })
}
