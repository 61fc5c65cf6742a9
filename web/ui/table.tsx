import type { ReactNode } from 'react'
import type { Taal } from '../omgeving.ts'
import { teksten } from './teksten.ts'

export interface Kolom<Rij> {
  kop: string
  cel: (rij: Rij) => ReactNode
  /** Never broken over lines: a date, a number of a case, a state. */
  kort?: boolean
  /** Amounts and counts: right-aligned, digits of one width. */
  getal?: boolean
  /** The address that sorts by this column, and how it is sorted now. */
  sorteer?: { href: string; nu?: 'op' | 'af' }
}

interface TableProps<Rij> {
  /** Says what is in the table; shown above it. */
  bijschrift: string
  /** The heading above says it already: only screen readers hear the caption. */
  stil?: boolean
  kolommen: readonly Kolom<Rij>[]
  rijen: readonly Rij[]
  /** A value that no other row has. */
  sleutel: (rij: Rij) => string
  taal?: Taal
}

/**
 * A table; its first column names the row. On a narrow screen each row becomes a card with the column's name before each
 * value. An empty table is not shown: use EmptyState.
 */
export function Table<Rij>(props: TableProps<Rij>) {
  const { bijschrift, stil, kolommen, rijen, sleutel, taal = 'nl' } = props
  return (
    <table className="utrecht-table utrecht-table--html-table wv-tabel">
      <caption className={`utrecht-table__caption${stil ? ' wv-verborgen' : ''}`}>{bijschrift}</caption>
      <thead className="utrecht-table__header">
        <tr className="utrecht-table__row">
          {kolommen.map((kolom) => (
            <HeaderCell key={kolom.kop} kolom={kolom} taal={taal} />
          ))}
        </tr>
      </thead>
      <tbody className="utrecht-table__body">
        {rijen.map((rij) => (
          <tr className="utrecht-table__row" key={sleutel(rij)}>
            {kolommen.map((kolom, index) => (
              <Cell key={kolom.kop} kolom={kolom} rij={rij} eerste={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const extra = ({ getal, kort }: { getal?: boolean; kort?: boolean }): string =>
  `${getal ? ' wv-tabel__getal' : ''}${kort ? ' wv-tabel__kort' : ''}`

function HeaderCell<Rij>({ kolom, taal }: { kolom: Kolom<Rij>; taal: Taal }) {
  const { sorteer } = kolom
  const richting = sorteer?.nu === 'op' ? 'ascending' : sorteer?.nu === 'af' ? 'descending' : undefined
  return (
    <th className={`utrecht-table__header-cell${extra(kolom)}`} scope="col" aria-sort={richting}>
      {sorteer ? (
        <a className="utrecht-link utrecht-link--html-a wv-tabel__sorteer" href={sorteer.href}>
          {kolom.kop}
          {sorteer.nu && <span aria-hidden="true">{sorteer.nu === 'op' ? ' ↑' : ' ↓'}</span>}
          {sorteer.nu && <span className="wv-verborgen">{teksten[taal].gesorteerd[sorteer.nu]}</span>}
        </a>
      ) : (
        kolom.kop
      )}
    </th>
  )
}

function Cell<Rij>({ kolom, rij, eerste }: { kolom: Kolom<Rij>; rij: Rij; eerste: boolean }) {
  const klasse = `utrecht-table__cell${extra(kolom)}`
  if (eerste)
    return (
      <th className={`${klasse} wv-tabel__rijkop`} scope="row">
        {kolom.cel(rij)}
      </th>
    )
  return (
    <td className={klasse} data-kop={kolom.kop}>
      {kolom.cel(rij)}
    </td>
  )
}
