package dev.lacuna.jobs.statistics.importance;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.run.SparkSessions;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.feature.CountVectorizer;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What Spark's own library makes of words. */
final class MllibTfIdf {
    private MllibTfIdf() {}

    /** Puts the IDF of each word into {@code idfs}, and its TF-IDF summed over {@code documents} into {@code tfIdfs}. */
    static void of(List<List<String>> documents, Map<String, Double> idfs, Map<String, Double> tfIdfs) {
        Cli.prepare();
        try (SparkSessions sessions = new SparkSessions("local[2]", Map.of())) {
            StructType schema = new StructType().add("words", DataTypes.createArrayType(DataTypes.StringType));
            Dataset<Row> texts = sessions.get()
                    .createDataFrame(
                            documents.stream()
                                    .map(words -> RowFactory.create((Object) words.toArray(String[]::new)))
                                    .toList(),
                            schema);
            CountVectorizerModel counts = new CountVectorizer()
                    .setInputCol("words")
                    .setOutputCol("counts")
                    .setMinDF(1)
                    .fit(texts);
            Dataset<Row> counted = counts.transform(texts);
            IDFModel idf =
                    new IDF().setInputCol("counts").setOutputCol("weights").fit(counted);
            String[] vocabulary = counts.vocabulary();
            for (int i = 0; i < vocabulary.length; i++) {
                idfs.put(vocabulary[i], idf.idf().apply(i));
            }
            for (Row row : idf.transform(counted).select("weights").collectAsList()) {
                row.<Vector>getAs(0).foreachNonZero((i, weight) -> {
                    tfIdfs.merge(vocabulary[(Integer) i], (Double) weight, Double::sum);
                    return scala.runtime.BoxedUnit.UNIT;
                });
            }
            for (String word : vocabulary) {
                tfIdfs.putIfAbsent(word, 0.0);
            }
        }
    }
}
