import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bundledFolders, lockedPackages, noticesIn, writeLicences } from './licences.ts'

type Versions = Readonly<Record<string, string>>

const declared = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Versions
  devDependencies: Versions
  allowScripts: Readonly<Record<string, boolean>>
}
const packages = lockedPackages('.')
const locked = Object.entries(packages).filter(([folder]) => folder !== '')

test('every dependency is named with one version, which is the one in the lockfile', () => {
  for (const [name, version] of Object.entries({ ...declared.dependencies, ...declared.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
  }
})

test('every package has a checksum, but those of other platforms', () => {
  const without = locked.filter(([, { integrity }]) => integrity === undefined)
  expect(without.filter(([, { optional }]) => !optional).map(([folder]) => folder)).toEqual([])
  for (const [folder, { integrity }] of locked) expect(integrity ?? 'sha512-', folder).toMatch(/^sha512-/)
})

test('no package runs anything when it is installed but node, which may', () => {
  const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([folder]) => folder)
  expect(running).toEqual(['node_modules/node'])
  expect(declared.allowScripts).toEqual({ node: true })
})

/** What may be used to build with, and of these what may be shipped. */
const free = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense']
const toBuildWith = [...free, 'MPL-2.0', 'MIT OR Apache-2.0', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0']

test('the licence of every package is one that was weighed', () => {
  for (const [folder, { license, optional }] of locked)
    if (license !== undefined || !optional) expect(toBuildWith, folder).toContain(license)
})

test('the notices of every package in the scripts go with the site', () => {
  const folders = bundledFolders(packages)
  const text = writeLicences('.')
  for (const name of Object.keys(declared.dependencies)) expect(folders).toContain(`node_modules/${name}`)
  for (const folder of folders) {
    const license = packages[folder]?.license ?? ''
    expect(free, folder).toContain(license)
    // Who gives up all rights asks for no notice.
    if (license !== 'Unlicense') expect(noticesIn(folder).length, folder).toBeGreaterThan(500)
    expect(text).toContain(noticesIn(folder))
  }
  expect(text).toContain('react-dom 19')
})
