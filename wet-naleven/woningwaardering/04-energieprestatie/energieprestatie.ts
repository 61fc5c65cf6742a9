import {
  ownVertrekken,
  toeTeRekenenWholeM2,
} from '../01-oppervlakte-van-vertrekken/oppervlakte-van-vertrekken.ts'
import { checkOppervlakteVanVertrekken } from '../01-oppervlakte-van-vertrekken/oppervlakte-van-vertrekken.ts'
import type { Getal } from '../decimaal.ts'
import { NUL } from '../decimaal.ts'
import { readDatum } from '../datum.ts'
import { recordOntbreekt } from '../meldingen.ts'
import { findCode } from '../referentiedata/codes.ts'
import type { Regel } from '../regel.ts'
import { roundGroep } from '../regel.ts'
import { recordIndeling } from '../ruimte/controle.ts'
import { checkMonumenten, monumentCodes } from '../prijsopslag/monumenten.ts'
import type { GroepCode, Stelselgroep } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'
import type { Beoordeling, Energieprestatie } from './geldige-energieprestatie.ts'
import {
  isOfOvergangsrecht,
  judgeEnergieprestaties,
  lacksIndex,
  newestOf,
} from './geldige-energieprestatie.ts'
import type { Kolom, Woningtype } from './tabellen.ts'
import {
  isCorrectedOvergangsrecht,
  letterOfEnergieprestatie,
  pointsOfBouwjaar,
  pointsOfLabel,
  pointsOfOvergangsrecht,
  pointsOfVergoeding,
} from './tabellen.ts'

/**
 * Rubriek 4. Bhw bijlage I onder A, 4 en onder B, 4; Uhw 10d for the minus points of E, F and G. The first that is there
 * decides: energieprestatievergoeding, valid label or index, bouwjaar.
 */
export const energieprestatie: Stelselgroep = {
  check(waardering, groep) {
    checkMonumenten(waardering, groep)
    if (waardering.stelsel === 'ONZ') checkOppervlakteVanVertrekken(waardering, groep)
    else checkPanden(waardering, groep)
    checkBron(waardering, groep)
  },
  value(waardering) {
    const kolom = waardering.stelsel === 'ONZ' ? 'PuntenPerM2' : woningtypeOf(waardering)
    if (!kolom) throw new Error('De pandsoort is niet gecontroleerd.')
    const { regel, punten } = valueBron(waardering, kolom)
    const m2 = kolom === 'PuntenPerM2' ? attributableM2(waardering) : null
    const waarde: Regel = m2
      ? { ...regel, aantal: m2, meeteenheid: 'M2', punten: punten.times(m2) }
      : { ...regel, punten }
    return roundGroep([waarde, ...listMonument(waardering, waarde.punten ?? NUL)], waardering.meldingen)
  },
}

/** Eengezins: no other dwelling above or below (beleidsboek zelfstandig 2.4.4). Any meergezins pand decides. */
function woningtypeOf({ eenheid }: Waardering): Woningtype | null {
  const soorten = new Set(eenheid.panden?.map(({ soort }) => soort?.code))
  if (soorten.has('MGW')) return 'Meergezinswoning'
  return soorten.has('EGW') ? 'Eengezinswoning' : null
}

function checkPanden(waardering: Waardering, groep: GroepCode): void {
  const { eenheid, meldingen } = waardering
  for (const { soort } of eenheid.panden ?? []) {
    if (soort?.code && !findCode('PANDSOORT', soort.code))
      recordOntbreekt(meldingen, groep, `pandsoort ${soort.code} is een onbekende code`)
  }
  if (!woningtypeOf(waardering)) recordOntbreekt(meldingen, groep, 'panden[].soort (EGW of MGW) ontbreekt')
}

function checkBron(waardering: Waardering, groep: GroepCode): void {
  const { eenheid, meldingen, peildatum } = waardering
  const beoordeling = judgeEnergieprestaties(eenheid, peildatum)
  for (const code of beoordeling.onbekendeCodes)
    recordOntbreekt(meldingen, groep, `energieprestatie met ${code}: dat is een onbekende code`)
  if (hasVergoeding(waardering) || beoordeling.geldig.length > 0) return
  const redenen = beoordeling.afgekeurd.map(({ reden }) => reden).join('; ')
  if (!eenheid.bouwjaar)
    recordOntbreekt(
      meldingen,
      groep,
      `geen geldige energieprestatie${redenen ? ` (${redenen})` : ''} en bouwjaar ontbreekt`,
    )
}

/** A prijscomponent EPV that runs on the peildatum. Beleidsboek zelfstandig 2.4.6.3 ("nul op de meter"). */
function hasVergoeding({ eenheid, peildatum }: Waardering): boolean {
  return (eenheid.prijscomponenten ?? []).some(({ detailSoort, begindatum, einddatum }) => {
    const begin = readDatum(begindatum)
    const eind = readDatum(einddatum)
    return detailSoort?.code === 'EPV' && (!begin || begin <= peildatum) && (!eind || eind > peildatum)
  })
}

