import { cleanup, render, screen } from '@testing-library/react'
import { useLayoutEffect } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { Later } from './Later.tsx'

afterEach(cleanup)

function First({ seen }: { readonly seen: string[] }) {
  useLayoutEffect(() => {
    seen.push(document.body.textContent)
  })
  return <p>first</p>
}

/** Draws a page whose rest comes later, and gives what stood in it each time that the first view was put into the document. */
function draw(isWanted?: () => boolean): readonly string[] {
  const seen: string[] = []
  render(
    <>
      <First seen={seen} />
      <Later {...(isWanted ? { isWanted } : {})}>
        <p>rest</p>
      </Later>
    </>,
  )
  return seen
}

test('what follows the first view is not drawn with it, and then it is there', () => {
  expect(draw()).toEqual(['first'])
  expect(screen.getByText('rest')).toBeDefined()
})

test('what somebody goes to is drawn with the first view', () => {
  expect(draw(() => true)).toEqual(['firstrest'])
})

test('who follows a link to a place before it is there is brought to it when it is', () => {
  let isWanted = false
  const shown: Element[] = []
  Element.prototype.scrollIntoView = function (this: Element) {
    shown.push(this)
  }
  history.replaceState(null, '', '#rest')
  // Asked for once the first view has been drawn: a reader is never quicker.
  const asked = () => {
    const before = isWanted
    isWanted = true
    return before
  }
  render(
    <Later isWanted={asked}>
      <p id="rest">rest</p>
    </Later>,
  )
  expect(shown).toEqual([screen.getByText('rest')])
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView')
  history.replaceState(null, '', '/')
})

test('a document that is drawn ahead of time has all of it', () => {
  expect(renderToString(<Later isWanted={() => false}>rest</Later>)).toBe('rest')
})
