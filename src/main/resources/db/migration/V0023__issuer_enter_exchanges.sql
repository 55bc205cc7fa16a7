INSERT INTO exchange (mic, country) VALUES
    ('XTSE', 'CA'), ('XTSX', 'CA'), ('XCNQ', 'CA'), ('NEOE', 'CA'),
    ('XNYS', 'US'), ('XASE', 'US'), ('XNAS', 'US'),
    ('OTCQ', 'US'), ('OTCB', 'US'), ('PINX', 'US'), ('XFRA', 'DE');

-- XASE. Each renaming with its source:
-- 1 October 2008: NYSE Euronext completes the acquisition and renames the American Stock Exchange
--   (SEC Release 34-58673, 73 FR 57707, SR-Amex-2008-62).
-- March 2009: NYSE Alternext US LLC becomes NYSE Amex LLC (SEC Release 34-59575 of 13 March 2009, 74 FR 11803,
--   SR-NYSEALTR-2009-24). On Friday 13 March the exchange still filed under the old name (FR Doc. E9-6961);
--   the next trading day is taken as the first of the new one.
-- 14 May 2012: NYSE Amex LLC becomes NYSE MKT LLC (SEC Release 34-67037, 77 FR 31415, SR-NYSEAmex-2012-32).
-- 24 July 2017: NYSE MKT LLC becomes NYSE American LLC, on the day of its new trading platform
--   (SEC Release 34-80748, 82 FR 24764, SR-NYSEMKT-2017-20; the change of name was filed as SR-NYSEMKT-2017-14).
INSERT INTO exchange_name (mic, lookup, name, kind, first_day, last_day) VALUES
    ('XASE', 'AMEX',                  'AMEX',                    'PRINTED', NULL,         '2008-09-30'),
    ('XASE', 'NYSEALTERNEXTUS',       'NYSE Alternext US',       'PRINTED', '2008-10-01', '2009-03-15'),
    ('XASE', 'NYSEAMEX',              'NYSE Amex',               'PRINTED', '2009-03-16', '2012-05-13'),
    ('XASE', 'NYSEMKT',               'NYSE MKT',                'PRINTED', '2012-05-14', '2017-07-23'),
    ('XASE', 'NYSEAMERICAN',          'NYSE American',           'PRINTED', '2017-07-24', NULL),
    ('XASE', 'AMERICANSTOCKEXCHANGE', 'American Stock Exchange', 'FULL',    NULL,         '2008-09-30'),
    ('XASE', 'NYSEALTERNEXT',         'NYSE Alternext',          'ALSO',    '2008-10-01', '2009-03-15'),
    ('XASE', 'ALTERNEXT',             'Alternext',               'ALSO',    '2008-10-01', '2009-03-15'),
    ('XASE', 'NYSEAMEXEQUITIES',      'NYSE Amex Equities',      'ALSO',    '2009-03-16', '2012-05-13'),
    ('XASE', 'NYSEA',                 'NYSE-A',                  'ALSO',    NULL,         NULL),
    ('XASE', 'ASE',                   'ASE',                     'ALSO',    NULL,         '2008-09-30');

