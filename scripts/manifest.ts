/** Where the build leaves the manifest for those who look into `dist` afterwards. */
export const manifestFile = '.cache/manifest.json'

/** What the bundler says it made of each module. */
export type Manifest = Readonly<
  Record<string, { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] }>
>

interface Ordered {
  readonly dependentsFirst: readonly string[]
  readonly dependenciesFirst: readonly string[]
}

/** Returns the manifest names of some modules and of all that they import, each once, in two orders. */
function withImports(manifest: Manifest, names: readonly string[]): Ordered {
  const seen = new Set<string>()
  const dependenciesFirst: string[] = []
  const visit = (name: string) => {
    if (seen.has(name)) return
    const chunk = manifest[name]
    if (!chunk) throw new Error(`The build's manifest has no ${name}`)
    seen.add(name)
    for (const imported of chunk.imports ?? []) visit(imported)
    dependenciesFirst.push(name)
  }
  names.forEach(visit)
  return { dependentsFirst: [...seen], dependenciesFirst }
}

/** Returns the script files that some modules need, in the order in which each finds what it needs done. */
export function scriptsOf(manifest: Manifest, names: readonly string[]): readonly string[] {
  const { dependenciesFirst } = withImports(manifest, names)
  return [...new Set(dependenciesFirst.map((name) => manifest[name]?.file ?? ''))].filter((file) =>
    file.endsWith('.js'),
  )
}

/** Returns the style sheets of some modules and of all that they import, in the order of the modules. */
export function stylesOf(manifest: Manifest, names: readonly string[]): readonly string[] {
  return [
    ...new Set(
      names.flatMap((name) =>
        withImports(manifest, [name]).dependentsFirst.flatMap((other) => manifest[other]?.css ?? []),
      ),
    ),
  ]
}
