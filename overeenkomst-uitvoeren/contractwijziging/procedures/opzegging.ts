import { cite } from '../../../wet-naleven/regel/citaat.ts'
import type { Procedure, Stand, Stap } from '../procedure.ts'
import { ingetrokken } from './gedeeld.ts'

const opzeggen = cite('Burgerlijk Wetboek Boek 7', '271', '3')
const gronden = cite('Burgerlijk Wetboek Boek 7', '271', '5')
const redenen = cite('Burgerlijk Wetboek Boek 7', '274', '1')
const rechter = cite('Burgerlijk Wetboek Boek 7', '272', '2')
const opleveren = cite('Burgerlijk Wetboek Boek 7', '224', '1')
const staat = cite('Burgerlijk Wetboek Boek 7', '224', '2')
const borg = cite('Burgerlijk Wetboek Boek 7', '261b', '3')

/** From the moment that the end date stands: two inspections and the final account, whoever gave notice. */
const naOpzegging: Record<string, Stand> = {
  opgezegd: {
    naam: { nl: 'De huur is opgezegd', en: 'Notice was given' },
    watNu: {
      nl: 'Wij komen eerst bij u kijken. Dan weet u wat u nog moet doen voor u de sleutels inlevert.',
      en: 'We visit you first. Then you know what you still must do before you hand in the keys.',
    },
    aanZet: 'verhuurder',
  },
  voorgeinspecteerd: {
    naam: { nl: 'De eerste inspectie is gedaan', en: 'The first inspection was done' },
    watNu: {
      nl: 'Maak de woning leeg en schoon. Doe wat in het rapport staat. Dan komen wij nog een keer kijken.',
      en: 'Empty and clean the home. Do what the report says. Then we visit once more.',
    },
    aanZet: 'huurder',
  },
  opgeleverd: {
    naam: { nl: 'U hebt de woning ingeleverd', en: 'You handed in the home' },
    balie: 'Woning ingeleverd',
    watNu: {
      nl: 'Wij maken de eindafrekening. U krijgt uw borg terug binnen veertien dagen. Halen wij er kosten af? Dan binnen dertig dagen, met een overzicht.',
      en: 'We make the final account. You get your deposit back within fourteen days. Do we take off costs? Then within thirty days, with an overview.',
    },
    aanZet: 'verhuurder',
  },
  afgerekend: {
    naam: { nl: 'Alles is afgerekend', en: 'Everything is settled' },
    watNu: { nl: 'De eindafrekening staat bij uw berichten.', en: 'The final account is in your messages.' },
    aanZet: 'niemand',
    eind: true,
  },
}

const oplevering: readonly Stap[] = [
  {
    code: 'voorinspectie-gedaan',
    van: ['opgezegd'],
    naar: 'voorgeinspecteerd',
    door: ['verhuurconsulent'],
    artikel: staat,
    knop: { nl: 'Eerste inspectie afronden', en: 'Finish first inspection' },
    vereist: 'voorinspectie',
  },
  {
    code: 'eindinspectie-gedaan',
    van: ['opgezegd', 'voorgeinspecteerd'],
    naar: 'opgeleverd',
    door: ['verhuurconsulent'],
    artikel: opleveren,
    knop: { nl: 'Eindinspectie afronden', en: 'Finish final inspection' },
    vereist: 'eindinspectie',
  },
  {
    code: 'reken-af',
    van: ['opgeleverd'],
    naar: 'afgerekend',
    door: ['verhuurconsulent'],
    artikel: borg,
    knop: { nl: 'Eindafrekening sturen', en: 'Send final account' },
    vereist: 'eindafrekening',
  },
]

