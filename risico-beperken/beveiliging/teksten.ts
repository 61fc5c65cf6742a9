import type { Taal } from '../../web/omgeving.ts'
import { wachtTekst } from './limiet.ts'

const nl = {
  inloggen: 'Inloggen',
  inlognaam: 'Inlognaam',
  inlognaamHint: 'Vaak is dit uw e-mailadres.',
  inlognaamHintWerk: 'U kreeg deze van uw beheerder.',
  wachtwoord: 'Wachtwoord',
  vulInlognaam: 'Vul uw inlognaam in.',
  vulWachtwoord: 'Vul uw wachtwoord in.',
  onjuist: 'De inlognaam of het wachtwoord klopt niet. Kijk of u alles goed hebt getypt.',
  verlopen: 'U bent te lang bezig geweest of al ergens anders ingelogd. Log opnieuw in.',
  passkeyKop: 'Sneller inloggen',
  passkeyUitleg: 'Hebt u een passkey? Dan logt u in met uw vinger, uw gezicht of een pincode.',
  passkeyKnop: 'Inloggen met een passkey',
  passkeyMislukt:
    'Inloggen met een passkey is niet gelukt. Probeer het nog een keer, of log in met uw wachtwoord.',
  passkeyOnjuist: 'Deze passkey kennen wij niet. Log in met uw wachtwoord.',
  extern: (label: string) => `Inloggen met ${label}`,
  vergetenKop: 'Kunt u niet inloggen?',
  vergeten: 'Bel ons. Wij helpen u verder.',
  vergetenWerk: 'Vraag uw beheerder om een nieuwe uitnodiging.',
  reden: {
    verlopen:
      'U bent uitgelogd, omdat u een tijd niets deed. Log opnieuw in. Daarna gaat u verder waar u was.',
    uitgelogd: 'U bent uitgelogd.',
    geannuleerd: 'U bent gestopt met inloggen. U kunt het opnieuw proberen.',
    mislukt: 'Het inloggen is niet gelukt. Probeer het opnieuw.',
    onbekend: 'Wij kennen u niet bij deze manier van inloggen. Vraag uw beheerder om hulp.',
  } as Record<string, string>,
  tweedeTitel: 'Nog één stap',
  tweedeUitleg: 'Zo weten wij zeker dat u het bent.',
  code: 'Code',
  codeHint: 'De 6 cijfers uit uw app. Hebt u uw app niet? Vul dan een herstelcode in.',
  codeHintHerstel: 'Kunt u uw passkey niet gebruiken? Vul dan een herstelcode in.',
  vulCode: 'Vul de code in.',
  codeOnjuist: 'Deze code klopt niet of is al gebruikt. Wacht op een nieuwe code in uw app en vul die in.',
  verder: 'Verder',
  opnieuw: 'Opnieuw beginnen',
  uitloggen: 'Uitloggen',
  uitloggenVraag: 'Wilt u uitloggen?',
  uitloggenJa: 'Ja, uitloggen',
  uitloggenNee: 'Nee, terug',
}

const en: typeof nl = {
  inloggen: 'Sign in',
  inlognaam: 'Sign-in name',
  inlognaamHint: 'This is often your e-mail address.',
  inlognaamHintWerk: '',
  wachtwoord: 'Password',
  vulInlognaam: 'Fill in your sign-in name.',
  vulWachtwoord: 'Fill in your password.',
  onjuist: 'The sign-in name or the password is not right. Check what you typed.',
  verlopen: 'This took too long, or you have signed in elsewhere. Please sign in again.',
  passkeyKop: 'A quicker way to sign in',
  passkeyUitleg: 'Do you have a passkey? Then you sign in with your finger, your face or a PIN.',
  passkeyKnop: 'Sign in with a passkey',
  passkeyMislukt: 'Signing in with a passkey did not work. Try again, or use your password.',
  passkeyOnjuist: 'We do not know this passkey. Please use your password.',
  extern: (label: string) => `Sign in with ${label}`,
  vergetenKop: 'Cannot sign in?',
  vergeten: 'Call us. We will help you.',
  vergetenWerk: '',
  reden: {
    verlopen:
      'You were signed out, because you did nothing for a while. Sign in again to go on where you were.',
    uitgelogd: 'You have signed out.',
    geannuleerd: 'You stopped signing in. You can try again.',
    mislukt: 'Signing in did not work. Please try again.',
    onbekend: 'We do not know you by this way of signing in.',
  },
  tweedeTitel: 'One more step',
  tweedeUitleg: 'This way we know for sure that it is you.',
  code: 'Code',
  codeHint: 'The 6 digits from your app. No app at hand? Then fill in a recovery code.',
  codeHintHerstel: 'Cannot use your passkey? Then fill in a recovery code.',
  vulCode: 'Fill in the code.',
  codeOnjuist: 'This code is wrong or was used before. Wait for a new code in your app and fill that in.',
  verder: 'Continue',
  opnieuw: 'Start again',
  uitloggen: 'Sign out',
  uitloggenVraag: 'Do you want to sign out?',
  uitloggenJa: 'Yes, sign out',
  uitloggenNee: 'No, go back',
}

export const inlogteksten: Record<Taal, typeof nl> = { nl, en }

/** What to say when a try was refused. */
export function weigeringTekst(
  weigering: { reden: 'onjuist' | 'verlopen' | 'te-vaak'; wacht?: number },
  onjuist: string,
  taal: Taal,
): string {
  if (weigering.reden === 'te-vaak') return wachtTekst(weigering.wacht ?? 1, taal)
  return weigering.reden === 'verlopen' ? inlogteksten[taal].verlopen : onjuist
}
