-- Who moves tickets into a status holds it meanwhile, so that it is not archived behind their back; a row lock asks for this right.
grant update (archived_at) on status to relaydesk_worker;
