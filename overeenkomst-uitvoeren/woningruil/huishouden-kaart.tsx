import { showDag, showDatumKort } from '../../tijd.ts'
import { OpenPersoon } from '../../web/balie/persoon-openen.tsx'
import { Badge, ButtonGroup, ButtonLink, Card, DataList, type Gegeven, Link } from '../../web/ui/index.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { showBedrag } from '../../geld.ts'
import {
  antwoordOf,
  CONTROLENAMEN,
  CONTROLES,
  GRONDEN,
  INSPECTIE,
  isGrond,
  isReden,
  REDENEN,
} from './beoordeling.ts'
import { BALIE_PAD } from './pages-balie-lijst.tsx'
import { standOf } from './woningruil.ts'
import type { Partij, RuilZaak } from './zaak.ts'

/** One household as the desk sees it, beside the others. */
export function HuishoudenKaart({ zaak, partij }: { zaak: RuilZaak; partij: Partij }) {
  const pad = `${BALIE_PAD}/${zaak.id}/huishoudens/${partij.plaats}`
  return (
    <Card kop={`${partij.plaats}. ${adresOf(partij)}`} niveau={3}>
      <DataList
        gegevens={[...feitenOf(partij), ...(zaak.status === 'verzamelen' ? [] : oordeelOf(partij))]}
      />
      <ButtonGroup>
        {zaak.status === 'aangevraagd' && (
          <ButtonLink href={pad} soort={partij.besluit ? 'secundair' : 'primair'}>
            {partij.besluit ? 'Oordeel wijzigen' : 'Beoordelen'}
          </ButtonLink>
        )}
        {zaak.status === 'toegestaan' && (
          <ButtonLink href={pad} soort={partij.inspectie_uitkomst ? 'secundair' : 'primair'}>
            {partij.inspectie_op ? 'Bezoek vastleggen' : 'Bezoek plannen'}
          </ButtonLink>
        )}
        {standOf(zaak.status)?.eind !== true &&
          partij.tekenaars.map(({ relatie_id: id, aanschrijfnaam }) => (
            <OpenPersoon key={id} relatieId={id} doel="woningruil" zaakId={zaak.id}>
              {`Open ${aanschrijfnaam}`}
            </OpenPersoon>
          ))}
      </ButtonGroup>
    </Card>
  )
}

export function adresOf({ straat, huisnummer, toevoeging, postcode, woonplaats }: Partij): string {
  if (straat === null || huisnummer === null || postcode === null || woonplaats === null) return 'Uitgenodigd'
  return adresRegel({ straat, huisnummer, toevoeging, postcode, woonplaats })
}

