import { geschiedenisSectie } from '../../overeenkomst-uitvoeren/contact/sectie.tsx'
import { contractwijzigingenSectie } from '../../overeenkomst-uitvoeren/contractwijziging/sectie.tsx'
import { afspraakSectie, gedragSectie, hulpSectie } from '../../overeenkomst-uitvoeren/notitie/secties.tsx'
import { reparatiesSectie } from '../../overeenkomst-uitvoeren/onderhoud/sectie.tsx'
import { takenSectie } from '../../overeenkomst-uitvoeren/taak/sectie.tsx'
import { contactSectie, huishoudenSectie } from '../../overeenkomst-uitvoeren/werkreden/secties.tsx'
import type { Sectie } from './sectie.ts'

/** The parts of the page of a person, in the order of the page. A room adds its own: one line here. */
export const secties: readonly Sectie[] = [
  takenSectie,
  reparatiesSectie,
  contractwijzigingenSectie,
  geschiedenisSectie,
  afspraakSectie,
  hulpSectie,
  gedragSectie,
  contactSectie,
  huishoudenSectie,
]
