import { Fragment, type ReactNode } from 'react'
import { Alert, Heading, Link, Paragraph, Photo, Table, TextList } from '../../ui/index.ts'
import type { Taal } from '../../omgeving.ts'
import { beelden } from './bibliotheek.ts'
import { type Blok, type Cel, type Inline, plainText, readMarkdown } from './markdown.ts'
import { fillParameters, fillTelefoon } from './parameter-tekst.ts'

interface OpmaakProps {
  markdown: string
  taal: Taal
  /** Day on which the amounts of law are looked up. */
  peildatum: string
  telefoon: string
}

/** The text of an article in our own components: whatever else is in the Markdown stays text. */
export function Opmaak({ markdown, taal, peildatum, telefoon }: OpmaakProps) {
  const filled = fillTelefoon(fillParameters(markdown, peildatum), telefoon)
  return <Blokken blokken={readMarkdown(filled)} taal={taal} />
}

function Blokken({ blokken, taal }: { blokken: readonly Blok[]; taal: Taal }) {
  return blokken.map((blok, index) => <Fragment key={index}>{showBlok(blok, taal)}</Fragment>)
}

function showBlok(blok: Blok, taal: Taal): ReactNode {
  if (blok.soort === 'kop')
    return (
      <Heading niveau={blok.niveau} id={blok.id}>
        {showInline(blok.inhoud)}
      </Heading>
    )
  if (blok.soort === 'alinea') return showAlinea(blok.inhoud)
  if (blok.soort === 'lijst')
    return <TextList genummerd={blok.genummerd} items={blok.items.map((item) => showItem(item, taal))} />
  if (blok.soort === 'let-op')
    return (
      <Alert soort="waarschuwing">
        <Blokken blokken={blok.blokken} taal={taal} />
      </Alert>
    )
  return showTabel(blok.kop, blok.rijen, taal)
}

/** A picture stands by itself: it cannot be within a paragraph. */
function showAlinea(inhoud: readonly Inline[]): ReactNode {
  const [only] = inhoud
  return only?.soort === 'beeld' && inhoud.length === 1 ? (
    showBeeld(only)
  ) : (
    <Paragraph>{showInline(inhoud)}</Paragraph>
  )
}

function showBeeld({ src, alt }: { src: string; alt: string }): ReactNode {
  const beeld = beelden.get(src)
  return beeld ? (
    <Photo src={`/hulp/beelden/${src}`} alt={alt} breedte={beeld.breedte} hoogte={beeld.hoogte} />
  ) : (
    <Paragraph>{alt}</Paragraph>
  )
}

/** An item of one line has no paragraph around it. */
function showItem(item: readonly Blok[], taal: Taal): ReactNode {
  const [first, ...rest] = item
  if (first?.soort !== 'alinea') return <Blokken blokken={item} taal={taal} />
  return (
    <>
      {showInline(first.inhoud)}
      <Blokken blokken={rest} taal={taal} />
    </>
  )
}

function showTabel(kop: readonly Cel[], rijen: readonly (readonly Cel[])[], taal: Taal): ReactNode {
  const numbered = rijen.map((cellen, index) => ({ cellen, sleutel: String(index) }))
  return (
    <Table
      bijschrift={kop.map((cel) => plainText(cel)).join(', ')}
      stil
      kolommen={kop.map((cel, index) => ({
        kop: plainText(cel),
        cel: (rij: { cellen: readonly Cel[] }) => showInline(rij.cellen[index] ?? []),
      }))}
      rijen={numbered}
      sleutel={({ sleutel }) => sleutel}
      taal={taal}
    />
  )
}

function showInline(inhoud: readonly Inline[]): ReactNode {
  return inhoud.map((inline, index) => {
    if (inline.soort === 'tekst') return inline.tekst
    if (inline.soort === 'vet') return <strong key={index}>{showInline(inline.inhoud)}</strong>
    if (inline.soort === 'nadruk') return <em key={index}>{showInline(inline.inhoud)}</em>
    if (inline.soort === 'regeleinde') return <br key={index} />
    if (inline.soort === 'beeld') return inline.alt
    return (
      <Link key={index} href={inline.href}>
        {showInline(inline.inhoud)}
      </Link>
    )
  })
}
