import { useTranslation } from 'react-i18next'
import { behavioursOf } from '../../http/status/behaviour.ts'
import { mattersOf } from '../../http/status/guidelines.ts'
import type { StatusRecord } from '../../http/status/status.ts'
import type { Language } from '../../i18n/languages.ts'
import type { CodeProse } from '../../i18n/prose.ts'
import type { ExampleExchange } from '../../lab/examples/exampleExchange.ts'
import type { NoExampleReason } from '../../lab/examples/withoutExample.ts'
import { AskedQuestions } from '../../ui/AskedQuestions.tsx'
import { GuidelinesSection } from '../../ui/GuidelinesSection.tsx'
import { Later } from '../../ui/Later.tsx'
import { type LearnGroup, LearnMore } from '../../ui/LearnMore.tsx'
import { ProseText } from '../../ui/ProseText.tsx'
import { BehaviourSection } from './BehaviourSection.tsx'
import styles from './CodeArticle.module.css'
import { CodeFacts } from './CodeFacts.tsx'
import { CodeHead } from './CodeHead.tsx'
import { CodeWords } from './CodeWords.tsx'
import { ExchangeSection } from './ExchangeSection.tsx'
import { FrameworksSection, hasFrameworks } from './FrameworksSection.tsx'
import { type Kin, KinList } from './KinList.tsx'
import { VendorUses } from './VendorUses.tsx'

interface Props {
  readonly language: Language
  readonly status: StatusRecord
  readonly prose: CodeProse
  readonly kin: readonly Kin[]
  /** The exchange that shows the code, or why there is none. */
  readonly example: ExampleExchange | NoExampleReason
  readonly learn: readonly LearnGroup[]
  /** Tells whether a reader goes to a place further down, so that all has to be there at once. */
  readonly isFurtherDown: () => boolean
}

/** All that the reference says of one code. */
export function CodeArticle({ language, status, prose, kin, example, learn, isFurtherDown }: Props) {
  const { t } = useTranslation(['reference', 'app', 'wire', 'behaviour', 'guidelines', 'frameworks'])
  const matters = mattersOf(status.code)
  const parts = [
    { id: 'meaning', title: t('code.meaning', { ns: 'app' }), isThere: true },
    { id: 'causes', title: t('causes'), isThere: prose.causes.length > 0 },
    { id: 'exchange', title: t('code.exchange', { ns: 'app' }), isThere: true },
    { id: 'behaviour', title: t('title', { ns: 'behaviour' }), isThere: behavioursOf(status).length > 0 },
    { id: 'guidelines', title: t('title', { ns: 'guidelines' }), isThere: matters.length > 0 },
    { id: 'frameworks', title: t('title', { ns: 'frameworks' }), isThere: hasFrameworks(status) },
    { id: 'questions', title: t('questions'), isThere: Object.keys(prose.questions).length > 0 },
    { id: 'kin', title: t('code.kin', { ns: 'app' }), isThere: kin.length > 0 },
    { id: 'learn', title: t('learn.title'), isThere: true },
  ]
  return (
    <article className={styles.article} data-class={Math.min(6, Math.floor(status.code / 100))}>
      <CodeHead status={status} prose={prose} contents={parts.filter(({ isThere }) => isThere)} />
      <CodeWords status={status} prose={prose} />
      <Later isWanted={isFurtherDown}>
        <aside className={styles.side}>
          <CodeFacts status={status} />
          <VendorUses uses={status.vendorUses} />
        </aside>
        <section className={styles.section} aria-labelledby="exchange">
          <h2 id="exchange">{t('code.exchange', { ns: 'app' })}</h2>
          {typeof example === 'string' ? (
            <p className={styles.measured}>
              <ProseText text={t(`without.${example}`, { ns: 'wire' })} />
            </p>
          ) : (
            <ExchangeSection example={example} phrase={status.phrase} />
          )}
        </section>
        <BehaviourSection language={language} status={status} />
        <GuidelinesSection language={language} matters={matters} />
        <FrameworksSection status={status} />
        <AskedQuestions title={t('questions')} questions={prose.questions} />
        <KinList language={language} status={status} kin={kin} />
        <LearnMore title={t('learn.title')} groups={learn} />
      </Later>
    </article>
  )
}
