import { uitlegVan } from '../../doelbinding/uitleg.ts'
import type { FormState } from '../../web/form-state.ts'
import {
  Form,
  Paragraph,
  PasskeyForm,
  QrCode,
  Reference,
  Section,
  TextField,
  TextList,
} from '../../web/ui/index.ts'
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

interface NieuwePasskeyProps {
  form: FormState<'antwoord' | 'naam'>
  vraag: string
  /** For a page on which this is one of two ways. */
  kop?: string
}

/** Makes a passkey on this device, with a name to know it by. Shown only where the browser can. */
export function NieuwePasskeyForm({ form, vraag, kop }: NieuwePasskeyProps) {
  const t = toegangteksten[form.taal]
  const velden = (
    <>
      <Paragraph>{t.passkeyUitleg}</Paragraph>
      <TextField
        form={form}
        name="naam"
        label={t.passkeyNaamVraag}
        hint={t.passkeyNaamHint}
        waarvoor={uitlegVan(toegangBeheren, form.taal)}
      />
    </>
  )
  return (
    <PasskeyForm
      form={form}
      vraag={vraag}
      soort="maken"
      knop={t.passkeyMaak}
      knopsoort={kop ? 'secundair' : 'primair'}
      mislukt={t.passkeyMislukt}
    >
      {kop ? <Section kop={kop}>{velden}</Section> : velden}
    </PasskeyForm>
  )
}
