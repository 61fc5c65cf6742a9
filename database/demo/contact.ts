import type pg from 'pg'

/** Since when we know how to reach everybody: for most since they came, and confirmed by a code for one in three. */
export async function insertContactgegevens(owner: pg.Client, datum: string): Promise<void> {
  await owner.query(
    `insert into contactgegeven (id, relatie_id, soort, waarde, geldig, bevestigd_op, bevestigd_hoe)
     select md5(r.id || w.soort)::uuid, r.id, w.soort, w.waarde, tstzrange(k.sinds, null),
            case when k.lot % 3 = 0 then k.sinds end, case when k.lot % 3 = 0 then w.hoe end
     from relatie r
     cross join lateral (values ('e-mail', r.e_mail, 'code-e-mail'), ('telefoon', r.telefoon, 'code-brief')) w (soort, waarde, hoe)
     cross join lateral (select pg_temp.moment($1::date - 30 - abs(hashtext(r.id || w.soort)) % 1500, 600) as sinds,
                                abs(hashtext(w.soort || r.id)) as lot) k
     where w.waarde <> ''`,
    [datum],
  )
}