type Bron = { regel: Regel; punten: Getal }

function valueBron(waardering: Waardering, kolom: Kolom): Bron {
  const { eenheid, peildatum } = waardering
  if (hasVergoeding(waardering)) {
    const regel = { segment: 'energieprestatievergoeding', naam: 'Energieprestatievergoeding' }
    return { regel, punten: pointsOfVergoeding(kolom) }
  }
  const beoordeling = judgeEnergieprestaties(eenheid, peildatum)
  recordBeoordeling(waardering, beoordeling)
  if (beoordeling.afgekeurd.some(({ plainLabel }) => plainLabel)) waardering.meldingen.afwijkingen.add(30)
  const newest = newestOf(beoordeling.geldig)
  if (newest) return valueLabel(waardering, newest, kolom)
  const bouwjaar = eenheid.bouwjaar ?? 0
  return {
    regel: { segment: 'bouwjaar', naam: `Bouwjaar ${bouwjaar}` },
    punten: pointsOfBouwjaar(bouwjaar, kolom),
  }
}

function recordBeoordeling({ meldingen }: Waardering, beoordeling: Beoordeling): void {
  const { geldig, afgekeurd } = beoordeling
  for (const { reden } of afgekeurd)
    meldingen.waarschuwingen.add(`Een energieprestatie is niet gebruikt: ${reden}.`)
  const newest = newestOf(geldig)
  if (!newest) {
    if (afgekeurd.length > 0)
      meldingen.waarschuwingen.add('Het bouwjaar is gebruikt, omdat er geen geldig energielabel is.')
    return
  }
  if (lacksIndex(newest))
    meldingen.waarschuwingen.add('De energie-index heeft geen getal in "waarde". De labelletter is gebruikt.')
  if (geldig.length < 2) return
  meldingen.waarschuwingen.add(
    `Er zijn ${geldig.length} geldige energieprestaties. De nieuwste is gebruikt (${newest.begindatum}).`,
  )
  if (geldig[0] !== newest) meldingen.afwijkingen.add(32)
}

function valueLabel(waardering: Waardering, prestatie: Energieprestatie, kolom: Kolom): Bron {
  const letter = letterOfEnergieprestatie(prestatie)
  const overgang =
    kolom === 'PuntenPerM2' ? null : valueOvergangsrecht(waardering, { prestatie, letter, woningtype: kolom })
  return { regel: { segment: 'label', naam: letter }, punten: overgang ?? pointsOfLabel(letter, kolom) }
}

const EINDE_OVERGANGSRECHT = '2025-01-01'

type Kleine = { prestatie: Energieprestatie; letter: string; woningtype: Woningtype }

/** Bhw 12b: until 2025 a small dwelling kept the points of a label recorded before the Wet betaalbare huur. */
function valueOvergangsrecht(waardering: Waardering, kleine: Kleine): Getal | null {
  const { eenheid, meldingen, peildatum } = waardering
  if (peildatum >= EINDE_OVERGANGSRECHT || !isOfOvergangsrecht(kleine.prestatie)) return null
  const m2 = gebruiksoppervlakteOf(eenheid)
  if (m2 === null) {
    meldingen.waarschuwingen.add(
      'De gebruiksoppervlakte ontbreekt: het overgangsrecht voor kleine woningen is niet toegepast.',
    )
    return null
  }
  if (isCorrectedOvergangsrecht(kleine.letter, kleine.woningtype, m2)) meldingen.afwijkingen.add(36)
  return pointsOfOvergangsrecht(kleine.letter, kleine.woningtype, m2)
}

/** Whole m² of the dwelling; VERA 4.3 keeps it with the BAG object. */
export const gebruiksoppervlakteOf = (eenheid: Waardering['eenheid']): number | null =>
  eenheid.gebruiksoppervlakte || eenheid.adresseerbaarObjectBasisregistratie?.bagGebruikersOppervlakte || null

/** m² of vertrekken that count for a room; the sector also counts those shared with other addresses. */
function attributableM2(waardering: Waardering): Getal {
  recordIndeling(waardering, waardering.ruimten)
  const own = toeTeRekenenWholeM2(ownVertrekken(waardering))
  const all = toeTeRekenenWholeM2(waardering.ruimten.filter(({ klasse }) => klasse === 'vertrek'))
  if (!all.eq(own)) waardering.meldingen.afwijkingen.add(6)
  return own
}

/** Bhw bijlage I onder A, 4.2: a monument has no minus points for its energieprestatie. */
function listMonument(waardering: Waardering, punten: Getal): Regel[] {
  const isMonument = monumentCodes(waardering).some(
    (code) => code === 'RIJ' || code === 'PRO' || code === 'GEM',
  )
  if (!punten.isNegative() || punten.isZero() || !isMonument) return []
  return [
    {
      segment: 'correctie_monument',
      naam: 'Correctie: een monument krijgt geen minpunten',
      punten: punten.negated(),
    },
  ]
}
