-- 0094: no message is ever "delivered": a mail server that took a message says nothing of its delivery, and neither does the post. A message
-- is sent, may be read in the portal (gelezen_op), and may come back.
update bericht set status = 'verzonden' where status = 'afgeleverd';
alter table bericht drop constraint bericht_status;
alter table bericht add constraint bericht_status check (status in ('klaargezet', 'verzonden', 'mislukt', 'teruggekomen', 'ingetrokken'));
