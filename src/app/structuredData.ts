import type { Language } from '../i18n/languages.ts'

/** What a page says of itself to machines, as a value; addresses are paths. */
export interface StructuredData {
  /** The way from the home page to this page, the page itself last. */
  readonly trail: readonly { readonly name: string; readonly path: string }[]
  /** The status code that the page explains, where it explains one. */
  readonly term?: { readonly code: number; readonly name: string; readonly setName: string; readonly setPath: string }
  /** What people ask, each under the anchor of its answer. */
  readonly questions: readonly { readonly name: string; readonly question: string; readonly answer: string }[]
}

interface Where {
  readonly site: string
  readonly path: string
  readonly language: Language
  readonly title: string
  readonly description: string
}

/**
 * Returns the linked data of a page in the vocabulary of schema.org: the trail, an article about the code where there is
 * one, and the questions with their answers. Backticks, which mark code in our prose, are left out.
 */
export function toLinkedData(data: StructuredData, { site, path, language, title, description }: Where): object {
  const url = site + path
  const term = data.term && {
    '@type': 'DefinedTerm',
    '@id': `${url}#term`,
    name: data.term.name,
    termCode: `${data.term.code}`,
    description: plain(description),
    inDefinedTermSet: { '@type': 'DefinedTermSet', name: data.term.setName, url: site + data.term.setPath },
  }
  const article = {
    '@type': 'TechArticle',
    '@id': `${url}#article`,
    headline: title,
    description: plain(description),
    url,
    inLanguage: language,
    isAccessibleForFree: true,
    ...(term && { about: { '@id': term['@id'] } }),
  }
  const questions = data.questions.map(({ name, question, answer }) => ({
    '@type': 'Question',
    name: plain(question),
    url: `${url}#${name}`,
    acceptedAnswer: { '@type': 'Answer', text: plain(answer) },
  }))
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'BreadcrumbList',
        itemListElement: data.trail.map(({ name, path: item }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name,
          item: site + item,
        })),
      },
      ...(term ? [article, term] : [article]),
      ...(questions.length > 0
        ? [{ '@type': 'FAQPage', '@id': `${url}#faq`, inLanguage: language, mainEntity: questions }]
        : []),
    ],
  }
}

const plain = (text: string) => text.replaceAll('`', '')

/** Returns what people ask as structured data has it. */
export function questionsOf(
  questions: Readonly<Record<string, { readonly question: string; readonly answer: string }>>,
): StructuredData['questions'] {
  return Object.entries(questions).map(([name, { question, answer }]) => ({ name, question, answer }))
}
