import { showDatum, showMoment } from '../../tijd.ts'
import { OpenPersoon } from '../../web/balie/persoon-openen.tsx'
import {
  ButtonGroup,
  ButtonLink,
  DataList,
  Details,
  Paragraph,
  Section,
  Timeline,
} from '../../web/ui/index.ts'
import { nameCitation } from '../../wet-naleven/regel/citaat.ts'
import { StappenView } from '../../wet-naleven/regel/uitleg.tsx'
import { adresRegel } from '../onderhoud/adres.ts'
import { readPeriode } from '../tijdlijn/periode.ts'
import { HUISHOUDEN_BALIE, type HuishoudenSoort } from './huishoudwijziging.ts'
import { BALIE_PAD } from './pages-balie-lijst.tsx'
import type { Zaak } from './pages-balie-zaak.tsx'
import { grondTekst } from './pages-mijn.tsx'
import { procedureOf, standVan } from './procedures.ts'
import { NADERT, VERSTREKEN, verstrekenTekst } from './seinen.ts'
import {
  eindeOpzeggingHuurder,
  eindeOpzeggingVerhuurder,
  naOverlijden,
  STAP_NA_OVERLIJDEN,
} from './termijnen.ts'

/** What the desk sees of one change, besides its next step. */
export function Zaakbeeld({ zaak, vandaag }: { zaak: Zaak; vandaag: string }) {
  return (
    <>
      <Section kop="Waar het om gaat">
        <Gegevens zaak={zaak} />
      </Section>
      {zaak.soort === 'overlijden' && zaak.status === 'gemeld' && (
        <Section kop="Wat de wet zegt">
          <NaOverlijden zaak={zaak} vandaag={vandaag} />
        </Section>
      )}
      {zaak.soort.startsWith('opzegging') && (
        <Section kop="Wat de wet zegt">
          <Opzegtermijn zaak={zaak} />
        </Section>
      )}
      {zaak.soort.startsWith('opzegging') && (
        <Section kop="Inspectie en eindafrekening">
          <ButtonLink soort="secundair" href={`${BALIE_PAD}/${zaak.id}/oplevering`}>
            Naar de oplevering
          </ButtonLink>
        </Section>
      )}
      {zaak.afgerond_op === null && (
        <Section kop="Mensen">
          <ButtonGroup>
            {zaak.mensen.map(({ id, aanschrijfnaam }) => (
              <OpenPersoon key={id} relatieId={id} doel="contractwijziging" zaakId={zaak.id}>
                {`Open ${aanschrijfnaam}`}
              </OpenPersoon>
            ))}
          </ButtonGroup>
        </Section>
      )}
      <Section kop="Hoe het ging">
        <Timeline stappen={verloop(zaak)} />
      </Section>
      {zaak.verklaringen.length > 0 && (
        <Section kop="Wat de huurders schreven">
          <Paragraph>Laat de een nooit lezen wat de ander schreef.</Paragraph>
          <DataList
            gegevens={zaak.verklaringen.map(({ relatie_id: wie, tekst: geschreven }) => ({
              naam: naamVan(zaak, wie),
              waarde: geschreven,
            }))}
          />
        </Section>
      )}
    </>
  )
}

const naamVan = ({ mensen }: Zaak, id: string | null): string =>
  mensen.find((mens) => mens.id === id)?.aanschrijfnaam ?? 'Onbekend'

function Gegevens({ zaak }: { zaak: Zaak }) {
  const { straat, huisnummer, toevoeging, postcode, woonplaats } = zaak
  const adres =
    straat === null || huisnummer === null || postcode === null || woonplaats === null
      ? 'Onbekend'
      : adresRegel({ straat, huisnummer, toevoeging, postcode, woonplaats })
  const procedure = procedureOf(zaak.soort)
  return (
    <DataList
      gegevens={[
        { naam: 'Woning', waarde: adres },
        { naam: 'Over', waarde: naamVan(zaak, zaak.over_id) },
        ...(zaak.huishouden_soort
          ? [{ naam: 'Wat', waarde: HUISHOUDEN_BALIE[zaak.huishouden_soort as HuishoudenSoort] }]
          : []),
        ...(zaak.andere_id && zaak.andere_id !== zaak.over_id
          ? [{ naam: 'De ander', waarde: naamVan(zaak, zaak.andere_id) }]
          : []),
        ...(zaak.nieuwe_naam ? [{ naam: 'Nieuwe naam', waarde: zaak.nieuwe_naam }] : []),
        { naam: 'Ontvangen', waarde: showDatum(zaak.ingediend_op) },
        ...(zaak.datum ? [{ naam: 'Dag', waarde: showDatum(zaak.datum) }] : []),
        { naam: 'Uiterlijk', waarde: zaak.uiterlijk ? showDatum(zaak.uiterlijk) : 'Geen termijn' },
        { naam: 'Wet', waarde: nameCitation(procedure.artikel) },
      ]}
    />
  )
}

