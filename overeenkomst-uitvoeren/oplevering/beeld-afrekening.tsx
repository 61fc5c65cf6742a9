import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showBedrag, typeBedrag } from '../../geld.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Taal } from '../../web/omgeving.ts'
import { Alert, ButtonLink, DataList, Form, Paragraph, TextField } from '../../web/ui/index.ts'
import { type Rekening, regelsVan, uitkomstVan } from './document.ts'
import { teksten } from './teksten.ts'
import { eindafrekeningMaken } from './verwerkingen.ts'

/** An account as it comes from the database: bigint arrives as text. */
export type Afrekeningrij = {
  laatste_dag: string
  waarborgsom_cent: string
  huur_cent: string
  achterstand_cent: string
  betaald_cent: string
  schade_cent: string
  apart_cent: string
  terug_cent: string
  uiterlijk: string
}

const rekeningOf = (rij: Afrekeningrij): Rekening => ({
  laatsteDag: rij.laatste_dag,
  waarborgsomCent: Number(rij.waarborgsom_cent),
  huurCent: Number(rij.huur_cent),
  achterstandCent: Number(rij.achterstand_cent),
  betaaldCent: Number(rij.betaald_cent),
  schadeCent: Number(rij.schade_cent),
  apartCent: Number(rij.apart_cent),
  terugCent: Number(rij.terug_cent),
  uiterlijk: rij.uiterlijk,
})

/** The account as both sides see it. */
export function AfrekeningView({ rij, taal }: { rij: Afrekeningrij; taal: Taal }) {
  const rekening = rekeningOf(rij)
  return (
    <>
      <Paragraph soort="lead">{uitkomstVan(rekening, taal)}</Paragraph>
      <DataList
        taal={taal}
        gegevens={regelsVan(rekening, taal).map(([naam, waarde]) => ({ naam, waarde }))}
      />
      {rekening.apartCent > 0 && <Paragraph>{teksten[taal].apart(showBedrag(rekening.apartCent))}</Paragraph>}
    </>
  )
}

interface Props {
  form: FormState<'betaald' | 'achterstand'>
  gemaakt: Afrekeningrij | null
  zaakPad: string
}

/** What an employee answers from the rent administration, and after that the way to send the account. */
export function AfrekeningForm({ form, gemaakt, zaakPad }: Props) {
  const invoer = {
    betaald: gemaakt ? typeBedrag(gemaakt.betaald_cent) : '',
    achterstand: gemaakt ? typeBedrag(gemaakt.achterstand_cent) : '',
    ...form.invoer,
  }
  const met = { ...form, invoer }
  return (
    <>
      <Alert soort="info" kop="Zoek op wat de huurder heeft betaald">
        <Paragraph>
          Waarvoor houdt nog geen huurrekening bij. De huur tot en met de laatste dag rekenen wij uit. Wat is
          betaald, vult u zelf in.
        </Paragraph>
      </Alert>
      <Form form={met} verzend={gemaakt ? 'Opnieuw uitrekenen' : 'Eindafrekening maken'} uitleg={false}>
        <TextField
          form={met}
          name="betaald"
          label="Betaald voor de laatste maand, in euro’s"
          waarvoor={uitlegVeld(eindafrekeningMaken, 'eindafrekening.betaald_cent')}
        />
        <TextField
          form={met}
          name="achterstand"
          label="Nog open van eerdere maanden, in euro’s"
          waarvoor={uitlegVeld(eindafrekeningMaken, 'eindafrekening.achterstand_cent')}
        />
      </Form>
      {gemaakt && <ButtonLink href={`${zaakPad}?stap=reken-af`}>Eindafrekening sturen</ButtonLink>}
    </>
  )
}
