import { z } from 'zod'
import { done, type Outcome, refused } from '../../outcome.ts'

export const LANGSTE_NAAM = 200

export type NaamRefusal =
  | 'leeg'
  | 'te-lang'
  | 'e-mail'
  | 'iban'
  | 'geen-letters'
  | 'nummer'
  | 'emoji'
  | 'tekens'

/** Marks that steer the direction of text, and spaces of no width: nobody typed them on purpose, and nobody misses them. */
const ONZICHTBAAR = /[\u00AD\u061C\u200B\u200E\u200F\u2060\uFEFF]/gu
/** Controls, overrides of direction, halves of characters, and what has no meaning in Unicode: a name that shows as another. */
const STUREND = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u
/** The letter ℹ is a pictograph to Unicode as well; letters are never emoji. */
const EMOJI = /(?!\p{L})\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20E3|\uFE0F/u
/** Joiners belong between letters (Persian, Hindi), nowhere else. */
const LOSSE_VERBINDER = /(?<![\p{L}\p{M}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}])/u
/** Letters carry a few marks; a tower of them covers the lines around it. */
const STAPEL = /\p{M}{5}/u
const IBAN = /\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?\b/iu

/** In code points, as PostgreSQL counts a length. */
export const lengthOf = (naam: string): number => Array.from(naam).length

/**
 * A name as we keep it: NFC, single spaces. One letter is a name, and so are two hundred; apostrophes, hyphens, "van der" and any
 * script are as they are. Refused is what was meant for another field, and what could make a name look like another one.
 */
export function leesNaam(tekst: string): Outcome<string, NaamRefusal> {
  if (STUREND.test(tekst.replaceAll(/[\t\n\r]/g, ' '))) return refused('tekens')
  const naam = tekst.normalize('NFC').replaceAll(ONZICHTBAAR, '').replaceAll(/\s+/gu, ' ').trim()
  if (naam === '') return refused('leeg')
  if (lengthOf(naam) > LANGSTE_NAAM) return refused('te-lang')
  if (/[@＠]/u.test(naam)) return refused('e-mail')
  if (IBAN.test(naam)) return refused('iban')
  if (EMOJI.test(naam)) return refused('emoji')
  if (LOSSE_VERBINDER.test(naam) || STAPEL.test(naam)) return refused('tekens')
  if (!/\p{L}/u.test(naam)) return refused('geen-letters')
  if ([...naam.matchAll(/\p{Nd}/gu)].length >= 6) return refused('nummer')
  return done(naam)
}

/** What to do about it, for the person who typed it. */
export const NAAM_MELDING: Record<NaamRefusal, { nl: string; en: string }> = {
  leeg: { nl: 'Vul een naam in.', en: 'Fill in a name.' },
  'te-lang': {
    nl: 'Gebruik hoogstens 200 tekens voor de naam.',
    en: 'Use at most 200 characters for the name.',
  },
  'e-mail': {
    nl: 'Dit is een e-mailadres. Vul hier een naam in.',
    en: 'This is an e-mail address. Fill in a name here.',
  },
  iban: {
    nl: 'Dit is een rekeningnummer. Vul hier een naam in.',
    en: 'This is an account number. Fill in a name here.',
  },
  'geen-letters': {
    nl: 'Een naam heeft letters. Vul de naam in.',
    en: 'A name has letters. Fill in the name.',
  },
  nummer: {
    nl: 'Hier staat een nummer in. Vul alleen de naam in.',
    en: 'This has a number in it. Fill in the name only.',
  },
  emoji: { nl: 'Laat plaatjes (emoji) weg uit de naam.', en: 'Leave pictures (emoji) out of the name.' },
  tekens: {
    nl: 'In de naam staat een teken dat wij niet kunnen bewaren. Typ de naam opnieuw.',
    en: 'The name has a character that we cannot keep. Type the name again.',
  },
}

/** A field with a name, for a page in Dutch: `melding` when it is empty, else what is wrong with it. */
export const naamveld = (melding: string, maximum = LANGSTE_NAAM) =>
  z.string({ error: melding }).transform((tekst, ctx) => {
    const naam = leesNaam(tekst)
    if (naam.ok && lengthOf(naam.value) <= maximum) return naam.value
    const refusal = naam.ok ? 'te-lang' : naam.refusal
    const message = refusal === 'leeg' ? melding : NAAM_MELDING[refusal].nl.replace('200', String(maximum))
    ctx.issues.push({ code: 'custom', message, input: tekst })
    return z.NEVER
  })
