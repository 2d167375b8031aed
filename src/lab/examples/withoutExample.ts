/** Why a code has no exchange to be shown. */
export type NoExampleReason = 'closed' | 'clientGone' | 'historic' | 'inContent' | 'sentAs400' | 'undocumented'

/** The codes of which no exchange is shown, each with its reason. */
export const withoutExample: Readonly<Record<number, NoExampleReason>> = {
  218: 'undocumented',
  305: 'historic',
  306: 'historic',
  420: 'historic',
  444: 'closed',
  449: 'undocumented',
  450: 'undocumented',
  456: 'undocumented',
  457: 'undocumented',
  460: 'clientGone',
  463: 'undocumented',
  464: 'undocumented',
  494: 'sentAs400',
  495: 'sentAs400',
  496: 'sentAs400',
  497: 'sentAs400',
  498: 'inContent',
  499: 'inContent',
  510: 'historic',
  527: 'historic',
  598: 'undocumented',
  599: 'undocumented',
}
