import { ACTIE_VELD, SLEUTEL_VELD, WIE_VELD } from '../form-state.ts'
import type { FormState } from '../form-state.ts'

interface HiddenFieldsProps {
  form: Pick<FormState<string>, 'actie' | 'newSleutel' | 'wie'>
  waarden?: Partial<Record<string, string>>
}

/** What each posted form carries: which action, a key that makes a double submit harmless, and fixed values. */
export function HiddenFields({ form, waarden }: HiddenFieldsProps) {
  return (
    <>
      <input type="hidden" name={ACTIE_VELD} value={form.actie} />
      <input type="hidden" name={SLEUTEL_VELD} value={form.newSleutel()} />
      {form.wie && <input type="hidden" name={WIE_VELD} value={form.wie} />}
      {Object.entries(waarden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
