import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showDatum, showMoment } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import {
  Alert,
  Checkboxes,
  DataList,
  Form,
  Paragraph,
  Radios,
  Section,
  Table,
  TextArea,
  TextField,
} from '../../web/ui/index.ts'
import { Lines } from '../onderhoud/fotos.tsx'
import type { Vervolgreden } from '../onderhoud/onderhoudsorder.ts'
import { showBedrag } from '../../geld.ts'
import { bevindingenTekst, VERVOLGREDEN } from './balie-teksten.ts'
import type { findWerk } from './beoordelen.ts'
import { type Regels, vergelijk, verwachtOf } from './factuur.ts'
import { FACTUURSTATUS, REGELSOORT } from './factuur-teksten.ts'
import type { findTekst } from './omschrijven.ts'
import { werkOmschrijven } from './verwerkingen-balie.ts'

type Werk = NonNullable<Awaited<ReturnType<typeof findWerk>>>
type Tekst = NonNullable<Awaited<ReturnType<typeof findTekst>>>
type TekstVeld = 'versie' | 'werk' | 'toegang' | 'gezien'
type BesluitVeld = 'id' | 'versie' | 'antwoord' | 'reden'

/** What the tenant wrote, what the screen found in it, and what goes to the workman. */
export function TekstForm({ tekst, form }: { tekst: Tekst; form: FormState<TekstVeld> }) {
  const gevonden = tekst.tekst_bevindingen
  const tekstAchter = form.fouten.algemeen !== undefined
  return (
    <Section kop="Wat de vakman leest">
      {tekst.werkomschrijving === null && (
        <Alert soort="waarschuwing" kop="De vakman ziet nog geen tekst">
          <Paragraph>
            In de melding staat misschien {bevindingenTekst(gevonden) || 'iets dat privé is'}. Laat dat weg.
          </Paragraph>
        </Alert>
      )}
      <Paragraph>De huurder schreef:</Paragraph>
      <Lines tekst={tekst.omschrijving} />
      <Form form={form} verzend="Tekst vrijgeven" uitleg={false}>
        <input
          type="hidden"
          name="versie"
          value={tekstAchter ? tekst.versie : String(form.invoer.versie ?? tekst.versie)}
        />
        <TextArea
          form={form}
          name="werk"
          label="Wat moet er gemaakt worden?"
          maximum={2000}
          waarvoor={uitlegVeld(werkOmschrijven, 'onderhoudsorder.werkomschrijving')}
        />
        <TextArea
          form={form}
          name="toegang"
          label="Hoe komt de vakman binnen?"
          hint="Bijvoorbeeld: de bel doet het niet, klop op het raam."
          maximum={500}
          rijen={2}
          optioneel
          waarvoor={uitlegVeld(werkOmschrijven, 'onderhoudsorder.toegang')}
        />
        <Checkboxes
          form={form}
          name="gezien"
          label="Staat er nog iets in dat privé lijkt?"
          optioneel
          keuzes={[{ waarde: 'ja', tekst: 'Ik heb gekeken: het is nodig voor het werk' }]}
        />
      </Form>
    </Section>
  )
}

const moment = (naam: string, op: Date | null) => (op ? [{ naam, waarde: showMoment(op) }] : [])

/** When it happened, how long, with what, and who signed. */
export function Gedaan({ werk }: { werk: Werk }) {
  const { handtekening, minuten, vervolgreden } = werk
  return (
    <Section kop="Wat is er gedaan?">
      <DataList
        gegevens={[
          { naam: 'Afspraak', waarde: showMoment(werk.begin) },
          ...moment('Aangenomen', werk.aanvaard_op),
          ...moment('Onderweg', werk.onderweg_op),
          ...moment('Begonnen', werk.begonnen_op),
          ...moment('Einde', werk.gereed_op),
          ...(minuten === null ? [] : [{ naam: 'Tijd', waarde: `${minuten} minuten` }]),
          ...(vervolgreden
            ? [{ naam: 'Nog een bezoek', waarde: VERVOLGREDEN[vervolgreden as Vervolgreden] }]
            : []),
          ...(handtekening
            ? [
                {
                  naam: 'Getekend door',
                  waarde: `${handtekening.naam}${handtekening.beeld ? ', met handtekening' : ''}`,
                },
              ]
            : []),
        ]}
      />
      {werk.materialen.length > 0 && (
        <Table
          bijschrift="Materiaal"
          rijen={werk.materialen}
          sleutel={({ code }) => code}
          kolommen={[
            { kop: 'Materiaal', cel: ({ naam }) => naam },
            { kop: 'Aantal', getal: true, cel: ({ aantal, per }) => `${aantal} ${per}` },
            { kop: 'Prijs', getal: true, cel: (rij) => showBedrag(rij.aantal * Number(rij.prijs_cent)) },
          ]}
        />
      )}
    </Section>
  )
}

/** Extra work that waits, with yes or no; and what was decided before. */
export function MeerwerkVragen({ werk, form }: { werk: Werk; form: FormState<BesluitVeld> }) {
  if (werk.meerwerk.length === 0) return null
  return (
    <Section kop="Meerwerk">
      {werk.meerwerk.map(({ id, omschrijving, bedrag_cent: bedrag, status, reden }) => (
        <div key={id}>
          <Paragraph>
            {omschrijving} <b>{showBedrag(bedrag)}</b>
          </Paragraph>
          {status === 'gevraagd' && werk.status === 'WOG' ? (
            <BesluitForm form={form} id={id} vraag="Mag dit?" verzend="Besluit bewaren" />
          ) : (
            <Paragraph soort="klein">
              {status === 'goedgekeurd' ? 'Goedgekeurd' : `Niet goedgekeurd: ${reden ?? ''}`}
            </Paragraph>
          )}
        </div>
      ))}
    </Section>
  )
}

