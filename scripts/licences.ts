/** Writes what the licences of the packages in the scripts ask for: their notices go with every copy. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the lockfile says of a package. */
export interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
}

export type Packages = Readonly<Record<string, LockedPackage>>

/** Reads the packages of a lockfile by their folders; the empty one is the program itself. */
export function lockedPackages(root: string): Packages {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Packages }
  return packages
}

/** Returns the folders of all packages that may end up in the scripts of the site, in the order of their names. */
export function bundledFolders(packages: Packages): readonly string[] {
  const found = new Set<string>()
  const visit = (from: string) => {
    for (const name of Object.keys(packages[from]?.dependencies ?? {})) {
      const nested = `${from}/node_modules/${name}`
      const folder = from !== '' && packages[nested] ? nested : `node_modules/${name}`
      if (found.has(folder)) continue
      found.add(folder)
      visit(folder)
    }
  }
  visit('')
  return [...found].sort()
}

const isNotice = (file: string) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(file)

/** Returns the licence and notices that stand in a package's folder, as they are; empty where it has none. */
export function noticesIn(folder: string): string {
  if (!existsSync(folder)) return ''
  const files = readdirSync(folder).filter(isNotice).sort()
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
}

const rule = '-'.repeat(80)

/** Writes the file that goes with the site. */
export function writeLicences(root: string): string {
  const packages = lockedPackages(root)
  const parts = bundledFolders(packages).map((folder) => {
    const { version, license } = packages[folder] ?? {}
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return [`${name} ${version}, ${license}`, '', noticesIn(join(root, folder))].join('\n').trimEnd()
  })
  const own = ['Statuscope, MIT', '', readFileSync(join(root, 'LICENSE'), 'utf8').trim()].join('\n')
  return `${[own, ...parts].join(`\n\n${rule}\n\n`)}\n`
}
