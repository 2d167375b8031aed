import { createSiteServer, listen } from '../scripts/serve.ts'

/** Serves the built site on a free port for as long as the tests run; they find it in BASE_URL. */
export default async function serveSite(): Promise<() => Promise<void>> {
  const server = createSiteServer('dist')
  process.env.BASE_URL = (await listen(server, 0)).replace(/\/$/, '')
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
}
