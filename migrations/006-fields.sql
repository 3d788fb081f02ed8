-- The field a guest comes from ("Wissenschaft", "Medien"), for the figures; NULL: not said.
ALTER TABLE guests ADD COLUMN field TEXT CHECK (field <> '');
-- What is said of one appearance counts for others of the same guest or organisation.
CREATE INDEX guests_field_name ON guests (name, field) WHERE field IS NOT NULL;
CREATE INDEX guests_field_organisation ON guests (organisation, field) WHERE field IS NOT NULL;
