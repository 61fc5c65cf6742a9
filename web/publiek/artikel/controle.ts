import { parametersOf } from '../../../wet-naleven/parameters/parameter.ts'
import { checkLeesbaarheid, type Leesbaarheid, type Stuk } from '../leesbaarheid/leesbaarheid.ts'
import type { Artikel, Gebrek } from './artikel.ts'
import { TELEFOON } from './parameter-tekst.ts'
import { addressesOf, type Blok, type Inline, plainText, readMarkdown, textsOf } from './markdown.ts'

/** What an article may point to. */
export interface Omgeving {
  bestaat: (slug: string) => boolean
  beeld: (naam: string) => boolean
}

/** Everything in an article that leads nowhere: a picture, an article or a parameter that is not there. */
export function findGebreken(artikel: Artikel, { bestaat, beeld }: Omgeving): Gebrek[] {
  const { tekst, eersteRegel, leesOok, slug } = artikel
  const links = [...addressesOf(readMarkdown(tekst))].flatMap(({ regel, inline }) => {
    const melding = faultOf(inline, { bestaat, beeld })
    return melding ? [{ regel: regel + eersteRegel, melding }] : []
  })
  const related = leesOok
    .filter((other) => other === slug || !bestaat(other))
    .map((other) => ({
      regel: 1,
      melding:
        other === slug ? 'lees-ook noemt dit artikel zelf.' : `lees-ook noemt "${other}", en dat is er niet.`,
    }))
  return [...related, ...links, ...parameterFaults(artikel)]
}

function faultOf(inline: Inline, { bestaat, beeld }: Omgeving): string | null {
  if (inline.soort === 'beeld') {
    if (inline.alt.trim() === '') return `Zeg bij ${inline.src} wat er te zien is: ![tekst](${inline.src}).`
    return beeld(inline.src) ? null : `Het plaatje ${inline.src} is er niet.`
  }
  if (inline.soort !== 'link') return null
  const [, slug] = /^\/hulp\/([^?#/]+)/.exec(inline.href) ?? []
  return slug === undefined || slug === 'themas' || bestaat(slug)
    ? null
    : `De link naar ${inline.href} gaat nergens heen.`
}

function parameterFaults({ tekst, eersteRegel }: Artikel): Gebrek[] {
  return tekst.split('\n').flatMap((line, index) =>
    [...line.matchAll(/\{\{(.*?)\}\}/g)].flatMap(([plek, inner = '']) => {
      const [, key] = /^\s*parameter:([\w.]+)\s*$/.exec(inner) ?? []
      return plek === TELEFOON || (key !== undefined && parametersOf(key).length > 0)
        ? []
        : [
            {
              regel: index + eersteRegel,
              melding: `${plek} kennen wij niet. Schrijf {{parameter:naam}} of ${TELEFOON}.`,
            },
          ]
    }),
  )
}

/** The pieces of an article for the check of its language, with the lines of its source. */
export function stukkenOf({ titel, samenvatting, tekst, eersteRegel }: Artikel): Stuk[] {
  const filled = tekst.replaceAll(/\{\{.*?\}\}/g, '€ 100')
  return [
    { regel: 1, soort: 'kop', tekst: titel, links: [] },
    { regel: 1, soort: 'alinea', tekst: samenvatting, links: [] },
    ...pieces(readMarkdown(filled), eersteRegel, 'alinea'),
  ]
}

function pieces(blokken: readonly Blok[], eersteRegel: number, soort: 'alinea' | 'lijst'): Stuk[] {
  return blokken.flatMap((blok) => {
    const piece = (inhoud: readonly Inline[], als: Stuk['soort']): Stuk => ({
      regel: blok.regel + eersteRegel,
      soort: als,
      tekst: plainText(inhoud),
      links: [...addressesOf([{ soort: 'alinea', regel: 0, inhoud }])].flatMap(({ inline }) =>
        inline.soort === 'link' ? [plainText(inline.inhoud)] : [],
      ),
    })
    if (blok.soort === 'kop') return [piece(blok.inhoud, 'kop')]
    if (blok.soort === 'alinea') return [piece(blok.inhoud, soort)]
    if (blok.soort === 'lijst') return blok.items.flatMap((item) => pieces(item, eersteRegel, 'lijst'))
    if (blok.soort === 'let-op') return pieces(blok.blokken, eersteRegel, soort)
    return [...textsOf([blok])].map(({ inhoud }) => piece(inhoud, 'cel'))
  })
}

export const leesbaarheidOf = (artikel: Artikel): Leesbaarheid =>
  checkLeesbaarheid(stukkenOf(artikel), artikel.taal)
