import { expect, test } from 'vitest'
import { manifestOf, scriptsOf, stylesOf } from './manifest.ts'

const chunks = [
  {
    fileName: 'assets/frame.js',
    moduleIds: ['/site/src/main.tsx', '/site/src/app/App.tsx'],
    imports: [],
    viteMetadata: { importedCss: new Set(['assets/frame.css']) },
  },
  {
    fileName: 'assets/flow.js',
    moduleIds: ['/site/src/flow.tsx', '/site/src/Panel.tsx'],
    imports: ['assets/frame.js'],
    viteMetadata: { importedCss: new Set(['assets/flow.css']) },
  },
  { fileName: 'assets/en/flow.js', moduleIds: ['\0virtual:prose/en/flow'], imports: [] },
]
const manifest = manifestOf(chunks, '/site/')

test('a module that was put into the file of others is found by its own name', () => {
  expect(manifest['src/Panel.tsx']?.file).toBe('assets/flow.js')
  expect(manifest['virtual:prose/en/flow']?.file).toBe('assets/en/flow.js')
})

test('each script comes once, after those that it imports', () => {
  expect(scriptsOf(manifest, ['src/flow.tsx', 'src/Panel.tsx', 'src/main.tsx', 'virtual:prose/en/flow'])).toEqual([
    'assets/frame.js',
    'assets/flow.js',
    'assets/en/flow.js',
  ])
})

test('styles come in the order of the modules that are asked for', () => {
  expect(stylesOf(manifest, ['src/main.tsx', 'src/flow.tsx'])).toEqual(['assets/frame.css', 'assets/flow.css'])
})

test('a name that the build does not know is an error', () => {
  expect(() => scriptsOf(manifest, ['src/gone.tsx'])).toThrow('no src/gone.tsx')
})
