/**
 * Adds to package-lock.json the optional packages of other platforms that the registry at hand does not hold.
 *
 * A mirror may carry only the binaries of its own platform; `npm install` then leaves the others out of the lockfile
 * without a word, and `npm ci` refuses that lockfile everywhere. Run it after `npm install` has changed the lockfile.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface LockedPackage {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const operatingSystems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'win32',
  'sunos',
  'aix',
]
const processors = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'mips64el', 'wasm32']

/** Reads the platform out of a package name such as `@scope/binding-linux-arm-musleabihf`. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> | undefined {
  const words = name.split(/[-/]/)
  const cpu = processors.find((processor) => words.includes(processor))
  const os = operatingSystems.find((system) => words.includes(system))
  if (!cpu && !os) return undefined
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) }
}

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> }
let added = 0
for (const entry of Object.values(lockfile.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`
    const platform = platformOf(name)
    if (lockfile.packages[path] || !platform) continue
    const exact = version.replace(/^[^\d]*/, '')
    lockfile.packages[path] = { version: exact, ...platform, ...(entry.dev && { dev: true }), optional: true }
    added++
  }
}
const byPath = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)
lockfile.packages = Object.fromEntries(Object.entries(lockfile.packages).sort(byPath))
writeFileSync('package-lock.json', `${JSON.stringify(lockfile, null, 2)}\n`)
console.log(`${added} packages of other platforms added`)
