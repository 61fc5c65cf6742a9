import { categorieNaam, categorieenOf, ontvangerNaam, uitlegVan } from '../../doelbinding/uitleg.ts'
import type { Tabel } from '../../doelbinding/tabel.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'

type Taal = 'nl' | 'en'

/** One use of a person's data as the log holds it; `inhoud` is the declaration as it was at that moment. */
export type Gebruik = {
  id: string
  tijd: Date
  afdeling: string | null
  rol: string | null
  inhoud: unknown
}

/** The same in words, for the person it is about. */
export type GebruikInWoorden = {
  id: string
  tijd: Date
  wie: string
  waarvoor: string
  wet: string
  gegevens: string[]
  ontvangers: string[]
}

/** The same use, once or more often on a day: none is left out, they stand on one line. Newest first. */
export type Regel = GebruikInWoorden & { keren: readonly GebruikInWoorden[] }
/** Uses of one day by one department (or by the person), newest first. */
export type Dag = { dag: string; groepen: { wie: string; aantal: number; regels: Regel[] }[] }

const WIE = {
  nl: {
    zelf: 'Uzelf',
    samen: 'U of uw medehuurder',
    vakman: 'De vakman',
    afdeling: (naam: string) => `Afdeling ${naam}`,
    systeem: 'Ons systeem',
    bezoeker: 'Inlogcontrole',
    koppeling: (naam: string) => `Het systeem van ${naam}`,
  },
  en: {
    zelf: 'You yourself',
    samen: 'You or your co-tenant',
    vakman: 'The workman',
    afdeling: (naam: string) => `Department ${naam}`,
    systeem: 'Our system',
    bezoeker: 'Sign-in check',
    koppeling: (naam: string) => `The system of ${naam}`,
  },
} as const

/**
 * Who it was, as the log tells it: role and department, never a name (LDV 1.0.0). Where a tenant's own use also opens the
 * others of the home, each of them has the same line, so it cannot say which of them it was.
 */
export function wieNaam({ afdeling, rol, inhoud }: Omit<Gebruik, 'id' | 'tijd'>, taal: Taal): string {
  const t = WIE[taal]
  if (rol === 'huurder') return (inhoud as Verwerking).kiest ? t.samen : t.zelf
  if (rol === 'ketenmedewerker') return t.vakman
  if (rol === 'bezoeker') return t.bezoeker
  if (rol === 'koppeling' && afdeling) return t.koppeling(afdeling)
  return afdeling ? t.afdeling(afdeling) : t.systeem
}

/** Tells a use by the declaration that was in force then. */
export function describeGebruik(gebruik: Gebruik, tabellen: readonly Tabel[], taal: Taal): GebruikInWoorden {
  const verwerking = gebruik.inhoud as Verwerking
  const { waarvoor, wet } = uitlegVan(verwerking, taal)
  return {
    id: gebruik.id,
    tijd: gebruik.tijd,
    wie: wieNaam(gebruik, taal),
    waarvoor,
    wet,
    gegevens: categorieenOf(verwerking, tabellen).map((categorie) => categorieNaam(categorie, taal)),
    ontvangers: (verwerking.ontvangers ?? []).map((ontvanger) => ontvangerNaam(ontvanger, taal)),
  }
}

const DAG = { nl: dayFormat('nl-NL'), en: dayFormat('en-GB') }
function dayFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Amsterdam',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
}

export const dayName = (moment: Date, taal: Taal): string => DAG[taal].format(moment)

/** Uses that read the same become one line, in the place of the newest. */
function foldEqual(keren: readonly GebruikInWoorden[]): Regel[] {
  const lees = ({ waarvoor, wet, gegevens, ontvangers }: GebruikInWoorden): string =>
    JSON.stringify([waarvoor, wet, gegevens, ontvangers])
  return [...Map.groupBy(keren, lees).values()].flatMap((gelijk) =>
    gelijk.slice(0, 1).map((eerste) => ({ ...eerste, keren: gelijk })),
  )
}

/** Groups uses (newest first) by Dutch calendar day and then by who it was, keeping their order. */
export function groupByDay(keren: readonly GebruikInWoorden[], taal: Taal): Dag[] {
  const dagen = Map.groupBy(keren, ({ tijd }) => dayName(tijd, taal))
  return [...dagen].map(([dag, opDag]) => ({
    dag,
    groepen: [...Map.groupBy(opDag, ({ wie }) => wie)]
      .map(([wie, doorWie]) => ({ wie, aantal: doorWie.length, regels: foldEqual(doorWie) }))
      // What others did is what one comes to see; the own visits come last.
      .toSorted((a, b) => Number(a.wie === WIE[taal].zelf) - Number(b.wie === WIE[taal].zelf)),
  }))
}
