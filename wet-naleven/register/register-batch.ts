import type pg from 'pg'
import type { RegisterVerwerking } from '../../adapters/dpv/register.ts'
import type { Maatregel } from '../../adapters/dpv/terms.ts'
import { type Declaraties, fingerprint } from '../../doelbinding/register.ts'
import { categorieenOf } from '../../doelbinding/uitleg.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'

/** What every verwerking has by being one: see the three locks of the kernel. */
const MAATREGELEN: readonly Maatregel[] = ['toegang-per-doel', 'logboek', 'zegel', 'pseudoniem']

/** The art. 30 register: every version that the database ever had, with categories from the tags of today's tables. */
export async function readRegister(
  owner: pg.Client,
  { tabellen }: Declaraties,
): Promise<RegisterVerwerking[]> {
  const { rows } = await owner.query<{ versie: number; inhoud: Verwerking }>(
    'select versie, inhoud from doelbinding.verwerking_versie order by code, versie',
  )
  return rows.map(({ versie, inhoud }) => ({
    code: inhoud.code,
    versie,
    hoofdstuk: inhoud.hoofdstuk,
    waarvoor: inhoud.waarvoor.nl,
    grondslag: inhoud.grondslag,
    betrokkenen: inhoud.betrokkenen,
    categorieen: categorieenOf(inhoud, tabellen),
    ontvangers: inhoud.ontvangers ?? [],
    bewaartermijn: inhoud.bewaartermijn.duur,
    maatregelen: MAATREGELEN,
  }))
}

/** A declaration as the command line shows it: the Dutch texts under their own name, the English ones beside them. */
export type VerklaardeVerwerking = Record<string, unknown> & { code: string; versie: number | null }

/** The declarations of this program, by code; `versie` is null for one that the database does not have, which the kernel refuses. */
export async function listVerwerkingen(
  owner: pg.Client,
  { verwerkingen }: Declaraties,
): Promise<VerklaardeVerwerking[]> {
  const { rows } = await owner.query<{ code: string; versie: number; vingerafdruk: string }>(
    'select code, versie, vingerafdruk from doelbinding.verwerking_versie where tot is null',
  )
  const versies = new Map(rows.map(({ code, versie, vingerafdruk }) => [`${code} ${vingerafdruk}`, versie]))
  const sorted = verwerkingen.toSorted((one, other) => (one.code < other.code ? -1 : 1))
  return sorted.map((verwerking) => {
    const vingerafdruk = fingerprint(verwerking)
    return describe(verwerking, vingerafdruk, versies.get(`${verwerking.code} ${vingerafdruk}`) ?? null)
  })
}

function describe(verwerking: Verwerking, vingerafdruk: string, versie: number | null): VerklaardeVerwerking {
  const { code, waarvoor, bewaartermijn, schrijft, ontvangers, alsUNietGeeft, zichtbaar, ...rest } =
    verwerking
  return {
    code,
    versie,
    vingerafdruk,
    ...rest,
    waarvoor: waarvoor.nl,
    waarvoorEn: waarvoor.en,
    schrijft: schrijft ?? {},
    ontvangers: ontvangers ?? [],
    bewaartermijn: {
      vanaf: bewaartermijn.vanaf,
      duur: bewaartermijn.duur,
      omdat: bewaartermijn.omdat.nl,
      omdatEn: bewaartermijn.omdat.en,
    },
    zichtbaar: zichtbaar ?? null,
    alsUNietGeeft: alsUNietGeeft?.nl ?? null,
    alsUNietGeeftEn: alsUNietGeeft?.en ?? null,
  }
}
