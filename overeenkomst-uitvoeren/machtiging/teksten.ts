const nl = {
  titel: 'Machtigingen',
  uitnodigingen: 'U bent gevraagd om te helpen',
  gekregen: 'Voor wie u iets mag doen',
  gegeven: 'Wie iets voor u mag doen',
  geven: 'Iemand iets voor u laten doen',
  uitleg:
    'Wilt u dat iemand u helpt? Nodig die persoon hier uit. De ander logt in met een eigen account en neemt de uitnodiging aan. U ziet altijd wat er gebeurt. Dit mag de ander dan:',
  ook: 'Wat mag de ander nog meer?',
  inlognaam: 'Inlognaam van de ander',
  inlognaamHint: 'De naam of het e-mailadres waarmee die persoon bij ons inlogt.',
  tot: 'Tot en met welke dag?',
  totHint: 'Laat leeg als het geen einddatum heeft. U kunt het altijd stoppen.',
  totEnMet: (dag: string) => `tot en met ${dag}`,
  verstuur: 'Uitnodigen',
  aannemen: 'Aannemen',
  weigeren: 'Niet aannemen',
  stoppen: 'Stoppen',
  meldVoor: 'Reparatie melden',
  bekijkVoor: 'Reparaties bekijken',
  stand: {
    uitgenodigd: 'Wacht op antwoord',
    loopt: 'Geldt nu',
    verlopen: 'Voorbij',
    beeindigd: 'Gestopt',
  },
  gedaan: {
    gegeven: 'De uitnodiging staat klaar. Klopt de inlognaam? Dan ziet de ander haar na het inloggen.',
    aanvaard: 'U hebt de uitnodiging aangenomen.',
    gestopt: 'De machtiging is gestopt.',
  },
  fout: {
    inlognaam: 'Vul de inlognaam van de ander in, bijvoorbeeld "p.jansen".',
    tot: 'Vul een dag in, bijvoorbeeld 31 12 2027.',
    voorbij: 'Kies een dag die nog komt.',
    zelf: 'Dit is uw eigen inlognaam. Vul die van de ander in.',
    teVeel: 'U hebt al 5 machtigingen. Stop er eerst een.',
    nietMeer: 'Dit kan niet meer. De machtiging is intussen gestopt of aangenomen.',
  },
}

type Teksten = typeof nl
const en: Teksten = {
  titel: 'Mandates',
  uitnodigingen: 'You were asked to help',
  gekregen: 'For whom you may act',
  gegeven: 'Who may act for you',
  geven: 'Let somebody act for you',
  uitleg:
    'Do you want somebody to help you? Invite that person here. The other signs in with an account of their own and accepts the invitation. You always see what happens. The other may then:',
  ook: 'What else may the other do?',
  inlognaam: 'Sign-in name of the other',
  inlognaamHint: 'The name or e-mail address with which that person signs in.',
  tot: 'Until which day?',
  totHint: 'Leave empty when there is no end. You can always stop it.',
  totEnMet: (dag) => `until ${dag}`,
  verstuur: 'Invite',
  aannemen: 'Accept',
  weigeren: 'Do not accept',
  stoppen: 'Stop',
  meldVoor: 'Report a repair',
  bekijkVoor: 'See repairs',
  stand: { uitgenodigd: 'Waits for an answer', loopt: 'In force', verlopen: 'Over', beeindigd: 'Ended' },
  gedaan: {
    gegeven: 'The invitation is ready. Is the sign-in name right? Then the other sees it after signing in.',
    aanvaard: 'You have accepted the invitation.',
    gestopt: 'The mandate has ended.',
  },
  fout: {
    inlognaam: 'Fill in the sign-in name of the other, for example "p.jansen".',
    tot: 'Fill in a day, for example 31 12 2027.',
    voorbij: 'Choose a day that is still to come.',
    zelf: 'This is your own sign-in name. Fill in that of the other.',
    teVeel: 'You have 5 mandates already. Stop one first.',
    nietMeer: 'This is no longer possible. The mandate was ended or accepted meanwhile.',
  },
}

export const machtigingTeksten = { nl, en }
