-- The conference: programme, registrations.

-- Workshops of one phase run beside each other; a participant has one of them.
ALTER TABLE sessions ADD COLUMN phase TEXT CHECK (phase <> '');
-- Speed dating: so many presentations of so many minutes each, held by the session's guests in their order.
ALTER TABLE sessions ADD COLUMN slot_count INTEGER CHECK (slot_count > 0);
ALTER TABLE sessions ADD COLUMN slot_minutes INTEGER CHECK (slot_minutes > 0);
-- Of the session as a whole: a panel that is only requested is printed as such, whatever its guests have said.
ALTER TABLE sessions ADD COLUMN status TEXT NOT NULL DEFAULT 'confirmed' CHECK (status IN ('requested', 'confirmed'));

-- What an organisation does at the event, as printed ("Medienpartner").
ALTER TABLE event_organisations ADD COLUMN role TEXT CHECK (role <> '');

-- What the outside tool says of a registration: its number, and its status as last read. Only what it says anew counts; an
-- answer that came later by mail stays.
ALTER TABLE attendees ADD COLUMN reference TEXT CHECK (reference <> '');
ALTER TABLE attendees ADD COLUMN registration TEXT CHECK (registration IN ('invited', 'registered', 'accepted', 'tentative', 'declined', 'waitlisted', 'attended', 'absent'));

-- How many may come; NULL: no limit.
ALTER TABLE events ADD COLUMN capacity INTEGER CHECK (capacity > 0);
