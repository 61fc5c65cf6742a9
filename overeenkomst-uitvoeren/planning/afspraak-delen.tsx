import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { showDatum, showTijd } from '../../tijd.ts'
import type { Shell, Taal } from '../../web/omgeving.ts'
import {
  Alert,
  ButtonLink,
  DayForm,
  Details,
  Form,
  Paragraph,
  PostButton,
  Section,
  Telefoon,
  TimeChoice,
} from '../../web/ui/index.ts'
import { type Voor, voorPad } from '../machtiging/voor.ts'
import { keuzeCode } from './keuze.ts'
import type { findAfspraak } from './kiezen.ts'
import { planTeksten } from './teksten.ts'
import { afspraakKiezen } from './verwerkingen.ts'

export type Afspraak = NonNullable<Awaited<ReturnType<typeof findAfspraak>>> & { voor: Voor }

export const padVan = ({ id }: { id: string }): string => `/mijn/reparaties/${id}`

interface AndersProps {
  shell: Shell
  data: Afspraak
  wachtlijst: Parameters<typeof PostButton>[0]['form']
}

/** What else somebody can do: wait for a place, call, or call it off. */
export function Anders({ shell, data, wachtlijst }: AndersProps) {
  const t = planTeksten[shell.taal]
  return (
    <Section kop={data.bedrijfPlant ? t.vraagKop : t.wachtlijstKop}>
      {!data.bedrijfPlant && data.wachtlijst_op && <Paragraph>{t.staatOpLijst}</Paragraph>}
      {!data.bedrijfPlant && !data.wachtlijst_op && (
        <>
          <Paragraph>{t.wachtlijst}</Paragraph>
          <PostButton form={wachtlijst}>{t.opLijst}</PostButton>
        </>
      )}
      <Paragraph>
        {data.bedrijfPlant ? t.belAlleen : t.belOns} <Telefoon nummer={shell.corporatie.telefoon} />
      </Paragraph>
      {data.kan === 'verzetten' && (
        <ButtonLink soort="subtiel" href={voorPad(`${padVan(data)}/afspraak/afzeggen`, data.voor)}>
          {t.afzeggen}
        </ButtonLink>
      )}
    </Section>
  )
}

/** Work that came back to a company whose workers are not on our board: who arranges it, and until when. */
export function BedrijfPlant({ shell, data, bedrijf }: { shell: Shell; data: Afspraak; bedrijf: string }) {
  const t = planTeksten[shell.taal]
  const { wacht } = data
  return (
    <Alert soort="info" kop={t.plantZelfKop(bedrijf)}>
      {wacht.soort === 'wacht-op-afspraak' ? (
        <>
          <Paragraph>{t.plantZelf(bedrijf)}</Paragraph>
          <Paragraph>
            {wacht.teLaat ? t.plantZelfTeLaat : t.plantZelfTot(showDatum(wacht.uiterlijk, shell.taal))}
          </Paragraph>
        </>
      ) : (
        <Paragraph>{t.plantZelfVerzet}</Paragraph>
      )}
    </Alert>
  )
}

type KiesForm = Parameters<typeof Form<'versie' | 'tijd'>>[0]['form']

export function Kiezen({ shell, data, form }: { shell: Shell; data: Afspraak; form: KiesForm }) {
  const { taal } = shell
  const t = planTeksten[taal]
  if (data.dagen.length === 0)
    return (
      <Alert soort="waarschuwing" kop={t.geenKop}>
        <Paragraph>{t.geen}</Paragraph>
      </Alert>
    )
  // Who was told that somebody was first goes on from how it is now.
  const gezien = form.fouten.tijd === undefined ? (form.invoer.versie ?? data.versie) : data.versie
  const hier = { ...form, fouten: vertaald(form.fouten, taal) }
  return (
    <Form
      form={hier}
      verzend={data.kan === 'verzetten' ? t.verzet : t.maak}
      annuleer={voorPad(padVan(data), data.voor)}
      uitleg={false}
    >
      <input type="hidden" name="versie" value={String(gezien)} />
      <TimeChoice
        form={hier}
        name="tijd"
        label={t.kies}
        hint={[t.wijzigTot, data.dagdelen.length > 0 ? t.vanafThuis : ''].filter(Boolean).join(' ')}
        waarvoor={uitlegVan(afspraakKiezen, taal)}
        groepen={data.dagen.map(({ datum, tijden }) => ({
          kop: showDatum(datum, taal),
          keuzes: tijden.map((tijd) => ({
            waarde: keuzeCode(tijd),
            tekst: t.tijd(showTijd(tijd.begin, taal), showTijd(tijd.eind, taal)),
          })),
        }))}
      />
    </Form>
  )
}

/** The schema says "geen-keuze" in a code: its message is made where the language is known. */
function vertaald(fouten: KiesForm['fouten'], taal: Taal): KiesForm['fouten'] {
  return fouten.tijd === 'geen-keuze' ? { ...fouten, tijd: planTeksten[taal].fout['geen-keuze'] } : fouten
}

export function AndereDag({ shell, data }: { shell: Shell; data: Afspraak }) {
  const t = planTeksten[shell.taal]
  return (
    <Details kop={t.andereDag} open={data.dagen.length === 0}>
      <DayForm
        actie={`${padVan(data)}/afspraak`}
        name="dag"
        label={t.vanafDag}
        waarde={data.vanaf}
        minimum={data.eerste}
        maximum={data.laatste}
        verzend={t.bekijk}
      >
        {data.voor.machtiging && <input type="hidden" name="voor" value={data.voor.machtiging.id} />}
      </DayForm>
    </Details>
  )
}

export function Bellen({ shell, data }: { shell: Shell; data: Afspraak }) {
  const t = planTeksten[shell.taal]
  const spoed = data.spoed === 'direct'
  if (data.kan === 'niets')
    return (
      <Alert soort="info" kop={t.nietsKop}>
        <Paragraph>{t.niets}</Paragraph>
      </Alert>
    )
  return (
    <Alert soort="waarschuwing" kop={spoed ? t.spoedKop : t.bellenKop}>
      <Paragraph>
        {spoed ? t.spoed : t.bellen} <Telefoon nummer={shell.corporatie.telefoon} />
      </Paragraph>
    </Alert>
  )
}
