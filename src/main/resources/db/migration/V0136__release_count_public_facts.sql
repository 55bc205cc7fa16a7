-- Every table that public pages read, and whose rows change without an entry of the ledger, counts its changes.
CREATE OR REPLACE TRIGGER issuer_counts_insert AFTER INSERT ON issuer FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER issuer_counts_update AFTER UPDATE ON issuer FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER issuer_counts_delete AFTER DELETE ON issuer FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER listing_counts_insert AFTER INSERT ON listing FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER listing_counts_update AFTER UPDATE ON listing FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER listing_counts_delete AFTER DELETE ON listing FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER exchange_counts_insert AFTER INSERT ON exchange FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER exchange_counts_update AFTER UPDATE ON exchange FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER exchange_counts_delete AFTER DELETE ON exchange FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER exchange_name_counts_insert AFTER INSERT ON exchange_name FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER exchange_name_counts_update AFTER UPDATE ON exchange_name FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER exchange_name_counts_delete AFTER DELETE ON exchange_name FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER contact_counts_insert AFTER INSERT ON contact FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER contact_counts_update AFTER UPDATE ON contact FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER contact_counts_delete AFTER DELETE ON contact FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER page_version_counts_insert AFTER INSERT ON page_version FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER page_version_counts_update AFTER UPDATE ON page_version FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
CREATE OR REPLACE TRIGGER page_version_counts_delete AFTER DELETE ON page_version FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