/** The earliest last day by the rule `opzegtermijn-huurder` or `opzegtermijn-verhuurder`, with its steps. */
function Opzegtermijn({ zaak: { soort, geldig, ingediend_op: ontvangen } }: { zaak: Zaak }) {
  const { van: begin } = readPeriode(geldig)
  const { antwoord, uitkomst } =
    soort === 'opzegging-huurder'
      ? eindeOpzeggingHuurder(ontvangen)
      : eindeOpzeggingVerhuurder(begin ?? ontvangen, ontvangen)
  return (
    <Details kop={`De huur kan stoppen op ${showDatum(uitkomst)}, of later`}>
      <StappenView antwoord={antwoord} />
    </Details>
  )
}

/** For each of the situations that there can be: what the rule `overlijden` says, with its steps. */
function NaOverlijden({ zaak, vandaag }: { zaak: Zaak; vandaag: string }) {
  const medehuurder = zaak.betrokkenen.length > 1
  const situaties = medehuurder
    ? [{ kop: 'Er is een medehuurder', feiten: { medehuurder: true, huisgenoot: false, wezen: false } }]
    : [
        { kop: 'Niemand zet de huur voort', feiten: { medehuurder: false, huisgenoot: false, wezen: false } },
        {
          kop: 'Er woont iemand die met de huurder een huishouden had',
          feiten: { medehuurder: false, huisgenoot: true, wezen: false },
        },
        {
          kop: 'Er wonen kinderen van 16 tot 28 jaar zonder ouders',
          feiten: { medehuurder: false, huisgenoot: false, wezen: true },
        },
      ]
  const overlijdensdatum = zaak.datum ?? zaak.ingediend_op
  return situaties.map(({ kop, feiten }) => {
    const { antwoord, uitkomst } = naOverlijden(
      {
        overlijdensdatum,
        medehuurder: feiten.medehuurder,
        gemeenschappelijkeHuishouding: feiten.huisgenoot,
        wezen16Tot27: feiten.wezen,
      },
      vandaag,
    )
    const stap =
      uitkomst &&
      procedureOf('overlijden').stappen.find(({ code }) => code === STAP_NA_OVERLIJDEN[uitkomst.uitkomst])
    return (
      <Details key={kop} kop={`${kop}: ${stap?.knop.nl.toLowerCase() ?? 'een medewerker beslist'}`}>
        <StappenView antwoord={antwoord} />
      </Details>
    )
  })
}

function verloop({ soort, stappen, afgerond_op: afgerond }: Zaak) {
  return stappen.map(({ stap, status, grond, door, gezet_op: op }, index) => ({
    kop: seinTekst(stap, status) ?? standVan(soort, status),
    stand: index === 0 && afgerond === null ? ('bezig' as const) : ('klaar' as const),
    wanneer: showMoment(op),
    uitleg: [DOOR[door] ?? 'Door de huurder', grondTekst(soort, { stap, grond }, 'nl')]
      .filter(Boolean)
      .join('. '),
  }))
}

const DOOR: Readonly<Record<string, string>> = {
  verhuurconsulent: 'Door Verhuur',
  termijn: 'Door Waarvoor, omdat de dag kwam',
}

function seinTekst(stap: string, status: string): string | undefined {
  if (stap === NADERT) return 'De termijn is bijna om'
  return stap === VERSTREKEN ? `De termijn is om. ${verstrekenTekst(status).nl}` : undefined
}
