import { aantal, bedrag, heleEuros, keuze, optional } from '../regel/feiten.ts'
import { defineRegel } from '../regel/regel.ts'
import { estimate2022, keys2022 } from './huurtoeslag-2022.ts'
import { estimate2025, keys2025 } from './huurtoeslag-2025.ts'
import { estimate2026, keys2026 } from './huurtoeslag-2026.ts'
import type { Huurtoeslag } from './huishouden.ts'

/** Nobody younger than this has reached the AOW age in any year since 2022. */
const lowestAow = 66

const facts = {
  personen: aantal(1, 20),
  leeftijd: aantal(0, 120),
  kinderen: aantal(0, 19),
  kaleHuur: bedrag(25_000, 0),
  inkomenJaar: heleEuros(10_000_000),
  vermogen: heleEuros(1_000_000_000),
  servicekosten: optional(bedrag(10_000)),
  alleVolwassenenAow: optional(keuze(true, false, 'gemengd')),
}

/**
 * The rent benefit a month, in whole euros: an estimate for advice on the screen. The association does not decide it, and
 * keeps no income for it (Wet op de huurtoeslag).
 */
export const huurtoeslag = defineRegel<typeof facts, Huurtoeslag>({
  code: 'huurtoeslag',
  onderwerp: 'wet-naleven/huurtoeslag',
  facts,
  vraag: 'Hoeveel huurtoeslag per maand kan dit huishouden ongeveer krijgen?',
  contradiction: ({ personen, kinderen, leeftijd, alleVolwassenenAow }) => {
    if (kinderen >= personen)
      return 'kinderen: er moet ten minste één volwassene zijn; dit aantal is lager dan personen'
    if (alleVolwassenenAow === 'gemengd' && personen - kinderen === 1) {
      return 'alleVolwassenenAow: met één volwassene kan dit niet "gemengd" zijn; kies true of false'
    }
    return alleVolwassenenAow === true && leeftijd < lowestAow
      ? `alleVolwassenenAow: met een leeftijd onder ${lowestAow} kan dit niet true zijn`
      : undefined
  },
  versions: [
    { from: '2022-01-01', to: '2024-12-31', parameters: keys2022, judge: estimate2022 },
    { from: '2025-01-01', to: '2025-12-31', parameters: keys2025, judge: estimate2025 },
    { from: '2026-01-01', to: null, parameters: keys2026, judge: estimate2026 },
  ],
})
