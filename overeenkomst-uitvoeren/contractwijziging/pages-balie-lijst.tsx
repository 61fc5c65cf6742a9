import { z } from 'zod'
import { datumOf } from '../../tijd.ts'
import { pagina } from '../../web/pagina.ts'
import { EmptyState, FilterLinks, Layout, Paragraph } from '../../web/ui/index.ts'
import { straatRegel } from '../onderhoud/adres.ts'
import { balieTekst } from './balieteksten.ts'
import { listOpenWijzigingen, PER_BLADZIJDE } from './overzien.ts'
import { PROCEDURES, procedureOf, standVan } from './procedures.ts'
import { Termijnlijst, termijnPlek, VolgendeTermijnen } from './termijnlijst.tsx'
import { contractwijzigingenOverzien } from './verwerkingen.ts'

export const BALIE_PAD = '/balie/contractwijzigingen'

export const lijstPagina = pagina(BALIE_PAD, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [contractwijzigingenOverzien] },
  query: z.object({
    soort: z
      .string()
      .refine((soort) => PROCEDURES.some((procedure) => procedure.soort === soort))
      .optional()
      .catch(undefined),
    na: termijnPlek,
  }),
  menu: { tekst: 'Wijzigingen', volgorde: 20 },
})
  .load(async ({ context, query, nu }) => ({
    rijen: await listOpenWijzigingen(context, { soort: query.soort ?? null, na: query.na }),
    vandaag: datumOf(nu),
  }))
  .view((page) => {
    const { rijen, vandaag } = page.data
    const { soort } = page.request.query
    return (
      <Layout page={page} titel="Contractwijzigingen" breedte="breed">
        <FilterLinks
          label="Soort verandering"
          links={[
            { tekst: 'Alles', href: BALIE_PAD, actief: soort === undefined },
            ...PROCEDURES.map((procedure) => ({
              tekst: balieTekst(procedure.soort).naam,
              href: `${BALIE_PAD}?soort=${procedure.soort}`,
              actief: procedure.soort === soort,
            })),
          ]}
        />
        {rijen.length === 0 ? (
          <EmptyState kop="Hier is niets te doen">
            <Paragraph>
              Er staan geen veranderingen open. Begin een verandering bij een huurcontract.
            </Paragraph>
          </EmptyState>
        ) : (
          <Termijnlijst
            pad={BALIE_PAD}
            rijen={rijen}
            vandaag={vandaag}
            kolommen={[
              { kop: 'Wat', cel: ({ soort: welke }) => balieTekst(welke).naam },
              { kop: 'Woning', cel: showWoning },
            ]}
            stand={({ soort: welke, status }) => ({
              tekst: standVan(welke, status),
              aanZet: procedureOf(welke).standen[status]?.aanZet ?? 'niemand',
            })}
          />
        )}
        <VolgendeTermijnen pad={BALIE_PAD} rijen={rijen} perBladzijde={PER_BLADZIJDE} keuze={{ soort }} />
      </Layout>
    )
  })

type Rij = Awaited<ReturnType<typeof listOpenWijzigingen>>[number]

const showWoning = ({ straat, huisnummer, toevoeging }: Rij): string =>
  straat !== null && huisnummer !== null ? straatRegel({ straat, huisnummer, toevoeging }) : 'Onbekend'
