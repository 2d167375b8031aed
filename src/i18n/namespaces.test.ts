import { afterEach, expect, test, vi } from 'vitest'
import { languages } from './languages.ts'
import { addNamespaces, createTranslator } from './namespaces.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test('a translator speaks the catalogues that were added to it', async () => {
  for (const language of languages) {
    const translator = createTranslator(language)
    await addNamespaces(translator, language, ['app', 'facts'])
    const t = translator.getFixedT(language)
    expect(t('shell.name')).toBe('Statuscope')
    expect(t('level.MUST')).toBe('MUST')
    expect(t('content.forbidden', { ns: 'facts' })).toMatch(/\p{L}/u)
  }
})

test('a key without a text is said aloud and told to who listens', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  const translator = createTranslator('en')
  await addNamespaces(translator, 'en', ['app'])
  const heard: string[] = []
  translator.on('missingKey', (_languages: readonly string[], namespace: string, key: string) => {
    heard.push(`${namespace}:${key}`)
  })
  translator.getFixedT('en')('shell.nothing')
  expect(heard).toEqual(['app:shell.nothing'])
  expect(complaint).toHaveBeenCalledWith('en has no text for app:shell.nothing')
})
