import type { ReactNode } from 'react'

/** A form whose preview follows what is typed: the page answers this action with its preview, and keeps nothing. */
export const LivePreview = ({ actie, children }: { actie: string; children: ReactNode }) => (
  <levend-voorbeeld actie={actie}>{children}</levend-voorbeeld>
)

/** How it will look. Without script it shows what was saved. */
export const Preview = ({ children }: { children: ReactNode }) => <div data-voorbeeld="">{children}</div>
