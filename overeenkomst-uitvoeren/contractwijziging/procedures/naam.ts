import { cite } from '../../../wet-naleven/regel/citaat.ts'
import type { Procedure } from '../procedure.ts'
import { afgewezen, ingetrokken, trekIn } from './gedeeld.ts'

const rectificatie = cite('Algemene verordening gegevensbescherming', '16')
const gebruik = cite('Burgerlijk Wetboek Boek 1', '9', '1')

/** Another name by marriage, divorce or deed: the records must be right (AVG 16; BW 1:9). */
export const naamswijziging: Procedure = {
  soort: 'naamswijziging',
  naam: { nl: 'Naam wijzigen', en: 'Change of name' },
  uitleg: {
    nl: 'Hebt u een andere naam gekregen? Wij zetten die op uw huurcontract.',
    en: 'Do you have another name now? We put it on your contract.',
  },
  artikel: rectificatie,
  begint: ['huurder', 'verhuurconsulent'],
  standen: {
    gemeld: {
      naam: { nl: 'Wij kijken het na', en: 'We are checking it' },
      watNu: {
        nl: 'Laat ons een paspoort, een akte of een uittreksel met uw nieuwe naam zien. Wij bewaren geen kopie.',
        en: 'Show us a passport, a certificate or an extract with your new name. We keep no copy.',
      },
      aanZet: 'verhuurder',
    },
    verwerkt: {
      naam: { nl: 'Uw naam is gewijzigd', en: 'Your name was changed' },
      balie: 'Naam gewijzigd',
      watNu: { nl: 'Uw nieuwe naam staat op uw huurcontract.', en: 'Your new name is on your contract.' },
      aanZet: 'niemand',
      eind: true,
    },
    afgewezen,
    ingetrokken,
  },
  stappen: [
    {
      code: 'meld',
      van: null,
      naar: 'gemeld',
      door: ['aanvrager', 'verhuurconsulent'],
      artikel: rectificatie,
      knop: { nl: 'Nieuwe naam melden', en: 'Report new name' },
      vraagtDatum: true,
    },
    {
      code: 'verwerk',
      van: ['gemeld'],
      naar: 'verwerkt',
      door: ['verhuurconsulent'],
      artikel: gebruik,
      knop: { nl: 'Bewijs gezien: naam wijzigen', en: 'Proof seen: change name' },
      gevolgen: ['naam-verandert'],
    },
    {
      code: 'wijs-af',
      van: ['gemeld'],
      naar: 'afgewezen',
      door: ['verhuurconsulent'],
      artikel: rectificatie,
      knop: { nl: 'Niet wijzigen', en: 'Do not change' },
      gronden: {
        'geen-bewijs': {
          tekst: {
            nl: 'Wij hebben geen bewijs van uw nieuwe naam gezien.',
            en: 'We saw no proof of your new name.',
          },
          artikel: rectificatie,
        },
      },
    },
    trekIn(['gemeld'], rectificatie),
  ],
}
