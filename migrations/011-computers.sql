-- Which computer a command ran on, and under which login there: a file that two computers change is in danger of losing
-- what one of them wrote. NULL: not known, as before this migration.
ALTER TABLE commands ADD COLUMN computer TEXT;
ALTER TABLE commands ADD COLUMN login TEXT;
