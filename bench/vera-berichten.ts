/** Messages as another system would send them, the same every time. */
export const relatie = (n: number): object => ({
  id: `R${n}`,
  soort: { code: 'NAT', naam: 'Natuurlijke persoon' },
  voorletters: 'A.B.',
  // Six digits are no name.
  achternaam: `Voorbeeld${n % 100_000}`,
  geboortedatum: '1980-05-17',
  bsn: '999990019',
  nationaliteit: { code: '0001', naam: 'Nederlandse' },
  contactgegevens: [
    { soort: { code: 'EMA', naam: 'E-mail' }, waarde: `r${n}@voorbeeldpost.example` },
    { soort: { code: 'MOB', naam: 'Mobiele telefoon' }, waarde: '06 00000000' },
  ],
})

export const eenheid = (n: number): object => ({
  id: `E${n}`,
  soort: { code: 'WOO', naam: 'Woonruimte' },
  bouwjaar: 1974,
  adres: {
    straatnaam: `Voorbeeldstraat ${n % 500}`,
    huisnummer: String(1 + (n % 9999)),
    huisnummerToevoeging: String(Math.floor(n / 9999)),
    postcode: '1000 AA',
    woonplaats: { naam: 'Voorbeeldstad' },
  },
})

export const overeenkomst = (n: number): object => ({
  id: `O${n}`,
  soort: { code: 'HUU', naam: 'Huurovereenkomst' },
  status: { code: 'LOP', naam: 'Lopend' },
  begindatum: '2020-01-01',
  eenheden: [{ id: `E${n}` }],
  relaties: [{ id: `R${n}`, soort: { code: 'NAT' }, rollen: [{ soort: { code: 'HUU' } }] }],
  prijscomponenten: [
    { soort: { code: 'NET' }, bedrag: 498.2 },
    { soort: { code: 'SER' }, bedrag: 20.07 },
  ],
})

const CHUNK = 64 * 1024

/** A file of messages, one a line, made while it is read: `more` says whether another follows. */
export async function* stroomVan(
  make: (n: number) => object,
  more: (n: number, bytes: number) => boolean,
): AsyncGenerator<Uint8Array> {
  let text = ''
  let bytes = 0
  for (let n = 1; more(n, bytes + text.length); n += 1) {
    text += `${JSON.stringify(make(n))}\n`
    if (text.length < CHUNK) continue
    bytes += text.length
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}
