-- 0090: a change of a household says who it is about, so that its step can change the household itself.
alter table contractwijziging
  add column huishouden_soort text,
  add column huishouden_rol text,
  add constraint contractwijziging_huishouden_soort check (huishouden_soort in ('erbij', 'geboren', 'weg')),
  add constraint contractwijziging_huishouden_rol check (huishouden_rol in ('partner', 'kind', 'inwonend'));
