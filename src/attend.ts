// The one script that a document has. It is built by itself, and asks for the program: at once, or when somebody wants more than to read.
import { attendDocument } from './app/attendDocument.ts'
import { fetchScripts } from './app/fetchScripts.ts'
import { inSteps } from './app/inSteps.ts'
import { isSparing } from './app/isSparing.ts'
import { afterFirstView } from './app/offline/afterFirstView.ts'
import { showChosen } from './app/showChosen.ts'
import { showNear } from './app/showNear.ts'
import { atFirstSign, sleepOf, sleepsUntil } from './app/sleep.ts'

// The development server has one document for all addresses.
if (import.meta.env.DEV && /^\/(index\.html)?$/.test(location.pathname)) await import('./choose.ts')

const continues = showChosen(document)
showNear(document)
const { program, rest, parts } = sleepOf(document)
let isAsleep = true
const wake = attendDocument(document, async () => {
  isAsleep = false
  await inSteps(parts)
  const { begin }: typeof import('./main.tsx') = await import(/* @vite-ignore */ program)
  await begin()
})
const until = sleepsUntil(document, location, history.state, continues)
if (until === 'now') wake()
else if (until === 'seen') window.addEventListener('load', wake, { once: true })
else {
  if (until === 'alone') atFirstSign(document, wake)
  const fetchAhead = () => {
    if (!isSparing(navigator)) void fetchScripts([program, ...parts], 'low')
  }
  window.addEventListener('load', fetchAhead, { once: true })
  afterFirstView(window, async () => {
    // The program sees to all of it.
    if (!isAsleep) return
    try {
      const { restPage }: typeof import('./app/rest.ts') = await import(/* @vite-ignore */ rest)
      restPage(document, wake)
    } catch {
      // Without a network the page can be read all the same; the next visit tries again.
    }
  })
}
