import { verwerking } from '../../doelbinding/verwerking.ts'
import { vanGroep } from '../werkreden/kiest.ts'
import { garantie } from './garantie.ts'
import { REPARATIES } from './groep.ts'

export const reparatiesVanPersoon = verwerking({
  code: 'reparaties-van-persoon',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'reparaties van een persoon bekijken',
  waarvoor: {
    nl: 'U vraagt naar een reparatie, en wij zeggen hoe het daarmee staat.',
    en: 'You ask about a repair, and we say how it stands.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder'],
  leest: { onderhoudsverzoek: ['nummer', 'plaats', 'status', 'gemeld_op'] },
  bewaartermijn: garantie,
  rollen: ['klantmedewerker', 'verhuurconsulent', 'planner'],
  kiest: vanGroep(REPARATIES),
})
