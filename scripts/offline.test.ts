import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { type PackEntry, type PackHead, responseOf } from '../src/app/offline/pack.ts'
import type { Pack } from '../src/app/offline/release.ts'
import { languages } from '../src/i18n/languages.ts'
import { filesBelow, programOf, writeOffline } from './offline.ts'
import { takeOverPrevious } from './previousRelease.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Writes a small site of three languages; what changes from one release to the next is given. */
function site(words = 'words', script = 'a-11111111.js'): string {
  const folder = mkdtempSync(join(tmpdir(), 'statuscope-'))
  folders.push(folder)
  const files: Record<string, string> = {
    _headers: "/*\n  X-Content-Type-Options: nosniff\n\n/en/*\n  Content-Security-Policy: default-src 'none'\n",
    'index.html': '<!doctype html>\n<html lang="en">\n<style>b{}</style>choose\n',
    '404.html': '<!doctype html>\n<html lang="en" data-release="">\nnot found\n',
    'icon.svg': '<svg/>',
    [`assets/${script}`]: 'import("./b")',
    'assets/a-22222222.css': 'a{}',
  }
  for (const language of languages) {
    const document = (text: string) =>
      `<!doctype html>\n<html lang="${language}" data-release="">\n<style>a{}</style>${text}\n`
    Object.assign(files, {
      [`${language}.webmanifest`]: '{}',
      [`assets/${language}/app-${words === 'words' ? '1' : '2'}1111111.js`]: `export default "${words} ${language} \\u2028"`,
      [`${language}/index.html`]: document('home data-release=""'),
      [`${language}/codes/404.html`]: document('é'),
      [`${language}/404.html`]: document('not found'),
      [`${language}/shell.html`]: document('shell'),
    })
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

async function unpack(folder: string, pack: Pack): Promise<ReadonlyMap<string, Response>> {
  const packed = readFileSync(join(folder, `${pack.path}.br`))
  expect(packed.length).toBe(pack.bytes)
  const text = brotliDecompressSync(packed).toString()
  expect(text).toBe(readFileSync(join(folder, pack.path), 'utf8'))
  const [first = '', ...lines] = text.trimEnd().split('\n')
  const head = JSON.parse(first) as PackHead
  expect(lines.length).toBe(head.count)
  expect(lines.join('').length).toBe(pack.length)
  return new Map(
    lines.map((line) => JSON.parse(line) as PackEntry).map((entry) => [entry.path, responseOf(head, entry)]),
  )
}

test('the packs hold every document and script of the site, byte by byte, with the fields a host gives them', async () => {
  const folder = site()
  const { shared, languages: packs } = writeOffline({ folder, program: 'work()' })
  const documents = await unpack(folder, packs.en.documents)
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  expect([...documents.keys()].sort()).toEqual(['/en/', '/en/404', '/en/codes/404', '/en/shell', '/en/unkept'])
  expect(await documents.get('/en/')?.text()).toBe(read('en/index.html'))
  expect(await documents.get('/en/codes/404')?.text()).toBe(read('en/codes/404.html'))
  expect(documents.get('/en/404')?.status).toBe(404)
  expect(documents.get('/en/codes/404')?.status).toBe(200)
  expect(documents.get('/en/codes/404')?.headers.get('Content-Security-Policy')).toBe("default-src 'none'")
  expect(documents.get('/en/codes/404')?.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  const scripts = new Map([...(await unpack(folder, shared)), ...(await unpack(folder, packs.en.words))])
  for (const file of ['assets/a-11111111.js', 'assets/a-22222222.css', 'assets/en/app-11111111.js', 'fr.webmanifest'])
    expect(await scripts.get(`/${file}`)?.text(), file).toBe(read(file))
  expect(await scripts.get('/')?.text()).toBe(read('index.html'))
  expect(scripts.get('/assets/a-11111111.js')?.headers.get('Content-Type')).toMatch(/^text\/javascript/)
})

test('a release has a name that changes with what is in it, and each document carries it', () => {
  const folder = site()
  const program = '(() => { self.began = self.release.id })()'
  const release = writeOffline({ folder, program })
  expect(readFileSync(join(folder, 'fr/codes/404.html'), 'utf8')).toContain(
    `<html lang="fr" data-release="${release.id}" data-worker>`,
  )
  expect(readFileSync(join(folder, 'en/index.html'), 'utf8')).toContain('home data-release=""')
  expect(JSON.parse(readFileSync(join(folder, 'version.json'), 'utf8'))).toEqual({ release: release.id })
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8')
  expect(worker.split('\n')[0]).toBe(`self.release=${JSON.stringify(release)};`)
  expect(programOf(worker)).toBe(program)
  const scope = { self: { release: undefined, began: undefined } }
  runInNewContext(worker, scope)
  expect(scope.self.began).toBe(release.id)
  expect(writeOffline({ folder, program: programOf(worker) })).toEqual(release)
  const others = [
    writeOffline({ folder: site('other'), program }),
    writeOffline({ folder: site('words', 'b-11111111.js'), program }),
    writeOffline({ folder: site(), program: 'work(2)' }),
  ]
  expect(new Set([release.id, ...others.map(({ id }) => id)]).size).toBe(4)
})

test('words that did not change from one release to the next are the same pack', () => {
  const before = writeOffline({ folder: site(), program: 'work()' })
  const after = writeOffline({ folder: site('words', 'b-11111111.js'), program: 'work()' })
  expect(after.languages.en.words).toEqual(before.languages.en.words)
  expect(after.shared.path).not.toBe(before.shared.path)
})

test('documents of a site whose worker is retired ask for none', () => {
  const folder = site()
  const { id } = writeOffline({ folder, program: 'work()', isRetired: true })
  expect(readFileSync(join(folder, 'en/index.html'), 'utf8')).toContain(`<html lang="en" data-release="${id}">`)
})

test('the scripts of the release before stand beside the new ones, and those of the one before that do not', () => {
  const [first, second, third] = [site(), site('words', 'b-11111111.js'), site('words', 'c-11111111.js')] as const
  for (const folder of [first, second, third]) writeOffline({ folder, program: 'work()' })
  expect(takeOverPrevious(second, first)).toBe(1)
  expect(takeOverPrevious(third, second)).toBe(1)
  const scripts = filesBelow(join(third, 'assets')).filter((file) => /^.-1/.test(file))
  expect(scripts).toEqual(['b-11111111.js', 'c-11111111.js'])
  expect(() => takeOverPrevious(third, join(third, 'assets'))).toThrow('no release')
})
