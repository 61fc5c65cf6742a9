import { gevoeligMelding } from '../../overeenkomst-uitvoeren/notitie/gevoelig.ts'
import type { FieldProps } from '../ui/field.tsx'
import { Checkboxes, TextArea } from '../ui/index.ts'

type Velden = 'bevestigd'

/**
 * Free text of an employee. When it looks sensitive the form comes back with what and why, and with a box to say that it is
 * needed; a BSN never passes. Check it in the action with `gevoeligMelding(text, bevestigd)`.
 */
export function GevoeligVeld<Field extends string>(props: FieldProps<Field | Velden> & { maximum: number }) {
  const { form, name, maximum } = props
  const given = form.invoer[name]
  const asks = typeof given === 'string' && form.fouten[name] === gevoeligMelding(given, false)
  const confirmed = form.invoer.bevestigd !== undefined
  return (
    <>
      <TextArea {...props} maximum={maximum} rijen={3} />
      {(asks || confirmed) && (
        <Checkboxes
          form={form}
          name="bevestigd"
          label="Is het nodig?"
          optioneel
          keuzes={[{ waarde: 'ja', tekst: 'Ja, dit is nodig om deze huurder te helpen' }]}
        />
      )}
    </>
  )
}
