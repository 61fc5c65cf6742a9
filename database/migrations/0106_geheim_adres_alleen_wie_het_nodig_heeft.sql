-- 0106: whether an address is secret is itself something about who lives there: only the roles that declare it may ask.
revoke execute on function is_geheim_adres(uuid), geheime_adressen(uuid[]) from public;
