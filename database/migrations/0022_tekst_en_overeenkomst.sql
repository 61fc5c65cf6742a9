-- 0022: what never leaves to a ketenpartner in words, whoever wrote them: a burgerservicenummer (UAVG art. 46), an account number.
alter table onderhoudsorder
  add constraint onderhoudsorder_werkomschrijving_nooit check (not screen_tekst(werkomschrijving) && array['bsn', 'iban']),
  add constraint onderhoudsorder_toegang_nooit check (not screen_tekst(toegang) && array['bsn', 'iban']);
