package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.run.BuildInfo;
import picocli.CommandLine.IVersionProvider;

/** The text of {@code --version}. */
public final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"lacuna " + BuildInfo.version() + " (" + BuildInfo.revision() + ")"};
    }
}
