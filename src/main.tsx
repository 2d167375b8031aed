// The program. `attend.ts`, which every document has, asks for it.
// The tokens name the order of the layers, so they come before any other style.
import './ui/tokens.css'
import './ui/base.css'
import './ui/firstView.css'
import './ui/print.css'
import { browserPowers } from './app/browserPowers.ts'
import { start } from './app/start.tsx'

/** Brings the document to life. Nothing is awaited here at the top: the bundler merges no files around a module that waits. */
export const begin = () => start(document, browserPowers())
