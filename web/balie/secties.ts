import { contactSectie, huishoudenSectie } from '../../overeenkomst-uitvoeren/werkreden/secties.tsx'
import type { Sectie } from './sectie.ts'

/** The parts of the page of a person, in the order of the page. A room adds its own: one line here. */
export const secties: readonly Sectie[] = [contactSectie, huishoudenSectie]
