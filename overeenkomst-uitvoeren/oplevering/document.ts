import { type Brief, makeBrieven } from '../../adapters/post/brief.ts'
import { showBedrag } from '../../geld.ts'
import { showDatum } from '../../tijd.ts'
import { nameCitation } from '../../wet-naleven/regel/citaat.ts'
import type { Eindafrekening, Kosten } from './eindafrekening.ts'
import { grondOf, RUIMTES, STATEN, textOf } from './oplevering.ts'

export type Afzender = { naam: string; telefoon: string; adres: string }

export type Rekening = Eindafrekening & {
  readonly laatsteDag: string
  readonly waarborgsomCent: number
  readonly achterstandCent: number
  readonly betaaldCent: number
}
type Bevonden = Kosten & { readonly ruimte: string; readonly staat: string }

export type Inhoud = {
  nummer: string
  opgemaaktOp: string
  geadresseerde: readonly string[]
  adres: string
  rekening: Rekening
  bevindingen: readonly Bevonden[]
}

/** The lines of the account, each as the tenant reads it, on paper and on the page. */
export function regelsVan(rekening: Rekening, taal: 'nl' | 'en' = 'nl'): [string, string][] {
  const { waarborgsomCent, schadeCent, huurCent, achterstandCent, betaaldCent } = rekening
  const zeg = (nl: string, en: string): string => (taal === 'nl' ? nl : en)
  const laatste = showDatum(rekening.laatsteDag, taal)
  return [
    [zeg('Uw borg', 'Your deposit'), showBedrag(waarborgsomCent)],
    ...(schadeCent > 0
      ? [
          [zeg('Schade aan de woning', 'Damage to the home'), `− ${showBedrag(schadeCent)}`] as [
            string,
            string,
          ],
        ]
      : []),
    [
      zeg(`Huur van de laatste maand, tot en met ${laatste}`, `Rent of the last month, up to ${laatste}`),
      `− ${showBedrag(huurCent)}`,
    ],
    ...(achterstandCent > 0
      ? [[zeg('Huur van eerder', 'Rent of before'), `− ${showBedrag(achterstandCent)}`] as [string, string]]
      : []),
    [zeg('U betaalde voor de laatste maand', 'You paid for the last month'), showBedrag(betaaldCent)],
  ]
}

/** The result in one sentence. */
export function uitkomstVan({ terugCent, uiterlijk }: Rekening, taal: 'nl' | 'en' = 'nl'): string {
  const bedrag = showBedrag(Math.abs(terugCent))
  const dag = showDatum(uiterlijk, taal)
  if (terugCent === 0)
    return taal === 'nl' ? 'U krijgt niets terug en u betaalt niets.' : 'Nothing is left to pay.'
  if (terugCent < 0)
    return taal === 'nl' ? `U moet nog ${bedrag} betalen.` : `You still have to pay ${bedrag}.`
  return taal === 'nl'
    ? `U krijgt ${bedrag} terug, uiterlijk op ${dag}.`
    : `You get ${bedrag} back, on ${dag} at the latest.`
}

/** The final account as PDF/UA-1, with each cost and its article (BW 7:261b(4)). */
export function makeAfrekening(inhoud: Inhoud, afzender: Afzender): Buffer {
  const { rekening, bevindingen, nummer, opgemaaktOp, adres, geadresseerde } = inhoud
  const kosten = bevindingen
    .filter(({ kostenCent, besluit }) => kostenCent > 0 && besluit !== 'toegegeven')
    .map(({ ruimte, staat, grond, kostenCent }) => {
      const found = grondOf(grond)
      const wet = found ? ` ${found.tekst.nl} (${nameCitation(found.artikel)})` : ''
      return `${textOf(RUIMTES, ruimte, 'nl')}: ${textOf(STATEN, staat, 'nl').toLowerCase()}, ${showBedrag(kostenCent)}.${wet}`
    })
  const apart = rekening.apartCent
  const brief: Brief = {
    taal: 'nl',
    onderwerp: 'Eindafrekening van uw huur',
    aanhef: 'Beste huurder,',
    afzender: { naam: afzender.naam, regels: [afzender.telefoon, afzender.adres] },
    geadresseerde,
    kenmerken: [
      ['Datum', showDatum(opgemaaktOp)],
      ['Nummer', nummer],
      ['Woning', adres],
    ],
    delen: [
      { soort: 'alinea', regels: ['Dit is uw eindafrekening.', uitkomstVan(rekening)] },
      { soort: 'lijst', punten: regelsVan(rekening).map(([naam, bedrag]) => `${naam}: ${bedrag}`) },
      ...(kosten.length > 0
        ? [
            { soort: 'alinea' as const, regels: ['Dit vonden wij bij de eindinspectie:'] },
            { soort: 'lijst' as const, punten: kosten },
          ]
        : []),
      ...(apart > 0
        ? [
            {
              soort: 'alinea' as const,
              regels: [
                `Voor leegmaken, schoonmaken of terugbrengen betaalt u ${showBedrag(apart)}.`,
                'Dit mogen wij niet van uw borg afhouden. U krijgt hiervoor een aparte rekening.',
              ],
            },
          ]
        : []),
      {
        soort: 'alinea',
        regels: [
          'De wet over de borg staat in artikel 7:261b van het Burgerlijk Wetboek.',
          'Bent u het er niet mee eens? Bel ons dan zo snel mogelijk.',
        ],
      },
    ],
    groet: ['Met vriendelijke groet,', afzender.naam],
    voet: 'Bewaar deze brief.',
    bladzijde: 'Bladzijde {n} van {van}',
  }
  return Buffer.from(makeBrieven([brief]))
}
