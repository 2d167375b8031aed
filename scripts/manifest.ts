/** Where the build leaves the manifest for those who look into `dist` afterwards. */
export const manifestFile = '.cache/manifest.json'

/** What the bundler says it made of each module. */
export type Manifest = Readonly<
  Record<string, { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] }>
>

/** Returns the manifest names of some modules and of all that they import, each once, dependencies after dependents. */
function withImports(manifest: Manifest, names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name)) return
    const chunk = manifest[name]
    if (!chunk) throw new Error(`The build's manifest has no ${name}`)
    seen.add(name)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  names.forEach(visit)
  return [...seen]
}

/** Returns the script files that some modules need, the modules' own first. */
export function scriptsOf(manifest: Manifest, names: readonly string[]): readonly string[] {
  return [...new Set(withImports(manifest, names).map((name) => manifest[name]?.file ?? ''))].filter((file) =>
    file.endsWith('.js'),
  )
}

/** Returns the style sheets of some modules and of all that they import, in the order of the modules. */
export function stylesOf(manifest: Manifest, names: readonly string[]): readonly string[] {
  return [
    ...new Set(names.flatMap((name) => withImports(manifest, [name]).flatMap((other) => manifest[other]?.css ?? []))),
  ]
}
