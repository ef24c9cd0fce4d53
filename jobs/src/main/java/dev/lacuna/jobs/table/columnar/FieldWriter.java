package dev.lacuna.jobs.table.columnar;

import org.apache.spark.sql.catalyst.InternalRow;

/** Writes one field of rows to its column. */
interface FieldWriter {
    void write(InternalRow row);
}
