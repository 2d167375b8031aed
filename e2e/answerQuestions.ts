import type { Page } from '@playwright/test'

/** In the page: answers so many questions by what the page offers, whatever kinds they are, rightly or not. */
async function answerHere(count: number): Promise<number> {
  const onwards = ['Go on', 'Start', 'Another ten', 'Next question', 'To the result', 'Ten questions']
  const button = (texts: readonly string[]) =>
    [...document.querySelectorAll<HTMLButtonElement>('main button')].find(({ textContent }) =>
      texts.includes(textContent.trim()),
    )
  const write = (field: HTMLInputElement | HTMLSelectElement, value: string) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
  }
  const fill = () => {
    const inputs = [...document.querySelectorAll<HTMLInputElement>('main input')]
    const names = new Set<string>()
    for (const input of inputs) {
      if (input.type === 'radio' && !names.has(input.name)) input.click()
      names.add(input.name)
    }
    inputs.find(({ type, checked }) => type === 'checkbox' && !checked)?.click()
    for (const input of inputs)
      if (input.type === 'text') write(input, input.inputMode === 'numeric' ? '404' : 'Not Found')
    for (const select of document.querySelectorAll<HTMLSelectElement>('main select'))
      write(select, [...select.options].at(-1)?.value ?? '')
    // Of a mission, the first choice is made until there is none left.
    if (inputs.length === 0) document.querySelector<HTMLButtonElement>('main form li button:not(:disabled)')?.click()
  }
  let answered = 0
  let pressed: HTMLButtonElement | undefined
  for (let turn = 0; answered < count; turn += 1) {
    if (turn > count * 20 + 200) throw new Error(`Only ${answered} of ${count} questions could be answered`)
    const sure = button(['Fairly sure'])
    if (sure) {
      fill()
      // The words of a mission are loaded first.
      await new Promise((resolve) => setTimeout(resolve, 5))
      sure.click()
      // The page is drawn anew once the click is over.
      await new Promise((resolve) => setTimeout(resolve))
      if (!sure.isConnected) answered += 1
    } else {
      const onward = button(onwards)
      onward?.click()
      // What is still there has begun to load the questions.
      await new Promise((resolve) => setTimeout(resolve, onward === pressed ? 20 : 0))
      pressed = onward
    }
  }
  return answered
}

/** Answers so many questions in the quiz that is open in a page. */
export function answerQuestions(page: Page, count: number): Promise<number> {
  return page.evaluate(answerHere, count)
}
