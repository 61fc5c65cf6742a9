import { type Brief, type Briefdeel, makeBrieven } from '../../adapters/post/brief.ts'
import { showBedrag } from '../../geld.ts'
import { showDag, showDatum } from '../../tijd.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { opPeil } from '../tijdlijn/geloof.ts'
import { readPeriode } from '../tijdlijn/periode.ts'
import type { ContractBeeld } from './contract.ts'
import { PRIJSSOORT_TEKST, type Prijssoort } from './huurprijs.ts'
import { ROL_TEKST } from './teksten.ts'

type Verhuurder = { naam: string; telefoon: string; adres: string }

/** The contract as it began, on paper: to sign, or to keep. As PDF/UA-1. */
export function makeContract(beeld: ContractBeeld, verhuurder: Verhuurder, dag: string): Buffer {
  const afspraken = readAfspraken(beeld)
  const { nummer, namen, adres } = afspraken
  const brief: Brief = {
    taal: 'nl',
    onderwerp: `Huurcontract ${nummer}`,
    aanhef: 'Beste huurder,',
    afzender: { naam: verhuurder.naam, regels: [verhuurder.telefoon, verhuurder.adres] },
    geadresseerde: [...namen, ...adres.split(', ')],
    kenmerken: [
      ['Datum', showDag(dag)],
      ['Contract', nummer],
      ['Woning', adres],
    ],
    delen: delenVan(afspraken, verhuurder.naam),
    groet: ['Met vriendelijke groet,', verhuurder.naam],
    voet: 'Bewaar dit contract.',
    bladzijde: 'Bladzijde {n} van {van}',
  }
  return Buffer.from(makeBrieven([brief]))
}

type Afspraken = ReturnType<typeof readAfspraken>

/** What was agreed on the first day. */
function readAfspraken({ contract, partijen, prijzen }: ContractBeeld) {
  const { van: begin } = readPeriode(contract.geldig)
  const { straat, huisnummer, toevoeging, postcode, woonplaats } = contract
  if (begin === null || straat === null || huisnummer === null || postcode === null || woonplaats === null)
    throw new Error('Dit contract heeft geen eerste dag of geen adres.')
  const peil = { op: begin, bekend: undefined }
  const wie = opPeil(partijen, peil).map(({ rol, aanschrijfnaam }) => ({
    rol: ROL_TEKST[rol] ?? rol,
    naam: aanschrijfnaam ?? 'Onbekend',
  }))
  return {
    begin,
    nummer: contract.nummer,
    adres: adresRegel({ straat, huisnummer, toevoeging, postcode, woonplaats }),
    bepaald: contract.soort === 'bepaald',
    wie,
    namen: wie.map(({ naam }) => naam),
    prijzen: opPeil(prijzen, peil),
    borgCent: Number(contract.waarborgsom_cent ?? 0),
  }
}

function delenVan(
  { adres, wie, namen, begin, bepaald, prijzen, borgCent }: Afspraken,
  verhuurder: string,
): Briefdeel[] {
  return [
    {
      soort: 'alinea',
      regels: ['Dit is het huurcontract tussen u en ons.', `Wij verhuren u de woning ${adres}.`],
    },
    {
      soort: 'lijst',
      punten: [
        ...wie.map(({ rol, naam }) => `${rol}: ${naam}`),
        `Verhuurder: ${verhuurder}`,
        `Eerste dag: ${showDatum(begin)}`,
        `Duur: ${bepaald ? 'bepaalde tijd' : 'onbepaalde tijd'}`,
      ],
    },
    { soort: 'alinea', regels: ['Dit betaalt u per maand:'] },
    { soort: 'lijst', punten: bedragen(prijzen) },
    { soort: 'alinea', regels: borgRegels(borgCent) },
    { soort: 'alinea', regels: REGELS },
    { soort: 'alinea', regels: ['Datum en handtekening van ieder:'] },
    { soort: 'lijst', punten: [...namen, verhuurder].map((naam) => `${naam}: ${'.'.repeat(60)}`) },
  ]
}

const REGELS = [
  'Wilt u weg? Dan zegt u de huur op met een termijn van een maand (artikel 7:271 van het Burgerlijk Wetboek).',
  'Wij mogen de huur alleen opzeggen als de wet dat toestaat (artikel 7:274 van het Burgerlijk Wetboek).',
  'Gaat er iets kapot? Meld het ons. Kleine reparaties doet u zelf (artikel 7:217 van het Burgerlijk Wetboek).',
]

function bedragen(prijzen: readonly { soort: string; bedrag_cent: string | number | bigint }[]): string[] {
  const totaal = prijzen.reduce((som, { bedrag_cent: cent }) => som + Number(cent), 0)
  return [
    ...prijzen.map(
      ({ soort, bedrag_cent: cent }) =>
        `${PRIJSSOORT_TEKST[soort as Prijssoort] ?? soort}: ${showBedrag(Number(cent))}`,
    ),
    ...(prijzen.length > 1 ? [`Samen: ${showBedrag(totaal)}`] : []),
  ]
}

const borgRegels = (cent: number): string[] =>
  cent === 0
    ? ['U betaalt geen borg.']
    : [
        `U betaalt ${showBedrag(cent)} borg.`,
        'U krijgt de borg terug na het einde van het contract.',
        'Wat wij mogen afhouden, staat in artikel 7:261b van het Burgerlijk Wetboek.',
      ]
