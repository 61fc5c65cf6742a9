import { z } from 'zod'
import { checkLeesbaarheid, stukOf } from '../../web/publiek/leesbaarheid/leesbaarheid.ts'
import { readDelen } from './opmaak.ts'
import { fillIn, type Gezegd, readAccolades, type Sjabloon, type Taal, tweetalig } from './sjabloon.ts'

export type Bevinding = { ernst: 'fout' | 'let-op'; melding: string }
type Tekst = { onderwerp: string; tekst: string }

/**
 * What an editor hears of a text: first what keeps it from being used, then what is hard to read. A field may be left out, but not a
 * code or link of which the message exists.
 */
export function checkSjabloontekst(sjabloon: Sjabloon, taal: Taal, { onderwerp, tekst }: Tekst): Bevinding[] {
  const { onbekend, ontbreekt, los } = readAccolades(sjabloon, `${onderwerp} ${tekst}`)
  const { geheim = [] }: Pick<Sjabloon, 'geheim'> = sjabloon
  return [
    ...onbekend.map((naam) => wrong(`Het veld {${naam}} bestaat niet in dit bericht. Haal het weg.`)),
    ...(los ? [wrong('Er staat een losse accolade. Schrijf een veld zo: {naam}.')] : []),
    ...(/[\p{Cc}--\n]/v.test(onderwerp + tekst)
      ? [wrong('Er staat een teken in dat niemand ziet. Haal het weg.')]
      : []),
    ...ontbreekt.map((naam) =>
      geheim.includes(naam)
        ? wrong(`Het veld {${naam}} moet in de tekst staan. Anders heeft de huurder niets aan dit bericht.`)
        : care(`Het veld {${naam}} staat niet in de tekst.`),
    ),
    ...(onbekend.length > 0 || los ? [] : readingOf(fillExample(sjabloon, taal, { onderwerp, tekst }), taal)),
  ]
}

const wrong = (melding: string): Bevinding => ({ ernst: 'fout', melding })
const care = (melding: string): Bevinding => ({ ernst: 'let-op', melding })

/** A letter must go out: what is hard to read is said, and left to the editor. */
function readingOf({ tekst }: Gezegd, taal: Taal): Bevinding[] {
  const stukken = readDelen(tekst).flatMap((deel, nr) =>
    deel.soort === 'lijst'
      ? deel.punten.map((punt) => ({ ...stukOf(punt, nr + 1), soort: 'lijst' as const }))
      : [stukOf(deel.regels.join(' '), nr + 1)],
  )
  return checkLeesbaarheid(stukken, taal).bevindingen.map(({ regel, melding }) =>
    care(`Alinea ${regel}: ${melding}`),
  )
}

/** The message with made-up data: it shows how it looks, and is about nobody. */
export function fillExample(sjabloon: Sjabloon, taal: Taal, { onderwerp, tekst }: Tekst): Gezegd {
  const waarden = Object.fromEntries(
    Object.entries(sjabloon.velden).map(([naam, soort]) => [naam, exampleOf(naam, soort)]),
  )
  const texts = { onderwerp: { nl: onderwerp, en: onderwerp }, tekst: { nl: tekst, en: tekst } }
  return fillIn({ ...sjabloon, ...texts }, taal, waarden)
}

const VOORBEELDEN: Readonly<Record<string, string>> = {
  nummer: '10012',
  bedrijf: 'Loodgietersbedrijf De Druppel',
  code: '482 913',
  naam: 'J. Voorbeeld',
}

function exampleOf(naam: string, soort: z.ZodType): string | number {
  if (soort instanceof z.ZodISODate) return '2026-12-01'
  if (soort instanceof z.ZodISODateTime) return '2026-12-01T08:30:00.000Z'
  if (soort.meta()?.['soort'] === 'bedrag') return 65_218
  if (soort.meta()?.['soort'] === 'tweetalig') return tweetalig({ nl: 'de kraan lekt', en: 'the tap leaks' })
  if (soort instanceof z.ZodNumber) return 3
  return VOORBEELDEN[naam] ?? `(${naam})`
}
