import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import type { FormState } from '../../web/form-state.ts'
import { DateField, Details, Form, Paragraph, Select, TextField } from '../../web/ui/index.ts'
import { readPeriode, showPeriode } from '../tijdlijn/periode.ts'
import { type Huishoudenbeeld, ROLLEN } from './huishouden.ts'
import { ROL_TEKST, rolTekst } from './teksten.ts'
import { huishoudenBijhouden } from './verwerkingen.ts'

const ROL = uitlegVeld(huishoudenBijhouden, 'huishouden_lid.rol', 'nl')
const NAAM = uitlegVeld(huishoudenBijhouden, 'relatie.aanschrijfnaam', 'nl')
const GEBOREN = uitlegVeld(huishoudenBijhouden, 'relatie.geboortedatum', 'nl')
const ROLKEUZES = ROLLEN.map((waarde) => ({ waarde, tekst: ROL_TEKST[waarde] }))

type ErbijForm = FormState<'versie' | 'naam' | 'geboren' | 'rol' | 'vanaf'>
type VertrekForm = FormState<'versie' | 'lid' | 'laatste'>
type HerstelForm = FormState<'versie' | 'periode' | 'nieuweRol'>
const hasFouten = ({ fouten }: { fouten: object }): boolean => Object.keys(fouten).length > 0

interface BijhoudenProps {
  forms: { erbij: ErbijForm; vertrek: VertrekForm; herstel: HerstelForm }
  beeld: Huishoudenbeeld
  annuleer: string
}

/** A change and a correction are two things: each says when to use it. */
export function Bijhouden({ forms: { erbij, vertrek, herstel }, beeld, annuleer }: BijhoudenProps) {
  const versie = <input type="hidden" name="versie" value={String(beeld.huishouden.versie)} />
  const nu = beeld.leden.filter(({ tot }) => tot === null)
  const open = nu.filter(({ geldig }) => readPeriode(geldig).tot === null)
  return (
    <>
      <Details kop="Iemand komt er wonen" open={hasFouten(erbij)}>
        <Form form={erbij} verzend="Erbij zetten" annuleer={annuleer} uitleg={false}>
          {versie}
          <TextField form={erbij} name="naam" label="Naam, zoals J. de Boer" waarvoor={NAAM} />
          <DateField form={erbij} name="geboren" label="Geboortedatum" optioneel waarvoor={GEBOREN} />
          <Select form={erbij} name="rol" label="Wie is dit?" waarvoor={ROL} keuzes={ROLKEUZES} />
          <DateField form={erbij} name="vanaf" label="Woont er vanaf" soort="kalender" waarvoor={ROL} />
        </Form>
      </Details>
      {open.length > 0 && (
        <Details kop="Iemand vertrekt" open={hasFouten(vertrek)}>
          <Paragraph>
            Staat deze persoon op het contract? Begin dan ook een wijziging bij het contract.
          </Paragraph>
          <Form form={vertrek} verzend="Vertrek vastleggen" annuleer={annuleer} uitleg={false}>
            {versie}
            <Select
              form={vertrek}
              name="lid"
              label="Wie vertrekt?"
              waarvoor={ROL}
              keuzes={open.map(({ relatie_id: waarde, aanschrijfnaam: tekst }) => ({ waarde, tekst }))}
            />
            <DateField form={vertrek} name="laatste" label="Laatste dag" soort="kalender" waarvoor={ROL} />
          </Form>
        </Details>
      )}
      <Details kop="Een fout herstellen" open={hasFouten(herstel)}>
        <Form form={herstel} verzend="Fout herstellen" annuleer={annuleer} uitleg={false}>
          {versie}
          <Select
            form={herstel}
            name="periode"
            label="Wat staat er fout?"
            waarvoor={ROL}
            keuzes={nu.map(({ relatie_id: id, aanschrijfnaam, geldig, rol }) => ({
              waarde: `${id} ${geldig}`,
              tekst: `${aanschrijfnaam}: ${rolTekst(rol)}, ${showPeriode(readPeriode(geldig))}`,
            }))}
          />
          <Select form={herstel} name="nieuweRol" label="Dit moet zijn" waarvoor={ROL} keuzes={ROLKEUZES} />
        </Form>
      </Details>
    </>
  )
}
