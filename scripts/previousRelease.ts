/** Two releases of scripts live side by side, so that a page of the one before still loads what it has not loaded yet. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { assetList } from './offline.ts'

const held = '.cache/previous'

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}

/** Returns the scripts and styles that belong to the release in a folder; throws where there is none. */
function assetsOf(folder: string): readonly string[] {
  const list = join(folder, assetList)
  if (!existsSync(list)) throw new Error(`There is no release in ${folder}: ${assetList} is missing`)
  return readFileSync(list, 'utf8').trim().split('\n')
}

/** Sets aside the files of the release in a folder, which may be the one that is about to be built anew. */
export function holdPrevious(folder: string): void {
  rmSync(held, { recursive: true, force: true })
  for (const file of [assetList, ...assetsOf(folder).map((asset) => `assets/${asset}`)])
    copy(join(folder, file), join(held, file))
}

/** Puts the files of the release before beside those of the one in a folder. Returns how many were not there. */
export function takeOverPrevious(folder: string, previous: string = held): number {
  const missing = assetsOf(previous)
    .map((asset) => `assets/${asset}`)
    .filter((file) => !existsSync(join(folder, file)))
  for (const file of missing) copy(join(previous, file), join(folder, file))
  return missing.length
}
