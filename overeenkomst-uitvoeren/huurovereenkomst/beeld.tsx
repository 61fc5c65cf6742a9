import { showBedrag } from '../../geld.ts'
import { showDag, showMoment } from '../../tijd.ts'
import { Alert, Badge, DataList, Details, Link, Paragraph, Table } from '../../web/ui/index.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { opPeil, type Peil, peilOf, REDENEN, showDoor, vervangen } from '../tijdlijn/geloof.ts'
import { readPeriode, showPeriode } from '../tijdlijn/periode.ts'
import type { ContractBeeld, ContractStatus } from './contract.ts'
import { PRIJSSOORT_TEKST, type Prijssoort } from './huurprijs.ts'
import { ROL_TEKST, STATUS_TEKST } from './teksten.ts'

export function ContractBadge({ status }: { status: ContractStatus }) {
  const [tekst, soort] = STATUS_TEKST[status]
  return <Badge soort={soort}>{tekst}</Badge>
}

/** Says which day is shown, when it is not simply now. */
export function Gepeild({ peil: { op, bekend }, nu }: { peil: Peil; nu: Date }) {
  if (bekend === undefined && op === peilOf({}, nu).op) return null
  return (
    <Alert soort="info">
      U ziet hoe het was op {showDag(op)}
      {bekend === undefined ? ', zoals wij het nu weten.' : `, zoals wij het wisten op ${showDag(bekend)}.`}
    </Alert>
  )
}

export function Contract({ contract, link }: { contract: ContractBeeld['contract']; link: boolean }) {
  const { straat, huisnummer, toevoeging, postcode, woonplaats } = contract
  const adres =
    straat === null || huisnummer === null || postcode === null || woonplaats === null
      ? 'Woning bekijken'
      : adresRegel({ straat, huisnummer, toevoeging, postcode, woonplaats })
  return (
    <DataList
      gegevens={[
        {
          naam: 'Woning',
          waarde: link ? <Link href={`/balie/woningen/${contract.eenheid_id}`}>{adres}</Link> : adres,
        },
        { naam: 'Looptijd', waarde: showPeriode(readPeriode(contract.geldig)) },
        { naam: 'Soort', waarde: contract.soort === 'bepaald' ? 'Bepaalde tijd' : 'Onbepaalde tijd' },
        ...(contract.opgezegd_op ? [{ naam: 'Opgezegd op', waarde: showDag(contract.opgezegd_op) }] : []),
        {
          naam: 'Borg',
          waarde:
            contract.waarborgsom_cent === null ? 'Geen borg bekend' : showBedrag(contract.waarborgsom_cent),
        },
      ]}
    />
  )
}

interface PartijenProps {
  partijen: ContractBeeld['partijen']
  peil: Peil
  /** Who may keep names and households leads on to them. */
  link: boolean
}

export function Partijen({ partijen, peil, link }: PartijenProps) {
  const rijen = opPeil(partijen, peil)
  if (rijen.length === 0) return <Paragraph>Op deze dag staat er niemand op het contract.</Paragraph>
  return (
    <Table
      bijschrift="Wie er op het contract staan"
      stil
      kolommen={[
        {
          kop: 'Naam',
          cel: ({ relatie_id: id, aanschrijfnaam }) => (
            <Link href={`/balie/personen/${id}?voor=contact`}>
              <bdi>{aanschrijfnaam ?? 'Onbekend'}</bdi>
            </Link>
          ),
        },
        { kop: 'Rol', cel: ({ rol }) => ROL_TEKST[rol] ?? rol },
        { kop: 'Wanneer', cel: ({ geldig }) => showPeriode(readPeriode(geldig)) },
        ...(link
          ? [
              {
                kop: 'Meer',
                cel: ({ relatie_id: id }: (typeof rijen)[number]) => (
                  <Link href={`/balie/relaties/${id}`}>Naam en huishouden</Link>
                ),
              },
            ]
          : []),
      ]}
      rijen={rijen}
      sleutel={({ relatie_id: id, geldig }) => `${id} ${geldig}`}
    />
  )
}

const soortTekst = (soort: string): string => PRIJSSOORT_TEKST[soort as Prijssoort]

