package dev.lacuna.jobs.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The style sheets and scripts that the page carries inside itself. */
final class Assets {
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";
    private static final List<String> STYLES = List.of("base.css", "layout.css", "parts.css", "audit.css", "print.css");
    private static final List<String> SCRIPTS = List.of(
            "core.js",
            "corpus.js",
            "frequencies.js",
            "masking.js",
            "lengths.js",
            "tables.js",
            "training.js",
            "throughput.js",
            "evaluation.js",
            "audit.js",
            "start.js");

    private Assets() {}

    static String styles() {
        return joined(STYLES);
    }

    static String charts() {
        return script(read(ECHARTS));
    }

    static String page() {
        return script(joined(SCRIPTS));
    }

    /** A script's name in a content security policy: nothing but the scripts so named may run in the page. */
    static String policySource(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Browsers read line ends as {@code \n} before they hash, and end a script at the first closing tag. */
    private static String script(String source) {
        String script = source.replace("\r\n", "\n").replace('\r', '\n');
        if (script.contains("</script") || script.contains("<!--")) {
            throw new IllegalStateException("Cannot inline a script: it holds markup that would end it early");
        }
        return script;
    }

    private static String joined(List<String> names) {
        return names.stream().map(Assets::read).collect(Collectors.joining("\n"));
    }

    private static String read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Cannot find the page's resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
