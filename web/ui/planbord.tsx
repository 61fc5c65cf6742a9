import type { ReactNode } from 'react'

/** A visit on the board. Times are minutes after midnight on the Dutch clock. */
export interface Bordblok {
  id: string
  nummer: string
  versie: number
  begin: number
  minuten: number
  /** Where: "Sterappelstraat 12". */
  tekst: string
  /** What: "Loodgieter". */
  vak: string
  stand: 'gewoon' | 'spoed' | 'bezig' | 'klaar'
  /** What must be looked at, in words. */
  signalen: readonly string[]
  /** Where it is moved without dragging. */
  href: string
}

export interface Bordregel {
  id: string
  naam: string
  href: string
  uitleg: string
  belasting: string
  drukte: 'leeg' | 'ruim' | 'vol' | 'over'
  /** Hours of work, break taken out of it; empty when there is none, and why. */
  werk: readonly { begin: number; eind: number }[]
  vrij?: string
  blokken: readonly Bordblok[]
}

interface BoardProps {
  bijschrift: string
  /** First and last hour of the axis. */
  van: number
  tot: number
  regels: readonly Bordregel[]
}

/** Columns are five minutes wide. */
const KOLOM = 5
/** A shorter visit has no room for two lines beside each other's end: its street is broken over both. */
const KORT = 45
const pad = (uur: number): string => String(uur).padStart(2, '0')
export const klok = (minuut: number): string => `${Math.floor(minuut / 60)}.${pad(minuut % 60)}`

/** The workers of a day below each other, with their visits along a clock. Each visit is a link: the board works without script. */
export function Board({ bijschrift, van, tot, regels }: BoardProps) {
  const uren = Array.from({ length: tot - van }, (_, i) => van + i)
  return (
    <div className="wv-bord__kader">
      <table className="wv-bord" data-van={van} data-tot={tot} aria-describedby="bord-toetsen">
        <caption className="wv-verborgen">{bijschrift}</caption>
        <colgroup>
          <col className="wv-bord__naamkolom" />
          <col span={(60 / KOLOM) * uren.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Vakman</th>
            {uren.map((uur) => (
              <th scope="col" colSpan={60 / KOLOM} key={uur}>
                {uur}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {regels.map((regel) => (
            <BoardRow key={regel.id} regel={regel} van={van * 60} tot={tot * 60} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BoardRow({ regel, van, tot }: { regel: Bordregel; van: number; tot: number }) {
  return (
    <tr data-vakman={regel.id} data-naam={regel.naam}>
      <th scope="row">
        <a className="wv-bord__wie" href={regel.href}>
          {regel.naam}
        </a>
        <span className={`wv-bord__druk wv-bord__druk--${regel.drukte}`}>
          {regel.vrij ?? regel.belasting}
        </span>
        <span className="wv-bord__kan">{regel.uitleg}</span>
      </th>
      {cellsOf(regel, van, tot)}
    </tr>
  )
}

/** Cells of a row from left to right: visits, and between them time to work in or not. */
function cellsOf(regel: Bordregel, van: number, tot: number): ReactNode[] {
  const cells: ReactNode[] = []
  let hier = van
  const gat = (eind: number): void => {
    for (const deel of split(regel.werk, hier, eind))
      cells.push(
        <td
          key={`g${deel.begin}`}
          colSpan={(deel.eind - deel.begin) / KOLOM}
          className={deel.open ? undefined : 'wv-bord__dicht'}
        >
          {' '}
        </td>,
      )
    hier = Math.max(hier, eind)
  }
  for (const blok of regel.blokken) {
    const begin = Math.min(tot - KOLOM, Math.max(hier, floor(blok.begin)))
    const eind = Math.min(tot, Math.max(begin + KOLOM, floor(blok.begin + blok.minuten)))
    gat(begin)
    if (eind <= hier) continue
    cells.push(
      <td key={blok.id} colSpan={(eind - hier) / KOLOM} className="wv-bord__vak">
        <BoardItem blok={blok} />
      </td>,
    )
    hier = eind
  }
  gat(tot)
  return cells
}

const floor = (minuut: number): number => Math.floor(minuut / KOLOM) * KOLOM

interface Deel {
  begin: number
  eind: number
  open: boolean
}

/** A stretch of time, cut where work begins and ends. The parts of work follow each other. */
function split(werk: Bordregel['werk'], van: number, tot: number): Deel[] {
  const delen: Deel[] = []
  let hier = van
  const naar = (eind: number, open: boolean): void => {
    const grens = Math.min(eind, tot)
    if (grens > hier) delen.push({ begin: hier, eind: grens, open })
    hier = Math.max(hier, grens)
  }
  for (const { begin, eind } of werk) {
    naar(floor(begin), false)
    naar(floor(eind), true)
  }
  naar(tot, false)
  return delen
}

/** One visit, on the board or waiting beside it; without script it leads to the form that moves it. */
export function BoardItem({ blok }: { blok: Bordblok }) {
  const tijd = blok.begin < 0 ? '' : klok(blok.begin)
  return (
    <a
      className={`wv-blok wv-blok--${blok.stand}${blok.signalen.length > 0 ? ' wv-blok--let-op' : ''}${blok.minuten < KORT && blok.begin >= 0 ? ' wv-blok--kort' : ''}`}
      title={blok.begin >= 0 && blok.minuten < KORT ? `${blok.tekst}, ${tijd} ${blok.vak}` : undefined}
      href={blok.href}
      id={`b${blok.nummer}`}
      data-blok={blok.stand === 'klaar' ? undefined : blok.id}
      data-versie={blok.versie}
      data-begin={blok.begin}
      data-minuten={blok.minuten}
    >
      <b>{blok.tekst}</b>
      <span>
        {`${tijd && `${tijd} `}${blok.nummer} ${blok.vak}`}
        {blok.signalen.length > 0 && <strong> {blok.signalen.join(', ')}</strong>}
      </span>
    </a>
  )
}

/** The board, what waits beside it, and what dragging and the keyboard need. */
export function PlanBoard({
  children,
  opzij,
  form,
}: {
  children: ReactNode
  opzij: ReactNode
  form: ReactNode
}) {
  return (
    <plan-bord class="wv-plan">
      <output className="wv-plan__melding" data-bord="melding" />
      {form}
      <div className="wv-plan__werk">
        <div className="wv-plan__bord">{children}</div>
        <aside className="wv-plan__opzij" aria-label="Werk dat wacht">
          {opzij}
        </aside>
      </div>
    </plan-bord>
  )
}

/** How the board is used by keyboard; read out with the board. */
export function BoardKeys() {
  return (
    <p className="wv-plan__toetsen" id="bord-toetsen">
      Toetsen: met de pijltjes loopt u over het bord. Met de spatiebalk pakt u een bezoek op. Dan verzet u het
      met de pijltjes: links en rechts een kwartier, op en neer een vakman. Enter zet het neer, Escape laat
      het zoals het was. Zonder oppakken opent Enter het bezoek.
    </p>
  )
}

/** Work that waits, the most urgent first. */
export function WaitList({
  items,
}: {
  items: readonly { blok: Bordblok; belofte: string; teLaat: boolean; merken: readonly string[] }[]
}) {
  return (
    <ol className="wv-wacht">
      {items.map(({ blok, belofte, teLaat, merken }) => (
        <li key={blok.id}>
          <BoardItem blok={blok} />
          <span className={teLaat ? 'wv-wacht__laat' : undefined}>
            {blok.minuten} min, {belofte}
            {merken.length > 0 && <b> {merken.join(', ')}</b>}
          </span>
        </li>
      ))}
    </ol>
  )
}
