import type { Vaardigheid } from '../../overeenkomst-uitvoeren/planning/vaardigheid.ts'

/** A worker of the demo. Who also signs in has the key of that medewerker. */
type Vakman = {
  sleutel: string
  naam: string
  ketenpartner: string
  /** The first is what most of the work is. */
  vaardigheden: Vaardigheid[]
  gebieden: string[]
  weekdagen: number[]
  begin: string
  eind: string
  /** Days off relative to the business date, end not included. */
  vrij?: readonly [number, number]
}

const week = { gebieden: [], weekdagen: [1, 2, 3, 4, 5], begin: '08:00', eind: '16:30' }
const eigen = { ...week, ketenpartner: 'eigendienst' }
const druppel = { ...week, ketenpartner: 'druppel' }
const lichtpunt = { ...week, ketenpartner: 'lichtpunt' }

/** The own service and the workers of two ketenpartners. */
export const VAKMANNEN: Vakman[] = [
  {
    ...eigen,
    sleutel: 't.klinkhamer',
    naam: 'Ties Klinkhamer',
    vaardigheden: ['elektra', 'klus', 'ventilatie'],
  },
  {
    ...eigen,
    sleutel: 'vakman aagje',
    naam: 'Aagje Moersleutel',
    vaardigheden: ['loodgieter', 'verwarming', 'riolering'],
  },
  {
    ...eigen,
    sleutel: 'vakman bram',
    naam: 'Bram Schroevendaal',
    vaardigheden: ['timmerwerk', 'slot', 'klus'],
  },
  {
    ...eigen,
    sleutel: 'vakman cor',
    naam: 'Cor Waterman-Pijp',
    vaardigheden: ['loodgieter', 'klus'],
    weekdagen: [1, 2, 4, 5],
  },
  {
    ...eigen,
    sleutel: 'vakman dana',
    naam: 'Dana Lampink',
    vaardigheden: ['elektra', 'ventilatie'],
    eind: '14:30',
  },
  {
    ...eigen,
    sleutel: 'vakman evert',
    naam: 'Evert Zaaghuis',
    vaardigheden: ['timmerwerk', 'glas', 'slot', 'dak'],
    vrij: [0, 3],
  },
  {
    ...eigen,
    sleutel: 'vakman fatma',
    naam: 'Fatma Tegelveld',
    vaardigheden: ['timmerwerk', 'tegels', 'metselwerk', 'schilderwerk'],
  },
  {
    ...eigen,
    sleutel: 'vakman gijs',
    naam: 'Gijs Hamerstra',
    vaardigheden: ['loodgieter', 'riolering', 'klus'],
    begin: '07:30',
    eind: '16:00',
    vrij: [7, 12],
  },
  {
    ...druppel,
    sleutel: 'r.kraanstra',
    naam: 'Ruud Kraanstra',
    vaardigheden: ['loodgieter', 'verwarming', 'riolering'],
  },
  { ...druppel, sleutel: 'vakman hilde', naam: 'Hilde Sifonsma', vaardigheden: ['loodgieter', 'riolering'] },
  {
    ...druppel,
    sleutel: 'vakman ivo',
    naam: 'Ivo Ketelaar-Buis',
    vaardigheden: ['loodgieter', 'verwarming'],
    weekdagen: [1, 2, 3, 4],
  },
  {
    ...lichtpunt,
    sleutel: 's.draadsma',
    naam: 'Sanne Draadsma',
    vaardigheden: ['elektra', 'timmerwerk', 'klus'],
  },
  {
    ...lichtpunt,
    sleutel: 'vakman joris',
    naam: 'Joris Stekkerman',
    vaardigheden: ['elektra', 'ventilatie'],
  },
  {
    ...lichtpunt,
    sleutel: 'vakman keet',
    naam: 'Keet Stopveld',
    vaardigheden: ['elektra', 'klus'],
    weekdagen: [2, 3, 4, 5],
  },
]
