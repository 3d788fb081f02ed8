-- The local start a guest was asked for, where the event has moved since (2025-10-02T16:00, or a date); NULL: its own date.
ALTER TABLE guests ADD COLUMN asked_for TEXT CHECK (asked_for <> '');
