import { POSTCODE, TOEVOEGING } from '../eenheid/adresregels.ts'

export type Groep = 'bereik' | 'persoon' | 'contract' | 'woning' | 'huishouden'
export type Onderwerp = 'relatie' | 'eenheid' | 'huurovereenkomst' | 'huishouden'

/**
 * One rule about the data. `sql` answers the id of what is wrong and everybody whose rows it looked at (`betrokkenen`); `:dag` is
 * the business date. It is run twice: to choose whom a round is about, and in the role of the round, which sees no more than that.
 */
export type Kwaliteitsregel = {
  readonly code: string
  readonly groep: Groep
  readonly onderwerp: Onderwerp
  readonly tekst: string
  /** Why it matters, with the article where there is one. */
  readonly waarom: string
  readonly doe: string
  readonly sql: string
}

const JUIST = 'AVG artikel 5 lid 1 onder d'

/** Tenants of today. */
const HUURDERS = `relatie r where r.overleden_op is null and exists (
  select from partijperiode p where p.relatie_id = r.id and p.geldig @> :dag)`

export const KWALITEITSREGELS = [
  {
    code: 'geen-kanaal',
    groep: 'bereik',
    onderwerp: 'relatie',
    tekst: 'Geen e-mail en geen telefoon',
    waarom: 'Bij spoed, zoals een gaslek, bereiken wij deze huurder niet snel.',
    doe: 'Vraag in het volgende contact hoe wij de huurder bereiken.',
    sql: `select r.id, array[r.id] as betrokkenen from ${HUURDERS}
          and coalesce(r.e_mail, '') = '' and coalesce(r.telefoon, '') = ''`,
  },
  {
    code: 'telefoon-onmogelijk',
    groep: 'bereik',
    onderwerp: 'relatie',
    tekst: 'Telefoonnummer kan niet bestaan',
    waarom: `Een nummer met te weinig of te veel cijfers is onjuist (${JUIST}).`,
    doe: 'Vraag het goede nummer. De huurder kan het ook zelf wijzigen in Mijn woning.',
    sql: `select r.id, array[r.id] as betrokkenen from relatie r where r.telefoon <> '' and not is_telefoonnummer(r.telefoon)`,
  },
  {
    code: 'e-mail-onmogelijk',
    groep: 'bereik',
    onderwerp: 'relatie',
    tekst: 'E-mailadres kan niet bestaan',
    waarom: `Zonder apenstaart of punt komt er niets aan (${JUIST}).`,
    doe: 'Vraag het goede adres. De huurder kan het ook zelf wijzigen in Mijn woning.',
    sql: `select r.id, array[r.id] as betrokkenen from relatie r where r.e_mail <> '' and r.e_mail !~ '^[^@\\s]+@[^@\\s]+\\.[^@\\s.]+$'`,
  },
  {
    code: 'e-mail-geweigerd',
    groep: 'bereik',
    onderwerp: 'relatie',
    tekst: 'E-mail kwam terug',
    waarom: `Het adres bestaat niet meer, dus het is onjuist (${JUIST}).`,
    doe: 'Vraag een nieuw adres, of wis het oude.',
    sql: `select distinct r.id, array[r.id] as betrokkenen from relatie r join postprobleem p on p.relatie_id = r.id
          where p.soort = 'adres-weigert' and p.opgelost_op is null and r.e_mail <> ''`,
  },
  {
    code: 'geboortedatum-ontbreekt',
    groep: 'persoon',
    onderwerp: 'relatie',
    tekst: 'Huurder zonder geboortedatum',
    waarom: 'Zonder geboortedatum weten wij niet zeker met wie wij het contract hebben.',
    doe: 'Kijk in het getekende contract, of vraag het de huurder.',
    sql: `select r.id, array[r.id] as betrokkenen from ${HUURDERS} and r.geboortedatum is null`,
  },
  {
    code: 'ouder-dan-110',
    groep: 'persoon',
    onderwerp: 'relatie',
    tekst: 'Ouder dan 110 jaar',
    waarom: `Dit is bijna altijd een tikfout, of iemand is overleden (${JUIST}).`,
    doe: 'Controleer de geboortedatum in het contract. Bel zo nodig met zorg.',
    sql: `select r.id, array[r.id] as betrokkenen from relatie r
          where r.overleden_op is null and r.geboortedatum < :dag - interval '110 years'`,
  },
  {
    code: 'overleden-zonder-vervolg',
    groep: 'persoon',
    onderwerp: 'relatie',
    tekst: 'Overleden, en het contract loopt door',
    waarom: 'De huur eindigt of gaat over (BW 7:268). Nabestaanden wachten op ons.',
    doe: 'Begin de contractwijziging "overlijden" bij het contract.',
    sql: `select r.id, array[r.id] as betrokkenen from relatie r where r.overleden_op < :dag - 14 and exists (
            select from partijperiode p where p.relatie_id = r.id and p.geldig @> :dag)
          and not exists (select from contractwijziging w where w.soort = 'overlijden' and w.over_id = r.id and w.afgerond_op is null)`,
  },
  {
    code: 'naam-onmogelijk',
    groep: 'persoon',
    onderwerp: 'relatie',
    tekst: 'Naam die geen naam kan zijn',
    waarom: `In het veld staat een e-mailadres, een rekeningnummer of een nummer (${JUIST}).`,
    doe: 'Herstel de naam bij de persoon.',
    sql: `select r.id, array[r.id] as betrokkenen from relatie r where r.aanschrijfnaam ~ '@|[[:cntrl:]]|\\m[A-Z]{2}[0-9]{2} ?[A-Z0-9]{4}'
          or r.aanschrijfnaam !~ '[[:alpha:]]'`,
  },
  {
    code: 'contract-zonder-partij',
    groep: 'contract',
    onderwerp: 'huurovereenkomst',
    tekst: 'Contract zonder huurder',
    waarom: 'Een contract is er met iemand (BW 7:201). Hier staat niemand op.',
    doe: 'Zoek het getekende contract op, en zet de huurder erop.',
    sql: `select h.id, h.betrokkenen from huurovereenkomst h where h.status in ('LOP', 'OPG') and h.betrokkenen = '{}'`,
  },
  {
    code: 'contract-voorbij-maar-loopt',
    groep: 'contract',
    onderwerp: 'huurovereenkomst',
    tekst: 'Einddatum voorbij, maar het contract loopt nog',
    waarom: `Wie vertrok, mag geen huur meer krijgen (${JUIST}).`,
    doe: 'Controleer de einddatum van het contract.',
    sql: `select h.id, h.betrokkenen from huurovereenkomst h where h.status <> 'BEE' and upper(h.geldig) <= :dag`,
  },
  {
    code: 'contract-zonder-huur',
    groep: 'contract',
    onderwerp: 'huurovereenkomst',
    tekst: 'Contract zonder huurprijs',
    waarom: 'Zonder prijs weet de huurder niet wat hij betaalt (BW 7:201).',
    doe: 'Leg de kale huur vast bij het contract.',
    sql: `select h.id, h.betrokkenen from huurovereenkomst h where h.status in ('LOP', 'OPG') and not exists (
            select from huurprijs p where p.huurovereenkomst_id = h.id and p.soort = 'kale-huur' and p.geldig @> :dag)`,
  },
  {
    code: 'woning-zonder-bouwjaar',
    groep: 'woning',
    onderwerp: 'eenheid',
    tekst: 'Woning zonder bouwjaar',
    waarom: 'Het bouwjaar telt mee voor punten en energielabel (Besluit huurprijzen woonruimte, bijlage I).',
    doe: 'Zoek het bouwjaar op, en leg het vast bij de woning.',
    sql: `select e.id, e.betrokkenen from eenheid e where e.soort = 'WOO' and e.in_exploitatie and e.bouwjaar is null`,
  },
  {
    code: 'woning-zonder-oppervlakte',
    groep: 'woning',
    onderwerp: 'eenheid',
    tekst: 'Woning zonder oppervlakte',
    waarom:
      'Zonder oppervlakte zijn er geen punten, dus geen hoogste huur (Besluit huurprijzen woonruimte, bijlage I).',
    doe: 'Meet de woning, of zoek de tekening op.',
    sql: `select e.id, e.betrokkenen from eenheid e where e.soort = 'WOO' and e.in_exploitatie and e.oppervlakte is null`,
  },
  {
    code: 'adres-onmogelijk',
    groep: 'woning',
    onderwerp: 'eenheid',
    tekst: 'Postcode of huisnummer kan niet bestaan',
    waarom: `Post en hulpdiensten vinden de woning niet (${JUIST}). SA, SD en SS worden niet uitgegeven.`,
    doe: 'Zoek het adres op in de BAG, en herstel het bij de woning.',
    sql: `select e.id, e.betrokkenen from eenheid e
          where e.postcode !~ '${POSTCODE.source}' or e.huisnummer > 99999 or e.toevoeging !~* '${TOEVOEGING.source}'`,
  },
  {
    code: 'huishouden-zonder-volwassene',
    groep: 'huishouden',
    onderwerp: 'huishouden',
    tekst: 'Huishouden zonder volwassene',
    waarom: 'Kinderen wonen niet alleen. Er ontbreekt iemand, of een geboortedatum is fout.',
    doe: 'Kijk wie er woont. Is er zorg om een kind? Overleg dan eerst.',
    sql: `select h.id, h.betrokkenen from huishouden h where h.betrokkenen <> '{}' and not exists (
            select from huishouden_lid l join relatie r on r.id = l.relatie_id
            where l.huishouden_id = h.id and l.geldig @> :dag and (r.geboortedatum is null or r.geboortedatum <= :dag - interval '18 years'))`,
  },
] as const satisfies readonly Kwaliteitsregel[]
export type Regelcode = (typeof KWALITEITSREGELS)[number]['code']

export const isRegel = (code: string): boolean => KWALITEITSREGELS.some((regel) => regel.code === code)

export const regelsVan = (groep: Groep): readonly Kwaliteitsregel[] =>
  KWALITEITSREGELS.filter((regel) => regel.groep === groep)

/** All findings of a group now: rule, id and betrokkenen. `dag` is SQL for the business date. */
export const bevindingenSql = (groep: Groep, dag: string): string =>
  regelsVan(groep)
    .map(
      ({ code, sql }) =>
        `select '${code}' as regel, x.id, x.betrokkenen from (${sql.replaceAll(':dag', dag)}) x (id, betrokkenen)`,
    )
    .join(' union all ')
