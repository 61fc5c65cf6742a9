import { uitlegVan } from '../../doelbinding/uitleg.ts'
import type { FormState } from '../../web/form-state.ts'
import { Form, Paragraph, QrCode, Reference, TextField, TextList } from '../../web/ui/index.ts'
import { toegangteksten } from './toegang-teksten.ts'
import { TOTP_GEHEIM, totpUri } from './totp.ts'
import { toegangBeheren } from './verwerkingen.ts'

interface AppFormProps {
  form: FormState<'geheim' | 'code'>
  /** A fresh secret; when the form comes back with an error the one in the app stays. */
  geheim: string
  corporatie: string
  inlognaam: string
  annuleer?: string
}

/** The steps that link an app: QR code, the same secret as text, and the first code as proof. */
export function AppForm({ form, geheim: fresh, corporatie, inlognaam, annuleer }: AppFormProps) {
  const t = toegangteksten[form.taal]
  const posted = form.invoer.geheim
  const geheim = typeof posted === 'string' && TOTP_GEHEIM.test(posted) ? posted : fresh
  return (
    <>
      <TextList genummerd items={[t.appStap1, t.appStap2, t.appStap3]} />
      <QrCode tekst={totpUri(geheim, corporatie, inlognaam)} omschrijving={t.appQr} />
      <Paragraph>{t.appGeheim}</Paragraph>
      <Reference>{geheim.replaceAll(/(.{4})(?=.)/g, '$1 ')}</Reference>
      <Form form={form} verzend={t.appKoppel} uitleg={false} {...(annuleer && { annuleer })}>
        <input type="hidden" name="geheim" value={geheim} />
        <TextField
          form={form}
          name="code"
          label={t.appCode}
          soort="cijfers"
          breedte="half"
          autoComplete="one-time-code"
          waarvoor={uitlegVan(toegangBeheren, form.taal)}
        />
      </Form>
    </>
  )
}
