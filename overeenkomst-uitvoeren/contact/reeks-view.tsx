import { showDatum, showMoment, showTijd } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Shell } from '../../web/omgeving.ts'
import {
  Alert,
  Badge,
  ButtonGroup,
  ButtonLink,
  Columns,
  DataList,
  InLanguage,
  Layout,
  Link,
  Paragraph,
  PostButton,
  Section,
  StatusLine,
  TextList,
} from '../../web/ui/index.ts'
import { Berichttekst } from './berichttekst.tsx'
import { withEigentekst } from './opstellen.ts'
import type { Reeks } from './pages-reeksen.tsx'
import { BEDENK_MINUTEN, SOORTEN, UITKOMSTEN, type Uitkomst } from './reeks.ts'
import type { listVoorbeelden, Voortgang } from './reeksen.ts'
import { fillIn, type Taal, taalVan } from './sjabloon.ts'

type Stand = { status: string; aantal: number; versturen_na: Date | null; telling: Voortgang }

/** How far a series is, in a few words. */
export function Reeksstand({
  reeks: { status, aantal, versturen_na: na, telling },
  nu,
}: {
  reeks: Stand
  nu: Date
}) {
  if (status === 'concept') return <Badge soort="stil">Nog niet gestart</Badge>
  if (status === 'gepauzeerd')
    return (
      <Badge soort="let-op">
        Gepauzeerd: {telling.weg} van {aantal} verstuurd
      </Badge>
    )
  if (status === 'ingetrokken')
    return (
      <Badge soort="stil">
        Teruggenomen: {telling.weg} van {aantal} verstuurd
      </Badge>
    )
  if (telling.wacht === 0)
    return (
      <Badge soort="goed">
        Klaar: {telling.weg} van {aantal} verstuurd
      </Badge>
    )
  if (na !== null && na > nu) return <Badge soort="neutraal">Gaat weg om {showTijd(na)} uur</Badge>
  return (
    <Badge soort="neutraal">
      Bezig: {telling.weg} van {aantal} verstuurd
    </Badge>
  )
}

type Mensen = Awaited<ReturnType<typeof listVoorbeelden>>
interface ReeksLayoutProps {
  page: { readonly shell: Shell }
  reeks: Reeks
  mensen: Mensen
  nu: Date
  forms: Record<'start' | 'pauzeer' | 'gaVerder' | 'trekIn', FormState<'versie'>> & {
    lijst: FormState<never>
  }
}

export function ReeksLayout({ page, reeks, mensen, nu, forms }: ReeksLayoutProps) {
  const { doel } = SOORTEN[reeks.soort]
  const fout = Object.values(forms)
    .map(({ fouten }) => fouten.algemeen)
    .find(Boolean)
  return (
    <Layout
      page={page}
      titel={reeks.omschrijving}
      breedte="breed"
      kruimels={[{ tekst: 'Berichten aan groepen', href: '/balie/reeksen' }]}
    >
      <StatusLine>
        <Reeksstand reeks={reeks} nu={nu} /> Dit bericht is voor: <b>{doel.naam}</b> ({doel.grondslag.wet}).
      </StatusLine>
      {fout && <Alert soort="fout">{fout}</Alert>}
      <Columns
        opzij={
          <>
            <Stappen reeks={reeks} nu={nu} forms={forms} />
            <Wie reeks={reeks} mensen={mensen} />
          </>
        }
      >
        <Tekst reeks={reeks} taal="nl" kop="Wat er staat" />
        <Tekst reeks={reeks} taal="en" kop="Voor wie Engels leest" />
        <Paragraph>
          <Link href={`/balie/reeksen/${reeks.id}/brief.pdf`}>Bekijk als brief (PDF)</Link>
        </Paragraph>
      </Columns>
    </Layout>
  )
}

function Tekst({ reeks, taal, kop }: { reeks: Reeks; taal: Taal; kop: string }) {
  const vorm = withEigentekst(SOORTEN[reeks.soort].sjabloon, reeks.eigen)
  const gegevens = reeks.gegevens as Record<string, string>
  if (taalVan(vorm, taal, gegevens) !== taal)
    return (
      <Section kop={kop}>
        <Paragraph>
          Er is geen Engelse tekst. Wie Engels leest, krijgt het hele bericht in het Nederlands.
        </Paragraph>
      </Section>
    )
  const { onderwerp, tekst } = fillIn(vorm, taal, gegevens)
  return (
    <Section kop={kop}>
      <InLanguage taal={taal}>
        <Paragraph soort="lead">{onderwerp}</Paragraph>
        <Berichttekst tekst={tekst} />
      </InLanguage>
    </Section>
  )
}

