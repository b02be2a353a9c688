package dev.banyan.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks that nothing in the archive was changed afterwards (校验档案). */
@Command(name = "verify", description = "Checks the archive's chain and files, and names the first broken link.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private final WhereOptions where = new WhereOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        return 0;
    }
}
