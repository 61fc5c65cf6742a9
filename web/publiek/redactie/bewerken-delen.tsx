import type { FormState } from '../../form-state.ts'
import { showMoment } from '../../../tijd.ts'
import { Alert, Details, Form, Paragraph, PostButton, Section, TextArea, TextList } from '../../ui/index.ts'
import { REDENEN, TEKST } from '../artikel/teksten.ts'
import type { Oordeel, Reactie, Versie } from './redactie.ts'

const GEDAAN = {
  opgeslagen: 'Opgeslagen als concept. Lezers zien het nog niet.',
  gepubliceerd: 'De tekst staat op de site.',
  ingetrokken: 'Het artikel staat niet meer op de site. De tekst is bewaard.',
  teruggezet: 'De oude tekst staat klaar als concept. Publiceer om hem op de site te zetten.',
}
export const Gedaan = ({ gedaan }: { gedaan: keyof typeof GEDAAN | undefined }) =>
  gedaan ? <Alert soort="ok">{GEDAAN[gedaan]}</Alert> : null

type BewerkenProps = { form: FormState<'versie' | 'tekst'>; bewaard: { tekst: string; versie: number } }

/** When somebody else was first, their text is shown beside the editor's own, and saving again goes over it. */
export function Bewerken({ form, bewaard }: BewerkenProps) {
  const gewijzigd = form.fouten.algemeen !== undefined
  return (
    <>
      {gewijzigd && (
        <Details kop="De tekst die de ander opsloeg" open>
          <TextList items={bewaard.tekst.split('\n').filter((line) => line.trim() !== '')} />
        </Details>
      )}
      <Form form={form} verzend="Opslaan en controleren" uitleg={false}>
        <input
          type="hidden"
          name="versie"
          value={String(gewijzigd ? bewaard.versie : (form.invoer.versie ?? bewaard.versie))}
        />
        <TextArea
          form={form}
          name="tekst"
          label="Tekst van het artikel"
          hint="Boven de tweede regel --- staat de kop. Daaronder staat de tekst in Markdown. Een bedrag uit de wet schrijft u als {{parameter:naam}}."
          rijen={32}
          bron
        />
      </Form>
    </>
  )
}

export function Bevindingen({ oordeel }: { oordeel: Oordeel }) {
  const { bevindingen, flesch, woorden } = oordeel
  return (
    <Section kop="Leesbaarheid">
      <Paragraph>
        {woorden} woorden, leesscore {flesch} (Flesch-Douma; boven 60 is gewoon, boven 70 makkelijk).
      </Paragraph>
      {bevindingen.length === 0 ? (
        <Paragraph>Er is niets op te merken.</Paragraph>
      ) : (
        <TextList
          items={bevindingen.map(
            ({ regel, ernst, melding }) =>
              `${ernst === 'fout' ? 'Fout' : 'Let op'}, regel ${regel}: ${melding}`,
          )}
        />
      )}
    </Section>
  )
}

type VersiesProps = { versies: readonly Versie[]; form: FormState<'versie' | 'nummer'>; versie: string }

export function Versies({ versies, form, versie: nu }: VersiesProps) {
  if (versies.length === 0) return null
  return (
    <Section kop="Eerdere teksten">
      <TextList
        items={versies.map(({ nummer, ingetrokken, gepubliceerd_op: op }) => (
          <>
            Nummer {nummer}, {showMoment(op)}
            {ingetrokken ? ': van de site gehaald ' : ' '}
            {!ingetrokken && (
              <PostButton
                form={form}
                waarden={{ versie: nu, nummer: String(nummer) }}
                soort="subtiel"
                bij={`nummer ${nummer}`}
              >
                Terugzetten
              </PostButton>
            )}
          </>
        ))}
      />
    </Section>
  )
}

const redenNaam = (reden: string): string =>
  REDENEN.some((each) => each === reden) ? TEKST.nl.redenen[reden as (typeof REDENEN)[number]] : reden

export function Reacties({ reacties }: { reacties: readonly Reactie[] }) {
  if (reacties.length === 0) return null
  return (
    <Section kop="Waarom het niet hielp">
      {reacties.map(({ reden, aantal, toelichtingen }) => (
        <Details key={reden} kop={`${redenNaam(reden)} (${aantal})`}>
          {toelichtingen.length > 0 ? (
            <TextList items={toelichtingen} />
          ) : (
            <Paragraph>Niemand zei er iets bij.</Paragraph>
          )}
        </Details>
      ))}
    </Section>
  )
}
