-- 0046: the orders in which the desk goes through contracts and homes.
create index huurovereenkomst_lijst on huurovereenkomst (status, nummer);
drop index eenheid_lijst;
create index eenheid_lijst on eenheid (straat, huisnummer, coalesce(toevoeging, ''), id);
