import type { HTMLAttributes } from 'react'

type Eigen = HTMLAttributes<HTMLElement>

declare module 'react' {
  // eslint-disable-next-line typescript/no-namespace -- this is how React lets a program name its custom elements
  namespace JSX {
    interface IntrinsicElements {
      'form-wachtrij': Eigen & {
        wie: string
        sleutel: string
        overzicht?: '' | undefined
        sluiten?: string | undefined
      }
      'fouten-lijst': Eigen
      'levend-voorbeeld': Eigen & { actie: string }
      'lijst-toetsen': Eigen
      'passkey-knop': Eigen & { vraag: string; soort: 'inloggen' | 'maken' }
      'plan-bord': Eigen & { class?: string }
      'print-knop': Eigen
      'sessie-wacht': Eigen & { minuten: number; pad: string }
      'teken-veld': Eigen
      'teken-teller': Eigen & { maximum: number; tekst: string }
      'voorlees-knop': Eigen & { uitspraak?: string | undefined }
      'toets-keuze': Eigen & { begin?: boolean | undefined; toets?: string | undefined }
      'zoek-palet': Eigen & { pad: string }
      'toon-wachtwoord': Eigen & { toon: string; verberg: string }
    }
  }
}
