import { type ReactNode, useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * A part of a page that does not react. Where it has been prerendered it is left in the document as it stands, so its
 * text need not be sent a second time as data nor its code be loaded: hydration passes no children, and React keeps
 * the markup of an element whose inner HTML is not its own. Everywhere else it draws its children.
 */
export function Still({ children }: { readonly children: ReactNode | undefined }) {
  const isHydrating = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [isKept] = useState(isHydrating)
  if (children !== undefined) return <div key="drawn">{children}</div>
  // Without markup to keep (hydration failed and began anew) it stays empty until the page is opened with its text.
  return isKept ? (
    <div key="kept" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
  ) : (
    <div key="empty" />
  )
}
