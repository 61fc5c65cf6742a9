import * as contractwijziging from './overeenkomst-uitvoeren/contractwijziging/berichten.ts'
import * as contact from './overeenkomst-uitvoeren/contact/berichten.ts'
import * as contactReeks from './overeenkomst-uitvoeren/contact/berichten-reeks.ts'
import * as gegevenskwaliteit from './overeenkomst-uitvoeren/gegevenskwaliteit/berichten.ts'
import * as klacht from './verbeteren/klacht/berichten.ts'
import * as machtiging from './overeenkomst-uitvoeren/machtiging/berichten.ts'
import * as onderhoud from './overeenkomst-uitvoeren/onderhoud/berichten.ts'
import * as uitvoering from './overeenkomst-uitvoeren/uitvoering/berichten.ts'
import * as huurovereenkomst from './overeenkomst-uitvoeren/huurovereenkomst/berichten.ts'
import * as oplevering from './overeenkomst-uitvoeren/oplevering/berichten.ts'
import * as planning from './overeenkomst-uitvoeren/planning/berichten.ts'
import * as woningruil from './overeenkomst-uitvoeren/woningruil/berichten.ts'
import * as verhuurdersverklaring from './overeenkomst-uitvoeren/verhuurdersverklaring/berichten.ts'

/** The rooms that tell people something: one line for each that has a `berichten.ts`. */
const kamers = {
  contractwijziging,
  contact,
  contactReeks,
  onderhoud,
  uitvoering,
  planning,
  machtiging,
  huurovereenkomst,
  oplevering,
  klacht,
  gegevenskwaliteit,
  verhuurdersverklaring,
  woningruil,
}

type Kamers = typeof kamers
type Elk<T> = T extends readonly (infer S)[] ? S : T
export type Sjablonen = { [K in keyof Kamers]: Elk<Kamers[K][keyof Kamers[K]]> }[keyof Kamers]

/** Every template of a message, gathered from the subjects. */
export const sjablonen: readonly Sjablonen[] = Object.values(kamers).flatMap<Sjablonen>((kamer) =>
  Object.values<Sjablonen | readonly Sjablonen[]>(kamer).flat(),
)
