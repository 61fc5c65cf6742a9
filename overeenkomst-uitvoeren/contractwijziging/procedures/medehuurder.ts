import { cite } from '../../../wet-naleven/regel/citaat.ts'
import type { Procedure } from '../procedure.ts'
import { afgewezen, ingetrokken, trekIn, REDEN_IN_BRIEF } from './gedeeld.ts'

const huwelijk = cite('Burgerlijk Wetboek Boek 7', '266', '1')
const verzoek = cite('Burgerlijk Wetboek Boek 7', '267', '1')
const gronden = cite('Burgerlijk Wetboek Boek 7', '267', '3')

/** A spouse or registered partner is co-tenant by law while the home is their main residence (BW 7:266(1)). */
export const medehuurderHuwelijk: Procedure = {
  soort: 'medehuurder-huwelijk',
  naam: { nl: 'Medehuurder door huwelijk', en: 'Co-tenant by marriage' },
  uitleg: {
    nl: 'Bent u getrouwd of geregistreerd partner? Dan is uw partner vanzelf medehuurder, zolang die bij u woont.',
    en: 'Are you married or registered partners? Then your partner is a co-tenant by law, while living with you.',
  },
  artikel: huwelijk,
  begint: ['huurder', 'verhuurconsulent'],
  andere: 'nieuw',
  standen: {
    gemeld: {
      naam: { nl: 'Wij kijken het na', en: 'We are checking it' },
      watNu: {
        nl: 'Laat ons uw trouwakte zien, of de akte van uw partnerschap. Wij bewaren geen kopie.',
        en: 'Show us your marriage or partnership certificate. We keep no copy.',
      },
      aanZet: 'verhuurder',
    },
    vastgesteld: {
      naam: { nl: 'Uw partner is medehuurder', en: 'Your partner is a co-tenant' },
      balie: 'Partner is medehuurder',
      watNu: { nl: 'U huurt de woning nu samen.', en: 'You now rent the home together.' },
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
      artikel: huwelijk,
      knop: { nl: 'Huwelijk melden', en: 'Report marriage' },
      vraagtDatum: true,
    },
    {
      code: 'stel-vast',
      van: ['gemeld'],
      naar: 'vastgesteld',
      door: ['verhuurconsulent'],
      artikel: huwelijk,
      knop: { nl: 'Akte gezien: medehuurder vastleggen', en: 'Certificate seen: record co-tenant' },
      gevolgen: ['andere-wordt-medehuurder'],
    },
    {
      code: 'wijs-af',
      van: ['gemeld'],
      naar: 'afgewezen',
      door: ['verhuurconsulent'],
      artikel: huwelijk,
      knop: { nl: 'Niet vastleggen', en: 'Do not record' },
      gronden: {
        'geen-akte': {
          tekst: {
            nl: 'Wij hebben geen akte van een huwelijk of partnerschap gezien.',
            en: 'We saw no certificate of a marriage or partnership.',
          },
          artikel: huwelijk,
        },
        'geen-hoofdverblijf': {
          tekst: {
            nl: 'Uw partner woont niet voor vast in deze woning.',
            en: 'Your partner does not have this home as main residence.',
          },
          artikel: huwelijk,
        },
      },
    },
    trekIn(['gemeld'], huwelijk),
  ],
}

