import { isLanguage } from '../i18n/languages.ts'
import { parseAddress } from '../state/addresses.ts'
import { browserPowers } from './browserPowers.ts'
import { isSparing } from './isSparing.ts'
import { attendOffline } from './offline/attendOffline.ts'
import { offlineOf } from './offline/offlineOf.ts'
import { rememberPage } from './rememberPage.ts'

/**
 * Does for a page that is only read what goes on beside reading: remembers that it was seen, and has it kept for times without a
 * network. Wakes it when there is something to tell (a newer release, or that the browser keeps nothing), and the quiz.
 */
export function restPage(document: Document, wake: () => void): void {
  const powers = browserPowers()
  if (!powers.storage) {
    wake()
    return
  }
  const address = parseAddress(document.location.pathname)
  // A log that the storage does not tell of has something due, and whoever begins a round should not wait for its questions.
  if (address.kind === 'quiz' && !isSparing(navigator)) wake()
  rememberPage(address, powers)
  attendOffline(powers)
  const offline = offlineOf(powers)
  const { lang } = document.documentElement
  let isAsked = false
  const look = () => {
    const { support, update } = offline.state.getState()
    if (update !== 'none') wake()
    if (support !== 'kept' || isAsked || !isLanguage(lang)) return
    isAsked = true
    offline.keep(lang)
  }
  offline.state.subscribe(look)
  look()
}