const beginOf = (geldig: string | null): string | null =>
  /^\[(\d{4}-\d\d-\d\d)/.exec(geldig ?? '')?.[1] ?? null

const CONTRACTSTATUS: Readonly<Record<string, string>> = {
  VOP: 'begint nog',
  LOP: 'loopt',
  OPG: 'is opgezegd',
  BEE: 'is geëindigd',
}

/** Who they are, what they have, and what they would get. */
export function feitenOf(partij: Partij): Gegeven[] {
  if (partij.uitgenodigd !== null) return [{ naam: 'Antwoord', waarde: 'Nog niet gekregen' }]
  const begin = beginOf(partij.geldig)
  const contract = `${partij.contractnummer ?? ''}: ${CONTRACTSTATUS[partij.contractstatus ?? ''] ?? 'onbekend'}`
  return [
    ...partij.tekenaars.map(({ aanschrijfnaam, rol, getekend_op: op }) => ({
      naam: rol === 'medehuurder' ? 'Medehuurder' : 'Huurder',
      waarde: `${aanschrijfnaam}, ${op ? `getekend ${showDatumKort(op)}` : 'moet nog tekenen'}`,
    })),
    {
      naam: 'Contract',
      waarde: (
        <Link href={`/balie/huurcontracten/${partij.huurovereenkomst_id ?? ''}`}>
          {`${contract}${begin ? `, sinds ${showDag(begin)}` : ''}`}
        </Link>
      ),
    },
    { naam: 'Mensen in het huishouden', waarde: partij.bewoners ?? 'Niet bekend' },
    { naam: 'Huur nu', waarde: showBedrag(partij.huurCent) },
    { naam: 'Krijgt', waarde: partij.krijgt_adres ?? 'Nog niet bekend' },
    ...(partij.krijgt_huur_cent === null
      ? []
      : [
          { naam: 'Huur straks', waarde: showBedrag(partij.krijgt_huur_cent) },
          {
            naam: 'Oppervlakte straks',
            waarde: partij.krijgt_oppervlakte ? `${partij.krijgt_oppervlakte} m²` : 'Niet bekend',
          },
        ]),
    ...borgOf(partij),
    { naam: 'Reden', waarde: isReden(partij.reden) ? REDENEN[partij.reden].nl : 'Niet gegeven' },
  ].map((gegeven, index, all) => numberSame(gegeven, index, all))
}

/** The deposits, once the contracts were swapped: what is paid back, and what is asked. */
function borgOf({ borg_terug_cent: terug, borg_terug_voor: voor, ...borg }: Partij): Gegeven[] {
  if (terug === null || voor === null) return []
  const open = `${showBedrag(borg.borg_oud_cent ?? 0)} min ${showBedrag(borg.borg_open_cent ?? 0)} huur`
  return [
    ...(Number(borg.borg_oud_cent ?? 0) === 0 && Number(terug) === 0
      ? [{ naam: 'Borg terug', waarde: 'Er was geen borg' }]
      : [{ naam: 'Borg terug', waarde: `${showBedrag(terug)} (${open}), uiterlijk ${showDatumKort(voor)}` }]),
    { naam: 'Nieuwe borg', waarde: showBedrag(borg.borg_nieuw_cent ?? 0) },
  ]
}

/** A list names each thing once: a second co-tenant is "Medehuurder 2". */
function numberSame(gegeven: Gegeven, index: number, all: readonly Gegeven[]): Gegeven {
  const before = all.slice(0, index).filter(({ naam }) => naam === gegeven.naam).length
  return before === 0 ? gegeven : { ...gegeven, naam: `${gegeven.naam} ${before + 1}` }
}

function oordeelOf(partij: Partij): Gegeven[] {
  const gedaan = CONTROLENAMEN.filter((naam) => antwoordOf(naam, partij[naam]))
  const fout = gedaan.filter((naam) => !antwoordOf(naam, partij[naam])?.goed)
  const grond = partij.grond !== null && isGrond(partij.grond) ? GRONDEN[partij.grond] : null
  return [
    { naam: 'Controles', waarde: `${gedaan.length} van ${CONTROLENAMEN.length} gedaan` },
    ...fout.map((naam) => ({
      naam: CONTROLES[naam].vraag,
      waarde: <Badge soort="fout">{antwoordOf(naam, partij[naam])?.tekst ?? ''}</Badge>,
    })),
    {
      naam: 'Besluit',
      waarde:
        partij.besluit === null ? (
          'Nog niet genomen'
        ) : (
          <Badge soort={partij.besluit === 'toegestaan' ? 'goed' : 'fout'}>
            {partij.besluit === 'toegestaan' ? 'Toestemming' : 'Geen toestemming'}
          </Badge>
        ),
    },
    ...(grond ? [{ naam: 'Grond', waarde: grond.tekst.nl }] : []),
    ...(partij.inspectie_op
      ? [
          {
            naam: 'Bezoek',
            waarde: `${showDatumKort(partij.inspectie_op)}: ${showInspectie(partij.inspectie_uitkomst)}`,
          },
        ]
      : []),
  ]
}

const showInspectie = (uitkomst: string | null): string =>
  uitkomst !== null && Object.hasOwn(INSPECTIE, uitkomst)
    ? INSPECTIE[uitkomst as keyof typeof INSPECTIE]
    : 'gepland'