interface BesluitProps {
  form: FormState<BesluitVeld>
  id: string
  versie?: number
  vraag: string
  verzend: string
}

function BesluitForm({ form, id, versie, vraag, verzend }: BesluitProps) {
  return (
    <Form form={form} verzend={verzend} uitleg={false}>
      <input type="hidden" name="id" value={id} />
      {versie !== undefined && <input type="hidden" name="versie" value={versie} />}
      <Radios
        form={form}
        name="antwoord"
        label={vraag}
        keuzes={[
          { waarde: 'ja', tekst: 'Ja' },
          { waarde: 'nee', tekst: 'Nee' },
        ]}
      />
      <TextField form={form} name="reden" label="Waarom niet?" hint="Alleen bij nee." optioneel />
    </Form>
  )
}

/** Each invoice beside what was done; the open one can be decided. */
export function Facturen({ werk, form }: { werk: Werk; form: FormState<BesluitVeld> }) {
  if (werk.afrekening !== 'factuur') return <ZonderFactuur werk={werk} />
  if (werk.facturen.length === 0)
    return (
      <Section kop="Factuur">
        <Paragraph>Er is nog geen factuur.</Paragraph>
      </Section>
    )
  const verwacht = verwachtVan(werk)
  return (
    <Section kop="Factuur">
      {werk.facturen.map(({ id, nummer, bedrag_cent: bedrag, status, reden, ingediend_op: op, versie }) => (
        <div key={id}>
          <Paragraph>
            Factuur {nummer} van {showDatum(op)}: <b>{showBedrag(bedrag)}</b>.{' '}
            {FACTUURSTATUS[status] ?? status}
            {reden ? `: ${reden}` : ''}
          </Paragraph>
          {status === 'ingediend' && (
            <>
              <Verschillen verwacht={verwacht} regels={regelsVan(werk, id)} />
              <BesluitForm
                form={form}
                id={id}
                versie={versie}
                vraag="Klopt deze factuur?"
                verzend="Besluit bewaren"
              />
            </>
          )}
        </div>
      ))}
    </Section>
  )
}

/** Settled without an invoice: why, and what it cost us. */
function ZonderFactuur({ werk }: { werk: Werk }) {
  if (werk.afrekening === 'garantie')
    return (
      <Section kop="Kosten">
        <Paragraph>Dit bezoek is garantie van {werk.ketenpartner}. Er komt geen factuur.</Paragraph>
      </Section>
    )
  const { arbeid = 0, materiaal = 0 } = verwachtVan(werk)
  return (
    <Section kop="Kosten">
      <Paragraph>Dit deed onze eigen dienst. Er komt geen factuur.</Paragraph>
      {werk.gereed_op && (
        <DataList
          gegevens={[
            { naam: 'Uren', waarde: showBedrag(arbeid) },
            { naam: 'Materiaal', waarde: showBedrag(materiaal) },
            { naam: 'Samen', waarde: showBedrag(arbeid + materiaal) },
          ]}
        />
      )}
    </Section>
  )
}

const som = (bedragen: readonly number[]): number => bedragen.reduce((sum, each) => sum + each, 0)

const verwachtVan = (werk: Werk): Regels =>
  verwachtOf({
    minuten: werk.minuten,
    uurtariefCent: Number(werk.uurtarief_cent),
    materiaalCent: som(werk.materialen.map((rij) => rij.aantal * Number(rij.prijs_cent))),
    meerwerkCent: som(
      werk.meerwerk.filter(({ status }) => status === 'goedgekeurd').map((rij) => Number(rij.bedrag_cent)),
    ),
  })

const regelsVan = (werk: Werk, id: string): Regels =>
  Object.fromEntries(
    werk.regels
      .filter(({ factuur_id: factuur }) => factuur === id)
      .map(({ soort, bedrag_cent: cent }) => [soort, Number(cent)]),
  )

function Verschillen({ verwacht, regels }: { verwacht: Regels; regels: Regels }) {
  const rijen = vergelijk(verwacht, regels)
  const anders = rijen.filter(({ verschil }) => verschil !== 0)
  return (
    <>
      <Alert soort={anders.length > 0 ? 'waarschuwing' : 'ok'}>
        <Paragraph>
          {anders.length > 0
            ? `Deze factuur wijkt af bij: ${anders.map(({ soort }) => REGELSOORT[soort].toLowerCase()).join(', ')}.`
            : 'Deze factuur is gelijk aan het werk.'}
        </Paragraph>
      </Alert>
      <Table
        bijschrift="Naast het werk gelegd"
        rijen={rijen}
        sleutel={({ soort }) => soort}
        kolommen={[
          { kop: 'Soort', cel: ({ soort }) => REGELSOORT[soort] },
          { kop: 'Werk', getal: true, cel: ({ verwacht: cent }) => showBedrag(cent) },
          { kop: 'Factuur', getal: true, cel: ({ factuur }) => showBedrag(factuur) },
          { kop: 'Verschil', getal: true, cel: ({ verschil }) => showBedrag(verschil) },
        ]}
      />
    </>
  )
}
