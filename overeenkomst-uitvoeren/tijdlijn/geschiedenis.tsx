import { showDag, showMoment } from '../../tijd.ts'
import { Details, type Kolom, Table } from '../../web/ui/index.ts'
import { type Geloof, REDENEN, showDoor, vervangen } from './geloof.ts'
import { readPeriode, showPeriode } from './periode.ts'

/** How and when a belief was recorded, or by what it was replaced. */
const vastgelegd = ({ reden, vastgelegd_op: op, door, tot, vervangen_door: later }: Geloof): string =>
  tot
    ? `Vervangen op ${showMoment(tot)} (${showDoor(later)})`
    : `${REDENEN[reden] ?? reden}, vastgelegd ${op ? `op ${showDag(op)}` : ''} (${showDoor(door)})`

interface GeschiedenisProps<R extends Geloof> {
  rijen: readonly R[]
  /** What was believed, in the first column. */
  wat: Kolom<R>
  sleutel: (rij: R) => string
  /** Captions: of what we know now, and of what we believed before. */
  bijschrift?: { nu: string; eerder: string }
}

const BIJSCHRIFT = { nu: 'Wat wij nu weten', eerder: 'Wat wij eerder dachten, en tot wanneer' }

/** What we know now of a time, and folded away what we believed before and until when. */
export function Geschiedenis<R extends Geloof>(props: GeschiedenisProps<R>) {
  const { rijen, wat, sleutel, bijschrift = BIJSCHRIFT } = props
  const kolommen: Kolom<R>[] = [
    wat,
    { kop: 'Wanneer', cel: ({ geldig }) => showPeriode(readPeriode(geldig)) },
    { kop: 'Vastgelegd', cel: vastgelegd },
  ]
  const oud = vervangen(rijen)
  return (
    <>
      <Table
        bijschrift={bijschrift.nu}
        kolommen={kolommen}
        rijen={rijen.filter(({ tot }) => tot === null)}
        sleutel={sleutel}
      />
      {oud.length > 0 && (
        <Details kop="Wat wij eerder dachten">
          <Table bijschrift={bijschrift.eerder} kolommen={kolommen} rijen={oud} sleutel={sleutel} />
        </Details>
      )}
    </>
  )
}
