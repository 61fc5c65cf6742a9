import { stringify } from 'yaml'
import { type Artikel, THEMAS, type Thema } from '../artikel/artikel.ts'

/** An article as its source, the way an editor changes it. */
export function sourceOf(artikel: Artikel): string {
  const { titel, samenvatting, thema, taak, leesOok, trefwoorden, bijgewerkt, tekst } = artikel
  const kop = {
    titel,
    samenvatting,
    thema,
    taak,
    'lees-ook': [...leesOok],
    trefwoorden: [...trefwoorden],
    bijgewerkt,
  }
  return `---\n${stringify(kop, { lineWidth: 0, collectionStyle: 'any' })}---\n\n${tekst.trim()}\n`
}

/** The source of an article that is still to be written. */
export const newSource = (titel: string, thema: Thema, dag: string): string =>
  `---\n${stringify({
    titel,
    samenvatting: 'Zeg in een of twee zinnen wat de lezer hier vindt.',
    thema: THEMAS.includes(thema) ? thema : 'wonen',
    taak: 500,
    'lees-ook': [],
    trefwoorden: [],
    bijgewerkt: dag,
  })}---\n\nSchrijf hier de tekst.\n\n## Een tussenkop\n\nSchrijf korte zinnen.\n`
