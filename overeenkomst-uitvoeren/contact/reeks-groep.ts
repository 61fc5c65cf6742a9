/** SQL: whether a home `e` belongs to the group of a series `k`. A street is one of a town: two towns may have one of that name. */
export const inDeGroep = `case k.groep when 'complex' then e.complex_id = k.complex_id
  when 'straat' then lower(e.straat) = lower(k.straat) and lower(e.woonplaats) = lower(coalesce(k.woonplaats, e.woonplaats))
  else true end`
