import { DataList, Link, Paragraph, Table } from '../../web/ui/index.ts'
import { ContractBadge } from '../huurovereenkomst/beeld.tsx'
import type { ContractStatus } from '../huurovereenkomst/contract.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { opPeil, type Peil } from '../tijdlijn/geloof.ts'
import { Geschiedenis } from '../tijdlijn/geschiedenis.tsx'
import { readPeriode, showPeriode } from '../tijdlijn/periode.ts'
import { soortTekst } from './teksten.ts'
import type { WoningBeeld } from './woning.ts'

type KenmerkRij = WoningBeeld['kenmerken'][number]

const kenmerkRegels = ({
  soort,
  bouwjaar,
  oppervlakte,
  complex,
  complex_id: id,
  in_exploitatie: te,
}: KenmerkRij) => [
  { naam: 'Soort', waarde: soortTekst(soort) },
  { naam: 'Bouwjaar', waarde: bouwjaar ?? 'Onbekend' },
  { naam: 'Grootte', waarde: oppervlakte === null ? 'Onbekend' : `${oppervlakte} m²` },
  {
    naam: 'Complex',
    waarde: id === null ? 'Geen' : <Link href={`/balie/woningen?complex=${id}`}>{complex}</Link>,
  },
  { naam: 'Te huur', waarde: te ? 'Ja' : 'Nee, niet meer' },
]

/** What the home is on the day. */
export function Kenmerken({ beeld: { woning, kenmerken }, peil }: { beeld: WoningBeeld; peil: Peil }) {
  const [kenmerk] = opPeil(kenmerken, peil)
  return (
    <DataList
      gegevens={[
        { naam: 'Adres', waarde: adresRegel(woning) },
        { naam: 'Nummer', waarde: woning.nummer },
        ...(kenmerk ? kenmerkRegels(kenmerk) : [{ naam: 'Kenmerken', waarde: 'Op deze dag niet bekend' }]),
      ]}
    />
  )
}

export function Contracten({ contracten }: Pick<WoningBeeld, 'contracten'>) {
  if (contracten.length === 0)
    return <Paragraph>Er is nog geen huurcontract op deze woning geweest.</Paragraph>
  return (
    <Table
      bijschrift="Huurcontracten op deze woning"
      stil
      kolommen={[
        {
          kop: 'Nummer',
          cel: ({ id, nummer }) => <Link href={`/balie/huurcontracten/${id}`}>{nummer}</Link>,
        },
        { kop: 'Looptijd', cel: ({ geldig }) => showPeriode(readPeriode(geldig)) },
        {
          kop: 'Stand',
          kort: true,
          cel: ({ status }) => <ContractBadge status={status as ContractStatus} />,
        },
      ]}
      rijen={contracten}
      sleutel={({ id }) => id}
    />
  )
}

const inWoorden = ({ soort, bouwjaar, oppervlakte, complex, in_exploitatie: te }: KenmerkRij): string =>
  [
    soortTekst(soort),
    bouwjaar === null ? 'bouwjaar onbekend' : `uit ${bouwjaar}`,
    oppervlakte === null ? 'grootte onbekend' : `${oppervlakte} m²`,
    complex ? `complex ${complex}` : 'geen complex',
    ...(te ? [] : ['niet te huur']),
  ].join(', ')

export const Verloop = ({ kenmerken }: { kenmerken: readonly KenmerkRij[] }) => (
  <Geschiedenis
    rijen={kenmerken}
    sleutel={({ geldig, tot }) => `${geldig} ${tot?.toISOString()}`}
    wat={{ kop: 'Wat', cel: inWoorden }}
  />
)
