package dev.lacuna.jobs.statistics.importance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.table.TermsTable;
import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/** The words of greatest weight. */
final class TopTerms {
    private static final int SHOWN = 25;

    private TopTerms() {}

    private static final class ByWeight implements Comparator<Tuple2<String, Double>>, Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public int compare(Tuple2<String, Double> left, Tuple2<String, Double> right) {
            int byWeight = right._2().compareTo(left._2());
            return byWeight != 0 ? byWeight : left._1().compareTo(right._1());
        }
    }

    /** By the weight in {@code column}, then by text; words of weight 0 are left out. */
    static ArrayNode of(JavaRDD<InternalRow> terms, String column) {
        ArrayNode top = Json.MAPPER.createArrayNode();
        terms.map(row -> new Tuple2<>(TermsTable.word(row), TermsTable.weight(row, column)))
                .filter(term -> term._2() > 0)
                .takeOrdered(SHOWN, new ByWeight())
                .forEach(term -> top.addObject().put("word", term._1()).put("weight", term._2()));
        return top;
    }
}
