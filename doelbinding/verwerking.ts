import type { Kolomnaam, Tabelnaam } from './tabel.ts'

export const HOOFDSTUKKEN = [
  'overeenkomst-uitvoeren',
  'risico-beperken',
  'wet-naleven',
  'verbeteren',
] as const
export type Hoofdstuk = (typeof HOOFDSTUKKEN)[number]

/** A text that a tenant reads: Dutch at level B1, and English beside it. */
export type Tekst = { nl: string; en: string }

export type AvgGrond = '6-1-a' | '6-1-b' | '6-1-c' | '6-1-d' | '6-1-e' | '6-1-f'
export type Betrokkenheid = 'huurder' | 'woningzoekende' | 'medewerker' | 'ketenmedewerker'
export type Ontvanger = 'ketenpartner' | 'leverancier'

/**
 * Who may use a verwerking. `bezoeker` has not signed in yet; `systeem` is a job without a person behind it,
 * `koppeling` a system of another organisation. */
export const ROLLEN = [
  'huurder',
  'klantmedewerker',
  'verhuurconsulent',
  'planner',
  'redacteur',
  'privacyfunctionaris',
  'beheerder',
  'ketenmedewerker',
  'bezoeker',
  'systeem',
  'koppeling',
] as const
export type Rol = (typeof ROLLEN)[number]

/** Functions that look further than the persons of an opening, and answer no more than yes or no. */
export type Functie = 'public.is_geheim_adres' | 'public.geheime_adressen'

export type Leest = { readonly [T in Tabelnaam]?: readonly Kolomnaam<T>[] }
export type Schrijft = {
  readonly [T in Tabelnaam]?: {
    readonly insert?: readonly Kolomnaam<T>[]
    readonly update?: readonly Kolomnaam<T>[]
    readonly delete?: true
  }
}

/**
 * One declared use of personal data: the single source of its purpose. The type narrows what the code may touch; the
 * database's role, grants and policies, the log line, the register and the texts that people read are made from it.
 */
export type Verwerking = {
  readonly code: string
  readonly hoofdstuk: Hoofdstuk
  /** Infinitive and noun, for the log (LDV `name`). */
  readonly naam: string
  /** What the tenant reads. */
  readonly waarvoor: Tekst
  readonly grondslag: { readonly avg: AvgGrond; readonly wet: string }
  readonly betrokkenen: readonly Betrokkenheid[]
  readonly leest: Leest
  readonly schrijft?: Schrijft
  /** Definer functions that its statements call: no other role can. */
  readonly functies?: readonly Functie[]
  readonly ontvangers?: readonly Ontvanger[]
  /** `duur` is an ISO 8601 duration, counted from `vanaf`; `sinds` says that moment in words: "nadat … is afgehandeld". */
  readonly bewaartermijn: {
    readonly vanaf: string
    readonly duur: string
    readonly sinds?: Tekst
    readonly omdat: Tekst
  }
  readonly rollen: readonly Rol[]
  readonly alsUNietGeeft?: Tekst
  /** What differs for one field, by `table.column`: why it is asked, and what happens when it stays empty. */
  readonly velden?: Readonly<Record<string, { readonly waarvoor?: Tekst; readonly alsUNietGeeft?: Tekst }>>
  /** A use that must stay unseen for a while: its lines appear this long (ISO 8601) afterwards, with their true time. */
  readonly zichtbaar?: { readonly na: string; readonly omdat: string }
  /**
   * A search or a run over many chooses its own betrokkenen: SQL with one column of ids; the terms are `$1`, a text[].
   * A search has a maximum of hits; a run has none.
   */
  readonly kiest?: {
    readonly sql: string
    readonly maximaal: number | 'reeks'
    /**
     * Which rows of those persons: SQL with one column of ids, with the same terms. Of each table named here only rows are seen for
     * which its condition holds; `$1` is the uuid[] of those ids. A table without persons is shown whole to every other use.
     */
    readonly rijen?: { readonly sql: string; readonly tabellen: { readonly [T in Tabelnaam]?: string } }
  }
}

/** Declares a use of personal data. Everything else that is said about this use is derived from it. */
export function verwerking<const V extends Verwerking>(declaration: V): V {
  return declaration
}
