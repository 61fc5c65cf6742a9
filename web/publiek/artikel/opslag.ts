import type { Doelbinding } from '../../../doelbinding/kern.ts'
import type { Taal } from '../../omgeving.ts'
import { readArtikel } from './artikel.ts'
import { type Bibliotheek, makeBibliotheek } from './bibliotheek.ts'

type Toegang = Doelbinding['toegang']

const kept = new WeakMap<Toegang, { stand: string; bibliotheek: Bibliotheek }>()
const asked = new WeakMap<Toegang, Promise<Bibliotheek>>()

/**
 * The articles as they stand on the site now. One small question to the database tells whether anything was published
 * since they were put together; several processes on one database so see the same. Visitors of one moment share it.
 */
export function getBibliotheek(toegang: Toegang): Promise<Bibliotheek> {
  const running = asked.get(toegang)
  if (running) return running
  const found = findBibliotheek(toegang).finally(() => asked.delete(toegang))
  asked.set(toegang, found)
  return found
}

async function findBibliotheek(toegang: Toegang): Promise<Bibliotheek> {
  const { rows } = await toegang.query<{ stand: string | null }>(
    'select max(id)::text as stand from artikel_versie',
  )
  const stand = rows[0]?.stand ?? '0'
  const found = kept.get(toegang)
  if (found?.stand === stand) return found.bibliotheek
  const bibliotheek = makeBibliotheek(await readUitgaven(toegang))
  kept.set(toegang, { stand, bibliotheek })
  return bibliotheek
}

async function readUitgaven(toegang: Toegang) {
  const { rows } = await toegang.query<{ slug: string; taal: Taal; tekst: string | null }>(
    `select distinct on (slug, taal) slug, taal, tekst from artikel_versie order by slug, taal, nummer desc`,
  )
  return rows.map(({ slug, taal, tekst }) => {
    const read = tekst === null ? null : readArtikel(tekst, { slug, taal })
    return { slug, taal, artikel: read?.ok ? read.artikel : null }
  })
}

/** Keeps what a reader thought of an article. Nothing tells who it was. */
export async function recordOordeel(
  toegang: Toegang,
  oordeel: { slug: string; taal: Taal; geholpen: boolean; reden: string | null; toelichting: string | null },
  dag: string,
): Promise<void> {
  const { slug, taal, geholpen, reden, toelichting } = oordeel
  await toegang.query(
    `insert into artikel_oordeel (slug, taal, geholpen, reden, toelichting, gegeven_op) values ($1, $2, $3, $4, $5, $6)`,
    [slug, taal, geholpen, reden, toelichting, dag],
  )
}