/** A tenant gives notice; the term is that of the rule `opzegtermijn-huurder` (BW 7:271(6)(a)). */
export const opzeggingHuurder: Procedure = {
  soort: 'opzegging-huurder',
  naam: { nl: 'Huur opzeggen', en: 'Give notice' },
  uitleg: {
    nl: 'Gaat u verhuizen? Zeg dan uw huur op. Wij rekenen uit op welke dag de huur stopt.',
    en: 'Are you moving? Then give notice. We calculate on which day the rent ends.',
  },
  artikel: opzeggen,
  begint: ['huurder', 'verhuurconsulent'],
  standen: {
    ontvangen: {
      naam: { nl: 'Wij hebben uw opzegging ontvangen', en: 'We received your notice' },
      balie: 'Opzegging bevestigen',
      watNu: {
        nl: 'Uw opzegging telt vanaf vandaag. Binnen twee werkdagen bevestigen wij de laatste dag.',
        en: 'Your notice counts from today. Within two working days we confirm the last day.',
      },
      aanZet: 'verhuurder',
    },
    ...naOpzegging,
    vertrokken: {
      naam: { nl: 'U bent geen huurder meer', en: 'You are no longer a tenant' },
      balie: 'Geen huurder meer',
      watNu: {
        nl: 'De andere huurder huurt de woning verder. Daarom is er geen inspectie.',
        en: 'The other tenant goes on renting the home. So there is no inspection.',
      },
      aanZet: 'niemand',
      eind: true,
    },
    ingetrokken,
  },
  stappen: [
    {
      code: 'zeg-op',
      van: null,
      naar: 'ontvangen',
      door: ['aanvrager', 'verhuurconsulent'],
      artikel: opzeggen,
      knop: { nl: 'Huur opzeggen', en: 'Give notice' },
      vraagtDatum: true,
    },
    {
      code: 'bevestig',
      van: ['ontvangen'],
      naar: 'opgezegd',
      door: ['verhuurconsulent'],
      artikel: opzeggen,
      knop: { nl: 'Opzegging bevestigen', en: 'Confirm notice' },
      gevolgen: ['huur-eindigt'],
    },
    ...oplevering,
    {
      code: 'ander-huurt-verder',
      van: ['opgezegd'],
      naar: 'vertrokken',
      door: ['verhuurconsulent'],
      artikel: cite('Burgerlijk Wetboek Boek 7', '266', '3'),
      knop: { nl: 'De andere huurder huurt verder', en: 'The other tenant goes on' },
    },
    {
      // Notice is final once it was received; the landlord may agree to go on with the contract.
      code: 'herroep',
      van: ['ontvangen', 'opgezegd', 'voorgeinspecteerd'],
      naar: 'ingetrokken',
      door: ['verhuurconsulent'],
      artikel: cite('Burgerlijk Wetboek Boek 3', '37', '5'),
      knop: { nl: 'Opzegging terugdraaien', en: 'Undo notice' },
      gevolgen: ['huur-eindigt-niet'],
    },
  ],
}

const grond = (nl: string, en: string) => ({ tekst: { nl, en }, artikel: redenen })

