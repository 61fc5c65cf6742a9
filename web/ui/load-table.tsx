import { Link } from './text.tsx'

interface LoadCell {
  tekst: string
  soort: 'leeg' | 'ruim' | 'vol' | 'over' | 'vrij'
}

interface LoadTableProps {
  bijschrift: string
  /** Name of the first column. */
  kop: string
  dagen: readonly { tekst: string; href: string }[]
  rijen: readonly { sleutel: string; naam: string; uitleg: string; cellen: readonly LoadCell[] }[]
  totalen: readonly string[]
}

/** How busy who is on which day. What is full or over says so in its figures; colour comes on top. */
export function LoadTable({ bijschrift, kop, dagen, rijen, totalen }: LoadTableProps) {
  return (
    <div className="wv-bord__kader">
      <table className="utrecht-table utrecht-table--html-table wv-week">
        <caption className="utrecht-table__caption">{bijschrift}</caption>
        <thead className="utrecht-table__header">
          <tr>
            <th scope="col">{kop}</th>
            {dagen.map(({ tekst, href }) => (
              <th scope="col" key={href}>
                <Link href={href}>{tekst}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rijen.map(({ sleutel, naam, uitleg, cellen }) => (
            <tr key={sleutel}>
              <th scope="row">
                {naam} <span className="wv-week__bij">{uitleg}</span>
              </th>
              {cellen.map(({ tekst, soort }, index) => (
                <td key={dagen[index]?.href ?? index} className={`wv-week__${soort}`}>
                  {tekst}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Samen</th>
            {totalen.map((tekst, index) => (
              <td key={dagen[index]?.href ?? index}>{tekst}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