function Stappen({ reeks, nu, forms }: Pick<ReeksLayoutProps, 'reeks' | 'nu' | 'forms'>) {
  const { status, versturen_na: na, telling, aantal, lijst_op: lijst } = reeks
  const waarden = { versie: String(reeks.versie) }
  if (status === 'ingetrokken' || (status === 'klaargezet' && telling.wacht === 0))
    return <Voorbij reeks={reeks} />
  const terug = (
    <PostButton form={forms.trekIn} waarden={waarden} soort="subtiel">
      {status === 'concept' ? 'Weggooien' : 'Terugnemen wat nog niet weg is'}
    </PostButton>
  )
  if (status === 'concept')
    return (
      <Section kop="Versturen">
        {lijst === null ? (
          <PostButton form={forms.lijst}>Lijst maken</PostButton>
        ) : aantal === 0 ? (
          <Paragraph>Niemand krijgt dit bericht. Kijk of u de goede groep koos.</Paragraph>
        ) : (
          <>
            <Paragraph>
              Na het starten hebt u {BEDENK_MINUTEN} minuten bedenktijd. Zo lang gaat er niets weg.
            </Paragraph>
            <PostButton form={forms.start} waarden={waarden}>
              {`Verstuur aan ${aantal} ${aantal === 1 ? 'huurder' : 'huurders'}`}
            </PostButton>
          </>
        )}
        {terug}
      </Section>
    )
  return (
    <Section kop="Versturen">
      <Paragraph>
        {na !== null && na > nu
          ? `Het eerste bericht gaat weg om ${showTijd(na)} uur. Tot dan kunt u alles terugnemen.`
          : `${telling.weg} van ${aantal} verstuurd, ${telling.wacht} wachten nog.`}
      </Paragraph>
      <ButtonGroup>
        {status === 'klaargezet' ? (
          <PostButton form={forms.pauzeer} waarden={waarden} soort="secundair">
            Pauzeer
          </PostButton>
        ) : (
          <PostButton form={forms.gaVerder} waarden={waarden}>
            Ga verder
          </PostButton>
        )}
        <ButtonLink soort="secundair" href={`/balie/reeksen/${reeks.id}`}>
          Ververs
        </ButtonLink>
      </ButtonGroup>
      {terug}
    </Section>
  )
}

const Voorbij = ({ reeks: { telling, gestart_op: gestart } }: { reeks: Reeks }) => (
  <Section kop="Verstuurd">
    <DataList
      gegevens={[
        ...(gestart ? [{ naam: 'Gestart', waarde: showMoment(gestart) }] : []),
        { naam: 'Weg', waarde: String(telling.weg) },
        { naam: 'Niet verstuurd', waarde: String(telling.niet) },
      ]}
    />
  </Section>
)

function Wie({ reeks, mensen }: Pick<ReeksLayoutProps, 'reeks' | 'mensen'>) {
  const { groep, complex, straat, woonplaats, peildatum, aantal, uitgesloten } = reeks
  const counts = { mee: aantal, ...(uitgesloten as Partial<Record<Uitkomst, number>> | null) }
  const waar =
    {
      complex: `complex ${complex}`,
      straat: [straat, woonplaats].filter(Boolean).join(' in '),
      alle: 'alle huurders',
    }[groep] ?? groep
  const names = (uitkomst: Uitkomst): string =>
    mensen
      .filter((each) => each.uitkomst === uitkomst)
      .map(({ aanschrijfnaam }) => aanschrijfnaam)
      .join('; ')
  return (
    <Section kop="Wie krijgen dit?">
      <Paragraph>
        Huurders van {waar}, zoals het was op {showDatum(peildatum)}.
      </Paragraph>
      {reeks.lijst_op !== null && (
        <TextList
          items={(Object.keys(UITKOMSTEN) as Uitkomst[])
            .filter((uitkomst) => uitkomst === 'mee' || (counts[uitkomst] ?? 0) > 0)
            .map((uitkomst) => (
              <>
                {UITKOMSTEN[uitkomst]}: {counts[uitkomst] ?? 0}
                {names(uitkomst) && `. Bijvoorbeeld: ${names(uitkomst)}`}
              </>
            ))}
        />
      )}
    </Section>
  )
}
