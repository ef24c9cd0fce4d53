package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/domain/}: one row a word of the target domain, how much it is the domain's own, and the anchor it is like. */
public final class DomainTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("word", DataTypes.StringType),
        Columns.required("target_count", DataTypes.LongType),
        Columns.required("reference_count", DataTypes.LongType),
        Columns.required("tf_icf", DataTypes.DoubleType),
        Columns.required("rank", DataTypes.IntegerType),
        Columns.required("is_anchor", DataTypes.BooleanType),
        Columns.optional("nearest_anchor", DataTypes.StringType),
        Columns.optional("similarity", DataTypes.DoubleType),
        Columns.required("weight", DataTypes.LongType)
    });

    private DomainTable() {}

    /** @param nearestAnchor null, and {@code similarity} then ignored, for a word that no anchor can be compared with */
    public static InternalRow toRow(
            String word,
            long targetCount,
            long referenceCount,
            double tfIcf,
            int rank,
            boolean isAnchor,
            String nearestAnchor,
            double similarity,
            long weight) {
        boolean compared = nearestAnchor != null;
        return Columns.row(
                Columns.text(word),
                targetCount,
                referenceCount,
                tfIcf,
                rank,
                isAnchor,
                compared ? Columns.text(nearestAnchor) : null,
                compared ? similarity : null,
                weight);
    }
}
