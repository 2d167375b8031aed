const pathOf = (request: RequestInfo | URL) =>
  new URL(request instanceof Request ? request.url : request, 'https://site.example').pathname

/** Makes a storage of caches as a worker has it, in memory; `mostEntries` of a cache fit, then the disk is full. */
export function fakeCaches(mostEntries = Number.POSITIVE_INFINITY): CacheStorage {
  const all = new Map<string, Map<string, Response>>()
  const cacheOf = (entries: Map<string, Response>) => ({
    put: async (request: RequestInfo | URL, response: Response) => {
      if (entries.size >= mostEntries) throw new DOMException('full', 'QuotaExceededError')
      entries.set(pathOf(request), response)
    },
  })
  const storage: Pick<CacheStorage, 'open' | 'match' | 'delete' | 'keys'> = {
    open: async (name) => {
      const entries = all.get(name) ?? new Map<string, Response>()
      all.set(name, entries)
      return cacheOf(entries) as unknown as Cache
    },
    match: async (request, options) => {
      const chosen = options?.cacheName === undefined ? [...all.values()] : [all.get(options.cacheName)]
      return chosen
        .map((entries) => entries?.get(pathOf(request)))
        .find((found) => found !== undefined)
        ?.clone()
    },
    delete: async (name) => all.delete(name),
    keys: async () => [...all.keys()],
  }
  return storage as CacheStorage
}
