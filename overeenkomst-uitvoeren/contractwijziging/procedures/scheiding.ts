import { cite } from '../../../wet-naleven/regel/citaat.ts'
import type { Procedure } from '../procedure.ts'
import { ingetrokken, trekIn } from './gedeeld.ts'

const echtscheiding = cite('Burgerlijk Wetboek Boek 7', '266', '5')
const vertrek = cite('Burgerlijk Wetboek Boek 7', '266', '3')
const samen = cite('Burgerlijk Wetboek Boek 7', '267', '7')

/** Two tenants part: they agree who stays, or the court decides (BW 7:266(5), 7:267(7)). Neither sees what the other wrote. */
export const scheiding: Procedure = {
  soort: 'scheiding',
  naam: { nl: 'Uit elkaar gaan', en: 'Separation' },
  uitleg: {
    nl: 'Gaat u uit elkaar? U spreekt samen af wie blijft wonen. Lukt dat niet, dan beslist de rechter.',
    en: 'Are you separating? You agree together who stays. If you cannot, the court decides.',
  },
  artikel: echtscheiding,
  begint: ['huurder', 'verhuurconsulent'],
  andere: 'medehuurder',
  standen: {
    'wacht-op-ander': {
      naam: { nl: 'Wij wachten op de ander', en: 'We wait for the other person' },
      watNu: {
        nl: 'De andere huurder moet ons laten weten of die het ermee eens is. Tot dan verandert er niets.',
        en: 'The other tenant must tell us whether they agree. Until then nothing changes.',
      },
      aanZet: 'andere-partij',
    },
    eens: {
      naam: { nl: 'U bent het eens', en: 'You agree' },
      balie: 'Beiden zijn het eens',
      watNu: {
        nl: 'Wij zetten het huurcontract op naam van wie blijft. U krijgt allebei een brief.',
        en: 'We put the contract in the name of the one who stays. You both get a letter.',
      },
      aanZet: 'verhuurder',
    },
    'bij-rechter': {
      naam: { nl: 'De rechter beslist', en: 'The court decides' },
      watNu: {
        nl: 'U bent het niet eens. De rechter beslist wie de huurder wordt. Tot dan bent u allebei huurder.',
        en: 'You do not agree. The court decides who will be the tenant. Until then you both are.',
      },
      aanZet: 'rechter',
    },
    verwerkt: {
      naam: { nl: 'Eén van u huurt de woning', en: 'One of you rents the home' },
      balie: 'Eén huurt verder',
      watNu: {
        nl: 'Wie vertrok, is geen huurder meer. Wie blijft, huurt de woning alleen.',
        en: 'The one who left is no longer a tenant. The one who stays rents the home alone.',
      },
      aanZet: 'niemand',
      eind: true,
    },
    ingetrokken,
  },
  stappen: [
    {
      code: 'meld',
      van: null,
      naar: 'wacht-op-ander',
      door: ['aanvrager', 'verhuurconsulent'],
      artikel: echtscheiding,
      knop: { nl: 'Scheiding melden', en: 'Report separation' },
      vraagtDatum: true,
    },
    {
      code: 'stem-in',
      van: ['wacht-op-ander'],
      naar: 'eens',
      door: ['andere-partij', 'verhuurconsulent'],
      artikel: samen,
      knop: { nl: 'Ik ben het eens', en: 'I agree' },
    },
    {
      code: 'ben-oneens',
      van: ['wacht-op-ander'],
      naar: 'bij-rechter',
      door: ['andere-partij', 'verhuurconsulent'],
      artikel: echtscheiding,
      knop: { nl: 'Ik ben het niet eens', en: 'I do not agree' },
    },
    {
      code: 'verwerk',
      van: ['eens'],
      naar: 'verwerkt',
      door: ['verhuurconsulent'],
      artikel: vertrek,
      knop: { nl: 'Huurcontract wijzigen', en: 'Change the contract' },
      gevolgen: ['vertrekker-gaat-eraf'],
    },
    {
      code: 'verwerk-uitspraak',
      van: ['bij-rechter'],
      naar: 'verwerkt',
      door: ['verhuurconsulent'],
      artikel: echtscheiding,
      knop: { nl: 'Uitspraak verwerken', en: 'Carry out the decision' },
      gevolgen: ['vertrekker-gaat-eraf'],
      vraagtDatum: true,
    },
    trekIn(['wacht-op-ander', 'bij-rechter'], echtscheiding),
  ],
}
