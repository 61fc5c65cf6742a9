import { z } from 'zod'
import { datumOf } from '../../../tijd.ts'
import type { Session, Taal } from '../../omgeving.ts'
import { pagina, refuse, seeOther } from '../../pagina.ts'
import type { PageRequest, Route } from '../../route.ts'
import { Badge, Form, Layout, Link, Paragraph, Section, Select, Table, TextField } from '../../ui/index.ts'
import { keuze, tekst } from '../../velden.ts'
import { type Artikel, isSlug, THEMAS } from '../artikel/artikel.ts'
import { getBibliotheek } from '../artikel/opslag.ts'
import { THEMANAAM } from '../artikel/teksten.ts'
import { artikelBewerken } from './bewerken-pages.tsx'
import { newSource } from './bron.ts'
import { countOordelen, listConcepten, type Naam, saveConcept, type Telling } from './redactie.ts'
import { redactie } from './toegang.ts'

interface Rij {
  slug: string
  taal: Taal
  titel: string
  thema: string
  concept: boolean
  opSite: boolean
  telling: Telling | undefined
}

const nieuwSchema = z.object({
  titel: tekst('Vul de titel in, bijvoorbeeld "Uw huur betalen".', 80),
  slug: tekst('Vul de naam in het adres in, bijvoorbeeld huur-betalen.', 60).refine(
    isSlug,
    'Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld huur-betalen.',
  ),
  thema: keuze(THEMAS, 'Kies een onderwerp.'),
  taal: keuze(['nl', 'en'], 'Kies een taal.'),
})
type Verzoek = PageRequest<unknown, unknown, Session>

async function startArtikel({ context, nu }: Verzoek, invoer: z.output<typeof nieuwSchema>) {
  const { toegang } = context.doelbinding
  const { slug, taal, titel, thema } = invoer
  const bibliotheek = await getBibliotheek(toegang)
  const bezet = bibliotheek.artikelen(taal).some((artikel) => artikel.slug === slug)
  const saved = bezet
    ? null
    : await saveConcept(toegang, { slug, taal }, { tekst: newSource(titel, thema, datumOf(nu)), versie: 0 })
  return saved?.ok
    ? seeOther(`/balie/artikelen/${slug}/${taal}`)
    : refuse({ slug: 'Er is al een artikel met deze naam. Kies een andere naam, of wijzig dat artikel.' })
}

const overzicht = pagina('/balie/artikelen', { ...redactie, menu: { tekst: 'Hulpartikelen', volgorde: 45 } })
  .load(async ({ context }) => {
    const { toegang } = context.doelbinding
    const bibliotheek = await getBibliotheek(toegang)
    const artikelen = [...bibliotheek.artikelen('nl'), ...bibliotheek.artikelen('en')]
    return makeRijen(artikelen, await listConcepten(toegang), await countOordelen(toegang))
  })
  .action('nieuw', { schema: nieuwSchema, run: startArtikel })
  .view((page) => {
    const form = page.form('nieuw')
    return (
      <Layout page={page} titel="Hulpartikelen" breedte="breed">
        <Paragraph>
          Kies een artikel om het te wijzigen. De cijfers zeggen hoe vaak lezers vonden dat het hielp. Wij
          weten niet wie dat waren.
        </Paragraph>
        <Table
          bijschrift={`${page.data.length} artikelen`}
          sleutel={({ slug, taal }) => `${slug} ${taal}`}
          rijen={page.data}
          kolommen={[
            {
              kop: 'Artikel',
              cel: ({ slug, taal, titel }) => <Link href={`/balie/artikelen/${slug}/${taal}`}>{titel}</Link>,
            },
            { kop: 'Onderwerp', cel: ({ thema }) => thema },
            { kop: 'Taal', cel: ({ taal }) => (taal === 'nl' ? 'Nederlands' : 'Engels'), kort: true },
            { kop: 'Stand', cel: (rij) => <Stand rij={rij} />, kort: true },
            { kop: 'Hielp', cel: ({ telling }) => telling?.ja ?? 0, getal: true },
            { kop: 'Hielp niet', cel: ({ telling }) => telling?.nee ?? 0, getal: true },
          ]}
        />
        <Section kop="Nieuw artikel">
          <Form form={form} verzend="Artikel maken">
            <TextField form={form} name="titel" label="Titel" />
            <TextField
              form={form}
              name="slug"
              label="Naam in het adres"
              hint="Bijvoorbeeld huur-betalen. Dit verandert later niet meer."
            />
            <Select
              form={form}
              name="thema"
              label="Onderwerp"
              keuzes={THEMAS.map((waarde) => ({ waarde, tekst: THEMANAAM.nl[waarde] }))}
            />
            <Select
              form={form}
              name="taal"
              label="Taal"
              keuzes={[
                { waarde: 'nl', tekst: 'Nederlands' },
                { waarde: 'en', tekst: 'Engels' },
              ]}
            />
          </Form>
        </Section>
      </Layout>
    )
  })

function Stand({ rij }: { rij: Rij }) {
  if (!rij.opSite) return <Badge soort="stil">Niet op de site</Badge>
  return rij.concept ? (
    <Badge soort="let-op">Er is een concept</Badge>
  ) : (
    <Badge soort="goed">Op de site</Badge>
  )
}

const same = (a: Naam) => (b: Naam) => a.slug === b.slug && a.taal === b.taal

/** One row for each article on the site, and for each concept of one that is not there yet. */
function makeRijen(
  artikelen: readonly Artikel[],
  concepten: readonly Naam[],
  tellingen: readonly Telling[],
): Rij[] {
  const onSite = artikelen.map((artikel) => ({
    slug: artikel.slug,
    taal: artikel.taal,
    titel: artikel.titel,
    thema: THEMANAAM.nl[artikel.thema],
    concept: concepten.some(same(artikel)),
    opSite: true,
    telling: tellingen.find(same(artikel)),
  }))
  const others = concepten
    .filter((naam) => !artikelen.some(same(naam)))
    .map((naam) => ({
      ...naam,
      titel: naam.slug,
      thema: '',
      concept: true,
      opSite: false,
      telling: tellingen.find(same(naam)),
    }))
  return [...others, ...onSite]
}

export const redactieRoutes: readonly Route[] = [overzicht, artikelBewerken]
