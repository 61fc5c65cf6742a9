import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import type { ZAAKDOELEN } from '../../overeenkomst-uitvoeren/werkreden/werkreden.ts'
import type { FormState } from '../form-state.ts'
import { PostButton } from '../ui/index.ts'

interface OpenPersoonProps {
  relatieId: string
  /** The open case or task that gives the reason; the database checks that it is about this person. */
  doel: (typeof ZAAKDOELEN)[number]
  zaakId: string
  children: ReactNode
}

/** The button on a case or task that opens the page of its person for that case. */
export function OpenPersoon({ relatieId, doel, zaakId, children }: OpenPersoonProps) {
  const form: FormState<'doel' | 'zaak'> = {
    actie: 'open',
    url: `/balie/personen/${relatieId}`,
    fouten: {},
    invoer: {},
    taal: 'nl',
    newSleutel: randomUUID,
  }
  return (
    <PostButton form={form} waarden={{ doel, zaak: zaakId }}>
      {children}
    </PostButton>
  )
}
