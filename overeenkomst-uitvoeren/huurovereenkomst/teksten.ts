import type { Statussoort } from '../../web/ui/index.ts'
import type { ContractStatus, Filter } from './contract.ts'

export const STATUS_TEKST: Record<ContractStatus, readonly [tekst: string, soort: Statussoort]> = {
  VOP: ['Begint nog', 'let-op'],
  LOP: ['Loopt', 'goed'],
  OPG: ['Opgezegd', 'let-op'],
  BEE: ['Geëindigd', 'neutraal'],
}
export const FILTER_TEKST: Record<Filter, string> = {
  loopt: 'Lopend',
  begint: 'Begint nog',
  eindigt: 'Opgezegd',
  geeindigd: 'Geëindigd',
}
export const ROL_TEKST: Record<string, string> = { huurder: 'Huurder', medehuurder: 'Medehuurder' }

type Veld = 'algemeen' | 'soort' | 'vanaf' | 'bedrag' | 'periode' | 'begin' | 'einde'
export const WEIGERING = {
  'bestaat-niet': ['algemeen', 'Dit huurcontract bestaat niet meer. Ga terug naar de lijst.'],
  gewijzigd: [
    'algemeen',
    'Een collega heeft dit contract net gewijzigd. Hierboven staat hoe het nu is. Wat u invulde, staat er nog. Klopt het nog? Verstuur dan opnieuw.',
  ],
  'buiten-contract': ['vanaf', 'Kies een dag waarop dit contract loopt.'],
  'zelfde-bedrag': ['bedrag', 'Dit is al het bedrag op die dag. Vul het nieuwe bedrag in.'],
  'zelfde-dag': [
    'vanaf',
    'Op deze dag begint al een bedrag. Is dat bedrag fout? Gebruik dan “Een fout herstellen”.',
  ],
  'later-gewijzigd': [
    'vanaf',
    'Na deze dag is de huur al gewijzigd. Kies een latere dag, of herstel eerst die wijziging.',
  ],
  'periode-bestaat-niet': ['periode', 'Deze periode bestaat niet meer. Kies opnieuw.'],
  'eind-voor-begin': ['einde', 'Kies een laatste dag die na de eerste dag ligt.'],
  overlapt: [
    'begin',
    'In deze tijd loopt er een ander contract op deze woning. Kies andere dagen, of herstel eerst dat contract.',
  ],
  'begin-na-wijziging': [
    'begin',
    'Vóór deze dag is er al iets veranderd aan de huur of de huurders. Kies een eerdere dag.',
  ],
} as const satisfies Record<string, readonly [Veld, string]>
