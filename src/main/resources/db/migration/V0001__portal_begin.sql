-- Text is compared byte by byte unless a column says otherwise; instants are DATETIME(6) in UTC.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
