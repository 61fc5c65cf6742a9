-- 0097: a merge renames a person column by column, so for a moment who asked is not among whom a change concerns. Only then.
alter table contractwijziging
  drop constraint contractwijziging_aanvrager,
  drop constraint contractwijziging_over,
  drop constraint contractwijziging_andere,
  add constraint contractwijziging_aanvrager check (aanvrager_id = any (betrokkenen) or samenvoegt()),
  add constraint contractwijziging_over check (over_id = any (betrokkenen) or samenvoegt()),
  add constraint contractwijziging_andere check (andere_id is null or andere_id = any (betrokkenen) or samenvoegt());
