import type { ReactNode } from 'react'
import { addDays, showDatum } from '../../tijd.ts'
import { BoardBar, DayForm, FilterForm, Link, Tabs } from '../../web/ui/index.ts'
import { type Bordfilter, BORD, dagAdres, maandagVan, weekAdres } from './bord-adres.ts'
import { showVaardigheid, vaardigheden } from './vaardigheid.ts'

interface BalkProps {
  soort: 'dag' | 'week'
  datum: string
  filter: Bordfilter
  bedrijven: readonly { id: string; naam: string }[]
  children?: ReactNode
}

/** Above the board: day or week, the way to other days, and the filters, each with an address. */
export function BordBalk({ soort, datum, filter, bedrijven, children }: BalkProps) {
  const stap = soort === 'dag' ? 1 : 7
  const adres = soort === 'dag' ? dagAdres : weekAdres
  const pad = soort === 'dag' ? BORD : `${BORD}/week`
  return (
    <>
      <Tabs
        label="Soort planbord"
        links={[
          { tekst: 'Dag', href: dagAdres(datum, filter), actief: soort === 'dag' },
          { tekst: 'Week', href: weekAdres(maandagVan(datum), filter), actief: soort === 'week' },
        ]}
      />
      <BoardBar>
        <Link href={adres(addDays(datum, -stap), filter)}>Vorige {soort}</Link>
        <DayForm actie={pad} name="dag" label="Dag" waarde={datum} verzend="Toon">
          {filter.bedrijf && <input type="hidden" name="bedrijf" value={filter.bedrijf} />}
          {filter.vak && <input type="hidden" name="vak" value={filter.vak} />}
        </DayForm>
        <Link href={adres(addDays(datum, stap), filter)}>Volgende {soort}</Link>
        <FilterForm
          actie={pad}
          vast={{ dag: datum }}
          verzend="Filter"
          velden={[
            {
              name: 'bedrijf',
              label: 'Bedrijf',
              waarde: filter.bedrijf,
              keuzes: bedrijven.map(({ id, naam }) => ({ waarde: id, tekst: naam })),
            },
            {
              name: 'vak',
              label: 'Vak',
              waarde: filter.vak,
              keuzes: vaardigheden.map((code) => ({ waarde: code, tekst: showVaardigheid(code) })),
            },
          ]}
        />
        {children}
      </BoardBar>
    </>
  )
}

export const weekTitel = (maandag: string): string =>
  `Week van ${showDatum(maandag)} tot en met ${showDatum(addDays(maandag, 6))}`
