package dev.lacuna.jobs.train;

import java.io.Serializable;
import java.net.URI;
import org.apache.hadoop.fs.Path;

/**
 * The name of a minibatch: rows {@code [from, from + count)} of one row group. Written {@code file#rowGroup,from,count}, a
 * URI, because DL4J-Spark takes it for the address of a file before it hands it to our loader.
 *
 * @param file URI of the shard
 */
public record BatchRef(String file, int rowGroup, int from, int count) implements Serializable {
    static BatchRef parse(String text) {
        int hash = text.lastIndexOf('#');
        String[] numbers = text.substring(hash + 1).split(",");
        return new BatchRef(
                text.substring(0, hash),
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]));
    }

    Path path() {
        return new Path(URI.create(file));
    }

    @Override
    public String toString() {
        return file + "#" + rowGroup + "," + from + "," + count;
    }
}
