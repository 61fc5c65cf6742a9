import { cite } from '../../../wet-naleven/regel/citaat.ts'
import type { Procedure } from '../procedure.ts'

const medehuurder = cite('Burgerlijk Wetboek Boek 7', '268', '1')
const huisgenoot = cite('Burgerlijk Wetboek Boek 7', '268', '2')
const afwijzen = cite('Burgerlijk Wetboek Boek 7', '268', '3')
const einde = cite('Burgerlijk Wetboek Boek 7', '268', '6')
const wezen = cite('Woningwet', '54d', '1')

/** What a death does to the contract (BW 7:268; orphans: Woningwet 54c and 54d). The rule `overlijden` tells which step fits. */
export const overlijdenHuurder: Procedure = {
  soort: 'overlijden',
  naam: { nl: 'Overlijden van een huurder', en: 'Death of a tenant' },
  uitleg: {
    nl: 'Is een huurder overleden? Wij vertellen wie er mag blijven wonen, en hoe lang.',
    en: 'Has a tenant died? We tell who may stay in the home, and for how long.',
  },
  artikel: cite('Burgerlijk Wetboek Boek 7', '268'),
  letOp: {
    tekst:
      'Zet niemand de huur voort? Stuur wie er nog woont een aangetekende brief over zijn rechten. Dat moet tussen twee weken en een maand nadat wij het hoorden.',
    artikel: cite('Woningwet', '54c', '2'),
  },
  begint: ['huurder', 'verhuurconsulent'],
  andere: 'huisgenoot',
  standen: {
    gemeld: {
      naam: { nl: 'Overlijden gemeld', en: 'Death reported' },
      watNu: {
        nl: 'Gecondoleerd. Wij kijken wie er in de woning mag blijven. U hoeft nu niets te doen.',
        en: 'Our condolences. We look at who may stay in the home. You need not do anything now.',
      },
      aanZet: 'verhuurder',
    },
    'medehuurder-huurt': {
      naam: { nl: 'De medehuurder is nu de huurder', en: 'The co-tenant is now the tenant' },
      watNu: {
        nl: 'U huurt de woning verder. Wilt u dat niet? Dan kunt u binnen zes maanden na het overlijden opzeggen.',
        en: 'You go on renting the home. If you do not want that, you can give notice within six months after the death.',
      },
      aanZet: 'niemand',
      eind: true,
    },
    voortgezet: {
      naam: { nl: 'De huur loopt zes maanden door', en: 'The rent goes on for six months' },
      watNu: {
        nl: 'U mag nog zes maanden blijven. Wilt u langer blijven? Vraag dat binnen die zes maanden aan de rechter.',
        en: 'You may stay for six more months. Do you want to stay longer? Ask the court within those six months.',
      },
      aanZet: 'andere-partij',
    },
    'bij-rechter': {
      naam: { nl: 'De rechter beslist', en: 'The court decides' },
      watNu: {
        nl: 'U mag blijven tot de rechter heeft beslist. Stuur ons de uitspraak als u die hebt.',
        en: 'You may stay until the court has decided. Send us the decision when you have it.',
      },
      aanZet: 'rechter',
    },
    'huisgenoot-huurt': {
      naam: { nl: 'De huisgenoot is nu de huurder', en: 'The housemate is now the tenant' },
      watNu: { nl: 'U huurt de woning verder.', en: 'You go on renting the home.' },
      aanZet: 'niemand',
      eind: true,
    },
    'wezen-huren': {
      naam: { nl: 'Het oudste kind is nu de huurder', en: 'The eldest child is now the tenant' },
      watNu: {
        nl: 'U mag in de woning blijven tot u 28 jaar wordt. Wij sturen u een brief over de huur.',
        en: 'You may stay in the home until you turn 28. We send you a letter about the rent.',
      },
      aanZet: 'niemand',
      eind: true,
    },
    eindigt: {
      naam: { nl: 'De huur eindigt', en: 'The rent ends' },
      watNu: {
        nl: 'De huur stopt aan het eind van de tweede maand na het overlijden. De erfgenamen kunnen een maand eerder stoppen.',
        en: 'The rent ends at the end of the second month after the death. The heirs can end it one month earlier.',
      },
      aanZet: 'andere-partij',
    },
    beeindigd: {
      naam: { nl: 'De huur is geëindigd', en: 'The rent has ended' },
      watNu: { nl: 'De woning is bij ons terug.', en: 'The home is back with us.' },
      aanZet: 'niemand',
      eind: true,
    },
    vergissing: {
      naam: { nl: 'Het was een vergissing', en: 'It was a mistake' },
      watNu: {
        nl: 'Het bericht klopte niet. Er verandert niets. Het spijt ons.',
        en: 'The report was wrong. Nothing changes. We are sorry.',
      },
      aanZet: 'niemand',
      eind: true,
    },
  },
  stappen: [
    {
      code: 'meld',
      van: null,
      naar: 'gemeld',
      door: ['aanvrager', 'verhuurconsulent'],
      artikel: cite('Burgerlijk Wetboek Boek 7', '268'),
      knop: { nl: 'Overlijden melden', en: 'Report a death' },
      vraagtDatum: true,
    },
    {
      code: 'medehuurder-zet-voort',
      van: ['gemeld'],
      naar: 'medehuurder-huurt',
      door: ['verhuurconsulent'],
      artikel: medehuurder,
      knop: { nl: 'De medehuurder wordt huurder', en: 'The co-tenant becomes tenant' },
      gevolgen: ['huurder-is-overleden', 'medehuurder-wordt-huurder'],
    },
    {
      code: 'huisgenoot-zet-voort',
      van: ['gemeld'],
      naar: 'voortgezet',
      door: ['verhuurconsulent'],
      artikel: huisgenoot,
      knop: { nl: 'De huisgenoot huurt zes maanden', en: 'The housemate rents for six months' },
      gevolgen: ['huurder-is-overleden', 'andere-wordt-huurder', 'huur-eindigt'],
    },
    {
      code: 'naar-rechter',
      van: ['voortgezet'],
      naar: 'bij-rechter',
      door: ['verhuurconsulent'],
      artikel: huisgenoot,
      knop: { nl: 'De rechter beslist', en: 'The court decides' },
      gevolgen: ['huur-eindigt-niet'],
    },
    {
      code: 'rechter-staat-toe',
      van: ['bij-rechter'],
      naar: 'huisgenoot-huurt',
      door: ['verhuurconsulent'],
      artikel: huisgenoot,
      knop: { nl: 'Uitspraak: mag blijven', en: 'Court: may stay' },
    },
    {
      code: 'rechter-wijst-af',
      van: ['bij-rechter'],
      naar: 'beeindigd',
      door: ['verhuurconsulent'],
      artikel: afwijzen,
      knop: { nl: 'Uitspraak: de huur eindigt', en: 'Court: the rent ends' },
      gevolgen: ['huur-eindigt'],
      vraagtDatum: true,
    },
    {
      code: 'oudste-wees-huurt',
      van: ['gemeld'],
      naar: 'wezen-huren',
      door: ['verhuurconsulent'],
      artikel: wezen,
      knop: { nl: 'Het oudste kind wordt huurder', en: 'The eldest child becomes tenant' },
      gevolgen: ['huurder-is-overleden', 'andere-wordt-huurder'],
    },
    {
      code: 'niemand-zet-voort',
      van: ['gemeld'],
      naar: 'eindigt',
      door: ['verhuurconsulent'],
      artikel: einde,
      knop: { nl: 'De huur eindigt', en: 'The rent ends' },
      gevolgen: ['huurder-is-overleden', 'huur-eindigt'],
    },
    {
      code: 'erfgenamen-eerder',
      van: ['eindigt'],
      naar: 'eindigt',
      door: ['verhuurconsulent'],
      artikel: einde,
      knop: { nl: 'De erfgenamen stoppen eerder', en: 'The heirs end earlier' },
      gevolgen: ['huur-eindigt'],
      vraagtDatum: true,
    },
    {
      code: 'sluit-af',
      van: ['eindigt', 'voortgezet'],
      naar: 'beeindigd',
      door: ['verhuurconsulent'],
      artikel: einde,
      knop: { nl: 'De huur is geëindigd', en: 'The rent has ended' },
    },
    {
      code: 'was-vergissing',
      van: ['gemeld'],
      naar: 'vergissing',
      door: ['verhuurconsulent', 'aanvrager'],
      artikel: cite('Algemene verordening gegevensbescherming', '16'),
      knop: { nl: 'Dit was een vergissing', en: 'This was a mistake' },
    },
  ],
}