export function Prijzen({ prijzen, peil }: { prijzen: ContractBeeld['prijzen']; peil: Peil }) {
  const rijen = opPeil(prijzen, peil)
  if (rijen.length === 0) return <Paragraph>Op deze dag is er geen huur bekend.</Paragraph>
  const totaal = rijen.reduce((sum, { bedrag_cent: cent }) => sum + Number(cent), 0)
  return (
    <>
      <Table
        bijschrift="De delen van de huur"
        stil
        kolommen={[
          { kop: 'Deel', cel: ({ soort }) => soortTekst(soort) },
          { kop: 'Bedrag', getal: true, cel: ({ bedrag_cent: cent }) => showBedrag(cent) },
          { kop: 'Wanneer', cel: ({ geldig }) => showPeriode(readPeriode(geldig)) },
        ]}
        rijen={rijen}
        sleutel={({ soort, geldig }) => `${soort} ${geldig}`}
      />
      <Paragraph>
        Samen: <b>{showBedrag(totaal)}</b>
      </Paragraph>
    </>
  )
}

interface Regel {
  sleutel: string
  wat: string
  wanneer: string
  hoe: string
}

/** All periods, and what was believed before; the newest first. */
export function Verloop({ beeld: { partijen, prijzen, eerder } }: { beeld: ContractBeeld }) {
  const nu: Regel[] = [
    ...prijzen
      .filter(({ tot }) => tot === null)
      .map((each) => regelOf(each, `${soortTekst(each.soort)} ${showBedrag(each.bedrag_cent)}`)),
    ...partijen
      .filter(({ tot }) => tot === null)
      .map((each) =>
        regelOf(each, `${ROL_TEKST[each.rol] ?? each.rol}: ${each.aanschrijfnaam ?? 'onbekend'}`),
      ),
  ]
  const oud: Regel[] = [
    ...vervangen(prijzen).map((each) =>
      oudOf(each, `${soortTekst(each.soort)} ${showBedrag(each.bedrag_cent)}`),
    ),
    ...vervangen(partijen).map((each) =>
      oudOf(each, `${ROL_TEKST[each.rol] ?? each.rol}: ${each.aanschrijfnaam ?? 'onbekend'}`),
    ),
    ...eerder.map((each) =>
      oudOf(
        { ...each, reden: '', door: null },
        each.waarborgsom_cent === null ? 'Looptijd' : `Looptijd, borg ${showBedrag(each.waarborgsom_cent)}`,
      ),
    ),
  ]
  return (
    <>
      <VerloopTabel bijschrift="Wat wij nu weten" rijen={nu} />
      {oud.length > 0 && (
        <Details kop="Wat wij eerder dachten">
          <VerloopTabel bijschrift="Wat wij eerder dachten, en tot wanneer" rijen={oud} />
        </Details>
      )}
    </>
  )
}

type Vastgelegd = { geldig: string; reden: string; door: string | null; vastgelegd_op: Date | null }

const regelOf = ({ geldig, reden, door, vastgelegd_op: op }: Vastgelegd, wat: string): Regel => ({
  sleutel: `${wat} ${geldig}`,
  wat,
  wanneer: showPeriode(readPeriode(geldig)),
  hoe: `${REDENEN[reden] ?? reden}, vastgelegd ${op ? `op ${showDag(op)}` : ''} (${showDoor(door)})`,
})

function oudOf(
  { geldig, tot, vervangen_door: door }: Vastgelegd & { tot: Date | null; vervangen_door: string | null },
  wat: string,
): Regel {
  const op = tot ? showMoment(tot) : ''
  return {
    sleutel: `${wat} ${geldig} ${tot?.toISOString()}`,
    wat,
    wanneer: showPeriode(readPeriode(geldig)),
    hoe: `Vervangen op ${op} (${showDoor(door)})`,
  }
}

function VerloopTabel({ bijschrift, rijen }: { bijschrift: string; rijen: readonly Regel[] }) {
  if (rijen.length === 0) return <Paragraph>Hier is nog niets vastgelegd.</Paragraph>
  return (
    <Table
      bijschrift={bijschrift}
      kolommen={[
        { kop: 'Wat', cel: ({ wat }) => wat },
        { kop: 'Wanneer', cel: ({ wanneer }) => wanneer },
        { kop: 'Vastgelegd', cel: ({ hoe }) => hoe },
      ]}
      rijen={rijen}
      sleutel={({ sleutel }) => sleutel}
    />
  )
}
