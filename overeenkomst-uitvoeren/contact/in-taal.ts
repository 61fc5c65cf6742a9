import type { FormState } from '../../web/form-state.ts'
import { adresTeksten } from './adres-teksten.ts'
import type { Taal } from './sjabloon.ts'

const { fouten: FOUT } = adresTeksten.nl

/** The schema has its messages in Dutch; who reads English gets the same ones in English. */
export function inTaal<Field extends string>(form: FormState<Field>, taal: Taal): FormState<Field> {
  const namen = Object.entries(FOUT)
  const vertaald = (melding: string): string => {
    const found = namen.find(([, nl]) => nl === melding)?.[0] as keyof typeof FOUT | undefined
    return found ? adresTeksten[taal].fouten[found] : melding
  }
  const fouten = Object.entries<string | undefined>(form.fouten).map(([name, melding]) => [
    name,
    melding && vertaald(melding),
  ])
  return { ...form, fouten: Object.fromEntries(fouten) as FormState<Field>['fouten'] }
}
