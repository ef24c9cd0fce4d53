package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A report as a finished run would write it: the committed {@code report.json}, {@code tables.json} for its {@code tables}, and
 * its two long series made here.
 */
final class SampleReport {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final int RANKS = 56_213;
    private static final int POINTS = 200;
    private static final int ROUNDS = 100;
    private static final String[] WORDS =
            """
            a of or the in to and an for with that by is on from used as at be not having who one used being
            something usually made make part family state small large genus relating person body water american
            quality act united two plant system form white war red flowers tree number time group leaves cause
            power southern surface yellow food blood period ancient music science growing bright border metal
            language market ship silver bridge wooden signal narrow theory petals liquid merchant pepper harvest
            orchid lantern marsupial cathedral granite velvet polymer falcon tapestry estuary quartz sonnet lichen
            cumulus viaduct zither ocelot pergola"""
                    .split("\\s+");

    private SampleReport() {}

    static ObjectNode full() {
        ObjectNode report = resource("report.json");
        report.set("tables", resource("tables.json"));
        report.set("audit", audit());
        report.set("zipf", zipf());
        ((ObjectNode) report.get("training")).set("rounds", rounds());
        return report;
    }

    /** An audit as a run would write it: one recipe of each family, with one of each fate. */
    static ObjectNode audit() {
        return resource("audit.json");
    }

    private static ObjectNode resource(String name) {
        try (InputStream in = SampleReport.class.getResourceAsStream(name)) {
            return (ObjectNode) MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArrayNode zipf() {
        ArrayNode points = MAPPER.createArrayNode();
        SplittableRandom random = new SplittableRandom(7);
        long last = 0;
        for (int i = 0; i < POINTS; i++) {
            long rank = Math.max(last + 1, Math.round(Math.pow(RANKS, i / (POINTS - 1.0))));
            double bend = Math.pow(rank + 1.8, -1.06) * (0.93 + 0.14 * random.nextDouble());
            ObjectNode point = points.addObject().put("rank", rank);
            point.put("word", i < WORDS.length ? WORDS[i] : "word" + i);
            point.put("count", Math.max(1, Math.round(262_000 * bend)));
            last = rank;
        }
        return points;
    }

    private static ArrayNode rounds() {
        ArrayNode rounds = MAPPER.createArrayNode();
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 1; i <= ROUNDS; i++) {
            int step = 8 * i;
            double loss = 5.3 + 3.75 * Math.exp(-step / 170.0) + 0.14 * (random.nextDouble() - 0.5);
            double rate = 1e-3 * (step < 80 ? step / 80.0 : (800.0 - step) / 720);
            ObjectNode round =
                    rounds.addObject().put("round", i).put("step", step).put("epoch", i / 51);
            round.put("loss", loss).put("learningRate", rate).put("seconds", 3.2 + 0.4 * random.nextDouble());
            round.put("subwordsPerSecond", 30_000 + random.nextInt(2500));
        }
        return rounds;
    }

    /** Writes the page to a file, to look at it: {@code SampleReport page.html [report.json]}. */
    public static void main(String[] args) throws IOException {
        JsonNode report = args.length > 1 ? MAPPER.readTree(Path.of(args[1]).toFile()) : full();
        Files.writeString(Path.of(args[0]), ReportPage.render(report));
    }
}