INSERT INTO exchange_name (mic, lookup, name, kind, first_day, last_day) VALUES
    ('XTSE', 'TSX',                        'TSX',                          'PRINTED', NULL, NULL),
    ('XTSE', 'TORONTOSTOCKEXCHANGE',       'Toronto Stock Exchange',       'FULL',    NULL, NULL),
    ('XTSE', 'TORONTO',                    'Toronto',                      'ALSO',    NULL, NULL),
    ('XTSE', 'BOURSEDETORONTO',            'Bourse de Toronto',            'ALSO',    NULL, NULL),
    ('XTSX', 'TSXV',                       'TSXV',                         'PRINTED', NULL, NULL),
    ('XTSX', 'TSXVENTUREEXCHANGE',         'TSX Venture Exchange',         'FULL',    NULL, NULL),
    ('XTSX', 'TSXVENTURE',                 'TSX Venture',                  'ALSO',    NULL, NULL),
    ('XTSX', 'TSXVN',                      'TSX-VN',                       'ALSO',    NULL, NULL),
    ('XTSX', 'BOURSEDECROISSANCETSX',      'Bourse de croissance TSX',     'ALSO',    NULL, NULL),
    ('XCNQ', 'CSE',                        'CSE',                          'PRINTED', NULL, NULL),
    ('XCNQ', 'CANADIANSECURITIESEXCHANGE', 'Canadian Securities Exchange', 'FULL',    NULL, NULL),
    ('XCNQ', 'CNSX',                       'CNSX',                         'ALSO',    NULL, NULL),
    ('NEOE', 'CBOECANADA',                 'Cboe Canada',                  'PRINTED', NULL, NULL),
    ('NEOE', 'NEO',                        'NEO',                          'ALSO',    NULL, NULL),
    ('NEOE', 'NEOEXCHANGE',                'NEO Exchange',                 'ALSO',    NULL, NULL),
    ('NEOE', 'CBOE',                       'Cboe',                         'ALSO',    NULL, NULL),
    ('XNYS', 'NYSE',                       'NYSE',                         'PRINTED', NULL, NULL),
    ('XNYS', 'NEWYORKSTOCKEXCHANGE',       'New York Stock Exchange',      'FULL',    NULL, NULL),
    ('XNAS', 'NASDAQ',                     'Nasdaq',                       'PRINTED', NULL, NULL),
    ('XNAS', 'NASDAQSTOCKMARKET',          'Nasdaq Stock Market',          'FULL',    NULL, NULL),
    ('XNAS', 'NASDAQGLOBALSELECTMARKET',   'Nasdaq Global Select Market',  'ALSO',    NULL, NULL),
    ('XNAS', 'NASDAQGLOBALSELECT',         'Nasdaq Global Select',         'ALSO',    NULL, NULL),
    ('XNAS', 'NASDAQGLOBALMARKET',         'Nasdaq Global Market',         'ALSO',    NULL, NULL),
    ('XNAS', 'NASDAQCAPITALMARKET',        'Nasdaq Capital Market',        'ALSO',    NULL, NULL),
    ('XNAS', 'NASDAQNATIONALMARKET',       'Nasdaq National Market',       'ALSO',    NULL, NULL),
    ('XNAS', 'NASDAQNMS',                  'NASDAQ/NMS',                   'ALSO',    NULL, NULL),
    ('XNAS', 'NASDAQGS',                   'NasdaqGS',                     'ALSO',    NULL, NULL),
    ('XNAS', 'NASDAQGM',                   'NasdaqGM',                     'ALSO',    NULL, NULL),
    ('XNAS', 'NASDAQCM',                   'NasdaqCM',                     'ALSO',    NULL, NULL),
    ('OTCQ', 'OTCQX',                      'OTCQX',                        'PRINTED', NULL, NULL),
    ('OTCB', 'OTCQB',                      'OTCQB',                        'PRINTED', NULL, NULL),
    ('PINX', 'OTCPINK',                    'OTC Pink',                     'PRINTED', NULL, NULL),
    ('PINX', 'OTCID',                      'OTCID',                        'ALSO',    NULL, NULL),
    ('XFRA', 'FRANKFURT',                  'Frankfurt',                    'PRINTED', NULL, NULL),
    ('XFRA', 'FRANKFURTSTOCKEXCHANGE',     'Frankfurt Stock Exchange',     'FULL',    NULL, NULL),
    ('XFRA', 'FSE',                        'FSE',                          'ALSO',    NULL, NULL),
    ('XFRA', 'FWB',                        'FWB',                          'ALSO',    NULL, NULL),
    ('XFRA', 'FRA',                        'FRA',                          'ALSO',    NULL, NULL);
