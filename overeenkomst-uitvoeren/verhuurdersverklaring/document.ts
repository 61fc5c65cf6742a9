import { type Brief, makeBrieven } from '../../adapters/post/brief.ts'
import { showDatum } from '../../tijd.ts'
import { showBedrag } from '../../geld.ts'
import { ANTWOORDEN, type Vraagnaam } from './verhuurdersverklaring.ts'

/** Who gives the statement out, and where its code can be checked. */
export type Afzender = { naam: string; telefoon: string; adres: string }

export type Inhoud = {
  nummer: string
  aanschrijfnaam: string
  adres: string
  huur_vanaf: string
  huur_tot: string | null
  huur_cent: string | null
  betaalgedrag: string | null
  overlast: string | null
  staat: string | null
  afgegevenOp: string
  geldigTot: string
  code: string
}

/** The words of a fixed answer; an answer that was not given says nothing. */
export const answerText = (vraag: Vraagnaam, antwoord: string | null): string => {
  const antwoorden: Record<string, { nl: string }> = ANTWOORDEN[vraag]
  return antwoord !== null && Object.hasOwn(antwoorden, antwoord) ? (antwoorden[antwoord]?.nl ?? '') : ''
}

/** What a statement says, in the order in which it stands on paper. */
export const sentences = (inhoud: Omit<Inhoud, 'afgegevenOp' | 'geldigTot' | 'code'>): string[] => [
  `${inhoud.aanschrijfnaam} huurt bij ons: ${inhoud.adres}.`,
  inhoud.huur_tot === null
    ? `De huur loopt sinds ${showDatum(inhoud.huur_vanaf)}.`
    : `De huur liep van ${showDatum(inhoud.huur_vanaf)} tot en met ${showDatum(inhoud.huur_tot)}.`,
  ...(inhoud.huur_cent === null ? [] : [`De huur is ${showBedrag(inhoud.huur_cent)} per maand.`]),
  ...(['betaalgedrag', 'overlast', 'staat'] as const)
    .map((vraag) => answerText(vraag, inhoud[vraag]))
    .filter((zin) => zin !== ''),
]

/** The statement as PDF/UA-1, on the letter paper of the association. */
export function makeVerklaring(inhoud: Inhoud, afzender: Afzender): Buffer {
  const brief: Brief = {
    taal: 'nl',
    onderwerp: 'Verhuurdersverklaring',
    aanhef: 'Aan de nieuwe verhuurder,',
    afzender: { naam: afzender.naam, regels: [afzender.telefoon, afzender.adres] },
    geadresseerde: [inhoud.aanschrijfnaam],
    kenmerken: [
      ['Datum', showDatum(inhoud.afgegevenOp)],
      ['Nummer', inhoud.nummer],
      ['Geldig tot en met', showDatum(inhoud.geldigTot)],
    ],
    delen: [
      { soort: 'lijst', punten: sentences(inhoud) },
      {
        soort: 'alinea',
        regels: [
          'De huurder heeft deze antwoorden gezien en vindt het goed dat wij ze geven.',
          `Controleer deze verklaring op ${afzender.adres}/verklaring-controleren met deze code:`,
          inhoud.code,
        ],
      },
    ],
    groet: ['Met vriendelijke groet,', afzender.naam],
    voet: 'Alleen geldig als de controle op onze website dat zegt.',
    bladzijde: 'Bladzijde {n} van {van}',
  }
  return Buffer.from(makeBrieven([brief]))
}