/** Two people ask together; the landlord answers within three months, else the court decides (BW 7:267). */
export const medehuurderVerzoek: Procedure = {
  soort: 'medehuurder-verzoek',
  naam: { nl: 'Medehuurder op verzoek', en: 'Co-tenant on request' },
  uitleg: {
    nl: 'Woont u al twee jaar met iemand samen en bent u niet getrouwd? Dan kunt u samen vragen of die persoon medehuurder wordt.',
    en: 'Have you lived with someone for two years without being married? Then you can ask together that this person becomes a co-tenant.',
  },
  artikel: verzoek,
  begint: ['huurder', 'verhuurconsulent'],
  andere: 'nieuw',
  standen: {
    'wacht-op-ander': {
      naam: { nl: 'Wij wachten op de ander', en: 'We wait for the other person' },
      watNu: {
        nl: 'U vraagt dit samen. De ander moet ons laten weten dat die het ook wil.',
        en: 'You ask this together. The other person must tell us that they want it too.',
      },
      aanZet: 'andere-partij',
    },
    aangevraagd: {
      naam: { nl: 'Wij beoordelen uw verzoek', en: 'We consider your request' },
      balie: 'Verzoek beoordelen',
      watNu: {
        nl: 'U krijgt ons antwoord binnen drie maanden. Zeggen wij nee, of hoort u niets? Dan kunt u samen naar de rechter.',
        en: 'You get our answer within three months. If we say no, or you hear nothing, you can go to court together.',
      },
      aanZet: 'verhuurder',
    },
    toegewezen: {
      naam: { nl: 'U hebt een medehuurder', en: 'You have a co-tenant' },
      balie: 'Medehuurder vastgelegd',
      watNu: { nl: 'U huurt de woning nu samen.', en: 'You now rent the home together.' },
      aanZet: 'niemand',
      eind: true,
    },
    geweigerd: {
      naam: { nl: 'Wij zeiden nee', en: 'We said no' },
      watNu: {
        nl: `${REDEN_IN_BRIEF.nl} Bent u het er niet mee eens? Dan kunt u samen naar de rechter.`,
        en: `${REDEN_IN_BRIEF.en} Do you not agree? Then you can go to court together.`,
      },
      aanZet: 'huurder',
    },
    'bij-rechter': {
      naam: { nl: 'De rechter beslist', en: 'The court decides' },
      watNu: {
        nl: 'Wij wachten op de rechter. Stuur ons de uitspraak als u die hebt.',
        en: 'We wait for the court. Send us the decision when you have it.',
      },
      aanZet: 'rechter',
    },
    afgewezen,
    ingetrokken,
  },
  stappen: [
    {
      code: 'vraag-aan',
      van: null,
      naar: 'wacht-op-ander',
      door: ['aanvrager', 'verhuurconsulent'],
      artikel: verzoek,
      knop: { nl: 'Medehuurder aanvragen', en: 'Ask for a co-tenant' },
    },
    {
      code: 'stem-in',
      van: ['wacht-op-ander'],
      naar: 'aangevraagd',
      door: ['andere-partij', 'verhuurconsulent'],
      artikel: verzoek,
      knop: { nl: 'De ander wil dit ook', en: 'The other person agrees' },
    },
    {
      code: 'wijs-toe',
      van: ['aangevraagd', 'geweigerd', 'bij-rechter'],
      naar: 'toegewezen',
      door: ['verhuurconsulent'],
      artikel: verzoek,
      knop: { nl: 'Medehuurder toestaan', en: 'Allow co-tenant' },
      gevolgen: ['andere-wordt-medehuurder'],
      vraagtDatum: true,
    },
    {
      code: 'weiger',
      van: ['aangevraagd'],
      naar: 'geweigerd',
      door: ['verhuurconsulent'],
      artikel: gronden,
      knop: { nl: 'Weigeren', en: 'Refuse' },
      gronden: {
        'korter-dan-twee-jaar': {
          tekst: {
            nl: 'U woont nog geen twee jaar samen in deze woning.',
            en: 'You have not lived together in this home for two years.',
          },
          artikel: gronden,
        },
        'alleen-om-huurder-te-worden': {
          tekst: {
            nl: 'Het verzoek lijkt alleen bedoeld om de ander snel huurder te maken.',
            en: 'The request seems meant only to make the other person the tenant soon.',
          },
          artikel: gronden,
        },
        'huur-niet-te-betalen': {
          tekst: {
            nl: 'Er is niet genoeg zekerheid dat de ander de huur kan betalen.',
            en: 'There is not enough certainty that the other person can pay the rent.',
          },
          artikel: gronden,
        },
      },
    },
    {
      code: 'naar-rechter',
      van: ['aangevraagd', 'geweigerd'],
      naar: 'bij-rechter',
      door: ['aanvrager', 'verhuurconsulent'],
      artikel: verzoek,
      knop: { nl: 'De rechter beslist', en: 'The court decides' },
    },
    {
      code: 'rechter-wijst-af',
      van: ['bij-rechter'],
      naar: 'afgewezen',
      door: ['verhuurconsulent'],
      artikel: gronden,
      knop: { nl: 'Uitspraak: afgewezen', en: 'Court: refused' },
    },
    trekIn(['wacht-op-ander', 'aangevraagd', 'geweigerd', 'bij-rechter'], verzoek),
  ],
}
