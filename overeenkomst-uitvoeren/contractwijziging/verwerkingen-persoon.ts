import { verwerking } from '../../doelbinding/verwerking.ts'
import { vanGroepMet } from '../werkreden/kiest.ts'
import { bewaren } from './bewaren.ts'
import { CONTRACTWIJZIGINGEN } from './groep.ts'

/** Everybody in the last five changes of this person: a change is seen whole or not at all. */
const LAATSTE = `
  select unnest(w.betrokkenen) from (
    select betrokkenen from contractwijziging where betrokkenen @> array[($1)[2]::uuid] order by nummer desc limit 5) w`

export const contractwijzigingenVanPersoon = verwerking({
  code: 'contractwijzigingen-van-persoon',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'contractwijzigingen van een persoon bekijken',
  waarvoor: {
    nl: 'U vraagt naar een verandering van uw huurcontract, en wij zeggen hoe het daarmee staat.',
    en: 'You ask about a change of your rental contract, and we say how it stands.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: { contractwijziging: ['nummer', 'soort', 'status', 'ingediend_op', 'uiterlijk', 'betrokkenen'] },
  bewaartermijn: bewaren,
  rollen: ['klantmedewerker', 'verhuurconsulent'],
  kiest: vanGroepMet(CONTRACTWIJZIGINGEN, LAATSTE, 60),
})
