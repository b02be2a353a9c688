package dev.banyan.launch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints which Banyan this is (版本). */
@Command(name = "version", description = "Prints the versions of Banyan and of Java.")
final class VersionCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        String version = VersionCommand.class.getPackage().getImplementationVersion();
        spec.commandLine()
                .getOut()
                .println("Banyan " + (version == null ? "(unpacked)" : version) + ", Java " + Runtime.version());
    }
}
