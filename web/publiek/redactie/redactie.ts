import type { Doelbinding } from '../../../doelbinding/kern.ts'
import { done, type Outcome, refused } from '../../../outcome.ts'
import type { Taal } from '../../omgeving.ts'
import { type Artikel, readArtikel } from '../artikel/artikel.ts'
import { beelden, type Bibliotheek } from '../artikel/bibliotheek.ts'
import { findGebreken, leesbaarheidOf } from '../artikel/controle.ts'
import { getBibliotheek } from '../artikel/opslag.ts'
import type { Bevinding } from '../leesbaarheid/leesbaarheid.ts'

type Toegang = Doelbinding['toegang']
export type Naam = { slug: string; taal: Taal }

/** The text an editor works on. `versie` counts its changes; 0 while nobody changed it. */
export type Concept = { tekst: string; versie: number }

export async function findConcept(toegang: Toegang, { slug, taal }: Naam): Promise<Concept | null> {
  const { rows } = await toegang.query<Concept>(
    'select tekst, versie from artikel_concept where slug = $1 and taal = $2',
    [slug, taal],
  )
  return rows[0] ?? null
}

/** Keeps a text when nobody else changed it since `versie`; else says so and keeps nothing. */
export async function saveConcept(
  toegang: Toegang,
  { slug, taal }: Naam,
  { tekst, versie }: Concept,
): Promise<Outcome<number, 'gewijzigd'>> {
  const { rows } = await toegang.query<{ versie: number }>(
    versie === 0
      ? `insert into artikel_concept (slug, taal, tekst) values ($1, $2, $3) on conflict do nothing returning versie`
      : `update artikel_concept set tekst = $3, versie = versie + 1, gewijzigd_op = clock_timestamp()
         where slug = $1 and taal = $2 and versie = $4 returning versie`,
    versie === 0 ? [slug, taal, tekst] : [slug, taal, tekst, versie],
  )
  return rows[0] ? done(rows[0].versie) : refused('gewijzigd')
}

export type Oordeel = {
  artikel: Artikel | null
  bevindingen: readonly Bevinding[]
  flesch: number
  woorden: number
}

/** What an editor hears of a text: what is broken, then what is hard to read. */
export function judge(tekst: string, naam: Naam, bibliotheek: Bibliotheek): Oordeel {
  const read = readArtikel(tekst, naam)
  if (!read.ok)
    return {
      artikel: null,
      bevindingen: read.gebreken.map((gebrek) => ({ ...gebrek, ernst: 'fout' })),
      flesch: 0,
      woorden: 0,
    }
  const bestaat = (slug: string): boolean => slug === naam.slug || bibliotheek.find(slug, 'nl') !== null
  const gebreken = findGebreken(read.artikel, { bestaat, beeld: (each) => beelden.has(each) })
  const { bevindingen, flesch, woorden } = leesbaarheidOf(read.artikel)
  return {
    artikel: read.artikel,
    bevindingen: [...gebreken.map((gebrek): Bevinding => ({ ...gebrek, ernst: 'fout' })), ...bevindingen],
    flesch,
    woorden,
  }
}

export type Geweigerd = 'gewijzigd' | 'fouten' | 'geen-nederlands'

/** Puts the concept on the site. A text with a fault in it stays a concept. */
export async function publish(
  toegang: Toegang,
  naam: Naam,
  versie: number,
): Promise<Outcome<number, Geweigerd>> {
  const concept = await findConcept(toegang, naam)
  if (!concept || concept.versie !== versie) return refused('gewijzigd')
  const bibliotheek = await getBibliotheek(toegang)
  if (naam.taal === 'en' && !bibliotheek.find(naam.slug, 'nl')) return refused('geen-nederlands')
  if (judge(concept.tekst, naam, bibliotheek).bevindingen.some(({ ernst }) => ernst === 'fout'))
    return refused('fouten')
  return done(await addVersie(toegang, naam, concept.tekst))
}

/** Takes an article off the site; its text stays among the versions. */
export const withdraw = (toegang: Toegang, naam: Naam): Promise<number> => addVersie(toegang, naam, null)

/** Two who publish at once get numbers after each other: the lower one waits for the other's row. */
async function addVersie(toegang: Toegang, { slug, taal }: Naam, tekst: string | null): Promise<number> {
  for (;;) {
    const { rows } = await toegang.query<{ nummer: number }>(
      `insert into artikel_versie (slug, taal, nummer, tekst)
       select $1, $2, coalesce(max(nummer), 0) + 1, $3 from artikel_versie where slug = $1 and taal = $2
       on conflict do nothing returning nummer`,
      [slug, taal, tekst],
    )
    if (rows[0]) return rows[0].nummer
  }
}

export type Versie = { nummer: number; ingetrokken: boolean; gepubliceerd_op: Date }

/** The newest versions; enough to go back to. */
export async function listVersies(toegang: Toegang, { slug, taal }: Naam): Promise<Versie[]> {
  const { rows } = await toegang.query<Versie>(
    `select nummer, tekst is null as ingetrokken, gepubliceerd_op from artikel_versie
     where slug = $1 and taal = $2 order by nummer desc limit 20`,
    [slug, taal],
  )
  return rows
}

export async function findVersieTekst(
  toegang: Toegang,
  { slug, taal }: Naam,
  nummer: number,
): Promise<string | null> {
  const { rows } = await toegang.query<{ tekst: string | null }>(
    'select tekst from artikel_versie where slug = $1 and taal = $2 and nummer = $3',
    [slug, taal, nummer],
  )
  return rows[0]?.tekst ?? null
}

export type Telling = { slug: string; taal: Taal; ja: number; nee: number }

/** How often articles helped. */
export async function countOordelen(toegang: Toegang): Promise<Telling[]> {
  const { rows } = await toegang.query<Telling>(
    `select slug, taal, count(*) filter (where geholpen)::int as ja, count(*) filter (where not geholpen)::int as nee
     from artikel_oordeel group by slug, taal`,
  )
  return rows
}

export type Reactie = { reden: string; aantal: number; toelichtingen: string[] }

/** Why an article did not help, with the newest remarks. */
export async function listReacties(toegang: Toegang, { slug, taal }: Naam): Promise<Reactie[]> {
  const { rows } = await toegang.query<Reactie>(
    `select reden, count(*)::int as aantal,
            coalesce((array_agg(toelichting order by id desc) filter (where toelichting is not null))[1:5], '{}') as toelichtingen
     from artikel_oordeel where slug = $1 and taal = $2 and not geholpen group by reden order by aantal desc`,
    [slug, taal],
  )
  return rows
}

/** Articles of which the concept differs from what is on the site. */
export async function listConcepten(toegang: Toegang): Promise<Naam[]> {
  const { rows } = await toegang.query<Naam>(
    `select c.slug, c.taal from artikel_concept c
     where c.tekst is distinct from (
       select v.tekst from artikel_versie v where v.slug = c.slug and v.taal = c.taal order by v.nummer desc limit 1)`,
  )
  return rows
}