/** The landlord gives notice on a ground of BW 7:274; without consent within six weeks only the court can end it. */
export const opzeggingVerhuurder: Procedure = {
  soort: 'opzegging-verhuurder',
  naam: { nl: 'Opzegging door de verhuurder', en: 'Notice by the landlord' },
  uitleg: {
    nl: 'Wij zeggen de huur op met een reden uit de wet. U mag nee zeggen. Dan beslist de rechter.',
    en: 'We give notice for a reason in the law. You may say no. Then the court decides.',
  },
  artikel: gronden,
  letOp: {
    tekst:
      'Onze berichten zijn niet de opzegging. Zeg op met een aangetekende brief of via de deurwaarder. Zijn er echtgenoten? Stuur ieder een eigen brief.',
    artikel: cite('Burgerlijk Wetboek Boek 7', '271', '4'),
  },
  begint: ['verhuurconsulent'],
  standen: {
    'wacht-op-antwoord': {
      naam: { nl: 'Wij wachten op uw antwoord', en: 'We wait for your answer' },
      balie: 'Wacht op antwoord',
      watNu: {
        nl: 'Wij willen de huur beëindigen. Laat ons binnen zes weken weten of u het eens bent. Bent u het niet eens? Dan mag u blijven tot de rechter beslist.',
        en: 'We want to end the rental. Tell us within six weeks whether you agree. If you do not, you may stay until the court decides.',
      },
      aanZet: 'huurder',
    },
    ingestemd: {
      naam: { nl: 'U bent het eens', en: 'You agree' },
      balie: 'Huurder is het eens',
      watNu: {
        nl: 'Wij bevestigen de laatste dag van de huur. Daarna maken wij een afspraak voor de inspectie.',
        en: 'We confirm the last day of the rent. Then we make an appointment for the inspection.',
      },
      aanZet: 'verhuurder',
    },
    'niet-ingestemd': {
      naam: { nl: 'U bent het niet eens', en: 'You do not agree' },
      balie: 'Huurder is het niet eens',
      watNu: {
        nl: 'De huur loopt door. Wij kunnen de rechter vragen om te beslissen.',
        en: 'The rent goes on. We can ask the court to decide.',
      },
      aanZet: 'verhuurder',
    },
    'bij-rechter': {
      naam: { nl: 'De rechter beslist', en: 'The court decides' },
      watNu: {
        nl: 'U mag blijven wonen tot de rechter heeft beslist.',
        en: 'You may stay until the court has decided.',
      },
      aanZet: 'rechter',
    },
    vervallen: {
      naam: { nl: 'De opzegging gaat niet door', en: 'The notice is off' },
      watNu: { nl: 'Uw huur loopt gewoon door.', en: 'Your rent simply goes on.' },
      aanZet: 'niemand',
      eind: true,
    },
    ...naOpzegging,
  },
  stappen: [
    {
      code: 'zeg-op',
      van: null,
      naar: 'wacht-op-antwoord',
      door: ['verhuurconsulent'],
      artikel: gronden,
      knop: { nl: 'Huur opzeggen met een reden', en: 'Give notice with a ground' },
      vraagtDatum: true,
      gronden: {
        'geen-goed-huurder': grond(
          'De huurder gedraagt zich niet zoals een goede huurder.',
          'The tenant does not behave as a good tenant.',
        ),
        'tijdelijk-verhuurd': grond(
          'Er is afgesproken dat de huurder weer vertrekt.',
          'It was agreed that the tenant would leave again.',
        ),
        'dringend-nodig': grond(
          'Wij hebben de woning zelf dringend nodig, bijvoorbeeld voor renovatie of voor een bepaalde groep.',
          'We urgently need the home ourselves, for example for renovation or for a certain group.',
        ),
        'redelijk-aanbod-geweigerd': grond(
          'De huurder zegt nee tegen een redelijk nieuw contract.',
          'The tenant refuses a reasonable new contract.',
        ),
        bestemmingsplan: grond(
          'Deze plek krijgt volgens het omgevingsplan van de gemeente een andere functie.',
          'The environment plan of the municipality gives this place another function.',
        ),
      },
    },
    {
      code: 'stem-in',
      van: ['wacht-op-antwoord', 'niet-ingestemd'],
      naar: 'ingestemd',
      door: ['andere-partij', 'verhuurconsulent'],
      artikel: gronden,
      knop: { nl: 'Ik ben het eens', en: 'I agree' },
    },
    {
      code: 'bevestig',
      van: ['ingestemd'],
      naar: 'opgezegd',
      door: ['verhuurconsulent'],
      artikel: gronden,
      knop: { nl: 'Laatste dag bevestigen', en: 'Confirm last day' },
      gevolgen: ['huur-eindigt'],
    },
    {
      code: 'stem-niet-in',
      van: ['wacht-op-antwoord'],
      naar: 'niet-ingestemd',
      door: ['andere-partij', 'verhuurconsulent', 'termijn'],
      artikel: gronden,
      knop: { nl: 'Ik ben het niet eens', en: 'I do not agree' },
    },
    {
      code: 'naar-rechter',
      van: ['niet-ingestemd'],
      naar: 'bij-rechter',
      door: ['verhuurconsulent'],
      artikel: rechter,
      knop: { nl: 'Naar de rechter', en: 'To court' },
    },
    {
      code: 'rechter-wijst-toe',
      van: ['bij-rechter'],
      naar: 'opgezegd',
      door: ['verhuurconsulent'],
      artikel: rechter,
      knop: { nl: 'Uitspraak: de huur eindigt', en: 'Court: the rent ends' },
      gevolgen: ['huur-eindigt'],
      vraagtDatum: true,
    },
    {
      code: 'vervalt',
      van: ['wacht-op-antwoord', 'niet-ingestemd', 'bij-rechter'],
      naar: 'vervallen',
      door: ['verhuurconsulent'],
      artikel: rechter,
      knop: { nl: 'De opzegging gaat niet door', en: 'The notice is off' },
    },
    ...oplevering,
  ],
}
