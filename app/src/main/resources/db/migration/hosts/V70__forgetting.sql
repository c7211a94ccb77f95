-- Contacts, links to them, gatherings, offers and organisations that have been kept long enough go by themselves.
comment on table hosts.organisation is
    'retention: three years after the last that is noted about it, when it has no offer any more';
comment on table hosts.contact is
    'retention: one year after the contact was inactivated or the organisation''s last offer was closed, then erased';
grant delete on hosts.contact, hosts.offer, hosts.organisation, hosts.link, hosts.gathering
    to insteg_app;
