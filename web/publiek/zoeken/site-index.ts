import type { Doelbinding } from '../../../doelbinding/kern.ts'
import type { Declaraties } from '../../../doelbinding/register.ts'
import { categorieenOf, categorieNaam, uitlegVan } from '../../../doelbinding/uitleg.ts'
import type { Taal } from '../../omgeving.ts'
import type { Bibliotheek } from '../artikel/bibliotheek.ts'
import { getBibliotheek } from '../artikel/opslag.ts'
import { plainText, readMarkdown, textsOf } from '../artikel/markdown.ts'
import { HULPMIDDELEN } from './hulpmiddelen.ts'
import { makeZoekindex, type Vindbaar, type Zoekindex } from './zoeken.ts'

const kept = new WeakMap<Bibliotheek, Map<Taal, Zoekindex>>()

/** The index of the whole public site; made once for each state of the articles. */
export function zoekindexOf(bibliotheek: Bibliotheek, declaraties: Declaraties, taal: Taal): Zoekindex {
  const made = kept.get(bibliotheek) ?? new Map<Taal, Zoekindex>()
  kept.set(bibliotheek, made)
  const found = made.get(taal) ?? makeZoekindex(vindbaarOn(bibliotheek, declaraties, taal), taal)
  made.set(taal, found)
  return found
}

/** Makes the indexes of what was just published, so that no visitor waits for it. */
export async function warmZoekindex({
  toegang,
  declaraties,
}: Pick<Doelbinding, 'toegang' | 'declaraties'>): Promise<void> {
  const bibliotheek = await getBibliotheek(toegang)
  for (const taal of ['nl', 'en'] as const) zoekindexOf(bibliotheek, declaraties, taal)
}

const vindbaarOn = (bibliotheek: Bibliotheek, declaraties: Declaraties, taal: Taal): Vindbaar[] => [
  ...bibliotheek.artikelen(taal).map((artikel) => ({
    href: `/hulp/${artikel.slug}`,
    soort: 'artikel' as const,
    titel: artikel.titel,
    samenvatting: artikel.samenvatting,
    trefwoorden: artikel.trefwoorden,
    thema: artikel.thema,
    tekst: [...textsOf(readMarkdown(artikel.tekst))].map(({ inhoud }) => plainText(inhoud)).join(' '),
  })),
  ...HULPMIDDELEN.map(({ href, [taal]: { titel, samenvatting, trefwoorden } }) => ({
    href,
    soort: 'hulpmiddel' as const,
    titel,
    samenvatting,
    trefwoorden,
    tekst: '',
  })),
  ...declaraties.verwerkingen.map((verwerking) => {
    const gegevens = categorieenOf(verwerking, declaraties.tabellen).map((each) => categorieNaam(each, taal))
    return {
      href: `/rvva/${verwerking.code}`,
      soort: 'doel' as const,
      titel: verwerking.waarvoor[taal],
      samenvatting: gegevens.join(', '),
      trefwoorden: taal === 'nl' ? [verwerking.naam] : [],
      tekst: uitlegVan(verwerking, taal).wet,
    }
  }),
]
