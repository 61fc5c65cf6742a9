import * as contact from './overeenkomst-uitvoeren/contact/berichten.ts'
import * as onderhoud from './overeenkomst-uitvoeren/onderhoud/berichten.ts'

/** The rooms that tell people something: one line for each that has a `berichten.ts`. */
const kamers = {
  contact,
  onderhoud,
}

type Kamers = typeof kamers
export type Sjablonen = { [K in keyof Kamers]: Kamers[K][keyof Kamers[K]] }[keyof Kamers]

/** Every template of a message, gathered from the subjects. */
export const sjablonen: readonly Sjablonen[] = Object.values(kamers).flatMap<Sjablonen>((kamer) =>
  Object.values(kamer),
)
