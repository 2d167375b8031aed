/** The addresses of single rules, built the way each document builds its anchors. */

const zalandoPage = 'https://opensource.zalando.com/restful-api-guidelines/'
const azurePage = 'https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md'
const belgifPage = 'https://www.belgif.be/specification/rest/api-guide/'
const rpcPage = 'https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto'
const adidasPage = 'https://github.com/adidas/api-guidelines/blob/master/rest-api-guidelines'
const graphqlPage = 'https://graphql.github.io/graphql-over-http/draft/'

export const zalando = (number: number) =>
  ({ by: 'zalando', rule: `#${number}`, url: `${zalandoPage}#${number}` }) as const
export const azure = (anchor: string) => ({ by: 'azure', rule: anchor, url: `${azurePage}#${anchor}` }) as const
/** Each proposal has its own history: the date is that of its last entry, or of its creation where it has none. */
const aipDates = {
  133: '2023-08-24',
  135: '2020-10-06',
  151: '2022-06',
  154: '2019-09-23',
  193: '2024-01-10',
  194: '2019-08-16',
  211: '2021-02-24',
} as const
export const aip = (number: keyof typeof aipDates) =>
  ({ by: 'googleAip', rule: `AIP-${number}`, url: `https://google.aip.dev/${number}`, date: aipDates[number] }) as const
export const rpc = (code: string) => ({ by: 'googleRpc', rule: code, url: rpcPage }) as const
export const jsonApi = (anchor: string) =>
  ({ by: 'jsonApi', rule: anchor, url: `https://jsonapi.org/format/1.1/#${anchor}` }) as const
export const belgif = (anchor: string) => ({ by: 'belgif', rule: anchor, url: `${belgifPage}#${anchor}` }) as const
export const graphql = (anchor: string) =>
  ({ by: 'graphqlOverHttp', rule: anchor, url: `${graphqlPage}#${anchor}` }) as const
export const adidas = (rule: string, page: string) => ({ by: 'adidas', rule, url: `${adidasPage}/${page}` }) as const
