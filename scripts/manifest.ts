import { relative } from 'node:path'

/** Where the build leaves the manifest for those who look into `dist` afterwards. */
export const manifestFile = '.cache/manifest.json'

/** What the bundler made of each module, and of each file of its own: the file, the styles that come with it, and the files that it imports. */
export type Manifest = Readonly<
  Record<string, { readonly file: string; readonly css: readonly string[]; readonly imports: readonly string[] }>
>

/** What is read of a script of the bundler's. */
interface Chunk {
  readonly fileName: string
  readonly moduleIds: readonly string[]
  readonly imports: readonly string[]
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> }
}

/**
 * Lists what the bundler made of the modules in a folder, by their paths in it. The manifest that Vite writes names no module that was put
 * into the file of others, and so does not tell which file that is.
 */
export function manifestOf(chunks: readonly Chunk[], folder: string): Manifest {
  return Object.fromEntries(
    chunks.flatMap(({ fileName, moduleIds, imports, viteMetadata }) => {
      const made = { file: fileName, css: [...(viteMetadata?.importedCss ?? [])], imports }
      const names = moduleIds.map((id) =>
        id.startsWith('\0') ? id.slice(1) : relative(folder, id).replaceAll('\\', '/'),
      )
      return [fileName, ...names].map((name) => [name, made])
    }),
  )
}

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
    for (const imported of chunk.imports) visit(imported)
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
