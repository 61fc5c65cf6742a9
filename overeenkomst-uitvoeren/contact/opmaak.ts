import type { Brief, Briefdeel } from '../../adapters/post/brief.ts'
import type { Mail } from '../../adapters/post/smtp.ts'
import type { Corporatie } from '../../corporatie.ts'
import { showDatum } from '../../tijd.ts'
import type { Gezegd, Taal } from './sjabloon.ts'

/** What stands around every message. */
const WOORDEN = {
  nl: {
    beste: (naam: string) => `Beste ${naam},`,
    groet: 'Met vriendelijke groet,',
    datum: 'Datum',
    kenmerk: 'Ons kenmerk',
    telefoon: 'Telefoon',
    bladzijde: 'Bladzijde {n} van {van}',
    voet: 'U vindt deze brief ook in Mijn woning, bij Berichten.',
    kort: 'Wij hebben een bericht voor u:',
    lees: 'U leest het hele bericht in Mijn woning, bij Berichten.',
    knop: 'Lees het bericht',
    waarom: (corporatie: string) =>
      `U krijgt deze mail omdat u bij ${corporatie} huurt. Antwoorden op deze mail kan niet.`,
    bellen: (telefoon: string) => `Vragen? Bel ons: ${telefoon}.`,
  },
  en: {
    beste: (naam: string) => `Dear ${naam},`,
    groet: 'Kind regards,',
    datum: 'Date',
    kenmerk: 'Our reference',
    telefoon: 'Telephone',
    bladzijde: 'Page {n} of {van}',
    voet: 'You can also find this letter in My home, under Messages.',
    kort: 'We have a message for you:',
    lees: 'You can read the whole message in My home, under Messages.',
    knop: 'Read the message',
    waarom: (corporatie: string) =>
      `You get this e-mail because you rent from ${corporatie}. You cannot reply to it.`,
    bellen: (telefoon: string) => `Questions? Call us: ${telefoon}.`,
  },
} as const

/** Paragraphs and lists of a text: a blank line begins a paragraph, `- ` a point. Nothing else means anything. */
export function readDelen(tekst: string): Briefdeel[] {
  return tekst
    .split(/\n\s*\n/)
    .map((blok) => blok.split('\n').map((regel) => regel.trim()))
    .map((regels) => regels.filter((regel) => regel !== ''))
    .filter((regels) => regels.length > 0)
    .map((regels) =>
      regels.every((regel) => regel.startsWith('- '))
        ? { soort: 'lijst', punten: regels.map((regel) => regel.slice(2)) }
        : { soort: 'alinea', regels },
    )
}

export type Omslag = {
  id: string
  naam: string
  taal: Taal
  gezegd: Gezegd
  corporatie: Corporatie
  /** Begin of the addresses of pages, with a slash at the end. */
  basis: string
}

/** An e-mail says little and leads to the portal, where one signs in; `heel` for what is of no use elsewhere. */
export function makeMail(
  { id, naam, taal, gezegd, corporatie, basis }: Omslag,
  aan: string,
  heel: boolean,
): Mail {
  const t = WOORDEN[taal]
  const link = heel
    ? gezegd.link && { tekst: gezegd.link.tekst, href: basis + gezegd.link.pad.slice(1) }
    : { tekst: t.knop, href: `${basis}mijn/berichten/${id}` }
  const midden: Briefdeel[] = heel
    ? readDelen(gezegd.tekst)
    : [
        { soort: 'alinea', regels: [t.kort] },
        { soort: 'alinea', regels: [gezegd.onderwerp] },
        { soort: 'alinea', regels: [t.lees] },
      ]
  const voor: Briefdeel = { soort: 'alinea', regels: [t.beste(naam)] }
  const na: Briefdeel[] = [
    { soort: 'alinea', regels: [t.groet, corporatie.naam] },
    { soort: 'alinea', regels: [t.bellen(corporatie.telefoon), t.waarom(corporatie.naam)] },
  ]
  return {
    id,
    aan,
    taal,
    onderwerp: gezegd.onderwerp,
    tekst: [
      ...[voor, ...midden].map(asText),
      ...(link ? [`${link.tekst}:\n${link.href}`] : []),
      ...na.map(asText),
    ].join('\n\n'),
    html: htmlPage(taal, gezegd.onderwerp, [
      ...[voor, ...midden].map(asHtml),
      ...(link ? [htmlButton(link)] : []),
      ...na.map(asHtml),
    ]),
  }
}

const asText = (deel: Briefdeel): string =>
  deel.soort === 'lijst' ? deel.punten.map((punt) => `- ${punt}`).join('\n') : deel.regels.join('\n')

const asHtml = (deel: Briefdeel): string =>
  deel.soort === 'lijst'
    ? `<ul>${deel.punten.map((punt) => `<li>${escapeHtml(punt)}</li>`).join('')}</ul>`
    : `<p>${deel.regels.map(escapeHtml).join('<br>')}</p>`

const htmlButton = ({ tekst, href }: { tekst: string; href: string }): string =>
  `<p><a href="${escapeHtml(href)}" style="display:inline-block;padding:12px 20px;background:#0b5c7a;color:#ffffff;text-decoration:none;border-radius:4px">${escapeHtml(tekst)}</a></p>`

/** No pictures, no script, nothing from elsewhere: opening a mail tells nobody anything. */
const htmlPage = (taal: Taal, titel: string, delen: readonly string[]): string =>
  `<!DOCTYPE html><html lang="${taal}"><head><meta charset="utf-8"><title>${escapeHtml(titel)}</title></head>` +
  `<body style="margin:0;padding:24px;background:#ffffff;color:#1a1a1a;font:16px/1.5 Arial,sans-serif"><div style="max-width:560px">${delen.join('')}</div></body></html>`

const ENTITEITEN: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (each) => ENTITEITEN[each] ?? each)

/** The same as a letter, with the address of who it is for. */
export function makeBrief(
  { id, naam, taal, gezegd, corporatie }: Omslag,
  adres: readonly string[],
  datum: string,
): Brief {
  const t = WOORDEN[taal]
  return {
    taal,
    onderwerp: gezegd.onderwerp,
    aanhef: t.beste(naam),
    afzender: {
      naam: corporatie.naam,
      regels: [
        ...corporatie.adres.split(', '),
        `${t.telefoon} ${corporatie.telefoon}`,
        corporatie.email,
        ...(taal === 'nl' ? [corporatie.openingstijden] : []),
      ],
    },
    geadresseerde: [naam, ...adres],
    kenmerken: [
      [t.datum, showDatum(datum, taal)],
      [t.kenmerk, kenmerkOf(id)],
    ],
    delen: [...readDelen(gezegd.tekst), { soort: 'alinea', regels: [t.bellen(corporatie.telefoon)] }],
    groet: [t.groet, corporatie.naam],
    voet: t.voet,
    bladzijde: t.bladzijde,
  }
}

/** A reference that can be read over the telephone. */
export const kenmerkOf = (id: string): string => `B-${id.slice(0, 8).toUpperCase()}`
