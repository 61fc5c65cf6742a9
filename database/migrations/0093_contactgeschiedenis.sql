-- 0093: how a contact ended, as one of a few fixed sentences, so that nobody needs to write words for it.
alter table contactmoment add column afloop text;
alter table contactmoment add constraint contactmoment_afloop check (afloop in ('beantwoord', 'teruggebeld', 'niet-bereikt', 'doorverwezen', 'taak'));
