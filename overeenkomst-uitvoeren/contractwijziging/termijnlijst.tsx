import { z } from 'zod'
import { addDays, showDatumKort } from '../../tijd.ts'
import { Badge, ButtonLink, Link, Table } from '../../web/ui/index.ts'
import { NADERT_DAGEN } from './bewaken.ts'
import type { Stand } from './procedure.ts'

/** A place in a list of cases by their deadline: `infinity` for those without one. What does not fit is the begin of the list. */
export const termijnPlek = z
  .string()
  .transform((text) => {
    const [, uiterlijk, nummer] = /^(infinity|\d{4}-\d\d-\d\d)_(\d{1,18})$/.exec(text) ?? []
    const bestaat = uiterlijk === 'infinity' || z.iso.date().safeParse(uiterlijk).success
    return uiterlijk && nummer && bestaat ? { uiterlijk, nummer } : undefined
  })
  .optional()

type Zaak = { id: string; nummer: string; uiterlijk: string | null }

interface TermijnlijstProps<Rij extends Zaak> {
  pad: string
  rijen: readonly Rij[]
  vandaag: string
  /** What tells one case from another: a column or two. */
  kolommen: readonly { kop: string; cel: (rij: Rij) => string }[]
  stand: (rij: Rij) => { tekst: string; aanZet: Stand['aanZet'] }
  /** How the others are called whose turn it is. */
  aanZet?: Partial<Record<Stand['aanZet'], string>>
}

const AAN_ZET: Record<Stand['aanZet'], string> = {
  huurder: 'huurder',
  'andere-partij': 'de ander',
  verhuurder: 'wij',
  rechter: 'rechter',
  niemand: '',
}

/** Cases, the nearest deadline first, with where each stands and whose turn it is. */
export function Termijnlijst<Rij extends Zaak>(props: TermijnlijstProps<Rij>) {
  const { pad, rijen, vandaag, kolommen, stand, aanZet } = props
  const wie = { ...AAN_ZET, ...aanZet }
  return (
    <Table
      bijschrift="Wat het eerst klaar moet zijn, staat bovenaan"
      rijen={rijen}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Nummer', cel: ({ id, nummer }) => <Link href={`${pad}/${id}`}>{nummer}</Link>, kort: true },
        ...kolommen,
        { kop: 'Stand', cel: (rij) => stand(rij).tekst },
        { kop: 'Aan zet', cel: (rij) => wie[stand(rij).aanZet] },
        {
          kop: 'Uiterlijk',
          cel: ({ uiterlijk }) => <Uiterlijk dag={uiterlijk} vandaag={vandaag} />,
          kort: true,
        },
      ]}
    />
  )
}

function Uiterlijk({ dag, vandaag }: { dag: string | null; vandaag: string }) {
  if (dag === null) return 'Geen termijn'
  if (dag < vandaag) return <Badge soort="fout">{`${showDatumKort(dag)}, te laat`}</Badge>
  if (dag === vandaag) return <Badge soort="let-op">Vandaag</Badge>
  return dag <= addDays(vandaag, NADERT_DAGEN) ? (
    <Badge soort="let-op">{showDatumKort(dag)}</Badge>
  ) : (
    showDatumKort(dag)
  )
}

interface VolgendeProps {
  pad: string
  rijen: readonly Zaak[]
  perBladzijde: number
  /** The choice that the next page keeps. */
  keuze: Readonly<Record<string, string | undefined>>
}

/** The way to the next page, when this one is full. */
export function VolgendeTermijnen({ pad, rijen, perBladzijde, keuze }: VolgendeProps) {
  const last = rijen.at(-1)
  if (!last || rijen.length < perBladzijde) return null
  const gekozen = Object.entries(keuze).flatMap(([naam, waarde]) => (waarde ? [[naam, waarde]] : []))
  const query = new URLSearchParams([...gekozen, ['na', `${last.uiterlijk ?? 'infinity'}_${last.nummer}`]])
  return (
    <ButtonLink soort="secundair" href={`${pad}?${query.toString()}`}>
      Volgende
    </ButtonLink>
  )
}
