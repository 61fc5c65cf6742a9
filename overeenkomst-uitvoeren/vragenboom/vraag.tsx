import type { FormState } from '../../web/form-state.ts'
import type { Taal } from '../../web/omgeving.ts'
import { DataList, Form, Paragraph, Radios } from '../../web/ui/index.ts'
import { knoopOf, type Plek, type Vraag, type Vragenboom } from './vragenboom.ts'

const teksten = {
  nl: { volgende: 'Volgende', antwoorden: 'Uw antwoorden', kies: 'Kies een antwoord.' },
  en: { volgende: 'Next', antwoorden: 'Your answers', kies: 'Choose an answer.' },
}

/** Answers in an address: codes with a dot between them, never what somebody wrote. */
export const readAntwoorden = (w: string | undefined): string[] => (w ? w.split('.') : [])

export const kiesEen = (taal: Taal): string => teksten[taal].kies

interface VraagProps {
  form: FormState<'antwoord'>
  vraag: Vraag
  taal: Taal
  annuleer: string
}

/** One question with its answers, as the tenant gets it. */
export function VraagFormulier({ form, vraag, taal, annuleer }: VraagProps) {
  return (
    <Form form={form} verzend={teksten[taal].volgende} annuleer={annuleer} uitleg={false}>
      <Radios
        form={form}
        name="antwoord"
        label={vraag.tekst[taal]}
        {...(vraag.uitleg && { hint: vraag.uitleg[taal] })}
        keuzes={vraag.antwoorden.map(({ code, tekst }) => ({ waarde: code, tekst: tekst[taal] }))}
      />
    </Form>
  )
}

interface GegevenProps {
  boom: Vragenboom
  gegeven: Plek['gegeven']
  taal: Taal
  /** Address of the page that asks the question after so many answers. */
  href: (antwoorden: readonly string[]) => string
}

/** What was answered so far, each with a link to answer it differently. */
export function Gegeven({ boom, gegeven, taal, href }: GegevenProps) {
  if (gegeven.length === 0) return null
  const codes = gegeven.map(({ antwoord }) => antwoord)
  return (
    <>
      <Paragraph>
        <b>{teksten[taal].antwoorden}</b>
      </Paragraph>
      <DataList
        taal={taal}
        gegevens={gegeven.map(({ vraag, antwoord }, index) => {
          const knoop = knoopOf(boom, vraag)
          const tekst = knoop?.soort === 'vraag' ? knoop : null
          return {
            naam: tekst?.tekst[taal] ?? vraag,
            waarde: tekst?.antwoorden.find(({ code }) => code === antwoord)?.tekst[taal] ?? antwoord,
            wijzig: href(codes.slice(0, index)),
          }
        })}
      />
    </>
  )
}
