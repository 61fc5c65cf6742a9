import { opzegtermijnHuurder } from '../../overeenkomst-uitvoeren/huurovereenkomst/opzegtermijn-huurder.ts'
import { opzegtermijnVerhuurder } from '../../overeenkomst-uitvoeren/huurovereenkomst/opzegtermijn-verhuurder.ts'
import { overlijden } from '../../overeenkomst-uitvoeren/huurovereenkomst/overlijden.ts'
import { incassokosten } from '../../risico-beperken/betalingsachterstand/incassokosten.ts'
import { veertiendagenbrief } from '../../risico-beperken/betalingsachterstand/veertiendagenbrief.ts'
import { vroegsignaal } from '../../risico-beperken/betalingsachterstand/vroegsignaal.ts'
import { huursegment } from '../huursegment/huursegment.ts'
import { huurtoeslag } from '../huurtoeslag/huurtoeslag.ts'
import { huurverhoging } from '../huurverhoging/huurverhoging.ts'
import { inkomenscategorie } from '../huurverhoging/inkomenscategorie.ts'
import { daebDoelgroep } from '../passend-toewijzen/daeb-doelgroep.ts'
import { daebQuotum } from '../passend-toewijzen/daeb-quotum.ts'
import { passendQuotum } from '../passend-toewijzen/passend-quotum.ts'
import { passendToewijzen } from '../passend-toewijzen/passend-toewijzen.ts'
import { type AnyRegel, erase } from './regel.ts'

/** Every rule of law the program knows, by code. */
export const regels: ReadonlyMap<string, AnyRegel> = new Map(
  [
    erase(daebDoelgroep),
    erase(daebQuotum),
    erase(passendToewijzen),
    erase(passendQuotum),
    erase(huursegment),
    erase(huurverhoging),
    erase(inkomenscategorie),
    erase(huurtoeslag),
    erase(incassokosten),
    erase(veertiendagenbrief),
    erase(vroegsignaal),
    erase(overlijden),
    erase(opzegtermijnVerhuurder),
    erase(opzegtermijnHuurder),
  ].map((regel) => [regel.code, regel]),
)
