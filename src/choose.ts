// What the document at `/` does: it goes on to the home page in the reader's language, and needs nothing else of the program.
import { chooseLanguage } from './app/chooseLanguage.ts'
import { openStorage } from './app/openStorage.ts'

location.replace(chooseLanguage(openStorage(), navigator.languages) + location.search + location.hash)
