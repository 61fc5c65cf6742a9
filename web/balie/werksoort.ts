import type { Rol } from '../../doelbinding/verwerking.ts'
import { isRegel } from '../../overeenkomst-uitvoeren/gegevenskwaliteit/regels.ts'
import type { countWerk } from '../../overeenkomst-uitvoeren/taak/taken.ts'

/** How much work there is of each kind, counted without anybody's data. */
export type Werktelling = Awaited<ReturnType<typeof countWerk>>

/** A kind of work with a list of its own: a tab of `/balie/werk` and a card of the home of the desk. */
export interface Werksoort {
  readonly tekst: string
  readonly href: string
  /** What one does there. */
  readonly uitleg: string
  readonly rollen: readonly Rol[]
  readonly aantal: (telling: Werktelling) => number
}

/** A room adds its kind of work here; its numbers come from a table that its triggers keep, as `onderhoudsverzoek_telling`. */
export const werksoorten: readonly Werksoort[] = [
  {
    tekst: 'Mijn taken',
    href: '/balie/werk?van=mijn',
    uitleg: 'Wat u op u nam.',
    rollen: ['klantmedewerker', 'verhuurconsulent', 'planner', 'privacyfunctionaris'],
    aantal: ({ taken }) => taken.mijn,
  },
  {
    tekst: 'Taken van het team',
    href: '/balie/werk?van=team',
    uitleg: 'Wat uw team nog moet doen.',
    rollen: ['klantmedewerker', 'verhuurconsulent', 'planner', 'privacyfunctionaris'],
    aantal: ({ taken }) => taken.team,
  },
  {
    tekst: 'Reparaties zonder afspraak',
    href: '/balie/reparaties?filter=nieuw',
    uitleg: 'Maak afspraken met huurders en bedrijven.',
    rollen: ['planner'],
    aantal: ({ reparaties }) => reparaties['REG'] ?? 0,
  },
  {
    tekst: 'Contractwijzigingen met een termijn',
    href: '/balie/contractwijzigingen',
    uitleg: 'De termijn is om, of binnen twee weken om.',
    rollen: ['verhuurconsulent'],
    aantal: ({ contracten }) => contracten,
  },
  {
    tekst: 'Woningruilen die op ons wachten',
    href: '/balie/woningruilen',
    uitleg: 'Beoordelen, woningen bekijken en contracten ruilen.',
    rollen: ['verhuurconsulent'],
    aantal: ({ ruilen }) => ruilen,
  },
  {
    tekst: 'Misschien dubbel ingeschreven',
    href: '/balie/dubbelen',
    uitleg: 'Beslis of het één persoon is.',
    rollen: ['verhuurconsulent'],
    aantal: ({ kwaliteit }) => kwaliteit['dubbel'] ?? 0,
  },
  {
    tekst: 'Gegevens die niet kunnen kloppen',
    href: '/balie/gegevenskwaliteit',
    uitleg: 'Zoek uit wat het moet zijn.',
    rollen: ['verhuurconsulent'],
    aantal: ({ kwaliteit }) =>
      Object.entries(kwaliteit).reduce((som, [soort, aantal]) => (isRegel(soort) ? som + aantal : som), 0),
  },
]
