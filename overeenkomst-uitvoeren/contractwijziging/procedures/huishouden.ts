import { cite } from '../../../wet-naleven/regel/citaat.ts'
import type { Procedure } from '../procedure.ts'
import { afgewezen, ingetrokken, trekIn } from './gedeeld.ts'

const hoofdverblijf = cite('Burgerlijk Wetboek Boek 7', '244')

/** Somebody comes to live in the home or leaves it, without becoming a tenant (BW 7:244: what a tenant may let others use). */
export const huishoudwijziging: Procedure = {
  soort: 'huishoudwijziging',
  naam: { nl: 'Uw huishouden verandert', en: 'Your household changes' },
  uitleg: {
    nl: 'Is er een kind geboren? Komt er iemand bij u wonen, of gaat er iemand weg? Dan passen wij uw gegevens aan.',
    en: 'Was a child born? Does somebody move in with you, or leave? Then we change your data.',
  },
  artikel: hoofdverblijf,
  begint: ['huurder', 'verhuurconsulent'],
  standen: {
    gemeld: {
      naam: { nl: 'Wij kijken het na', en: 'We are checking it' },
      watNu: {
        nl: 'Meestal is het binnen drie werkdagen klaar.',
        en: 'Usually it is done within three working days.',
      },
      aanZet: 'verhuurder',
    },
    verwerkt: {
      naam: { nl: 'Uw huishouden is aangepast', en: 'Your household was changed' },
      balie: 'Huishouden aangepast',
      watNu: {
        nl: 'Krijgt u huurtoeslag? Geef de verandering dan ook door aan Dienst Toeslagen.',
        en: 'Do you get rent allowance? Then also report the change to Dienst Toeslagen.',
      },
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
      artikel: hoofdverblijf,
      knop: { nl: 'Verandering melden', en: 'Report change' },
      vraagtDatum: true,
    },
    {
      code: 'verwerk',
      van: ['gemeld'],
      naar: 'verwerkt',
      door: ['verhuurconsulent'],
      artikel: hoofdverblijf,
      knop: { nl: 'Huishouden aanpassen', en: 'Change household' },
      gevolgen: ['huishouden-verandert'],
    },
    {
      code: 'wijs-af',
      van: ['gemeld'],
      naar: 'afgewezen',
      door: ['verhuurconsulent'],
      artikel: hoofdverblijf,
      knop: { nl: 'Niet toestaan', en: 'Do not allow' },
      gronden: {
        'te-veel-bewoners': {
          tekst: {
            nl: 'Er wonen dan te veel mensen in deze woning.',
            en: 'Too many people would live in this home.',
          },
          artikel: cite('Burgerlijk Wetboek Boek 7', '213'),
        },
        'eigen-hoofdverblijf-weg': {
          tekst: {
            nl: 'U woont dan zelf niet meer in de woning.',
            en: 'You would no longer live in the home yourself.',
          },
          artikel: hoofdverblijf,
        },
      },
    },
    trekIn(['gemeld'], hoofdverblijf),
  ],
}
