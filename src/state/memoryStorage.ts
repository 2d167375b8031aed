/** Makes a storage that lasts as long as the value, for trying out what is kept. */
export function memoryStorage(start: Readonly<Record<string, string>> = {}): Storage {
  const map = new Map(Object.entries(start))
  return {
    get length() {
      return map.size
    },
    clear: () => map.clear(),
    getItem: (key) => map.get(key) ?? null,
    key: (index) => [...map.keys()][index] ?? null,
    removeItem: (key) => void map.delete(key),
    setItem: (key, value) => void map.set(key, value),
  }
}
