import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { codeProperties, type Schema, schemas } from '../../i18n/openData/schemas.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import styles from './DataArticle.module.css'

const files = [
  { path: '/api/codes.json', text: 'files.codes' },
  { path: '/api/codes/409.json', text: 'files.code' },
  { path: '/api/comparisons.json', text: 'files.comparisons' },
] as const

/** Where the site stands, as its canonical links say. */
const site: string = import.meta.env.SITE_URL ?? 'http://localhost:4173'

/** How many values of a key are written out; more of them stand in the schema. */
const mostValues = 8

/** The files of the open data, what is in them, and how to ask them something. */
export function DataArticle({ language }: { readonly language: Language }) {
  const { t } = useTranslation('data')
  const examples = [
    { text: t('example.text'), filter: '.codes[] | select(.heuristicallyCacheable) | .code' },
    {
      text: t('example.lesson'),
      filter: `.codes[] | select(.class == 4) | "\\(.code) \\(.prose.${language}.gist)"`,
    },
  ]
  return (
    <article className={styles.article}>
      <header>
        <h1 tabIndex={-1}>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>

      <section aria-labelledby="files">
        <h2 id="files">{t('files.title')}</h2>
        <dl className={styles.files}>
          {files.map(({ path, text }) => (
            <div key={path}>
              <dt>
                <a href={path} download>
                  <code>{path}</code>
                </a>
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('files.schema')}</p>
        <ul className={styles.schemas}>
          {Object.keys(schemas).map((name) => (
            <li key={name}>
              <a href={`/api/${name}`} download>
                <code>{`/api/${name}`}</code>
              </a>
            </li>
          ))}
        </ul>
        <p>
          <ProseText text={t('files.origin')} />
        </p>
      </section>

      <section aria-labelledby="example">
        <h2 id="example">{t('example.title')}</h2>
        {examples.map(({ text, filter }) => (
          <div key={filter} className={styles.example}>
            <p>{text}</p>
            <pre className={styles.command} dir="ltr" translate="no">
              <code>{`curl --silent ${site}/api/codes.json |\n  jq --raw-output '${filter}'`}</code>
            </pre>
          </div>
        ))}
      </section>

      <section aria-labelledby="keys">
        <h2 id="keys">{t('keys.title')}</h2>
        <p>{t('keys.text')}</p>
        <dl className={styles.keys}>
          {Object.entries(codeProperties).map(([key, schema]) => (
            <div key={key}>
              <dt>
                <code>{key}</code>
              </dt>
              <dd>
                <ProseText text={t(`keys.${key}`)} />{' '}
                <span className={styles.values}>
                  <Values schema={schema} />
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </section>

      <section aria-labelledby="licence">
        <h2 id="licence">{t('licence.title')}</h2>
        <p>
          <ProseText text={t('licence.text')} />
        </p>
        <p>
          {t('licence.libraries')}{' '}
          <a href="/licences.txt" download>
            <code>/licences.txt</code>
          </a>
        </p>
      </section>
    </article>
  )
}

/** What a key may hold: its values where they are few, else the kind of them. */
function Values({ schema }: { readonly schema: Schema }) {
  const { t } = useTranslation('data')
  const { enum: values, type } = schema
  if (Array.isArray(values)) {
    if (values.length > mostValues) return t('types.schema')
    return values.map((value, index) => (
      <span key={String(value)}>
        {index > 0 && ' · '}
        <code>{JSON.stringify(value)}</code>
      </span>
    ))
  }
  switch (type) {
    case 'string':
      return t('types.text')
    case 'integer':
      return t('types.number')
    case 'boolean':
      return t('types.flag')
    case 'object':
      return t('types.object')
    default:
      return t('types.list')
  }
}
