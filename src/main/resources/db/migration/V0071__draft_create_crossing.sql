-- When the news crossed a wire, as the wire says. Every report is kept; the latest counts.
CREATE TABLE draft_crossing (
    draft_id        UUID            NOT NULL,
    number          INT             NOT NULL COMMENT 'of the report, from 1',
    wire            VARCHAR(200)    NOT NULL,
    crossed_at      DATETIME(6)     NOT NULL,
    sealed_link     VARBINARY(4100) NOT NULL COMMENT 'address of the release at the wire',
    entered         DATETIME(6)     NOT NULL,
    entered_by      UUID                     COMMENT 'null: reported by the wire itself',
    entered_by_name VARCHAR(200)    NOT NULL,
    PRIMARY KEY (draft_id, number),
    CONSTRAINT crossing_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id)
);
