const nl = {
  klachten: 'Klachten',
  nieuw: 'Klacht indienen',
  geenKop: 'U hebt geen klachten',
  geenTekst: 'Bent u ergens niet tevreden over? Vertel het ons.',
  nummer: (nummer: string) => `Klacht ${nummer}`,
  over: (wat: string) => `Uw klacht gaat over reparatie ${wat}.`,
  vraag: 'Waarover bent u niet tevreden?',
  hint: 'Schrijf ook wat u graag wilt. Schrijf niets over uw gezondheid.',
  leeg: 'Vertel waarover u niet tevreden bent.',
  uitleg: 'Een medewerker leest uw klacht en geeft u antwoord.',
  binnen: (dag: string) => `Wij hebben uw klacht. U krijgt uiterlijk ${dag} antwoord.`,
  status: { REG: 'Wacht op antwoord', AFG: 'Beantwoord' } as Record<string, string>,
  watU: 'Wat u schreef',
  antwoord: 'Ons antwoord',
  nietEens:
    'Bent u het niet eens met ons antwoord? Dan kunt u naar de klachtencommissie. Gaat het over de huur of over een gebrek? Dan kunt u ook naar de Huurcommissie.',
  gemeld: 'Ingediend',
  kolomStatus: 'Status',
}
type Teksten = typeof nl
const en: Teksten = {
  klachten: 'Complaints',
  nieuw: 'Make a complaint',
  geenKop: 'You have no complaints',
  geenTekst: 'Are you not satisfied with something? Tell us.',
  nummer: (nummer) => `Complaint ${nummer}`,
  over: (wat) => `Your complaint is about repair ${wat}.`,
  vraag: 'What are you not satisfied with?',
  hint: 'Also write what you would like. Write nothing about your health.',
  leeg: 'Tell us what you are not satisfied with.',
  uitleg: 'A member of staff reads your complaint and answers you.',
  binnen: (dag) => `We have your complaint. You get an answer on ${dag} at the latest.`,
  status: { REG: 'Waits for an answer', AFG: 'Answered' },
  watU: 'What you wrote',
  antwoord: 'Our answer',
  nietEens:
    'Do you disagree with our answer? Then you can go to the complaints committee. Is it about the rent or about a defect? Then you can also go to the Rent Tribunal (Huurcommissie).',
  gemeld: 'Made on',
  kolomStatus: 'Status',
}
export const klachtTeksten = { nl, en }
