package dev.lacuna.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which build of Lacuna this is. */
public final class BuildInfo {
    private static final Properties PROPERTIES = load();

    private BuildInfo() {}

    public static String version() {
        return PROPERTIES.getProperty("version", "unknown");
    }

    /** The commit it was built from. */
    public static String revision() {
        return PROPERTIES.getProperty("revision", "unknown");
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream("/dev/lacuna/build.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
